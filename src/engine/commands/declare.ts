// A seat declares the line it means to keep: its acts work best on it, and a change has a price.
import { createRejection, type Rejection } from '../model/rejection';
import { type Context, emit, setValue } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { pay, rejectCost } from './capital';
import type { CommandOf, Handler } from './handler';

export const declare: Handler<CommandOf<'declare'>, number> = {
  resolve: (ctx, { id }) => ctx.prepared.lineIndex.get(id) ?? createRejection('UnknownLine', { id }),
  reject: (ctx, { seat }, line) => rejectLine(ctx, seat, line),
  apply: (ctx, _, line) => declareLine(ctx, line),
  cost: lineCost,
};

/** The first declaration is free. */
function lineCost(ctx: Context): number {
  return ctx.state.values[ctx.scenario.slots.line] === 0 ? 0 : ctx.scenario.lines.changeCost;
}

function rejectLine(ctx: Context, seat: number, line: number): Rejection | null {
  const { scenario, state } = ctx;
  if (seat !== scenario.player) return createRejection('NotYourAction');
  const current = state.values[scenario.slots.line];
  if (current === line + 1) return createRejection('SameLine');
  if (state.lineTurn === state.turn) return createRejection('OneLineATurn');
  if (current !== 0 && state.turn - state.lineTurn < scenario.lines.holdTurns)
    return createRejection('LineHeld', { turns: scenario.lines.holdTurns });
  return rejectCost(ctx, lineCost(ctx));
}

function declareLine(ctx: Context, line: number): void {
  const { scenario, state } = ctx;
  const id = scenario.lines.list[line].id;
  const isChange = state.values[scenario.slots.line] !== 0;
  pay(ctx, lineCost(ctx), `cost:line`);
  if (isChange) applyEffects(ctx, ctx.prepared.lineChange, 'line:change');
  setValue(ctx, scenario.slots.line, line + 1, `line:${id}`);
  state.lineTurn = state.turn;
  emit(ctx, { type: 'lineDeclared', turn: state.turn, id });
}
