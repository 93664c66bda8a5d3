// What one party could get at best while the others still get theirs: the package with the most for it among those that meet the terms.
// "The best text that could be carried" is this, with the other's floor set to what it is believed to bear.
import type { Outcome } from './bargain';
import { bestInZone } from './best-in-zone';
import type { Layers } from './layers';
import { readySearch } from './search';
import { fullTerms, type Terms } from './terms';

/** The best package for a party (0 or 1). Ties: more for the other party, then the lowest package number. Null when nothing meets the terms. */
export function findBestPackage(layers: Layers, party: 0 | 1, terms: Terms = fullTerms(layers.bargain)): Outcome | null {
  return bestInZone(readySearch(layers, terms), {
    figure: (first, second) => (party === 0 ? first : second),
    tieFigure: (first, second) => (party === 0 ? second : first),
  });
}

/** The package with the greatest sum of utilities within the terms. Ties: the lowest package number. Null when nothing meets the terms. */
export function findMostJointGain(layers: Layers, terms: Terms = fullTerms(layers.bargain)): Outcome | null {
  return bestInZone(readySearch(layers, terms), { figure: (first, second) => first + second, tieFigure: () => 0 });
}
