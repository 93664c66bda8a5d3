// The best package among those that meet the terms, for any aim that looks only at the two utilities and never likes less of either.
// Branch and bound: a stretch is left out when even the most it could give each party would not beat the best found. Exact.
// Ties: the aim's second figure, then the lowest package number.
import type { ValuedPackage } from '../model/bargaining-problem';
import { packageAt } from '../model/package-number';
import type { PackageSearch } from './package-search';
import { createPackageWalk } from './package-walk';

/** What makes one pair of utilities better than another: the first figure, and where it is the same, the second. Neither falls when a utility rises. */
export interface Objective {
  readonly value: (first: number, second: number) => number;
  readonly tieBreak: (first: number, second: number) => number;
}

/** The best outcome, or null when nothing meets the terms. */
export function findZoneOptimum(search: PackageSearch, aim: Objective): ValuedPackage | null {
  if (search.isEmpty) return null;
  const { diagram, bounds } = search;
  const { sumCount, constraintCount, upperBound } = bounds;
  const { strides, target, lowestNumbers } = diagram;
  let best: { number: number; first: number; second: number; figure: number; tie: number } | null = null;
  /** Whether a package with at most these utilities and at least this number can beat the best found. */
  const canBeat = (first: number, second: number, number: number): boolean => {
    if (!best) return true;
    const figure = aim.value(first, second);
    if (figure !== best.figure) return figure > best.figure;
    const tie = aim.tieBreak(first, second);
    return tie === best.tie ? number < best.number : tie > best.tie;
  };
  const walk = createPackageWalk(diagram, bounds, {
    branchFilter: (going) => (arc, layer, option) =>
      canBeat(
        going.sumBefore(layer, constraintCount) + upperBound[arc * sumCount + constraintCount],
        going.sumBefore(layer, constraintCount + 1) + upperBound[arc * sumCount + constraintCount + 1],
        going.numberBefore(layer) + option * strides[layer] + lowestNumbers[target[arc]],
      ),
  });
  while (walk.next()) {
    const first = walk.slack(constraintCount);
    const second = walk.slack(constraintCount + 1);
    best = { number: walk.packageNumber(), first, second, figure: aim.value(first, second), tie: aim.tieBreak(first, second) };
  }
  return best && { number: best.number, text: packageAt(diagram.bargain.issues, best.number), utilities: [best.first, best.second] };
}
