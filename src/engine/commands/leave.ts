// A seat leaves the session it leads: it is over for this turn.
import { createRejection } from '../model/rejection';
import { emit } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { type CommandOf, costNothing, type Handler } from './handler';
import { findLedSession, type LedTable, updateSession } from './session-table';

export const leave: Handler<CommandOf<'leave'>, LedTable> = {
  resolve: (ctx, { table, seat }) => findLedSession(ctx, table, seat),
  reject: (_ctx, _command, { session }) => (session.awaitedSeat !== null ? createRejection('AwaitingAnswer') : null),
  apply: (ctx, { seat }, { table, index, prepared }) => {
    updateSession(ctx, index, { ended: 'left' });
    emit(ctx, { type: 'tableLeft', turn: ctx.state.turn, table: table.id, seat });
    applyEffects(ctx, prepared.left);
  },
  cost: costNothing,
};
