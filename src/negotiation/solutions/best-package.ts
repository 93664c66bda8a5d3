// What one party could get at best while the others still get theirs: the package with the most for it among those that meet the terms.
// "The best text that could be carried" is this, with the other's floor set to what it is believed to bear.
import type { ValuedPackage } from '../model/bargaining-problem';
import type { DecisionDiagram } from '../search/decision-diagram';
import { createPackageSearch } from '../search/package-search';
import { fullRequirements, type Requirements } from '../search/requirements';
import { findZoneOptimum } from '../search/zone-optimum';

/** The best package for a party (0 or 1). Ties: more for the other party, then the lowest package number. Null when nothing meets the terms. */
export function findBestPackage(
  layers: DecisionDiagram,
  party: 0 | 1,
  terms: Requirements = fullRequirements(layers.bargain),
): ValuedPackage | null {
  return findZoneOptimum(createPackageSearch(layers, terms), {
    value: (first, second) => (party === 0 ? first : second),
    tieBreak: (first, second) => (party === 0 ? second : first),
  });
}

/** The package with the greatest sum of utilities within the terms. Ties: the lowest package number. Null when nothing meets the terms. */
export function findMaxJointGain(layers: DecisionDiagram, terms: Requirements = fullRequirements(layers.bargain)): ValuedPackage | null {
  return findZoneOptimum(createPackageSearch(layers, terms), { value: (first, second) => first + second, tieBreak: () => 0 });
}
