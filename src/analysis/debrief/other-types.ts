// The same moves under every other hidden type, each compared with the record on that type.
// Invariant: same seed and named draws; commands that become illegal are skipped and listed.

import type { ByScore, TypeIndex } from '../../engine/model/indices';
import { hiddenTypeIds, hiddenTypeOf, outcomeIdOf, totalScore } from '../../engine/turn/result';
import { gradeOf } from '../grade';
import { playHistory } from '../simulation/history-game';
import type { StudyProgress } from '../study-progress';
import { replayFromStart, type SkippedCommand } from './counterfactual-replay';
import type { DebriefGame } from './game';

export interface OtherTypeOutcome {
  /** Index of the type, and its name in the scenario. */
  readonly type: TypeIndex;
  readonly id: string;
  /** The type the game was really played under. */
  readonly isTrue: boolean;
  readonly scores: ByScore<number>;
  readonly historyTotal: number;
  /** Percent of the way from history to the best known play under this type. */
  readonly share: number;
  readonly standing: string;
  readonly outcome: string;
  readonly skipped: readonly SkippedCommand[];
}

/** One outcome for each type, in the scenario's order; none where there is only one. */
export function* otherTypeSteps(debrief: DebriefGame): Generator<StudyProgress, OtherTypeOutcome[], void> {
  const { scenario, game, final } = debrief;
  const ids = hiddenTypeIds(scenario);
  if (ids.length < 2) return [];
  const outcomes: OtherTypeOutcome[] = [];
  for (const [type, id] of ids.entries()) {
    const { state, scores, skipped } = replayFromStart(debrief, { type });
    const history = playHistory(scenario, game.seed, { type });
    const historyTotal = totalScore(history.final);
    outcomes.push({
      type,
      id,
      isTrue: type === hiddenTypeOf(scenario, final),
      scores,
      historyTotal,
      ...gradeOf(scenario, totalScore(scores), historyTotal, type),
      outcome: outcomeIdOf(scenario, state),
      skipped,
    });
    yield { done: type + 1, total: ids.length };
  }
  return outcomes;
}
