// A text is sent across a table, or put to both sides by its mediator; the first of a turn opens a session.
// Invariant: what `reject` lets pass is carried out; nothing here draws random numbers. Alternating offers after Rubinstein
// ("Perfect Equilibrium in a Bargaining Model", Econometrica 50, 1982), bounded as in the negotiation model, part 2.5; a mediator's text after
// the one-text procedure (Fisher and Ury, Getting to Yes, 1981).
import type { IssueIndex, Seat } from '../model/indices';
import { createRejection, type Rejection } from '../model/rejection';
import type { TabledText, TableSession } from '../model/state';
import { type Context, emit } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { changedClauses } from '../turn/table-text';
import { pay, rejectCost } from './capital';
import { type CommandOf, type Handler, isRejection } from './handler';
import { isDeedOnRecord } from './record-deed';
import {
  counterpartOf,
  findTable,
  isClosedToTexts,
  lastTextAt,
  mayOpen,
  rejectText,
  type SessionTable,
  sessionAt,
  updateSession,
} from './session-table';

type OfferCommand = CommandOf<'offer'>;

/** A table with its session under way, or null where the text would open one. */
interface OfferTable extends SessionTable {
  readonly session: TableSession | null;
}

export const offer: Handler<OfferCommand, OfferTable> = {
  resolve: (ctx, { table, seat }) => {
    const found = findTable(ctx, table);
    if (isRejection(found)) return found;
    const session = sessionAt(ctx, found.index);
    const maySpeak = found.table.mediator === seat || (session ? session.proposer === seat : mayOpen(found.table, seat));
    return maySpeak ? { ...found, session } : createRejection('NotYourTable');
  },
  reject: (ctx, command, place) => rejectSession(ctx, command, place) ?? rejectText(place, command.text),
  apply: makeOffer,
  cost: (_ctx, _command, { session, def }) => (session ? 0 : def.cost),
};

/** Why no text may be sent now: the table is closed, the session is over, or the sender has not seen the latest answer. */
function rejectSession(ctx: Context, command: OfferCommand, place: OfferTable): Rejection | null {
  const { session, def } = place;
  const isOnRecord = isDeedOnRecord(ctx, place.index, 'offer', command.seat);
  if (!isOnRecord && isClosedToTexts(ctx, place)) return createRejection('AlreadySigned');
  const unopened = session ? null : rejectOpening(ctx, command, place);
  if (unopened) return unopened;
  if (session && session.awaitedSeat !== null) return createRejection('AwaitingAnswer');
  const sent = session?.exchange ?? 0;
  if (command.exchange !== sent) return createRejection('StaleDraft', { sent });
  return !isOnRecord && sent >= def.exchanges ? createRejection('SessionOver') : null;
}

/** Why no session may be opened at the table now; null when one may. */
function rejectOpening(ctx: Context, { seat }: OfferCommand, { def, index, prepared }: SessionTable): Rejection | null {
  const { sessions, texts, turn } = ctx.state;
  if (sessions.some((session) => session.table === index)) return createRejection('SessionOver');
  if (texts.some((t) => t.turn === turn && t.table === index)) return createRejection('OneSessionATurn');
  if (isDeedOnRecord(ctx, index, 'offer', seat)) return null;
  if (prepared.isOpen(ctx) === 0) return createRejection('TableClosed');
  for (const gate of prepared.gates) if (gate.when(ctx) === 0) return gate.rejection;
  return rejectCost(ctx, seat, def.cost);
}

function makeOffer(ctx: Context, command: OfferCommand, place: OfferTable): void {
  const { table, index, prepared } = place;
  const { state } = ctx;
  const { seat, text } = command;
  const isMediated = seat === table.mediator;
  const mine = lastTextAt(ctx, index, seat);
  const session = place.session ?? openSession(ctx, place, seat);
  const takenBack = mine && !isMediated ? concessionsTakenBack(ctx, place, mine, command) : [];
  const exchange = session.exchange + 1;
  updateSession(ctx, index, { exchange, awaitedSeat: isMediated ? table.between[0] : counterpartOf(table, seat) });
  const offered: TabledText = { turn: state.turn, table: index, seat, exchange, text, answer: null, demand: [], reasons: [] };
  state.texts = [...state.texts, offered];
  emit(ctx, { type: 'textOffered', turn: state.turn, table: table.id, seat, exchange, text, takenBack });
  if (takenBack.length === 0) return;
  ctx.locals = [takenBack.length];
  applyEffects(ctx, prepared.takenBack);
}

/** Whoever opens a session has left any other it led. */
function openSession(ctx: Context, { table, def, index, prepared }: SessionTable, seat: Seat): TableSession {
  const { state } = ctx;
  const session: TableSession = { table: index, proposer: seat, exchange: 0, awaitedSeat: null, ended: null, sealed: null, agreed: null };
  state.sessions = [...state.sessions.filter((other) => other.proposer !== seat), session];
  emit(ctx, { type: 'sessionOpened', turn: state.turn, table: table.id, seat, cost: def.cost });
  pay(ctx, seat, def.cost, prepared.opened.cause);
  applyEffects(ctx, prepared.opened);
  return session;
}

/** Clauses in which the sender's last text had come to the other side's and the new one goes away from it again. */
function concessionsTakenBack(ctx: Context, { table, index }: SessionTable, mine: TabledText, { seat, text }: OfferCommand): IssueIndex[] {
  const theirs = lastTextAt(ctx, index, counterpartOf(table, seat));
  if (!theirs) return [];
  return changedClauses(mine.text, text).filter((i) => mine.text[i] === theirs.text[i]);
}
