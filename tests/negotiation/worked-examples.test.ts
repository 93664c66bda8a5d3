// Two cases that can be followed with a pencil: one of our own with all its sums, and the barter of Nash's first paper.
import { describe, expect, it } from 'vitest';
import type { BargainingProblem, Measure } from '../../src/negotiation/model/bargaining-problem';
import { brokenRules } from '../../src/negotiation/model/legality';
import { evaluateConditions, utilitiesOf } from '../../src/negotiation/model/measure';
import { packageAt, packageLabelOf } from '../../src/negotiation/model/package-number';
import { faultsOfProblem } from '../../src/negotiation/model/problem-faults';
import { createDecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { fullRequirements, hasMetRequirements } from '../../src/negotiation/search/requirements';
import { findKalaiSmorodinskySolution, findNashSolution } from '../../src/negotiation/solutions/bargaining-solution';
import { findBestPackage, findMaxJointGain } from '../../src/negotiation/solutions/best-package';
import { findCounterOffer } from '../../src/negotiation/solutions/counter-offer';
import { findParetoFrontier } from '../../src/negotiation/solutions/pareto-frontier';
import { findZoneFrontier } from '../../src/negotiation/zone/frontier';
import { findSmallestOpenings } from '../../src/negotiation/zone/opening';
import { countLegalPackages, countZone, isZoneEmpty, zoneMembers } from '../../src/negotiation/zone/zone';

/** A measure of single issues: one row of points for each. */
function additive(base: number, ...rows: number[][]): Measure {
  return { base, tables: rows.map((values, issue) => ({ issues: [issue], values })) };
}

/**
 * A theatre engages a troupe. Fee (low, middle, high), season (spring, autumn), name on the bill (small, large).
 *
 *             theatre             troupe
 *   fee       50   30    0         0   25   60
 *   season    30    0              0   10
 *   bill      10    0              0   25      and 5 more for a large name at a high fee
 *
 * A high fee in autumn is not allowed. The theatre's board pays at most 100: a low fee costs nothing, a middle one 40, a high one 100, a
 * large name 10. The theatre's reservation value is 30, the troupe's 44.
 *
 *   no. package              theatre  troupe   cost
 *    0  low    spring small     90        0      0
 *    1  low    spring large     80       25     10
 *    2  low    autumn small     60       10      0
 *    3  low    autumn large     50       35     10
 *    4  middle spring small     70       25     40
 *    5  middle spring large     60       50     50
 *    6  middle autumn small     40       35     40
 *    7  middle autumn large     30       60     50
 *    8  high   spring small     40       60    100
 *    9  high   spring large     30       90    110   over the board's limit
 *   10  high   autumn small     10       70    100   not allowed
 *   11  high   autumn large      0      100    110   not allowed
 */
function engagement(reservations: readonly [number, number], limit = 100): BargainingProblem {
  return {
    issues: [
      { id: 'fee', options: ['low', 'middle', 'high'] },
      { id: 'season', options: ['spring', 'autumn'] },
      { id: 'bill', options: ['small', 'large'] },
    ],
    parties: [
      { id: 'theatre', reservation: reservations[0] },
      { id: 'troupe', reservation: reservations[1] },
    ],
    utilities: [
      additive(0, [50, 30, 0], [30, 0], [10, 0]),
      { base: 0, tables: [...additive(0, [0, 25, 60], [0, 10], [0, 25]).tables, { issues: [0, 2], values: [0, 0, 0, 0, 0, 5] }] },
    ],
    conditions: [{ id: 'board', measure: additive(0, [0, -40, -100], [0, 0], [0, -10]), atLeast: -limit }],
    legal: [
      {
        id: 'no-high-fee-in-autumn',
        forbids: [
          { issue: 0, options: [2] },
          { issue: 1, options: [1] },
        ],
      },
    ],
  };
}

const numbers = (outcomes: readonly { number: number }[]): number[] => outcomes.map(({ number }) => number);

describe('the engagement of a troupe', () => {
  const bargain = engagement([30, 44]);
  const layers = createDecisionDiagram(bargain);
  const withoutBoard = { ...fullRequirements(bargain), conditions: [] };

  it('values packages as the table says', () => {
    expect(faultsOfProblem(bargain)).toEqual([]);
    expect(packageLabelOf(bargain.issues, packageAt(bargain.issues, 9))).toBe('high spring large');
    expect(utilitiesOf(bargain, [2, 0, 1])).toEqual([30, 90]);
    expect(utilitiesOf(bargain, [1, 0, 1])).toEqual([60, 50]);
    expect(evaluateConditions(bargain, [2, 0, 1])).toEqual([{ id: 'board', value: -110, atLeast: -100, holds: false }]);
    expect(brokenRules(bargain, [2, 1, 0])).toEqual(['no-high-fee-in-autumn']);
  });

  it('has ten legal packages, of which 9, 8, 5, 1 and 0 are efficient', () => {
    // 7 (30, 60) loses to 9, 4 (70, 25) to 1, 3 (50, 35) and 6 (40, 35) to 5, 2 (60, 10) to 0.
    expect(countLegalPackages(layers)).toBe(10);
    expect(numbers(findParetoFrontier(layers))).toEqual([9, 8, 5, 1, 0]);
  });

  it('may list what is allowed instead of what is not', () => {
    const rows = [0, 1, 2].flatMap((fee) => [0, 1].filter((season) => fee < 2 || season === 0).map((season) => [fee, season]));
    const listed = { ...bargain, legal: [{ id: 'listed', issues: [0, 1], allows: rows }] };
    expect(countLegalPackages(createDecisionDiagram(listed))).toBe(10);
    expect(brokenRules(listed, [2, 1, 0])).toEqual(['listed']);
    expect(findParetoFrontier(createDecisionDiagram(listed))).toEqual(findParetoFrontier(layers));
    const nothing = createDecisionDiagram({ ...bargain, legal: [{ id: 'nothing', issues: [0], allows: [] }] });
    expect(countLegalPackages(nothing)).toBe(0);
    expect(isZoneEmpty(nothing)).toBe(true);
    expect(findParetoFrontier(nothing)).toEqual([]);
    expect(findNashSolution(nothing)).toBeNull();
  });

  it('has 5, 7 and 8 in its zone, and 9 too if the board is not asked', () => {
    expect([...zoneMembers(layers)].sort((a, b) => a - b)).toEqual([5, 7, 8]);
    expect(countZone(layers, withoutBoard)).toBe(4);
    // 7 gives the troupe no more than 8 and the theatre less.
    expect(numbers(findZoneFrontier(layers))).toEqual([8, 5]);
  });

  it('has its Nash point at 5: gains of 30 x 6 = 180 against 10 x 16 = 160', () => {
    expect(findNashSolution(layers)).toEqual({ number: 5, text: [1, 0, 1], utilities: [60, 50] });
    expect(findNashSolution(layers, withoutBoard)?.number).toBe(5);
  });

  it('has its Kalai-Smorodinsky point elsewhere once the troupe may hope for 90', () => {
    // With the board the most each can gain is 30 and 16: 5 gives 30/30 and 6/16, 8 gives 10/30 and 16/16. The lesser share decides: 6/16.
    expect(findKalaiSmorodinskySolution(layers)?.number).toBe(5);
    // Without it 30 and 46: 5 gives 6/46 at least, 8 gives 10/30, 9 nothing to the theatre.
    expect(findKalaiSmorodinskySolution(layers, withoutBoard)?.number).toBe(8);
  });

  it('settles a tie for the lower number', () => {
    // At 45 the products are 30 x 5 and 10 x 15.
    expect(findNashSolution(createDecisionDiagram(engagement([30, 45])))?.number).toBe(5);
    expect(findNashSolution(createDecisionDiagram(engagement([30, 46])))?.number).toBe(8);
  });

  it('has the greatest sum at 5 (110), without the board at 9 (120)', () => {
    expect(findMaxJointGain(layers)?.number).toBe(5);
    expect(findMaxJointGain(layers, withoutBoard)?.number).toBe(9);
  });

  it('gives the troupe 60 at best, and then rather 8 than 7, which is worse for the theatre', () => {
    expect(findBestPackage(layers, 1)?.number).toBe(8);
    expect(findBestPackage(layers, 1, { floors: [50, null], conditions: ['board'] })?.number).toBe(5);
    expect(findBestPackage(layers, 1, { ...withoutBoard, barred: [{ issue: 2, options: [1] }] })?.number).toBe(8);
  });

  it('answers "low spring large" with one clause changed, or two when more is asked', () => {
    const text = [0, 0, 1];
    expect(findCounterOffer(layers, text, { floors: [null, 44], conditions: ['board'] })).toMatchObject({ number: 5, changed: [0] });
    expect(findCounterOffer(layers, text, { floors: [null, 55], conditions: ['board'] })).toMatchObject({ number: 8, changed: [0, 2] });
    expect(findCounterOffer(layers, text, { floors: [null, 55], conditions: ['board'] }, { maxChanges: 1 })).toBeNull();
    expect(findCounterOffer(layers, text, { floors: [null, 91], conditions: [] })).toBeNull();
  });

  it('opens again, once empty, by the smallest change that helps', () => {
    const closed = engagement([30, 61]);
    expect(isZoneEmpty(createDecisionDiagram(closed))).toBe(true);
    expect(hasMetRequirements(closed, fullRequirements(closed), [2, 0, 1])).toBe(false);
    const board = { change: 'the board pays 10 more', size: 10, bargain: () => engagement([30, 61], 110) };
    const theatre = { change: 'the theatre asks 5 less', size: 5, bargain: () => engagement([25, 61]) };
    const troupe = { change: 'the troupe asks 1 less', size: 1, bargain: () => engagement([30, 60]) };
    expect(findSmallestOpenings([board, theatre])).toEqual([{ change: board.change, size: 10, count: 1 }]);
    expect(findSmallestOpenings([board, theatre, troupe])).toEqual([{ change: troupe.change, size: 1, count: 2 }]);
    expect(findSmallestOpenings([theatre])).toEqual([]);
  });
});

describe('the barter of Bill and Jack (Nash, "The Bargaining Problem", Econometrica 18, 1950)', () => {
  // Each thing stays or is given away. What it is worth to Bill and to Jack:
  const bills = { book: [2, 4], whip: [2, 2], ball: [2, 1], bat: [2, 2], box: [4, 1] };
  const jacks = { pen: [10, 1], toy: [4, 1], knife: [6, 2], hat: [2, 2] };
  const things = [...Object.values(bills), ...Object.values(jacks).map(([bill, jack]) => [-bill, -jack])];
  const barter: BargainingProblem = {
    issues: [...Object.keys(bills), ...Object.keys(jacks)].map((id) => ({ id, options: ['kept', id] })),
    parties: [
      { id: 'bill', reservation: 12 },
      { id: 'jack', reservation: 6 },
    ],
    // Before the exchange Bill's things are worth 12 to him and Jack's 6 to Jack.
    utilities: [additive(12, ...things.map(([bill]) => [0, -bill])), additive(6, ...things.map(([, jack]) => [0, jack]))],
    conditions: [],
    legal: [],
  };

  it('ends as in the paper: book, whip, ball and bat for pen, toy and knife; Bill gains 12, Jack 5', () => {
    const point = findNashSolution(createDecisionDiagram(barter));
    expect(point && packageLabelOf(barter.issues, point.text)).toBe('book whip ball bat kept pen toy knife kept');
    expect(point?.utilities).toEqual([24, 11]);
  });
});

describe('a tie', () => {
  // Issue b is settled first, because it has fewer options to remember: the search meets number 2 (a1 b0) before number 1 (a0 b1).
  const points: Measure = { base: 0, tables: [{ issues: [0, 1], values: [0, 1, 1, 1, 0, 0] }] };
  const tied: BargainingProblem = {
    issues: [
      { id: 'a', options: ['a0', 'a1', 'a2'] },
      { id: 'b', options: ['b0', 'b1'] },
    ],
    parties: [
      { id: 'ours', reservation: 0 },
      { id: 'theirs', reservation: 0 },
    ],
    utilities: [points, points],
    conditions: [],
    legal: [],
  };

  it('goes to the lowest number, even if the search meets a higher one first', () => {
    const layers = createDecisionDiagram(tied);
    expect(layers.order).toEqual([1, 0]);
    expect(findNashSolution(layers)?.number).toBe(1);
    expect(findKalaiSmorodinskySolution(layers)?.number).toBe(1);
    expect(findMaxJointGain(layers)?.number).toBe(1);
    expect(numbers(findZoneFrontier(layers))).toEqual([1]);
    expect(numbers(findParetoFrontier(layers))).toEqual([1]);
  });
});
