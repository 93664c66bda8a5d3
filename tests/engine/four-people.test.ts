// Four people play the whole of a game from lists of what each says in turn: what they do decides how it ends, and the record says who sat where.
import { beforeAll, describe, expect, it } from 'vitest';
import { createStallAnswer } from '../../src/agents/bargaining/stall';
import { playAnswers, playPhase } from '../../src/agents/phase';
import { delegate } from '../../src/agents/powers/delegate';
import { applyInPlace } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import { hashState } from '../../src/engine/model/hash';
import { drawInt } from '../../src/engine/model/rng';
import { newGame } from '../../src/engine/turn/new-game';
import { isAwaited, seatsToDecide } from '../../src/engine/turn/turn-order';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { formatLink, parseLink } from '../../src/replay/link';
import { formatRecord, type GameRecord, type Handover, holdersAt, parseRecord } from '../../src/replay/record';
import { createRecord, formatSeatName, replayRecord } from '../../src/replay/replay-result';
import { fourSeats } from '../scenario/four-seats';
import { type SeatGame, seatGame } from '../support/seat-game';

const { scenario } = fourSeats();

/** What is planned and what is said at tables in each of four turns; everybody reads, ends each phase, and that is all. */
type Course = readonly { readonly plan: readonly string[]; readonly table: readonly string[] }[];

function played(course: Course): SeatGame {
  const game = seatGame(scenario, { seed: 'people' });
  for (const { plan, table } of course)
    game
      .allEnd()
      .says(...plan)
      .allEnd()
      .says(...table)
      .allEnd();
  return game;
}

const turn = (plan: string, table = ''): Course[number] => {
  const lines = (text: string): string[] => text.split(',').flatMap((line) => line.trim() || []);
  return { plan: lines(plan), table: lines(table) };
};

const endings: Readonly<Record<string, Course>> = {
  'a page that both can live with': [
    turn(
      'north declare full_dam, north act run_mills, south declare ask_aloud, south act orchard_talk, east act host_supper, west act dredge',
    ),
    turn(
      'north act letter_north, south act letter_south, south act plant_late, east act copy_pages, west act run_boats',
      'east offer river half.small.east, north accept river, south accept river, west consent river',
    ),
    turn('north act run_mills, north act raise_boards, south act dig_ponds, east act letter_east, west act gauge_post'),
    turn('north act town_talk, south act plant_late, east act host_supper'),
  ],
  'a page that one of them rues': [
    turn('south act complain, north act open_gate, east act host_supper'),
    turn('north act letter_north, south act complain', 'south offer river full.none.south, north accept river, west consent river'),
    turn('south act complain, north act open_gate'),
    turn('south act complain'),
  ],
  'the siren': [
    turn('south act complain, east act test_siren, south announce march'),
    turn('south act complain, east act test_siren, north act show_wall, south announce march'),
    turn('south act complain, east act test_siren', 'south offer river full.none.south, north break river'),
    turn('south act complain, east act test_siren'),
  ],
  'as before': [turn(''), turn('north act letter_north', 'south offer river half.none.nobody, north stall river'), turn(''), turn('')],
};

describe('four people', () => {
  it.each([
    ['a page that both can live with', 'valley_page'],
    ['a page that one of them rues', 'paper'],
    ['the siren', 'siren'],
    ['as before', 'as_before'],
  ])('come to %s', (course, outcome) => {
    const game = played(endings[course]);
    expect(game.state.isOver).toBe(true);
    expect(game.happened('gameEnded')).toMatchObject([{ outcome }]);
  });

  it('are all told how it ended, and each its own points and nobody else’s', () => {
    const game = played(endings['a page that both can live with']);
    for (const [seat, { id }] of scenario.seats.entries()) {
      expect(game.told(id, 'gameEnded')).toHaveLength(1);
      // Once a turn, and once more when all that was under way has come to its end.
      const own = game.state.pointHistory.map((points) => points[seat]);
      const taken = game.told(id, 'pointsTaken');
      expect(taken.map(({ points }) => points).slice(0, -1)).toEqual(own);
      expect(taken.every((one) => one.seat === seat)).toBe(true);
      expect(game.view(id).pointHistory).toEqual(own);
    }
  });

  it('leave a record that says so and is played again from it', () => {
    const game = played(endings['a page that both can live with']);
    const seats = scenario.seats.map(() => 'person');
    const record = createRecord(scenario, { seed: 'people', mode: 'free', seats, commands: game.commands });
    const again = replayRecord(scenario, record, []);
    expect(again).toMatchObject({ ok: true, verification: 'verified' });
    expect(hashState(again.state)).toBe(hashState(game.state));
    expect(parseLink(scenario, formatLink(scenario, record))).toEqual({ ok: true, record });
  });
});

