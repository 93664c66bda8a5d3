// The zone of agreement: the legal packages that meet the terms, both reservation values and every condition unless told otherwise.
// Exact. Emptiness is usually settled by a bound or by the first package found; counting adds whole stretches at once.
import type { DecisionDiagram } from '../search/decision-diagram';
import { createPackageSearch, type PackageSearch } from '../search/package-search';
import { createPackageWalk } from '../search/package-walk';
import { fullRequirements, type Requirements } from '../search/requirements';

/** How many packages break no rule. */
export function countLegalPackages(layers: DecisionDiagram): number {
  return layers.pathCounts[0];
}

/** Whether no package meets the terms. */
export function isZoneEmpty(layers: DecisionDiagram, terms: Requirements = fullRequirements(layers.bargain)): boolean {
  const search = createPackageSearch(layers, terms);
  return search.isEmpty ?? !createPackageWalk(search.diagram, search.bounds).next();
}

/** How many packages meet the terms. */
export function countZone(layers: DecisionDiagram, terms: Requirements = fullRequirements(layers.bargain)): number {
  const search = createPackageSearch(layers, terms);
  if (search.isEmpty) return 0;
  const walk = createPackageWalk(search.diagram, search.bounds, { isBySubtree: true });
  let count = 0;
  while (walk.next()) count += walk.packageCount();
  return count;
}

/** The numbers of the packages that meet the terms, each once, in the order of the search (not ascending). Stop reading to stop the work. */
export function* zoneMembers(
  layers: DecisionDiagram,
  terms: Requirements = fullRequirements(layers.bargain),
): Generator<number, void, void> {
  const search: PackageSearch = createPackageSearch(layers, terms);
  if (search.isEmpty) return;
  const walk = createPackageWalk(search.diagram, search.bounds);
  while (walk.next()) yield walk.packageNumber();
}
