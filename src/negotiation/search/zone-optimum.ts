// The package within the requirements that maximises an objective monotone in both utilities. Exact (branch and bound: a subtree is left out
// when even the most it could give each party would not beat the best found). Ties: the objective's tie-break, then the lowest package number.
import type { ValuedPackage } from '../model/bargaining-problem';
import { packageAt } from '../model/package-number';
import type { PackageSearch } from './package-search';
import { createPackageWalk } from './package-walk';

/** What makes one pair of utilities better than another: the value, and where it is the same, the tie-break. Neither falls when a utility rises. */
export interface Objective {
  readonly value: (first: number, second: number) => number;
  readonly tieBreak: (first: number, second: number) => number;
}

/** The best package, or null when nothing meets the requirements. */
export function findZoneOptimum(search: PackageSearch, objective: Objective): ValuedPackage | null {
  if (search.isEmpty) return null;
  const { diagram, bounds } = search;
  const { sumCount, constraintCount, upperBound } = bounds;
  const { strides, target, lowestNumbers } = diagram;
  let best: { number: number; first: number; second: number; value: number; tie: number } | null = null;
  /** Whether a package with at most these utilities and at least this number can beat the best found. */
  const canBeat = (first: number, second: number, number: number): boolean => {
    if (!best) return true;
    const value = objective.value(first, second);
    if (value !== best.value) return value > best.value;
    const tie = objective.tieBreak(first, second);
    return tie === best.tie ? number < best.number : tie > best.tie;
  };
  const walk = createPackageWalk(diagram, bounds, {
    branchFilter: (path) => (arc, layer, option) =>
      canBeat(
        path.sumBefore(layer, constraintCount) + upperBound[arc * sumCount + constraintCount],
        path.sumBefore(layer, constraintCount + 1) + upperBound[arc * sumCount + constraintCount + 1],
        path.numberBefore(layer) + option * strides[layer] + lowestNumbers[target[arc]],
      ),
  });
  while (walk.next()) {
    const first = walk.slack(constraintCount);
    const second = walk.slack(constraintCount + 1);
    best = { number: walk.packageNumber(), first, second, value: objective.value(first, second), tie: objective.tieBreak(first, second) };
  }
  return best && { number: best.number, text: packageAt(diagram.bargain.issues, best.number), utilities: [best.first, best.second] };
}
