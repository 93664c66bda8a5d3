// A phase of sealed plans ends: they are carried out, seat by seat, in the scenario's order.
// Invariant: each step is checked again as things then stand; what has become impossible lapses and changes nothing.

import type { Command } from '../model/command';
import type { Seat } from '../model/indices';
import type { PlannedCommand } from '../model/state';
import { type Context, emit } from '../turn/context';
import { act } from './act';
import { announce } from './announce';
import { answerCrisis } from './answer-crisis';
import { declare } from './declare';
import { type CommandOf, type Handler, isRejection } from './handler';
import { planOf } from './plan';

const plannable = { act, declare, announce, answerCrisis } as const;
type PlannableCommand = CommandOf<keyof typeof plannable>;

/** Whether a command is planned, not carried out at once, where plans are sealed. */
export function isPlannable(command: Command): command is PlannableCommand {
  return Object.hasOwn(plannable, command.type);
}

export function carryOutPlans(ctx: Context): void {
  const { plans } = ctx.state;
  if (plans.length === 0) return;
  ctx.state.plans = [];
  for (const plan of plans) carryOut(ctx, plan);
}

/** The plan of one seat, as if nobody else did anything: for whoever thinks about what it would lead to. */
export function carryOutPlan(ctx: Context, seat: Seat): void {
  const plan = planOf(ctx.state, seat);
  ctx.state.plans = [];
  carryOut(ctx, plan);
}

function carryOut(ctx: Context, plan: readonly PlannedCommand[]): void {
  for (const { command } of plan) {
    if (!isPlannable(command)) continue;
    const handler: Handler<PlannableCommand> = plannable[command.type];
    const subject = handler.resolve(ctx, command);
    const rejection = isRejection(subject) ? subject : handler.reject(ctx, command, subject);
    if (rejection) emit(ctx, { type: 'planLapsed', turn: ctx.state.turn, seat: command.seat, command, rejection });
    else handler.apply(ctx, command, subject);
  }
}
