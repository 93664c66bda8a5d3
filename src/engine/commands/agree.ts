// A seat takes the text the other side has named in this session, as it is.
import { createRejection, type Rejection } from '../model/rejection';
import type { TabledText } from '../model/state';
import type { Context } from '../turn/context';
import { type CommandOf, costNothing, type Handler, isRejection } from './handler';
import { concludeText, findOwnTable, isClosedToTexts, type SessionTable, sessionAt } from './session-table';

/** The table with the other side's text that may be taken. */
interface OfferedTable extends SessionTable {
  readonly offered: TabledText;
}

export const agree: Handler<CommandOf<'agree'>, OfferedTable> = {
  resolve: (ctx, { table, seat }) => {
    const found = findOwnTable(ctx, table, seat);
    if (isRejection(found)) return found;
    const offered = standingOffer(ctx, found, seat);
    return offered ? { ...found, offered } : createRejection('NothingToAgree');
  },
  reject: rejectAgreement,
  apply: (ctx, _, place) => concludeText(ctx, place, place.offered.text),
  cost: costNothing,
};

/** The other side's text of this session that may be taken as it is, or null. */
function standingOffer(ctx: Context, { index }: SessionTable, seat: number): TabledText | null {
  if (!sessionAt(ctx, index)) return null;
  const last = ctx.state.texts.findLast((text) => text.table === index);
  return last && last.turn === ctx.state.turn && last.seat !== seat ? last : null;
}

function rejectAgreement(ctx: Context, { exchange }: CommandOf<'agree'>, place: SessionTable): Rejection | null {
  if (isClosedToTexts(ctx, place)) return createRejection('AlreadySigned');
  const sent = sessionAt(ctx, place.index)?.exchange ?? 0;
  return sent === exchange ? null : createRejection('StaleDraft', { sent });
}
