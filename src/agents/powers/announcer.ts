// A power's announcement: the move with the highest score by its interests and the occasions that hold, as far as it can see.
// Invariant: reads its own view only; ties are drawn by name among moves within `tie` points of the best.

import type { ByMove, ByType, MoveIndex, TypeIndex } from '../../engine/model/indices';
import { idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import type { MoveDef, Scenario } from '../../engine/model/scenario';
import { hiddenTypeOf } from '../../engine/turn/result';
import { moveCandidates } from '../../engine/visibility/move-candidate';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { Agent } from '../agent';
import { chooseCrisisStand } from './crisis-stand';

/** A power away from tables: everything but its answers to texts, which need the negotiation mathematics (`power`). */
export const announcer: Agent = {
  name: 'power',
  version: 3,
  stand: chooseCrisisStand,
  decide: (scenario, view, draw) => {
    if (view.mode === 'history' || view.turn + 1 >= scenario.turns.length) return [];
    const { threshold, tie } = scenario.moveRules;
    const candidates = moveCandidates(scenario, view);
    const worths = worthsTo(scenario, view);
    const scores = candidates.map((m) => idiv(elementAt(worths, m.move), 10) + m.points - fatigue(scenario, view, m.move));
    let best = threshold;
    for (const score of scores) if (score > best) best = score;
    const tied = candidates.filter((_, i) => elementAt(scores, i) >= threshold && elementAt(scores, i) >= best - tie);
    if (tied.length === 0) return [];
    const chosen = elementAt(tied, tied.length === 1 ? 0 : draw(`agent:${elementAt(scenario.seats, view.seat).id}`, tied.length));
    return [{ type: 'announce', seat: view.seat, id: elementAt(scenario.moves, chosen.move).id, occasion: chosen.occasion }];
  },
};

/** Points a move loses for having been made of late. */
function fatigue(scenario: Scenario, { movesMade, turn }: SeatView, move: MoveIndex): number {
  const { repeatCost, repeatTurns } = scenario.moveRules;
  let uses = 0;
  for (let i = movesMade.length - 1; i >= 0; i--) {
    const made = elementAt(movesMade, i);
    if (made[1] === move && turn - made[0] < repeatTurns) uses++;
  }
  return repeatCost * uses;
}

/** What every move's constant effects are worth, in tenths of a point, by type then move: worked out once per scenario. */
const worthTables = new WeakMap<Scenario, ByType<ByMove<number>>>();

/** By move: tenths of a point its constant effects are worth to the seat that would make it. */
function worthsTo(scenario: Scenario, view: SeatView): ByMove<number> {
  let known = worthTables.get(scenario);
  if (!known) {
    known = scenario.types.prior.map((_, type) => scenario.moves.map((m) => worthOf(scenario, m, type)));
    worthTables.set(scenario, known);
  }
  return elementAt(known, hiddenTypeOf(scenario, view));
}

function worthOf(scenario: Scenario, move: MoveDef, type: TypeIndex): number {
  const mine = scenario.appetites.find((a) => a.seat === move.seat);
  const weights = mine?.weights[type] ?? mine?.weights[0] ?? [];
  let sum = 0;
  for (const effect of move.effects) {
    for (const [slot, by] of effect.add) {
      if (typeof by !== 'number') continue;
      for (const [s, w] of weights) if (s === slot) sum += w * by;
    }
  }
  return sum;
}
