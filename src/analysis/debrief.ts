// The debrief of a game: pieces that can be worked out one by one, in any order, beside the page. Plain JSON, ids and numbers only;
// whoever shows it brings the words. Invariant: depends on scenario, seed, mode, seats and commands alone.

import type { Scenario } from '../engine/scenario';
import { type CurveStudy, curvesOf } from './debrief-curves';
import { type DecisionStudy, decisionSteps } from './debrief-decisions';
import { type DebriefGame, openDebrief, type PlayedGame } from './debrief-game';
import { type HiddenStudy, hiddenSteps } from './debrief-hidden';
import { type HistoryTurn, historyTurnsOf } from './debrief-history';
import { questionsRaised, topicsRaised } from './debrief-questions';
import { type LineAssessment, lineAssessmentsOf } from './debrief-readings';
import { runToEnd } from './debrief-steps';
import { type OtherTypeOutcome, otherTypeSteps } from './debrief-types';
import type { StudyProgress } from './table-study';

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

export type DebriefPart = keyof DebriefParts;

/** One piece, in steps of some milliseconds: whoever reads them may pause between two, or stop. */
export function partSteps<P extends DebriefPart>(debrief: DebriefGame, part: P): Generator<StudyProgress, DebriefParts[P], void>;
export function* partSteps(debrief: DebriefGame, part: DebriefPart): Generator<StudyProgress, DebriefParts[DebriefPart], void> {
  switch (part) {
    case 'curves':
      return curvesOf(debrief);
    case 'history':
      return historyTurnsOf(debrief);
    case 'readings':
      return lineAssessmentsOf(debrief);
    case 'questions':
      return questionsRaised(debrief);
    case 'cameUp':
      return topicsRaised(debrief);
    case 'worlds':
      return yield* otherTypeSteps(debrief);
    case 'decisions':
      return yield* decisionSteps(debrief);
    case 'hidden':
      return yield* hiddenSteps(debrief);
  }
}

/** Everything, in one go. */
export function debriefOf(scenario: Scenario, game: PlayedGame): DebriefParts {
  const debrief = openDebrief(scenario, game);
  const of = <P extends DebriefPart>(part: P): DebriefParts[P] => runToEnd(partSteps(debrief, part));
  return {
    curves: of('curves'),
    readings: of('readings'),
    questions: of('questions'),
    cameUp: of('cameUp'),
    history: of('history'),
    worlds: of('worlds'),
    decisions: of('decisions'),
    hidden: of('hidden'),
  };
}
