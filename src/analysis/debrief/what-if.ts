// Sensitivity of one game to its numbers: the same moves in a scenario with numbers changed, and what differs.
// Invariant: same seed and named draws; recorded commands that become illegal are skipped and listed, agents answer anew.

import { type Coefficient, quarterStep, withCoefficient } from '../../engine/model/coefficient';
import type { ByScore, ByTurn, Slot, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { hiddenTypeOf, outcomeIdOf, totalScore } from '../../engine/turn/result';
import { type Grade, gradeOf } from '../grade';
import { playHistory } from '../simulation/history-game';
import type { StudyProgress } from '../study-progress';
import { replayFromStart, type SkippedCommand } from './counterfactual-replay';
import type { DebriefGame } from './game';

/** A variable that ends elsewhere. */
export interface ChangedVariable {
  readonly id: string;
  readonly played: number;
  readonly changed: number;
}

/** A move of a power that is made in one of the two games only. */
export interface DivergentMove {
  readonly turn: Turn;
  readonly id: string;
}

export interface WhatIfOutcome {
  /** Scores in scenario order, then the total, at the end. */
  readonly scores: ByScore<number>;
  /** The same at the end of each turn. */
  readonly byTurn: ByTurn<ByScore<number>>;
  readonly outcome: string;
  /** Against history in the changed scenario; null before the game is over. */
  readonly grade: Grade | null;
  readonly historyTotal: number;
  /** First turn at whose end a score differs; -1: none does. */
  readonly partsIn: number;
  /** What ends elsewhere, by how far in its range, farthest first. */
  readonly values: readonly ChangedVariable[];
  readonly movesGone: readonly DivergentMove[];
  readonly movesNew: readonly DivergentMove[];
  readonly skipped: readonly SkippedCommand[];
}

/** The game under a changed scenario (same variables, actions and moves in the same order). */
export function playWhatIf(debrief: DebriefGame, scenario: Scenario): WhatIfOutcome {
  const { final, game } = debrief;
  const { state, scores, skipped } = replayFromStart(debrief, { scenario });
  const type = hiddenTypeOf(scenario, state);
  const history = playHistory(scenario, game.seed, { type });
  const historyTotal = totalScore(history.final);
  return {
    scores,
    byTurn: state.scoreHistory,
    outcome: outcomeIdOf(scenario, state),
    grade: state.isOver ? gradeOf(scenario, totalScore(scores), historyTotal, type) : null,
    historyTotal,
    partsIn: final.scoreHistory.findIndex((row, turn) => row.join() !== state.scoreHistory[turn]?.join()),
    values: differences(scenario, final, state),
    movesGone: movesOnlyIn(scenario, final, state),
    movesNew: movesOnlyIn(scenario, state, final),
    skipped,
  };
}

/** A number tried on a game. */
export interface CoefficientTrial {
  /** As played: scores in scenario order, then the total. */
  readonly scores: ByScore<number>;
  readonly outcome: string;
  readonly grade: Grade | null;
  /** A quarter lower, then a quarter higher. */
  readonly variants: readonly (WhatIfOutcome & { readonly to: number })[];
}

/** One number a quarter lower and a quarter higher, a replay between two steps. */
export function* coefficientTrialSteps(
  debrief: DebriefGame,
  number: Pick<Coefficient, 'address' | 'paths' | 'value'>,
): Generator<StudyProgress, CoefficientTrial, void> {
  const { scenario, game, final, scores } = debrief;
  const type = hiddenTypeOf(scenario, final);
  const history = totalScore(playHistory(scenario, game.seed, { type }).final);
  yield { done: 1, total: 3 };
  const variants: (WhatIfOutcome & { readonly to: number })[] = [];
  const step = quarterStep(number.value);
  for (const to of [number.value - step, number.value + step]) {
    variants.push({ to, ...playWhatIf(debrief, withCoefficient(scenario, number, to)) });
    yield { done: 1 + variants.length, total: 3 };
  }
  return {
    scores,
    outcome: outcomeIdOf(scenario, final),
    grade: final.isOver ? gradeOf(scenario, totalScore(scores), history, type) : null,
    variants,
  };
}

function differences({ variables }: Scenario, played: GameState, changed: GameState): ChangedVariable[] {
  const shareOfRange = (slot: Slot): number => {
    const { min, max } = elementAt(variables, slot);
    return Math.abs(elementAt(played.values, slot) - elementAt(changed.values, slot)) / Math.max(1, max - min);
  };
  return variables
    .map((_, slot) => slot)
    .filter((slot) => elementAt(played.values, slot) !== elementAt(changed.values, slot))
    .sort((a, b) => shareOfRange(b) - shareOfRange(a))
    .map((slot) => ({
      id: elementAt(variables, slot).id,
      played: elementAt(played.values, slot),
      changed: elementAt(changed.values, slot),
    }));
}

/** Moves made in the one game and not, in that turn, in the other. */
function movesOnlyIn({ moves }: Scenario, one: GameState, other: GameState): DivergentMove[] {
  return one.movesMade.flatMap(([turn, move]) =>
    other.movesMade.some(([t, m]) => t === turn && m === move) ? [] : [{ turn, id: elementAt(moves, move).id }],
  );
}
