// In which order the pieces of a debrief are asked for. Apart from the work itself, so that a page can ask without carrying it.
import type { DebriefPart } from './debrief';

/** In the order worth waiting for them: what is quick and seen first comes first. */
export const debriefParts: readonly DebriefPart[] = [
  'curves',
  'readings',
  'questions',
  'cameUp',
  'history',
  'worlds',
  'decisions',
  'hidden',
];
