// A third seat with a veto gives or refuses its consent to a text both sides stand by. Consents are asked for one after the other.
import type { Seat } from '../model/indices';
import { createRejection } from '../model/rejection';
import type { TableSession } from '../model/state';
import { type Context, emit } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { endPhaseWhenDone } from './end-turn';
import { type CommandOf, costNothing, type Handler, isRejection } from './handler';
import { concludeText, findTable, type SessionTable, sessionAt, updateSession } from './session-table';

/** The table with the text that waits for consent. */
interface AgreedTable extends SessionTable {
  readonly session: TableSession;
  readonly agreed: readonly number[];
}

export const consent: Handler<CommandOf<'consent'>, AgreedTable> = {
  resolve: (ctx, { table, seat }) => {
    const found = findTable(ctx, table);
    if (isRejection(found)) return found;
    const session = sessionAt(ctx, found.index);
    if (session === null || session.agreed === null || session.awaitedSeat !== seat) return createRejection('NothingToConsent');
    return { ...found, session, agreed: session.agreed };
  },
  reject: (_ctx, { exchange }, { session }) =>
    exchange === session.exchange ? null : createRejection('StaleDraft', { sent: session.exchange }),
  apply: (ctx, { seat, id }, place) => {
    takeConsent(ctx, seat, id === 'consent', place);
    endPhaseWhenDone(ctx);
  },
  cost: costNothing,
};

function takeConsent(ctx: Context, seat: Seat, given: boolean, place: AgreedTable): void {
  const { table, index, prepared, agreed } = place;
  emit(ctx, { type: 'consentAnswered', turn: ctx.state.turn, table: table.id, seat, given });
  if (!given) {
    updateSession(ctx, index, { ended: 'vetoed', agreed: null, awaitedSeat: null });
    applyEffects(ctx, prepared.vetoed);
    return;
  }
  const next = table.veto[table.veto.indexOf(seat) + 1];
  if (next === undefined) concludeText(ctx, place, agreed);
  else updateSession(ctx, index, { awaitedSeat: next });
}
