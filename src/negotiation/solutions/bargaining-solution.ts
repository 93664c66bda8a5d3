// The Nash solution: within the requirements, the package with the greatest product of the two parties' gains over their floors (Nash, "The
// Bargaining Problem", Econometrica 18, 1950). The Kalai-Smorodinsky solution: the one that makes the smaller share of the most each could gain
// as great as can be (Kalai and Smorodinsky, "Other Solutions to Nash's Bargaining Problem", Econometrica 43, 1975). Pinned by tests/negotiation.
import type { ValuedPackage } from '../model/bargaining-problem';
import type { DecisionDiagram } from '../search/decision-diagram';
import { createPackageSearch } from '../search/package-search';
import { fullRequirements, type Requirements } from '../search/requirements';
import { findZoneOptimum } from '../search/zone-optimum';

/**
 * The Nash solution, or null in an empty zone. Gains are counted from the floors of the requirements, which must both be given.
 * Ties: the lowest package number; but where no package gains for both (product 0), the greater sum of gains comes first, so that it
 * always lies on the frontier of the zone.
 */
export function findNashSolution(
  diagram: DecisionDiagram,
  requirements: Requirements = fullRequirements(diagram.bargain),
): ValuedPackage | null {
  const [a, b] = requireFloors(requirements);
  const product = (first: number, second: number): number => (first - a) * (second - b);
  return findZoneOptimum(createPackageSearch(diagram, requirements), {
    value: product,
    tieBreak: (first, second) => (product(first, second) === 0 ? first + second : 0),
  });
}

/** Both floors of the requirements; no gain can be counted without them. */
function requireFloors(requirements: Requirements): readonly [number, number] {
  const [a, b] = requirements.floors;
  if (typeof a !== 'number' || typeof b !== 'number') throw new Error('A bargaining solution needs a floor for each party.');
  return [a, b];
}

/** The Kalai-Smorodinsky solution, or null in an empty zone. Ties: the greater share, then the lowest package number. Where one party can gain nothing, the other's gain decides. */
export function findKalaiSmorodinskySolution(
  diagram: DecisionDiagram,
  requirements: Requirements = fullRequirements(diagram.bargain),
): ValuedPackage | null {
  const [a, b] = requireFloors(requirements);
  const search = createPackageSearch(diagram, requirements);
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
