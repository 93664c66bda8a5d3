// Small bargaining problems of many shapes, drawn at random: every shape has its own numbers of issues, tables, rules and conditions.
import fc from 'fast-check';
import type { BargainingProblem, Measure, PointsTable, Rule } from '../../src/negotiation/model/bargaining-problem';

export interface NegotiationShape {
  readonly name: string;
  readonly issues: readonly [number, number];
  readonly options: readonly [number, number];
  /** Tables that tie this many issues together, in each measure. */
  readonly jointTables: number;
  readonly jointSize: number;
  readonly rules: number;
  readonly allows: boolean;
  readonly conditions: number;
  /** Points range from minus to plus this: small ones make ties. */
  readonly points: number;
}

export const shapes: readonly NegotiationShape[] = [
  {
    name: 'two issues of many options',
    issues: [2, 2],
    options: [4, 9],
    jointTables: 0,
    jointSize: 0,
    rules: 1,
    allows: false,
    conditions: 1,
    points: 40,
  },
  {
    name: 'yes-or-no issues, nothing tied',
    issues: [7, 9],
    options: [2, 2],
    jointTables: 0,
    jointSize: 0,
    rules: 0,
    allows: false,
    conditions: 2,
    points: 60,
  },
  {
    name: 'products over three issues',
    issues: [4, 5],
    options: [2, 4],
    jointTables: 2,
    jointSize: 3,
    rules: 1,
    allows: false,
    conditions: 1,
    points: 50,
  },
  {
    name: 'rules that forbid much',
    issues: [4, 6],
    options: [2, 4],
    jointTables: 0,
    jointSize: 0,
    rules: 6,
    allows: false,
    conditions: 1,
    points: 50,
  },
  {
    name: 'rules that allow little',
    issues: [4, 5],
    options: [2, 4],
    jointTables: 1,
    jointSize: 2,
    rules: 2,
    allows: true,
    conditions: 1,
    points: 50,
  },
  {
    name: 'many conditions',
    issues: [4, 5],
    options: [3, 4],
    jointTables: 1,
    jointSize: 2,
    rules: 1,
    allows: false,
    conditions: 5,
    points: 50,
  },
  {
    name: 'few points, hence many ties',
    issues: [4, 6],
    options: [2, 4],
    jointTables: 2,
    jointSize: 2,
    rules: 3,
    allows: false,
    conditions: 1,
    points: 1,
  },
  {
    name: 'issues with a single option',
    issues: [3, 6],
    options: [1, 3],
    jointTables: 2,
    jointSize: 2,
    rules: 1,
    allows: true,
    conditions: 1,
    points: 30,
  },
];

/** A well-formed bargain of a shape; its zone is sometimes empty, sometimes wide. */
export function randomNegotiation(shape: NegotiationShape): fc.Arbitrary<BargainingProblem> {
  return fc
    .array(fc.integer({ min: shape.options[0], max: shape.options[1] }), { minLength: shape.issues[0], maxLength: shape.issues[1] })
    .chain((sizes) => {
      const floor = fc.integer({ min: -shape.points, max: shape.points });
      return fc.record({
        issues: fc.constant(sizes.map((size, i) => ({ id: `i${i}`, options: Array.from({ length: size }, (_, k) => `${i}.${k}`) }))),
        parties: fc.tuple(floor, floor).map(([a, b]) => [
          { id: 'ours', reservation: a },
          { id: 'theirs', reservation: b },
        ]),
        utilities: fc.tuple(measure(shape, sizes), measure(shape, sizes)),
        conditions: fc
          .array(fc.record({ measure: measure(shape, sizes), atLeast: fc.integer({ min: -3 * shape.points, max: shape.points }) }), {
            maxLength: shape.conditions,
          })
          .map((all) => all.map((one, i) => ({ id: `c${i}`, ...one }))),
        legal: fc
          .array(rule(shape, sizes), { maxLength: shape.rules })
          .map((all) => all.map((one, i) => ({ ...one, id: `r${i}` }) as Rule)),
      });
    });
}

/** A text, legal or not. */
export function randomPackage({ issues }: BargainingProblem): fc.Arbitrary<number[]> {
  return fc.tuple(...issues.map((issue) => fc.nat({ max: issue.options.length - 1 })));
}

function table(shape: NegotiationShape, sizes: readonly number[], issues: readonly number[]): fc.Arbitrary<PointsTable> {
  const entries = issues.reduce((product, issue) => product * sizes[issue], 1);
  const points = fc.integer({ min: -shape.points, max: shape.points });
  return fc.array(points, { minLength: entries, maxLength: entries }).map((values) => ({ issues, values }));
}

function someIssues(sizes: readonly number[], size: number): fc.Arbitrary<number[]> {
  const all = sizes.map((_, i) => i);
  return fc.shuffledSubarray(all, { minLength: Math.min(size, all.length), maxLength: Math.min(size, all.length) });
}

function measure(shape: NegotiationShape, sizes: readonly number[]): fc.Arbitrary<Measure> {
  const joint = someIssues(sizes, shape.jointSize).chain((issues) => table(shape, sizes, issues));
  return fc
    .tuple(
      fc.integer({ min: -shape.points, max: shape.points }),
      fc.tuple(...sizes.map((_, i) => table(shape, sizes, [i]))),
      fc.array(joint, { maxLength: shape.jointTables }),
    )
    .map(([base, single, tied]) => ({ base, tables: [...single, ...tied] }));
}

function rule(shape: NegotiationShape, sizes: readonly number[]): fc.Arbitrary<Rule> {
  return fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()).chain(([size, allows]) =>
    someIssues(sizes, size).chain((issues): fc.Arbitrary<Rule> => {
      const option = (issue: number): fc.Arbitrary<number> => fc.nat({ max: sizes[issue] - 1 });
      if (shape.allows && allows) {
        return fc.array(fc.tuple(...issues.map(option)), { maxLength: 12 }).map((rows) => ({ id: '', issues, allows: rows }));
      }
      return fc.tuple(...issues.map((issue) => fc.uniqueArray(option(issue), { maxLength: sizes[issue] }))).map((sets) => ({
        id: '',
        forbids: issues.map((issue, i) => ({ issue, options: sets[i] })),
      }));
    }),
  );
}
