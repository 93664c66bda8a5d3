// The Pareto frontier within the requirements: packages that meet them and that no other package that meets them betters for one party without
// loss to the other. With conditions in play pairs of utilities cannot be merged, so this is a branch and bound against the frontier
// found so far. Exact; time as a walk through the zone, less what is dominated.
import type { ValuedPackage } from '../model/bargaining-problem';
import { packageAt } from '../model/package-number';
import type { DecisionDiagram } from '../search/decision-diagram';
import { createPackageSearch } from '../search/package-search';
import { createPackageWalk } from '../search/package-walk';
import { fullRequirements, type Requirements } from '../search/requirements';

interface Point {
  readonly first: number;
  readonly second: number;
  readonly number: number;
}

/** The frontier within the requirements, by falling utility of the second party; of packages with the same utilities, the lowest number. */
export function findZoneFrontier(
  diagram: DecisionDiagram,
  requirements: Requirements = fullRequirements(diagram.bargain),
): ValuedPackage[] {
  const search = createPackageSearch(diagram, requirements);
  if (search.isEmpty) return [];
  const { sumCount, constraintCount, upperBound } = search.bounds;
  const { strides, target, lowestNumbers } = search.diagram;
  // By rising first utility, hence falling second.
  const points: Point[] = [];
  const walk = createPackageWalk(search.diagram, search.bounds, {
    branchFilter: (path) => (arc, layer, option) => {
      const first = path.sumBefore(layer, constraintCount) + upperBound[arc * sumCount + constraintCount];
      const second = path.sumBefore(layer, constraintCount + 1) + upperBound[arc * sumCount + constraintCount + 1];
      const point = points[indexAtLeast(points, first)];
      if (!point || point.second < second) return true;
      if (point.first > first || point.second > second) return false;
      return path.numberBefore(layer) + option * strides[layer] + lowestNumbers[target[arc]] < point.number;
    },
  });
  while (walk.next()) {
    const found = { first: walk.slack(constraintCount), second: walk.slack(constraintCount + 1), number: walk.packageNumber() };
    const index = indexAtLeast(points, found.first);
    let from = index;
    while (from > 0 && points[from - 1].second <= found.second) from -= 1;
    const isSameFirst = points[index]?.first === found.first;
    points.splice(from, index - from + (isSameFirst ? 1 : 0), found);
  }
  return points.map(({ first, second, number }) => ({
    number,
    text: packageAt(diagram.bargain.issues, number),
    utilities: [first, second],
  }));
}

/** Index of the first point with at least this first utility. */
function indexAtLeast(points: readonly Point[], first: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle].first < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
