// The Nash point: within the terms, the package with the greatest product of the two parties' gains over their reservation values
// (Nash, "The Bargaining Problem", Econometrica 18, 1950). Pinned by tests/bargain.
import type { ValuedPackage } from './bargain';
import { findZoneOptimum } from './best-in-zone';
import type { DecisionDiagram } from './layers';
import { createPackageSearch } from './search';
import { fullRequirements, type Requirements } from './terms';

/**
 * The Nash point, or null in an empty zone. Gains are counted from the floors of the terms, which must both be given.
 * Ties: the lowest package number; but where no package gains for both (product 0), the greater sum of gains comes first, so that the
 * point always lies on the frontier of the zone.
 */
export function findNashSolution(layers: DecisionDiagram, terms: Requirements = fullRequirements(layers.bargain)): ValuedPackage | null {
  const [a, b] = requireFloors(terms);
  const product = (first: number, second: number): number => (first - a) * (second - b);
  return findZoneOptimum(createPackageSearch(layers, terms), {
    value: product,
    tieBreak: (first, second) => (product(first, second) === 0 ? first + second : 0),
  });
}

/** Both floors of the terms; a bargaining point cannot be told without them. */
export function requireFloors(terms: Requirements): readonly [number, number] {
  const [a, b] = terms.floors;
  if (typeof a !== 'number' || typeof b !== 'number') throw new Error('A bargaining point needs a floor for each party.');
  return [a, b];
}
