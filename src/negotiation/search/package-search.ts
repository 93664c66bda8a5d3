// A search made ready: the layers without the barred options, the terms as tests, and how far each can reach. The trade-off of all
// demands comes first among the tests, because it turns back soonest.
import { type DecisionDiagram, excludeOptions } from './decision-diagram';
import { findLagrangianBound } from './lagrangian-bound';
import { constraintsOf, type LinearConstraint, measureConstraint, type Requirements } from './requirements';
import { createSumBounds, type SumBounds } from './sum-bounds';

export interface PackageSearch {
  readonly diagram: DecisionDiagram;
  readonly constraints: readonly LinearConstraint[];
  /** Of the tests, and after them of the two utilities. */
  readonly bounds: SumBounds;
  /** Known beforehand: that nothing meets the terms (true), that something does (false), or neither (null). */
  readonly isEmpty: boolean | null;
}

/** Makes a search ready. Time: at most 30 passes over the arcs; under a millisecond for a treaty of ten issues. */
export function createPackageSearch(layers: DecisionDiagram, terms: Requirements): PackageSearch {
  const open = excludeOptions(layers, terms.barred ?? []);
  const own = constraintsOf(open, terms);
  const { isEmpty, surrogate } = findLagrangianBound(open, own, createSumBounds(open, own));
  const constraints = surrogate ? [surrogate, ...own] : own;
  return {
    diagram: open,
    constraints,
    bounds: createSumBounds(open, constraints, [measureConstraint(open, 0), measureConstraint(open, 1)]),
    isEmpty,
  };
}
