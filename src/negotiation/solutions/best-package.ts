// The package with the most for one party, or for both together, among those that meet the requirements. "The best text that could be
// carried" is the first of these with the other's floor set to what it is believed to accept.
import type { ValuedPackage } from '../model/bargaining-problem';
import type { DecisionDiagram } from '../search/decision-diagram';
import { createPackageSearch } from '../search/package-search';
import { fullRequirements, type Requirements } from '../search/requirements';
import { findZoneOptimum } from '../search/zone-optimum';

/** The best package for a party (0 or 1). Ties: more for the other party, then the lowest package number. Null when nothing meets the requirements. */
export function findBestPackage(
  diagram: DecisionDiagram,
  party: 0 | 1,
  requirements: Requirements = fullRequirements(diagram.bargain),
): ValuedPackage | null {
  return findZoneOptimum(createPackageSearch(diagram, requirements), {
    value: (first, second) => (party === 0 ? first : second),
    tieBreak: (first, second) => (party === 0 ? second : first),
  });
}

/** The package with the greatest sum of utilities within the requirements. Ties: the lowest package number. Null when nothing meets the requirements. */
export function findMaxJointGain(
  diagram: DecisionDiagram,
  requirements: Requirements = fullRequirements(diagram.bargain),
): ValuedPackage | null {
  return findZoneOptimum(createPackageSearch(diagram, requirements), { value: (first, second) => first + second, tieBreak: () => 0 });
}
