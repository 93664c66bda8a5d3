// The Pareto frontier within the terms: packages that meet them and that no other package that meets them betters for one party without
// loss to the other. With conditions in play pairs of utilities cannot be merged, so this is a branch and bound against the frontier
// found so far. Exact; time as a walk through the zone, less what is bettered.
import type { Outcome } from './bargain';
import type { Layers } from './layers';
import { packageAt } from './package-number';
import { readySearch } from './search';
import { fullTerms, type Terms } from './terms';
import { startWalk } from './walk';

interface Point {
  readonly first: number;
  readonly second: number;
  readonly number: number;
}

/** The frontier within the terms, by falling utility of the second party; of packages with the same utilities, the lowest number. */
export function findZoneFrontier(layers: Layers, terms: Terms = fullTerms(layers.bargain)): Outcome[] {
  const search = readySearch(layers, terms);
  if (search.isEmpty) return [];
  const { count, demands, most } = search.reach;
  const { strides, target, lowest } = search.layers;
  // By rising first utility, hence falling second.
  const points: Point[] = [];
  const walk = startWalk(search.layers, search.reach, {
    prospect: (going) => (arc, layer, option) => {
      const first = going.before(layer, demands) + most[arc * count + demands];
      const second = going.before(layer, demands + 1) + most[arc * count + demands + 1];
      const point = points[placeOf(points, first)];
      if (!point || point.second < second) return true;
      if (point.first > first || point.second > second) return false;
      return going.numberBefore(layer) + option * strides[layer] + lowest[target[arc]] < point.number;
    },
  });
  while (walk.next()) {
    const found = { first: walk.spare(demands), second: walk.spare(demands + 1), number: walk.number() };
    const place = placeOf(points, found.first);
    let from = place;
    while (from > 0 && points[from - 1].second <= found.second) from -= 1;
    const isSameFirst = points[place]?.first === found.first;
    points.splice(from, place - from + (isSameFirst ? 1 : 0), found);
  }
  return points.map(({ first, second, number }) => ({
    number,
    text: packageAt(layers.bargain.issues, number),
    utilities: [first, second],
  }));
}

/** Where the first point with at least this first utility stands. */
function placeOf(points: readonly Point[], first: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle].first < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
