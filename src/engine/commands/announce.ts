// What a power may announce for the next turn, judged on what that power itself can see.
// Invariant: calendar conditions look at the next turn; memory conditions count from the current one.

import type { QueryContext } from '../expression/query-context';
import type { MoveIndex, OccasionIndex, Seat } from '../model/indices';
import { createRejection, type Rejection } from '../model/rejection';
import { type Context, createQueryContext, emit } from '../turn/context';
import { factsSeen } from '../visibility/sealed';
import { type CommandOf, costNothing, type Handler } from './handler';
import { plannedOf } from './plan';

/** A question as one seat would ask it: about what it is shown, with next turn's calendar. */
export function seatQueryContext({ scenario, state, seed, rng }: Context, seat: Seat): QueryContext {
  return createQueryContext(scenario, factsSeen(scenario, state, seat), state.turn + 1, seed, rng);
}

export const announce: Handler<CommandOf<'announce'>, number> = {
  resolve: (ctx, { id }) => ctx.prepared.moveIndex.get(id) ?? createRejection('UnknownMove', { id }),
  reject: (ctx, { seat, occasion }, move) => rejectMove(ctx, seat, move, occasion),
  apply: (ctx, { seat, occasion }, move) => announceMove(ctx, seat, move, occasion),
  cost: costNothing,
};

function rejectMove(ctx: Context, seat: Seat, move: MoveIndex, occasion: OccasionIndex): Rejection | null {
  const { scenario, state, prepared } = ctx;
  if (scenario.moves[move].seat !== seat) return createRejection('NotYourAction');
  if (state.mode === 'history') return createRejection('NothingToAnnounce');
  if (state.turn + 1 >= scenario.turns.length) return createRejection('TooLate');
  const announced = announcedMoves(ctx, seat);
  if (announced.length >= scenario.seats[seat].announcementsPerTurn || announced.includes(move)) return createRejection('AlreadyAnnounced');
  const q = seatQueryContext(ctx, seat);
  if (prepared.moves[move].when(q) === 0) return createRejection('MoveNotReady');
  const reason = prepared.moves[move].occasions[occasion];
  return occasion === -1 || (reason && reason(q) !== 0) ? null : createRejection('MoveNotReady');
}

/** Moves the seat has announced, or planned to announce, for the next turn. */
function announcedMoves({ state, prepared }: Context, seat: Seat): MoveIndex[] {
  const moves: MoveIndex[] = [];
  for (const intent of state.intents) if (intent.seat === seat && intent.turn > state.turn) moves.push(intent.move);
  for (const { id } of plannedOf(state, seat, 'announce')) moves.push(prepared.moveIndex.get(id) ?? -1);
  return moves;
}

function announceMove(ctx: Context, seat: Seat, move: MoveIndex, occasion: OccasionIndex): void {
  const { scenario, state } = ctx;
  const def = scenario.moves[move];
  const args = occasion >= 0 ? def.occasions[occasion].args.map((slot) => state.values[slot]) : [];
  state.intents = [...state.intents, { seat, move, occasion, args, turn: state.turn + 1 }];
  if (ctx.sink) emit(ctx, { type: 'moveAnnounced', turn: state.turn, seat, id: def.id, occasion, args });
}
