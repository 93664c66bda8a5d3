// A bargaining problem that does not fit together is told so in sentences, all at once.
import { describe, expect, it } from 'vitest';
import type { BargainingProblem } from '../../src/negotiation/model/bargaining-problem';
import { faultsOfProblem, type UncheckedProblem } from '../../src/negotiation/model/problem-faults';
import { createDecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { findNashSolution } from '../../src/negotiation/solutions/bargaining-solution';
import { countZone } from '../../src/negotiation/zone/zone';

const sound: BargainingProblem = {
  issues: [
    { id: 'price', options: ['low', 'high'] },
    { id: 'date', options: ['soon', 'late'] },
  ],
  parties: [
    { id: 'buyer', reservation: 0 },
    { id: 'seller', reservation: 0 },
  ],
  utilities: [
    { base: 0, tables: [{ issues: [0], values: [2, 0] }] },
    { base: 0, tables: [{ issues: [0, 1], values: [0, 1, 2, 3] }] },
  ],
  conditions: [{ id: 'bank', measure: { base: 1, tables: [] }, atLeast: 0 }],
  legal: [{ id: 'fair', issues: [0, 1], allows: [[0, 0]] }],
};

describe('a bargaining problem', () => {
  it('is sound as it stands', () => {
    expect(faultsOfProblem(sound)).toEqual([]);
  });

  it.each<[string, (points: number) => Partial<BargainingProblem>]>([
    ['a reservation value', (points) => ({ parties: [{ id: 'buyer', reservation: points }, sound.parties[1]] })],
    ['a threshold', (points) => ({ conditions: [{ ...sound.conditions[0], atLeast: points }] })],
    [
      'a measure, all its tables together',
      (points) => ({ utilities: [{ base: points - 2, tables: sound.utilities[0].tables }, sound.utilities[1]] }),
    ],
  ])('may have %s of 2^25 points, and not one more, either way', (_, withPoints) => {
    const most = 2 ** 25;
    expect(faultsOfProblem({ ...sound, ...withPoints(most) })).toEqual([]);
    expect(faultsOfProblem({ ...sound, ...withPoints(most + 1) })).toHaveLength(1);
    expect(faultsOfProblem({ ...sound, ...withPoints(0 - most - 1) })).toHaveLength(1);
  });

  it.each<[string, Partial<UncheckedProblem>, string]>([
    ['an issue without options', { issues: [{ id: 'price', options: [] }, sound.issues[1]] }, 'Issue "price" has no options.'],
    ['a third party', { parties: [...sound.parties, { id: 'broker', reservation: 0 }] }, 'A bargain has two parties, not 3.'],
    [
      'a broken reservation value',
      { parties: [sound.parties[0], { id: 'seller', reservation: 0.5 }] },
      'The reservation value of "seller" must be a whole number within ±33554432.',
    ],
    [
      'a table too short',
      { utilities: [sound.utilities[0], { base: 0, tables: [{ issues: [0, 1], values: [1] }] }] },
      'The utility of "seller", table 1 needs 4 values, not 1.',
    ],
    [
      'a table of nothing known',
      { utilities: [sound.utilities[0], { base: 0, tables: [{ issues: [7], values: [1] }] }] },
      'The utility of "seller", table 1 names an issue that does not exist.',
    ],
    [
      'points beyond measure',
      { utilities: [sound.utilities[0], { base: 2 ** 26, tables: [] }] },
      'The utility of "seller" could go beyond ±33554432.',
    ],
    [
      'a broken threshold',
      { conditions: [{ ...sound.conditions[0], atLeast: 1.5 }] },
      'Condition "bank": atLeast must be a whole number within ±33554432.',
    ],
    [
      'a rule of unknown options',
      { legal: [{ id: 'odd', forbids: [{ issue: 0, options: [5] }] }] },
      'Rule "odd" names an option that does not exist.',
    ],
    ['a rule of no choice', { legal: [{ id: 'odd', forbids: [] }] }, 'Rule "odd" forbids everything: it names no choice.'],
    [
      'a combination too short',
      { legal: [{ id: 'odd', issues: [0, 1], allows: [[0]] }] },
      'Rule "odd" allows a combination that does not fit its issues.',
    ],
  ])('with %s is not', (_, change, sentence) => {
    expect(faultsOfProblem({ ...sound, ...change })).toContain(sentence);
  });
});

describe('a question that cannot be answered', () => {
  const diagram = createDecisionDiagram(sound);

  it('names what is missing', () => {
    expect(() => countZone(diagram, { floors: [null, null], conditions: ['bench'] })).toThrow('There is no condition "bench".');
    expect(() => findNashSolution(diagram, { floors: [0, null], conditions: [] })).toThrow(
      'A bargaining solution needs a floor for each party.',
    );
  });
});
