// The zone of agreement: the legal packages that meet the requirements, by default both reservation values and every condition.
// Exact. Emptiness is usually settled by a bound or by the first package found; counting adds whole subtrees at once.
import type { DecisionDiagram } from '../search/decision-diagram';
import { createPackageSearch, type PackageSearch } from '../search/package-search';
import { createPackageWalk } from '../search/package-walk';
import { fullRequirements, type Requirements } from '../search/requirements';

/** How many packages break no rule. */
export function countLegalPackages(diagram: DecisionDiagram): number {
  return diagram.pathCounts[0];
}

/** Whether no package meets the requirements. */
export function isZoneEmpty(diagram: DecisionDiagram, requirements: Requirements = fullRequirements(diagram.bargain)): boolean {
  const search = createPackageSearch(diagram, requirements);
  return search.isEmpty ?? !createPackageWalk(search.diagram, search.bounds).next();
}

/** How many packages meet the requirements. */
export function countZone(diagram: DecisionDiagram, requirements: Requirements = fullRequirements(diagram.bargain)): number {
  const search = createPackageSearch(diagram, requirements);
  if (search.isEmpty) return 0;
  const walk = createPackageWalk(search.diagram, search.bounds, { isBySubtree: true });
  let count = 0;
  while (walk.next()) count += walk.packageCount();
  return count;
}

/** The numbers of the packages that meet the requirements, each once, in the order of the search (not ascending). Stop reading to stop the work. */
export function* zoneMembers(
  diagram: DecisionDiagram,
  requirements: Requirements = fullRequirements(diagram.bargain),
): Generator<number, void, void> {
  const search: PackageSearch = createPackageSearch(diagram, requirements);
  if (search.isEmpty) return;
  const walk = createPackageWalk(search.diagram, search.bounds);
  while (walk.next()) yield walk.packageNumber();
}
