// What an open crisis weighs for a seat that has a part in it, as far as it can see.
// Invariant: worked out on the view alone, twice, with what is unseen at its lowest and at its highest: the band depends on nothing hidden.
import type { PreparedQueryContext } from '../expression/prepared-scenario';
import { idiv } from '../model/integer';
import type { Scenario } from '../model/scenario';
import { stakesOf, stepDownCost } from '../turn/crisis';
import { createFactsContext } from '../turn/scorecard';
import type { SeatView } from './seat-view';
import { bandOf } from './visibility';

export interface CrisisStakes {
  /** The seat's own stake, at the middle where it hangs on what the seat does not see; the other side's as a band [low, high]. */
  readonly ownStake: number;
  readonly otherStake: readonly [number, number];
  /** What stepping down costs now and the next time it can be done: for the player a rung higher, for the other side after standing twice. */
  readonly stepDownNow: number;
  readonly stepDownNext: number;
}

/** The stakes of the open crisis for the seat of the view; null where none is open, or it is not the seat's crisis. */
export function crisisStakes(scenario: Scenario, view: SeatView): CrisisStakes | null {
  const { ladder } = scenario;
  const { crisis, seat } = view;
  const isOther = seat === ladder?.other;
  if (!crisis || !ladder || (seat !== ladder.own && !isOther)) return null;
  const low = stakesOf(boundQueryContext(scenario, view, 'low'), crisis);
  const highest = boundQueryContext(scenario, view, 'high');
  const high = stakesOf(highest, crisis);
  const [mine, theirs] = isOther ? (['other', 'own'] as const) : (['own', 'other'] as const);
  const middle = { own: idiv(low.own + high.own, 2), other: idiv(low.other + high.other, 2), net: 0 };
  // The other side steps down where the player has climbed to, a rung above the one both stand on.
  const at = isOther ? crisis.rung + 1 : crisis.rung;
  const least = isOther ? ladder.minimumCostToOther : 0;
  const price = (rung: number): number => Math.max(least, stepDownCost(highest, middle, rung));
  return {
    ownStake: middle[mine],
    otherStake: [Math.min(low[theirs], high[theirs]), Math.max(low[theirs], high[theirs])],
    stepDownNow: price(at),
    stepDownNext: price(isOther ? at + 2 : at + 1),
  };
}

function boundQueryContext(scenario: Scenario, view: SeatView, end: 'low' | 'high'): PreparedQueryContext {
  const values = view.values.map((seen, slot) => bandOf(scenario.variables[slot], view.seat, seen)[end]);
  return createFactsContext(scenario, { ...view, values });
}
