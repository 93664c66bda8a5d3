// Whoever takes the player's seat plays any scenario to its end, by the rules, from what the seat sees, and the same every time.

import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { defaultControllers, playGame } from '../../src/agents/game';
import { drawsFor, playPhase } from '../../src/agents/phase';
import { playersOf } from '../../src/agents/players';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import { calmestLine, patient } from '../../src/agents/strategies/patient';
import { random } from '../../src/agents/strategies/random';
import { withOtherSecrets } from '../../src/analysis/simulation/other-secrets';
import { paidActsOf } from '../../src/engine/commands/act';
import { apply } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import { drawInt } from '../../src/engine/model/rng';
import type { GameMode, Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { mandatedActs } from '../../src/engine/turn/mandate';
import { newGame } from '../../src/engine/turn/new-game';
import { createFactsContext, scoresOf } from '../../src/engine/turn/scorecard';
import { imagine } from '../../src/engine/visibility/imagined-state';
import { type SeatView, viewSeat } from '../../src/engine/visibility/seat-view';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { loadTemplateScenario } from '../support/template-scenario';

const scenarios: readonly (readonly [string, Scenario])[] = [
  ['two-towns', loadTemplateScenario()],
  ...disputeIds.map((id) => [id, loadShipped(id)] as const),
];
/** They choose without trying out whether all of it can be paid for; what cannot is skipped. */
const careless = ['history', 'random', 'haggler'];

interface Played {
  readonly final: GameState;
  /** What the player's agent wanted, and what was accepted. */
  readonly planned: readonly Command[];
  readonly accepted: readonly Command[];
}

/** A whole game; `look` is shown every view the player's agent decides on, with what it decided. */
function play(
  scenario: Scenario,
  agent: Agent,
  seed: string,
  options: { readonly mode?: GameMode; readonly look?: (view: SeatView, commands: readonly Command[]) => void } = {},
): Played {
  const planned: Command[] = [];
  const accepted: Command[] = [];
  const watched: Agent = {
    ...agent,
    decide: (s, view, draw) => {
      const commands = agent.decide(s, view, draw);
      options.look?.(view, commands);
      planned.push(...commands);
      return commands;
    },
  };
  const onCommand = (c: Command): void => {
    if (c.seat === scenario.player && (c.type === 'act' || c.type === 'declare' || c.type === 'answerCrisis')) accepted.push(c);
  };
  const final = playGame(scenario, seed, defaultControllers(scenario, watched), { mode: options.mode ?? 'free', onCommand });
  return { final, planned, accepted };
}

function totalOf(scenario: Scenario, state: GameState): number {
  return scoresOf(createFactsContext(scenario, state)).at(-1) ?? 0;
}

function meanOf(scenario: Scenario, name: string, games: number): number {
  const agent = playersOf(scenario).find((a) => a.name === name);
  if (!agent) throw new Error(`No agent ${name}`);
  let sum = 0;
  for (let k = 0; k < games; k++) sum += totalOf(scenario, play(scenario, agent, `mean-${k}`).final);
  return sum / games;
}

describe.each(scenarios)('in %s', (_, scenario) => {
  const players = playersOf(scenario).map((agent) => [agent.name, agent] as const);

  it.each(players)('%s plays to the end, plans nothing that is refused, and the same again', (name, agent) => {
    const { final, planned, accepted } = play(scenario, agent, 'end');
    expect(final.isOver).toBe(true);
    if (!careless.includes(name)) expect(accepted).toEqual(planned);
    expect(play(scenario, agent, 'end').planned).toEqual(planned);
  });

  it.each(players)('%s decides the same under other secrets', (_name, agent) => {
    const decided = (state: GameState): readonly Command[] =>
      agent.decide(scenario, viewSeat(scenario, state, scenario.player), drawsFor(state, drawInt));
    for (const turn of [0, Math.floor(scenario.turns.length / 2), scenario.turns.length - 1]) {
      const state = stateAt(scenario, `secret-${turn}`, turn);
      for (let n = 0; n < 2; n++) expect(decided(withOtherSecrets(scenario, state, scenario.player, n))).toEqual(decided(state));
    }
  });

  it('has one adviser for each line, who declares it first', () => {
    const declared = createLinePlayers(scenario).map(
      (agent) => play(scenario, agent, 'line').planned.find((c) => c.type === 'declare')?.id,
    );
    expect(declared).toEqual(scenario.lines.list.map((l) => l.id));
  });

  it('the patient one pays for at most one act a turn, and lowers no score by a point with an act but to keep a promise', () => {
    let paid = 0;
    const look = (view: SeatView, commands: readonly Command[]): void => {
      let state = imagine(scenario, view);
      const before = paidActsOf(scenario, state, view.seat);
      for (const command of commands) {
        const outcome = apply(scenario, state, command);
        if (!outcome.ok) throw new Error(outcome.rejection.code);
        const action = scenario.actions.findIndex((a) => command.type === 'act' && a.id === command.id);
        const isPromised = mandatedActs(scenario, view.turn, state.timesPlayed, scenario.turns.length).includes(action);
        const scores = scoresOf(createFactsContext(scenario, state));
        const after = scoresOf(createFactsContext(scenario, outcome.state));
        if (action >= 0 && !isPromised) expect(after.filter((score, i) => score <= scores[i] - 10)).toEqual([]);
        state = outcome.state;
      }
      expect(paidActsOf(scenario, state, view.seat) - before).toBeLessThanOrEqual(1);
      paid += paidActsOf(scenario, state, view.seat) - before;
    };
    play(scenario, patient, 'patience', { look });
    expect(paid).toBeGreaterThan(0);
  });
});

it.each(disputeIds)('in %s thought pays: doing nothing is worth less than patience, patience less than greed', (id) => {
  const scenario = loadShipped(id);
  const [nothing, patience, greed] = ['passive', 'patient', 'greedy'].map((name) => meanOf(scenario, name, 3));
  expect(nothing).toBeLessThan(patience);
  expect(patience).toBeLessThan(greed);
});

it.each(disputeIds)('the calmest line of %s is patience', (id) => {
  expect(calmestLine(loadShipped(id)).id).toBe('patience');
});

it.each(playersOf(scenarios[0][1]).map((agent) => [agent.name, agent] as const))('%s can play where the record is followed', (_, agent) => {
  expect(play(scenarios[0][1], agent, 'record', { mode: 'history' }).final.isOver).toBe(true);
});

/** A position in a game by lot, at the desk of this turn. */
function stateAt(scenario: Scenario, seed: string, turn: number): GameState {
  const state = newGame(scenario, seed);
  const controllers = defaultControllers(scenario, random);
  while (state.turn < turn || !scenario.phases[state.phase].seats.includes(scenario.player)) playPhase(scenario, state, controllers);
  return state;
}
