// What a seat pays its commands with.
// Invariant: where there is no capital nothing is charged; every payment leaves a ledger entry with its cause.
import { createRejection, type Rejection } from '../model/rejection';
import { type Context, setValue } from '../turn/context';

/** Why this cannot be paid now; null when it can. */
export function rejectCost({ scenario, state }: Context, cost: number): Rejection | null {
  const slot = scenario.slots.capital;
  if (slot < 0) return null;
  const capital = state.values[slot];
  return cost > capital ? createRejection('NotAffordable', { cost, capital }) : null;
}

export function pay(ctx: Context, cost: number, cause: string): void {
  const slot = ctx.scenario.slots.capital;
  if (cost > 0 && slot >= 0) setValue(ctx, slot, ctx.state.values[slot] - cost, cause);
}
