// A seat declares the line it means to keep: its acts work best on it, and a change has a price.
import type { Seat } from '../model/indices';
import { createRejection, type Rejection } from '../model/rejection';
import type { SeatLinesDef } from '../model/seat-def';
import { never } from '../model/state';
import { type Context, emit, setValue } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { pay, rejectCost } from './capital';
import type { CommandOf, Handler } from './handler';
import { plannedOf } from './plan';
import { isEntryOnRecord } from './record-deed';

/** The lines of a seat, and which of them is meant. */
export interface DeclaredLine {
  readonly lines: SeatLinesDef;
  readonly index: number;
}

export const declare: Handler<CommandOf<'declare'>, DeclaredLine> = {
  resolve: (ctx, { seat, id }) => {
    const lines = ctx.prepared.lines[seat];
    if (lines === null) return createRejection('NotYourAction');
    const index = ctx.prepared.lineIndex[seat].get(id);
    return index === undefined ? createRejection('UnknownLine', { id }) : { lines, index };
  },
  reject: (ctx, { seat }, line) => rejectLine(ctx, seat, line),
  apply: (ctx, { seat }, line) => declareLine(ctx, seat, line),
  cost: (ctx, _, { lines }) => lineCost(ctx, lines),
};

/** The first declaration is free. */
function lineCost({ state }: Context, { slot, changeCost }: SeatLinesDef): number {
  return state.values[slot] === 0 ? 0 : changeCost;
}

function rejectLine(ctx: Context, seat: Seat, { lines, index }: DeclaredLine): Rejection | null {
  const { state } = ctx;
  const current = state.values[lines.slot];
  const since = state.lineTurn[seat] ?? never;
  if (current === index + 1) return createRejection('SameLine');
  if (isEntryOnRecord(ctx, lines.list[index].id)) return null;
  if (since === state.turn || plannedOf(state, seat, 'declare').length > 0) return createRejection('OneLineATurn');
  if (current !== 0 && state.turn - since < lines.holdTurns) return createRejection('LineHeld', { turns: lines.holdTurns });
  return rejectCost(ctx, seat, lineCost(ctx, lines));
}

function declareLine(ctx: Context, seat: Seat, { lines, index }: DeclaredLine): void {
  const { state } = ctx;
  const { id } = lines.list[index];
  const isChange = state.values[lines.slot] !== 0;
  pay(ctx, seat, lineCost(ctx, lines), 'cost:line');
  if (isChange) applyEffects(ctx, ctx.prepared.lineChange[seat]);
  setValue(ctx, lines.slot, index + 1, `line:${id}`);
  state.lineTurn = state.lineTurn.map((turn, other) => (other === seat ? state.turn : turn));
  emit(ctx, { type: 'lineDeclared', turn: state.turn, seat, id });
}
