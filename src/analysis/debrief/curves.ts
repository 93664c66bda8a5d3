// The game beside the record: scores turn by turn, their parts, the grade, and the best known play.
// Invariant: the record is played on the game's own hidden type; the best reachable is its total plus the scenario's gap for that type.
import type { ByScore, ByTurn } from '../../engine/model/indices';
import { hiddenTypeOf, totalScore } from '../../engine/turn/result';
import { type Scorecard, scorecard } from '../../engine/turn/scorecard';
import { type Grade, gradeOf } from '../grade';
import { playHistory } from '../simulation/history-game';
import type { DebriefGame } from './game';

export interface ScoreCourse {
  /** Scores in scenario order then the total, at the end of each turn. */
  readonly byTurn: ByTurn<ByScore<number>>;
  /** The same after the epilogue. */
  readonly final: ByScore<number>;
  /** What the final scores are made of. */
  readonly card: Scorecard;
}

export interface CurveStudy {
  readonly own: ScoreCourse;
  readonly history: ScoreCourse;
  /** Total of the best known play on this seed and type. */
  readonly best: number;
  /** Null before the game is over. */
  readonly grade: Grade | null;
}

export function curvesOf({ scenario, game, final, scores }: DebriefGame): CurveStudy {
  const type = hiddenTypeOf(scenario, final);
  const history = playHistory(scenario, game.seed, { type });
  const historyTotal = totalScore(history.final);
  return {
    own: { byTurn: final.scoreHistory, final: scores, card: scorecard(scenario, final) },
    history: { byTurn: history.byTurn, final: history.final, card: scorecard(scenario, history.state) },
    best: historyTotal + (scenario.gap[type] ?? 0),
    grade: final.isOver ? gradeOf(scenario, totalScore(scores), historyTotal, type) : null,
  };
}
