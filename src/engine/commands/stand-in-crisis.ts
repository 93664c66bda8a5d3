// The other side of a crisis decides after a climb: it stands and goes one rung further, or yields. The end of the turn waits for it.
import { createRejection } from '../model/rejection';
import { resumeAfterClimb } from '../turn/phase';
import { type CommandOf, costNothing, type Handler, resolveNothing } from './handler';

export const standInCrisis: Handler<CommandOf<'standInCrisis'>> = {
  resolve: resolveNothing,
  reject: ({ state }, { seat }) => (state.crisis?.awaitedSeat === seat ? null : createRejection('NothingToAnswer')),
  apply: (ctx, { id }) => resumeAfterClimb(ctx, id === 'stand'),
  cost: costNothing,
};
