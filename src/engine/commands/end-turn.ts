// A seat has done its part of the phase. When all have, the phase ends.
import { createRejection } from '../model/rejection';
import { finishPhase } from '../turn/phase';
import { seatAwaited } from '../turn/turn-order';
import { type CommandOf, costNothing, type Handler, resolveNothing } from './handler';

export const endTurn: Handler<CommandOf<'endTurn'>> = {
  resolve: resolveNothing,
  reject: ({ state }) => (seatAwaited(state) >= 0 ? createRejection('AwaitingAnswer') : null),
  apply: (ctx, { seat }) => {
    const { state, scenario } = ctx;
    state.ended = state.ended.with(seat, 1);
    if (scenario.phases[state.phase].seats.every((s) => state.ended[s] === 1)) finishPhase(ctx);
  },
  cost: costNothing,
};
