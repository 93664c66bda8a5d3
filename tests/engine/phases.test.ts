// Phases are data: seats may plan one after the other or all at once, and any seat may be a person.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { history } from '../../src/agents/strategies/history';
import { apply } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import { hashState } from '../../src/engine/model/hash';
import type { Scenario } from '../../src/engine/model/scenario';
import { newGame } from '../../src/engine/turn/new-game';
import { loadShipped } from '../support/shipped-scenarios';

const singapore = loadShipped('2018-singapore');
// biome-ignore lint/suspicious/noThenProperty: the format's word for what follows a phase; a list, never called
const together: Scenario = { ...singapore, phases: [{ id: 'all', kind: 'open', seats: [0, 1, 2, 3], then: ['resolve', 'advance'] }] };

describe('when all seats plan at once', () => {
  it('a whole game is played, and the turn waits for the last seat', () => {
    const state = playGame(together, 'at-once', defaultControllers(together, history));
    expect(state.isOver).toBe(true);
    expect(state.scoreHistory).toHaveLength(together.turns.length);
    expect(state.movesMade.length).toBeGreaterThan(5);
  });

  it('the order in which seats speak does not matter', () => {
    const start = newGame(together, 'order');
    const ends = [0, 1, 2, 3].map((seat): Command => ({ type: 'endTurn', seat }));
    const run = (commands: readonly Command[]): string => {
      let state = start;
      for (const command of commands) {
        const outcome = apply(together, state, command);
        if (!outcome.ok) throw new Error(outcome.rejection.code);
        state = outcome.state;
      }
      return hashState(state);
    };
    const act: Command = { type: 'act', seat: 0, id: 'summit' };
    expect(run([act, ...ends])).toBe(run([ends[3], ends[1], act, ends[0], ends[2]]));
  });
});

describe('a person at the table of a power', () => {
  it('announces what that power could announce, and nothing else', () => {
    const start = newGame(singapore, 'person');
    const ended = apply(singapore, start, { type: 'endTurn', seat: 0 });
    if (!ended.ok) throw new Error('Tokyo could not end its turn');
    const moscow = singapore.seats.findIndex((s) => s.id === 'moscow');
    const announce = (id: string): Command => ({ type: 'announce', seat: moscow, id, occasion: -1 });
    const refused = apply(singapore, ended.state, announce('sakhalin_decree'));
    expect(refused).toMatchObject({ ok: false });
    const possible = singapore.moves.filter((m) => m.seat === moscow && apply(singapore, ended.state, announce(m.id)).ok);
    expect(possible.length).toBeGreaterThan(0);
    const wrongSeat = apply(singapore, ended.state, { type: 'announce', seat: 2, id: possible[0].id, occasion: -1 });
    expect(wrongSeat).toMatchObject({ ok: false, rejection: { code: 'NotYourAction' } });
  });

  it('cannot act in a phase that is not its own', () => {
    const start = newGame(singapore, 'person');
    expect(apply(singapore, start, { type: 'endTurn', seat: 1 })).toMatchObject({ ok: false, rejection: { code: 'NotYourPhase' } });
  });
});

describe('a game that is over', () => {
  it('takes no decision of any seat, and says that it is over', () => {
    const over = playGame(singapore, 'over', defaultControllers(singapore, history));
    expect(over.isOver).toBe(true);
    const commands = singapore.seats.flatMap((_, seat): Command[] => [
      { type: 'endTurn', seat },
      { type: 'act', seat, id: 'hold' },
      { type: 'declare', seat, id: 'patience' },
    ]);
    for (const command of commands) expect(apply(singapore, over, command)).toMatchObject({ ok: false, rejection: { code: 'GameOver' } });
  });
});
