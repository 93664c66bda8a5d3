// A seat has done its part of the phase. When all have, and nobody is asked for anything, the phase ends.
import { replaceAt } from '../model/list-access';
import type { Context } from '../turn/context';
import { finishPhase, isPhaseDone } from '../turn/phase';
import { carryOutPlans } from './carry-out';
import { type CommandOf, costNothing, type Handler, resolveNothing } from './handler';

export const endTurn: Handler<CommandOf<'endTurn'>> = {
  resolve: resolveNothing,
  reject: () => null,
  apply: (ctx, { seat }) => {
    ctx.state.ended = replaceAt(ctx.state.ended, seat, 1);
    endPhaseWhenDone(ctx);
  },
  cost: costNothing,
};

/** Asked again after an answer for which the end of the phase had to wait. */
export function endPhaseWhenDone(ctx: Context): void {
  if (!isPhaseDone(ctx)) return;
  carryOutPlans(ctx);
  finishPhase(ctx);
}
