// The same moves in the other worlds: what they would have come to had the hidden type been another.
// Invariant: same seed and named luck; each result is measured against history under the same type; illegal commands are skipped and listed.
import { createFold } from '../engine/fold';
import { drawByName } from '../engine/luck';
import { outcomeOf } from '../engine/turn';
import { type DebriefGame, totalIn, typeIn } from './debrief-game';
import { replayAnew, type Skipped } from './debrief-replay';
import { gradeOf } from './grade';
import { historyOf } from './history-of';
import type { StudyProgress } from './table-study';

export interface OtherWorld {
  /** Index of the type, and its name in the scenario. */
  readonly type: number;
  readonly id: string;
  /** The type the game was really played under. */
  readonly isTrue: boolean;
  readonly scores: readonly number[];
  readonly historyTotal: number;
  /** Percent of the way from history to the best known play under this type. */
  readonly share: number;
  readonly letter: string;
  readonly outcome: string;
  readonly skipped: readonly Skipped[];
}

/** One world for each type, in the scenario's order; none where there is only one. */
export function* worldSteps(debrief: DebriefGame): Generator<StudyProgress, OtherWorld[], void> {
  const { scenario, game, final } = debrief;
  const { slots, variables, types } = scenario;
  if (slots.type < 0 || types.prior.length < 2) return [];
  const worlds: OtherWorld[] = [];
  for (const [type, id] of variables[slots.type].states.entries()) {
    const { state, scores, skipped } = replayAnew(debrief, { type });
    const history = historyOf(scenario, game.seed, { mode: game.mode, type });
    const historyTotal = totalIn(history.final);
    worlds.push({
      type,
      id,
      isTrue: type === typeIn(scenario, final),
      scores,
      historyTotal,
      ...gradeOf(scenario, totalIn(scores), historyTotal, type),
      outcome: outcomeOf(createFold(scenario, state, drawByName, null)),
      skipped,
    });
    yield { done: type + 1, total: types.prior.length };
  }
  return worlds;
}
