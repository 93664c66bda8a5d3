// The Kalai-Smorodinsky point: within the terms, the package that brings the party further from its ideal as near to it as can be, each
// counting its gain as a share of the most it could gain within the terms (Kalai and Smorodinsky, Econometrica 43, 1975; packages are
// discrete, so the smaller share is made as great as can be, then the greater). Shares are compared by cross multiplication, never divided.
import type { ValuedPackage } from './bargain';
import { findZoneOptimum } from './best-in-zone';
import type { DecisionDiagram } from './layers';
import { requireFloors } from './nash-point';
import { createPackageSearch } from './search';
import { fullRequirements, type Requirements } from './terms';

/** The point, or null in an empty zone. Ties: the greater share, then the lowest package number. Where one party can gain nothing, the other's gain decides. */
export function findKalaiSmorodinskySolution(
  layers: DecisionDiagram,
  terms: Requirements = fullRequirements(layers.bargain),
): ValuedPackage | null {
  const [a, b] = requireFloors(terms);
  const search = createPackageSearch(layers, terms);
  const ideal = [
    findZoneOptimum(search, { value: (first) => first, tieBreak: () => 0 }),
    findZoneOptimum(search, { value: (_, second) => second, tieBreak: () => 0 }),
  ];
  if (!ideal[0] || !ideal[1]) return null;
  const mostA = ideal[0].utilities[0] - a;
  const mostB = ideal[1].utilities[1] - b;
  // Both shares times (most of A) x (most of B). A most of nothing counts as 1: that party's share is then the same everywhere.
  const shareA = (first: number): number => (first - a) * Math.max(1, mostB);
  const shareB = (second: number): number => (second - b) * Math.max(1, mostA);
  return findZoneOptimum(search, {
    value: (first, second) => Math.min(shareA(first), shareB(second)),
    tieBreak: (first, second) => Math.max(shareA(first), shareB(second)),
  });
}
