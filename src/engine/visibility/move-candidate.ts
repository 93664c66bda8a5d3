// Which moves a power could announce now, with the occasions that hold, judged on its own view.
// Invariant: conditions and occasions only; what they are worth is the agent's business.

import { prepare } from '../expression/prepare';
import { drawInt } from '../model/rng';
import type { Scenario } from '../model/scenario';
import { createQueryContext } from '../turn/context';
import type { SeatView } from './seat-view';

export interface MoveCandidate {
  readonly move: number;
  /** Sum of the points of every occasion that holds. */
  readonly points: number;
  /** The strongest occasion that holds (its points above 0), or -1. */
  readonly occasion: number;
}

export function moveCandidates(scenario: Scenario, view: SeatView): MoveCandidate[] {
  const prepared = prepare(scenario);
  const q = createQueryContext(scenario, view, view.turn + 1, '', drawInt);
  const out: MoveCandidate[] = [];
  for (const move of prepared.movesBySeat[view.seat]) {
    if (prepared.moves[move].when(q) === 0) continue;
    let points = 0;
    let best = 0;
    let occasion = -1;
    const { occasions } = prepared.moves[move];
    for (let i = 0; i < occasions.length; i++) {
      if (occasions[i](q) === 0) continue;
      const worth = scenario.moves[move].occasions[i].points;
      points += worth;
      if (worth > best) {
        best = worth;
        occasion = i;
      }
    }
    out.push({ move, points, occasion });
  }
  return out;
}
