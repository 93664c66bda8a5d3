// The zone of agreement: the legal packages that meet the terms, both reservation values and every condition unless told otherwise.
// Exact. Emptiness is usually settled by a bound or by the first package found; counting adds whole stretches at once.
import type { Layers } from './layers';
import { readySearch, type Search } from './search';
import { fullTerms, type Terms } from './terms';
import { startWalk } from './walk';

/** How many packages break no rule. */
export function countLegal(layers: Layers): number {
  return layers.ways[0];
}

/** Whether no package meets the terms. */
export function isZoneEmpty(layers: Layers, terms: Terms = fullTerms(layers.bargain)): boolean {
  const search = readySearch(layers, terms);
  return search.isEmpty ?? !startWalk(search.layers, search.reach).next();
}

/** How many packages meet the terms. */
export function countZone(layers: Layers, terms: Terms = fullTerms(layers.bargain)): number {
  const search = readySearch(layers, terms);
  if (search.isEmpty) return 0;
  const walk = startWalk(search.layers, search.reach, { inStretches: true });
  let count = 0;
  while (walk.next()) count += walk.size();
  return count;
}

/** The numbers of the packages that meet the terms, each once, in the order of the search (not ascending). Stop reading to stop the work. */
export function* zoneMembers(layers: Layers, terms: Terms = fullTerms(layers.bargain)): Generator<number, void, void> {
  const search: Search = readySearch(layers, terms);
  if (search.isEmpty) return;
  const walk = startWalk(search.layers, search.reach);
  while (walk.next()) yield walk.number();
}
