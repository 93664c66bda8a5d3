// Which moves a power could announce now, with the occasions that hold, judged on its own view.
// Invariant: conditions and occasions only; what they are worth is the agent's business.

import { prepare } from '../expression/prepare';
import type { MoveCandidate } from '../expression/prepared-scenario';
import { drawInt } from '../model/rng';
import type { Scenario } from '../model/scenario';
import { createQueryContext } from '../turn/context';
import type { SeatView } from './seat-view';

export function moveCandidates(scenario: Scenario, view: SeatView): MoveCandidate[] {
  const prepared = prepare(scenario);
  const q = createQueryContext(scenario, view, view.turn + 1, '', drawInt);
  const out: MoveCandidate[] = [];
  if (prepared.code) {
    prepared.code.moves[view.seat](q, out);
    return out;
  }
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
