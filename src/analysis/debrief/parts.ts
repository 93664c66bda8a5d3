// The pieces of a debrief and the order in which a page asks for them. Holds no computation, so that a page can import it without the debrief.
import type { CurveStudy } from './curves';
import type { DecisionStudy } from './decisions';
import type { HiddenStudy } from './hidden';
import type { HistoryTurn } from './history';
import type { LineAssessment } from './line-assessments';
import type { OtherTypeOutcome } from './other-types';

export interface DebriefParts {
  readonly curves: CurveStudy;
  readonly decisions: DecisionStudy;
  readonly hidden: HiddenStudy;
  readonly worlds: readonly OtherTypeOutcome[];
  readonly history: readonly HistoryTurn[];
  readonly readings: readonly LineAssessment[];
  /** Ids of the questions to discuss. */
  readonly questions: readonly string[];
  /** Text keys of everything that came up: its sources are what to read. */
  readonly cameUp: readonly string[];
}

/** Name of one piece. */
export type DebriefPart = keyof DebriefParts;

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
