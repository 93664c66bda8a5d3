// The smallest change that would open an empty zone, among candidates the caller gives with their sizes; the small ones are tried first.
// Invariant: every candidate of the smallest size that opens the zone is told, so that no tie is hidden.
import type { BargainingProblem } from '../model/bargaining-problem';
import { createDecisionDiagram } from '../search/decision-diagram';
import { fullRequirements, type Requirements } from '../search/requirements';
import { countZone, isZoneEmpty } from './zone';

export interface OpeningCandidate<Change> {
  readonly change: Change;
  /** Small ones are tried first. Any unit, the same for all candidates. */
  readonly size: number;
  /** The bargain after the change; asked for only when the candidate is tried. */
  readonly bargain: () => BargainingProblem;
}

export interface ZoneOpening<Change> {
  readonly change: Change;
  readonly size: number;
  /** Packages in the zone after the change. */
  readonly count: number;
}

export interface OpeningProgress {
  readonly tried: number;
  readonly of: number;
}

/**
 * Tries the candidates by size (in their own order where sizes are equal), tells its progress after each, and ends with the openings of
 * the smallest size; none when no candidate opens the zone. Whoever reads it may stop at any time.
 */
export function* searchOpenings<Change>(
  candidates: readonly OpeningCandidate<Change>[],
  requirementsOf: (bargain: BargainingProblem) => Requirements = fullRequirements,
): Generator<OpeningProgress, ZoneOpening<Change>[], void> {
  const bySize = candidates.slice().sort((a, b) => a.size - b.size);
  const openings: ZoneOpening<Change>[] = [];
  for (const [i, { change, size, bargain }] of bySize.entries()) {
    if (openings.length > 0 && size > openings[0].size) break;
    const changed = bargain();
    const diagram = createDecisionDiagram(changed);
    const requirements = requirementsOf(changed);
    if (!isZoneEmpty(diagram, requirements)) openings.push({ change, size, count: countZone(diagram, requirements) });
    yield { tried: i + 1, of: bySize.length };
  }
  return openings;
}

/** The openings of the smallest size, in one go. */
export function findSmallestOpenings<Change>(
  candidates: readonly OpeningCandidate<Change>[],
  requirementsOf: (bargain: BargainingProblem) => Requirements = fullRequirements,
): ZoneOpening<Change>[] {
  const search = searchOpenings(candidates, requirementsOf);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