/** Agents but where people sit, by turn; people say little. Who sits where changes when a turn begins. */
function relay(shifts: readonly (readonly string[])[]): { readonly commands: readonly Command[]; readonly handovers: readonly Handover[] } {
  const state = newGame(scenario, 'relay');
  const commands: Command[] = [];
  const handovers: Handover[] = [];
  const agent = formatSeatName(delegate);
  const onCommand = (command: Command): void => {
    commands.push(command);
  };
  let turn = -1;
  let people: readonly string[] = [];
  while (!state.isOver) {
    if (state.turn !== turn) {
      turn = state.turn;
      const now = shifts[turn] ?? [];
      for (const [seat, { id }] of scenario.seats.entries())
        if (people.includes(id) !== now.includes(id))
          handovers.push({ command: commands.length, seat, name: now.includes(id) ? 'person' : agent });
      people = now;
    }
    const takers = scenario.seats.map(({ id }) => (people.includes(id) ? null : delegate));
    playAnswers(scenario, state, takers, { onCommand });
    const person = seatsToDecide(scenario, state).find((seat) => takers[seat] === null);
    if (person === undefined) {
      playPhase(scenario, state, takers, { onCommand });
      continue;
    }
    const command: Command = isAwaited(state, person)
      ? createStallAnswer(scenario, viewSeat(scenario, state, person))
      : { type: 'endTurn', seat: person };
    if (applyInPlace(scenario, state, command, drawInt, null)) throw new Error(`${JSON.stringify(command)} was refused.`);
    onCommand(command);
  }
  return { commands, handovers };
}

describe('seats that change hands in the middle of a game', () => {
  let commands: readonly Command[];
  let handovers: readonly Handover[];
  let record: GameRecord;
  const recorded = (changes: readonly Handover[]): GameRecord => {
    const seats = scenario.seats.map(() => formatSeatName(delegate));
    return createRecord(scenario, { seed: 'relay', mode: 'free', seats, handovers: changes, commands });
  };
  beforeAll(() => {
    ({ commands, handovers } = relay([[], ['south'], ['south', 'west'], ['west']]));
    record = recorded(handovers);
  });

  it('are in the record with who sat there from when on', () => {
    const names = (id: string): readonly string[] => {
      const seat = scenario.seats.findIndex((one) => one.id === id);
      return commands.map((_, at) => holdersAt(record, at)[seat].split('@')[0]);
    };
    expect(handovers.map(({ seat, name }) => [scenario.seats[seat].id, name.split('@')[0]])).toEqual([
      ['south', 'person'],
      ['west', 'person'],
      ['south', 'delegate'],
    ]);
    expect(new Set(names('north'))).toEqual(new Set(['delegate']));
    const turnOf = turnsOf(commands);
    const expected = (at: readonly number[]): string[] => turnOf.map((turn) => (at.includes(turn) ? 'person' : 'delegate'));
    expect(names('south')).toEqual(expected([1, 2]));
    expect(names('west')).toEqual(expected([2, 3]));
  });

  it('are kept by its text and by a link', () => {
    expect(parseRecord(formatRecord(record))).toEqual({ ok: true, record });
    expect(parseLink(scenario, formatLink(scenario, record))).toEqual({ ok: true, record });
  });

  it('are asked again as they were held, and a record that says otherwise is found out', () => {
    expect(replayRecord(scenario, record, [delegate])).toMatchObject({ ok: true, verification: 'verified', firstDifference: null });
    for (const left of handovers) {
      const others = handovers.filter((handover) => handover !== left);
      expect(replayRecord(scenario, recorded(others), [delegate]).verification, JSON.stringify(left)).toBe('differs');
    }
  });
});

/** By command: the turn it was given in. */
function turnsOf(commands: readonly Command[]): number[] {
  const state = newGame(scenario, 'relay');
  return commands.map((command) => {
    const { turn } = state;
    applyInPlace(scenario, state, command, drawInt, null);
    return turn;
  });
}
