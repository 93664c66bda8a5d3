// What a seat pays its commands with.
// Invariant: a seat without capital is charged nothing; every payment leaves a ledger entry with its cause.
import type { Seat } from '../model/indices';
import { createRejection, type Rejection } from '../model/rejection';
import type { GameState } from '../model/state';
import { type Context, setValue } from '../turn/context';

/** Why the seat cannot pay this now, beside what it has planned to pay; null when it can. */
export function rejectCost({ scenario, state }: Context, seat: Seat, cost: number): Rejection | null {
  const slot = scenario.seats[seat].capital;
  if (slot === null) return null;
  const capital = state.values[slot] - plannedCost(state, seat);
  return cost > capital ? createRejection('NotAffordable', { cost, capital }) : null;
}

/** Takes the cost, or what there is of it: only what is on record is done without the means (`rejectCost` refuses the rest). */
export function pay(ctx: Context, seat: Seat, cost: number, cause: string): void {
  const slot = ctx.scenario.seats[seat].capital;
  if (cost > 0 && slot !== null) setValue(ctx, slot, ctx.state.values[slot] - cost, cause);
}

function plannedCost({ plans }: GameState, seat: Seat): number {
  let sum = 0;
  if (plans.length > 0) for (const { cost } of plans[seat]) sum += cost;
  return sum;
}
