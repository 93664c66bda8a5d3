// A seat leaves the table: its session of this turn is over.
import { createRejection } from '../model/rejection';
import type { TableSession } from '../model/state';
import { emit } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { type CommandOf, costNothing, type Handler, isRejection } from './handler';
import { findOwnTable, type SessionTable, sessionAt } from './session-table';

interface OpenTable extends SessionTable {
  readonly session: TableSession;
}

export const leave: Handler<CommandOf<'leave'>, OpenTable> = {
  resolve: (ctx, { table, seat }) => {
    const found = findOwnTable(ctx, table, seat);
    if (isRejection(found)) return found;
    const session = sessionAt(ctx, found.index);
    return session ? { ...found, session } : createRejection('NoSession');
  },
  reject: () => null,
  apply: (ctx, _, { table, prepared, session }) => {
    session.ended = 'left';
    emit(ctx, { type: 'tableLeft', turn: ctx.state.turn, table: table.id });
    applyEffects(ctx, prepared.left, `table:${table.id}.left`);
  },
  cost: costNothing,
};
