// The Nash point: within the terms, the package with the greatest product of the two parties' gains over their reservation values
// (Nash, "The Bargaining Problem", Econometrica 18, 1950). Pinned by tests/bargain.
import type { Outcome } from './bargain';
import { bestInZone } from './best-in-zone';
import type { Layers } from './layers';
import { readySearch } from './search';
import { fullTerms, type Terms } from './terms';

/**
 * The Nash point, or null in an empty zone. Gains are counted from the floors of the terms, which must both be given.
 * Ties: the lowest package number; but where no package gains for both (product 0), the greater sum of gains comes first, so that the
 * point always lies on the frontier of the zone.
 */
export function findNashPoint(layers: Layers, terms: Terms = fullTerms(layers.bargain)): Outcome | null {
  const [a, b] = floorsOf(terms);
  const product = (first: number, second: number): number => (first - a) * (second - b);
  return bestInZone(readySearch(layers, terms), {
    figure: product,
    tieFigure: (first, second) => (product(first, second) === 0 ? first + second : 0),
  });
}

/** Both floors of the terms; a bargaining point cannot be told without them. */
export function floorsOf(terms: Terms): readonly [number, number] {
  const [a, b] = terms.floors;
  if (typeof a !== 'number' || typeof b !== 'number') throw new Error('A bargaining point needs a floor for each party.');
  return [a, b];
}
