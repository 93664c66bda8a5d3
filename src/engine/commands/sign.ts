// Leaders sign the text that was referred to them.
import { createRejection, type Rejection } from '../model/rejection';
import type { SignedText } from '../model/state';
import type { Context } from '../turn/context';
import { signText } from '../turn/signing';
import { leadersMaySign } from '../turn/table-text';
import { type CommandOf, costNothing, type Handler, isRejection } from './handler';
import { isDeedOnRecord } from './record-deed';
import { findOwnTable, isClosedToTexts, type SessionTable } from './session-table';

interface ReferredTable extends SessionTable {
  readonly referred: SignedText;
}

export const sign: Handler<CommandOf<'sign'>, ReferredTable> = {
  resolve: (ctx, { table, seat }) => {
    const found = findOwnTable(ctx, table, seat);
    if (isRejection(found)) return found;
    const referred = ctx.state.referred.find((text) => text.table === found.index);
    return referred ? { ...found, referred } : createRejection('NothingToSign');
  },
  reject: rejectSigning,
  apply: (ctx, _, { referred }) => {
    ctx.state.referred = ctx.state.referred.filter((text) => text !== referred);
    signText(ctx, referred.table, referred.text);
  },
  cost: costNothing,
};

function rejectSigning(ctx: Context, { seat }: CommandOf<'sign'>, place: ReferredTable): Rejection | null {
  if (isDeedOnRecord(ctx, place.index, 'sign', seat)) return null;
  if (isClosedToTexts(ctx, place)) return createRejection('AlreadySigned');
  return leadersMaySign(ctx, place.prepared) ? null : createRejection('LeadersAway');
}
