// A view lends lists of the state instead of copying them. So nobody may write into a view, the engine replaces what it lent, and a view that
// somebody keeps goes on showing the moment it was taken in.
import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { defaultControllers } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { playersOf } from '../../src/agents/players';
import { hashState } from '../../src/engine/model/hash';
import { copyState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { loadShipped } from '../support/shipped-scenarios';

function freezeAll<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freezeAll);
  }
  return value;
}

/** The same agent, whose views cannot be written into; nor, because they are lent, can the state's lists that they show. */
function withFrozenViews(agent: Agent): Agent {
  const frozen = <R>(ask: ((...asked: Parameters<Agent['decide']>) => R) | undefined) =>
    ask && ((...[scenario, view, draw]: Parameters<Agent['decide']>) => ask(scenario, freezeAll(view), draw));
  const { negotiate, answer, stand, consent } = agent;
  return {
    ...agent,
    decide: (scenario, view, draw) => agent.decide(scenario, freezeAll(view), draw),
    ...(negotiate && { negotiate: frozen(negotiate) }),
    ...(answer && { answer: frozen(answer) }),
    ...(stand && { stand: frozen(stand) }),
    ...(consent && { consent: frozen(consent) }),
  } as Agent;
}

describe.each(['first-game', '2018-singapore'])('in %s', (id) => {
  const scenario = loadShipped(id);
  const agents = playersOf(scenario).filter(({ name }) => id === 'first-game' || name !== 'search');

  it.each(agents.map((agent) => [agent.name, agent] as const))(
    '%s and the powers write into no view, and the engine into none it lent',
    (_, agent) => {
      const plain = newGame(scenario, 'lent');
      const frozen = newGame(scenario, 'lent');
      const controllers = defaultControllers(scenario, agent);
      const careful = controllers.map((one) => one && withFrozenViews(one));
      while (!plain.isOver) {
        playPhase(scenario, plain, controllers);
        playPhase(scenario, frozen, careful);
        expect(hashState(frozen)).toBe(hashState(plain));
      }
    },
  );

  it('a kept view shows its own moment for ever, and so does a copy of the state', () => {
    const state = newGame(scenario, 'kept');
    const kept: { readonly taken: unknown; readonly told: string }[] = [];
    const controllers = defaultControllers(scenario, agents.find(({ name }) => name === 'random') ?? null);
    while (!state.isOver) {
      for (const taken of [...scenario.seats.map((_, seat) => viewSeat(scenario, state, seat)), copyState(state)]) {
        kept.push({ taken, told: JSON.stringify(taken) });
      }
      playPhase(scenario, state, controllers);
    }
    expect(kept.length).toBeGreaterThan(30);
    for (const { taken, told } of kept) expect(JSON.stringify(taken)).toBe(told);
  });
});
