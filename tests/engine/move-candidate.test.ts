// The moves a power may announce, and the reason it gives: the strongest occasion that holds.
import { describe, expect, it } from 'vitest';
import type { Program } from '../../src/engine/expression/program';
import type { MoveDef, Scenario } from '../../src/engine/model/scenario';
import { moveCandidates } from '../../src/engine/visibility/move-candidate';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { loadShipped } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

const shipped = loadShipped('2018-singapore');
const moscow = shipped.seats.findIndex(({ id }) => id === 'moscow');

/** The one candidate of a Moscow that has a single move with these occasions: whether each holds, and its points. */
function candidate(occasions: readonly (readonly [when: Program, points: number])[], when: Program = 1) {
  const move: MoveDef = {
    ...shipped.moves[0],
    seat: moscow,
    when,
    occasions: occasions.map(([holds, points]) => ({ when: holds, points, args: [] })),
  };
  const scenario: Scenario = { ...shipped, moves: [move] };
  return moveCandidates(scenario, viewSeat(scenario, testGame(scenario).state, moscow));
}

describe('a move', () => {
  it('is a candidate while its condition holds, with or without an occasion', () => {
    expect(candidate([])).toEqual([{ move: 0, points: 0, occasion: -1 }]);
    expect(candidate([[1, 40]], 0)).toEqual([]);
  });

  it('has the points of every occasion that holds, and the strongest of them for a reason', () => {
    expect(
      candidate([
        [1, 20],
        [0, 90],
        [1, 50],
      ]),
    ).toEqual([{ move: 0, points: 70, occasion: 2 }]);
  });

  it('gives the first of two equally strong reasons', () => {
    expect(
      candidate([
        [0, 50],
        [1, 50],
        [1, 50],
      ]),
    ).toEqual([{ move: 0, points: 100, occasion: 1 }]);
  });

  it('gives no reason that speaks for nothing', () => {
    expect(
      candidate([
        [1, 0],
        [1, -10],
      ]),
    ).toEqual([{ move: 0, points: -10, occasion: -1 }]);
  });
});
