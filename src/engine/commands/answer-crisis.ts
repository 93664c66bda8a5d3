// The answer of the seat a crisis is put to: climb a rung, or offer a way out. It is carried out when the turn is resolved.
import type { Seat } from '../model/indices';
import { createRejection, type Rejection } from '../model/rejection';
import type { Context } from '../turn/context';
import { pay, rejectCost } from './capital';
import type { CommandOf, Handler } from './handler';
import { plannedOf } from './plan';

type CrisisReply = CommandOf<'answerCrisis'>['id'];

export const answerCrisis: Handler<CommandOf<'answerCrisis'>, number> = {
  resolve: (ctx) => ctx.scenario.ladder?.own ?? createRejection('NoCrisis'),
  reject: (ctx, { seat, id }, own) => (seat === own ? rejectReply(ctx, seat, id) : createRejection('NotYourAction')),
  apply: (ctx, { seat, id }) => {
    pay(ctx, seat, replyCost(ctx, id), `cost:${id}`);
    if (ctx.state.crisis) ctx.state.crisis.answer = id;
  },
  cost: (ctx, { id }) => replyCost(ctx, id),
};

function replyCost({ scenario: { ladder }, state }: Context, reply: CrisisReply): number {
  if (!ladder || !state.crisis) return 0;
  return state.crisis.rung >= (reply === 'climb' ? ladder.climbCostsFrom : ladder.offRampCostsFrom) ? 1 : 0;
}

function rejectReply(ctx: Context, seat: Seat, reply: CrisisReply): Rejection | null {
  const { crisis } = ctx.state;
  if (!crisis) return createRejection('NoCrisis');
  if (crisis.answer !== 'none' || plannedOf(ctx.state, seat, 'answerCrisis').length > 0) return createRejection('OneAnswer');
  return rejectCost(ctx, seat, replyCost(ctx, reply));
}
