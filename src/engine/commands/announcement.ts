// What a power may announce for the next turn, judged on what that power itself can see.
// Invariant: calendar conditions look at the next turn; memory conditions count from the current one.

import type { QueryContext } from '../expression/query-context';
import type { Rejection } from '../model/rejection';
import { createRejection } from '../model/rejection';
import { type Context, createQueryContext, emit } from '../turn/context';
import { maskValues } from '../visibility/visibility';

/** The fold's question as one seat would ask it: masked values, next turn's calendar. */
export function seatQueryContext(ctx: Context, seat: number): QueryContext {
  const { turn, acts, timesPlayed, lastPlayed, movesMade, agreement } = ctx.state;
  const facts = { turn, values: maskValues(ctx.scenario, ctx.state.values, seat), acts, timesPlayed, lastPlayed, movesMade, agreement };
  return createQueryContext(ctx.scenario, facts, turn + 1, ctx.seed, ctx.rng);
}

export function rejectAnnouncement(ctx: Context, seat: number, id: string, occasion: number): Rejection | null {
  const { scenario, state, prepared } = ctx;
  const move = prepared.moveIndex.get(id);
  if (move === undefined) return createRejection('UnknownMove', { id });
  if (scenario.moves[move].seat !== seat) return createRejection('NotYourAction');
  if (state.mode === 'history') return createRejection('NothingToAnnounce');
  if (state.turn + 1 >= scenario.turns.length) return createRejection('TooLate');
  if (state.intents.some((i) => i.seat === seat && i.turn > state.turn)) return createRejection('AlreadyAnnounced');
  const q = seatQueryContext(ctx, seat);
  if (prepared.moves[move].when(q) === 0) return createRejection('MoveNotReady');
  const reason = prepared.moves[move].occasions[occasion];
  return occasion === -1 || (reason && reason(q) !== 0) ? null : createRejection('MoveNotReady');
}

export function announce(ctx: Context, seat: number, move: number, occasion: number): void {
  const { scenario, state } = ctx;
  const def = scenario.moves[move];
  const args = occasion >= 0 ? def.occasions[occasion].args.map((slot) => state.values[slot]) : [];
  state.intents.push({ seat, move, occasion, args, turn: state.turn + 1 });
  emit(ctx, { type: 'moveAnnounced', turn: state.turn, seat, id: def.id, occasion, args });
}
