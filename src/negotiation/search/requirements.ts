// What a package must meet: a floor for each party, conditions, excluded options. The zone of agreement is the set of legal packages that meet
// the full requirements.
import type { MeasureIndex } from '../../engine/model/indices';
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

/** Whether a package is legal and meets the requirements. */
export function hasMetRequirements(bargain: BargainingProblem, requirements: Requirements, text: Package): boolean {
  if (!isLegal(bargain, text) || requirements.barred?.some(({ issue, options }) => options.includes(text[issue]))) return false;
  if (utilitiesOf(bargain, text).some((utility, i) => utility < (requirements.floors[i] ?? -Infinity))) return false;
  return evaluateConditions(bargain, text).every(({ id, holds }) => holds || !requirements.conditions.includes(id));
}

/** A sum of measures that must be at least so much. */
export interface LinearConstraint {
  /** For each measure of the diagram (utilities, then conditions), how often it is counted; never below 0. */
  readonly weights: readonly number[];
  readonly atLeast: number;
}

/** A single measure of the diagram as a constraint. */
export function measureConstraint(diagram: DecisionDiagram, measure: MeasureIndex, atLeast = 0): LinearConstraint {
  return { weights: diagram.bases.map((_, m) => (m === measure ? 1 : 0)), atLeast };
}

/** The requirements as constraints, one for each floor and condition. Throws on a condition the problem does not have. */
export function constraintsOf(diagram: DecisionDiagram, requirements: Requirements): LinearConstraint[] {
  const { utilities, conditions } = diagram.bargain;
  const unknown = requirements.conditions.find((id) => !conditions.some((condition) => condition.id === id));
  if (unknown !== undefined) throw new Error(`There is no condition "${unknown}".`);
  return [
    ...utilities.flatMap((_, i) => {
      const floor = requirements.floors[i] ?? null;
      return floor === null ? [] : [measureConstraint(diagram, i, floor)];
    }),
    ...conditions.flatMap(({ id, atLeast }, i) =>
      requirements.conditions.includes(id) ? [measureConstraint(diagram, utilities.length + i, atLeast)] : [],
    ),
  ];
}
