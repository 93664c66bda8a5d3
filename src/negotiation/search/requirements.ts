// What a text must meet: each party's floor, which conditions, which options are out of the question. The zone of agreement is the set of
// legal packages that meet the full terms; the other questions of this folder are asked under terms of their own.
import type { BargainingProblem, OptionSet, Package } from '../model/bargaining-problem';
import { isLegal } from '../model/legality';
import { evaluateConditions, utilitiesOf } from '../model/measure';
import type { DecisionDiagram } from './decision-diagram';

export interface Requirements {
  /** For each party, the least utility it takes; null where its wishes are not asked. */
  readonly floors: readonly (number | null)[];
  /** Ids of the conditions that must hold. */
  readonly conditions: readonly string[];
  /** Options that must not be chosen, beyond what the rules forbid. */
  readonly barred?: readonly OptionSet[];
}

/** Both reservation values and every condition. */
export function fullRequirements(bargain: BargainingProblem): Requirements {
  return { floors: bargain.parties.map((party) => party.reservation), conditions: bargain.conditions.map((condition) => condition.id) };
}

/** Whether a package is legal and meets the terms. */
export function hasMetRequirements(bargain: BargainingProblem, terms: Requirements, text: Package): boolean {
  if (!isLegal(bargain, text) || terms.barred?.some(({ issue, options }) => options.includes(text[issue]))) return false;
  if (utilitiesOf(bargain, text).some((utility, i) => utility < (terms.floors[i] ?? -Infinity))) return false;
  return evaluateConditions(bargain, text).every(({ id, holds }) => holds || !terms.conditions.includes(id));
}

/** A sum of measures that must be at least so much. */
export interface LinearConstraint {
  /** For each measure of the layers, how often it is counted; never below 0. */
  readonly weights: readonly number[];
  readonly atLeast: number;
}

/** A single measure of the layers as a test. */
export function measureConstraint(layers: DecisionDiagram, measure: number, atLeast = 0): LinearConstraint {
  return { weights: layers.bases.map((_, m) => (m === measure ? 1 : 0)), atLeast };
}

/** The terms as tests, one for each floor and condition. */
export function constraintsOf(layers: DecisionDiagram, terms: Requirements): LinearConstraint[] {
  const { utilities, conditions } = layers.bargain;
  const unknown = terms.conditions.find((id) => !conditions.some((condition) => condition.id === id));
  if (unknown !== undefined) throw new Error(`There is no condition "${unknown}".`);
  return [
    ...utilities.flatMap((_, i) => {
      const floor = terms.floors[i] ?? null;
      return floor === null ? [] : [measureConstraint(layers, i, floor)];
    }),
    ...conditions.flatMap(({ id, atLeast }, i) =>
      terms.conditions.includes(id) ? [measureConstraint(layers, utilities.length + i, atLeast)] : [],
    ),
  ];
}
