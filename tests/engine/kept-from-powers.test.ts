// What the powers are not told: what Tokyo believes of them, and how it has answered a crisis before they are asked.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/model/scenario';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { type TestGame, testGame, viewText } from '../support/test-game';

const powers = (scenario: Scenario): number[] => scenario.seats.flatMap((_, seat) => (seat === scenario.player ? [] : [seat]));

describe.each(disputeIds)('the belief about the hidden type in %s', (id) => {
  const scenario = loadShipped(id);

  it('is the player’s alone, in every turn', () => {
    const game = testGame(scenario);
    while (!game.state.isOver) {
      expect(viewSeat(scenario, game.state, scenario.player).belief).toEqual(game.state.beliefs[scenario.player]);
      for (const seat of powers(scenario)) expect(viewSeat(scenario, game.state, seat).belief).toEqual([]);
      game.endsTurn();
    }
  });

  it('changes nothing that a power sees, whatever it is', () => {
    const game = testGame(scenario).endsTurn(2);
    const before = powers(scenario).map((seat) => viewText(game, scenario.seats[seat].id));
    game.state.beliefs = game.state.beliefs.map((belief) => belief?.toReversed() ?? null);
    game.state.phaseStart = { ...game.state.phaseStart, beliefs: game.state.beliefs };
    expect(powers(scenario).map((seat) => viewText(game, scenario.seats[seat].id))).toEqual(before);
  });
});

const singapore = loadShipped('2018-singapore');
// biome-ignore lint/suspicious/noThenProperty: the scenario's own word for what follows a phase; a list, never called
const together: Scenario = { ...singapore, phases: [{ id: 'all', kind: 'table', seats: [0, 1, 2, 3], then: ['resolve', 'advance'] }] };

/** Singapore at its second turn, in a quarrel that broke out in the first and has cost nothing yet. */
function quarrel(scenario: Scenario): TestGame {
  const game = testGame(scenario);
  const kind = scenario.ladder?.kinds.findIndex((one) => one.id === 'island_visit') ?? 0;
  game.state.crisis = { kind, rung: 1, answer: 'none', opened: 0, awaitedSeat: null };
  for (const seat of scenario.phases.flatMap(({ seats }) => seats)) game.gives({ type: 'endTurn', seat });
  if (game.state.turn !== 1 || !game.state.crisis) throw new Error('The quarrel is over.');
  return game;
}

type CrisisReply = 'climb' | 'offRamp';

/** As a phase of sealed plans leaves it, before the turn is resolved. */
function carriedOut({ state }: TestGame, answer: CrisisReply): void {
  if (state.crisis) state.crisis.answer = answer;
}

describe.each([
  ['before the powers decide', singapore, (game: TestGame, answer: CrisisReply) => game.answers(answer)],
  ['carried out with its plan, while all sit together', together, carriedOut],
] as const)('Tokyo’s answer to a crisis, %s', (_, scenario, give) => {
  it.each(['climb', 'offRamp'] as const)('is its own until it is carried out: %s', (answer) => {
    const game = quarrel(scenario);
    const before = powers(scenario).map((seat) => viewText(game, scenario.seats[seat].id));
    expect(before.every((text) => text.includes('"answer":"none"'))).toBe(true);
    give(game, answer);
    expect(viewSeat(scenario, game.state, scenario.player).crisis?.answer).toBe(answer);
    expect(powers(scenario).map((seat) => viewText(game, scenario.seats[seat].id))).toEqual(before);
  });
});

it('a power that is asked whether it stands is shown the climb it stands against', () => {
  const game = quarrel(singapore).answers('climb').gives({ type: 'endTurn', seat: singapore.player });
  const other = singapore.ladder?.other ?? -1;
  expect(game.state.crisis?.awaitedSeat).toBe(other);
  expect(viewSeat(singapore, game.state, other).crisis?.answer).toBe('climb');
});
