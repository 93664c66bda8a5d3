// A seat takes the text the other side has named in this session, as it is.
import { createRejection, type Rejection } from '../model/rejection';
import type { TabledText } from '../model/state';
import type { Context } from '../turn/context';
import { type CommandOf, costNothing, type Handler, isRejection } from './handler';
import { isDeedOnRecord } from './record-deed';
import { agreeOnText, counterpartOf, findLedSession, isClosedToTexts, type LedTable, lastTextAt } from './session-table';

/** The table with the other side's text that may be taken. */
interface OfferedTable extends LedTable {
  readonly offered: TabledText;
}

export const agree: Handler<CommandOf<'agree'>, OfferedTable> = {
  resolve: (ctx, { table, seat }) => {
    const found = findLedSession(ctx, table, seat);
    if (isRejection(found)) return found.code === 'NoSession' ? createRejection('NothingToAgree') : found;
    const offered = lastTextAt(ctx, found.index);
    const isTheirs = offered?.turn === ctx.state.turn && offered.seat === counterpartOf(found.table, seat);
    return offered && isTheirs ? { ...found, offered } : createRejection('NothingToAgree');
  },
  reject: rejectAgreement,
  apply: (ctx, _, place) => agreeOnText(ctx, place, place.offered.text),
  cost: costNothing,
};

function rejectAgreement(ctx: Context, { exchange, seat }: CommandOf<'agree'>, place: OfferedTable): Rejection | null {
  if (isClosedToTexts(ctx, place) && !isDeedOnRecord(ctx, place.index, 'accept', seat)) return createRejection('AlreadySigned');
  const { exchange: sent, awaitedSeat } = place.session;
  if (awaitedSeat !== null) return createRejection('AwaitingAnswer');
  return sent === exchange ? null : createRejection('StaleDraft', { sent });
}
