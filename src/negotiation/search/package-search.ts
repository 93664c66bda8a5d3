// A prepared search: the diagram without the excluded options, the requirements as linear constraints, and their bounds. The surrogate
// constraint comes first: it prunes soonest.
import { type DecisionDiagram, excludeOptions } from './decision-diagram';
import { findLagrangianBound } from './lagrangian-bound';
import { constraintsOf, type LinearConstraint, measureConstraint, type Requirements } from './requirements';
import { createSumBounds, type SumBounds } from './sum-bounds';

export interface PackageSearch {
  readonly diagram: DecisionDiagram;
  readonly constraints: readonly LinearConstraint[];
  /** Of the constraints, and after them of the two utilities. */
  readonly bounds: SumBounds;
  /** Known beforehand: that nothing meets the requirements (true), that something does (false), or neither (null). */
  readonly isEmpty: boolean | null;
}

/** Prepares a search. Time: at most 30 passes over the arcs; under a millisecond for a treaty of ten issues. */
export function createPackageSearch(diagram: DecisionDiagram, requirements: Requirements): PackageSearch {
  const open = excludeOptions(diagram, requirements.barred ?? []);
  const own = constraintsOf(open, requirements);
  const { isEmpty, surrogate } = findLagrangianBound(open, own, createSumBounds(open, own));
  const constraints = surrogate ? [surrogate, ...own] : own;
  return {
    diagram: open,
    constraints,
    bounds: createSumBounds(open, constraints, [measureConstraint(open, 0), measureConstraint(open, 1)]),
    isEmpty,
  };
}
