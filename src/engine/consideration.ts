// Which moves a power could announce now, with the occasions that hold, judged on its own view.
// Invariant: conditions and occasions only; what they are worth is the agent's business.
import { createQuestion } from './fold';
import { drawByName } from './luck';
import { prepare } from './prepared';
import type { Scenario } from './scenario';
import type { SeatView } from './view';

export interface MoveCase {
  readonly move: number;
  /** Sum of the points of every occasion that holds. */
  readonly points: number;
  /** The strongest occasion that holds (its points above 0), or -1. */
  readonly reason: number;
}

export function evaluateMoves(scenario: Scenario, view: SeatView): MoveCase[] {
  const prepared = prepare(scenario);
  const q = createQuestion(scenario, view, view.turn + 1, '', drawByName);
  const out: MoveCase[] = [];
  for (const move of prepared.movesBySeat[view.seat]) {
    if (prepared.moves[move].when(q) === 0) continue;
    let points = 0;
    let best = 0;
    let reason = -1;
    const { occasions } = prepared.moves[move];
    for (let i = 0; i < occasions.length; i++) {
      if (occasions[i](q) === 0) continue;
      const worth = scenario.moves[move].occasions[i].points;
      points += worth;
      if (worth > best) {
        best = worth;
        reason = i;
      }
    }
    out.push({ move, points, reason });
  }
  return out;
}
