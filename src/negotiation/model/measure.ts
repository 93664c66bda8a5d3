// What a package is worth: the sum of the tables' entries for its options. Plain and slow; the searches agree with it to the last point.
import type { IssueIndex, OptionIndex } from '../../engine/model/indices';
import { mapPair } from '../../engine/model/list-access';
import type { BargainingProblem, Measure, Package, PointsTable } from './bargaining-problem';

/** Where in `table.values` the entry for these options stands; `optionOf` gives the chosen option of an issue. */
export function entryIndexOf(bargain: BargainingProblem, table: PointsTable, optionOf: (issue: IssueIndex) => OptionIndex): number {
  return table.issues.reduce((at, issue) => at * bargain.issues[issue].options.length + optionOf(issue), 0);
}

/** Points of a measure for a package. */
export function evaluateMeasure(bargain: BargainingProblem, measure: Measure, text: Package): number {
  return measure.tables.reduce((sum, table) => sum + table.values[entryIndexOf(bargain, table, (issue) => text[issue])], measure.base);
}

/** The points of each party for a package. */
export function utilitiesOf(bargain: BargainingProblem, text: Package): [number, number] {
  return mapPair(bargain.utilities, (measure) => evaluateMeasure(bargain, measure, text));
}

export interface ConditionResult {
  readonly id: string;
  readonly value: number;
  readonly atLeast: number;
  readonly holds: boolean;
}

/** How each condition fares under a package: `value - atLeast` is what is to spare, or missing when negative. */
export function evaluateConditions(bargain: BargainingProblem, text: Package): ConditionResult[] {
  return bargain.conditions.map(({ id, measure, atLeast }) => {
    const value = evaluateMeasure(bargain, measure, text);
    return { id, value, atLeast, holds: value >= atLeast };
  });
}
