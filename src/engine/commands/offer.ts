// A text is sent across a table; the first of a turn opens a session.
// Invariant: what `reject` lets pass is carried out; nothing here draws random numbers. Alternating offers after Rubinstein
// ("Perfect Equilibrium in a Bargaining Model", Econometrica 50, 1982), bounded as in the negotiation model, part 2.5.
import { createRejection, type Rejection } from '../model/rejection';
import type { TabledText, TableSession } from '../model/state';
import { type Context, emit } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { changedClauses } from '../turn/table-text';
import { pay, rejectCost } from './capital';
import type { CommandOf, Handler } from './handler';
import { findOwnTable, isClosedToTexts, lastTextOf, rejectText, type SessionTable, sessionAt } from './session-table';

type OfferCommand = CommandOf<'offer'>;

export const offer: Handler<CommandOf<'offer'>, SessionTable> = {
  resolve: (ctx, { table, seat }) => findOwnTable(ctx, table, seat),
  reject: (ctx, { exchange, text }, place) => rejectSession(ctx, place, exchange) ?? rejectText(place, text),
  apply: makeOffer,
  cost: (ctx, _, { def, index }) => (sessionAt(ctx, index) ? 0 : def.cost),
};

/** Why no text may be sent now: the table is closed, the session is over, or the sender has not seen the latest answer. */
function rejectSession(ctx: Context, place: SessionTable, exchange: number): Rejection | null {
  if (isClosedToTexts(ctx, place)) return createRejection('AlreadySigned');
  const open = sessionAt(ctx, place.index);
  const unopened = open ? null : rejectOpening(ctx, place);
  if (unopened) return unopened;
  const sent = open?.exchange ?? 0;
  if (exchange !== sent) return createRejection('StaleDraft', { sent });
  return sent >= place.def.exchanges ? createRejection('SessionOver') : null;
}

/** Why no session may be opened at the table now; null when one may. */
function rejectOpening(ctx: Context, { def, index, prepared }: SessionTable): Rejection | null {
  const { session, texts, turn } = ctx.state;
  if (session && session.table === index) return createRejection('SessionOver');
  if (texts.some((t) => t.turn === turn && t.table === index)) return createRejection('OneSessionATurn');
  if (prepared.isOpen(ctx) === 0) return createRejection('TableClosed');
  for (const gate of prepared.gates) if (gate.when(ctx) === 0) return gate.rejection;
  return rejectCost(ctx, def.cost);
}

function makeOffer(ctx: Context, command: OfferCommand, place: SessionTable): void {
  const { table, index, prepared } = place;
  const { state } = ctx;
  const mine = lastTextOf(ctx, index, command.seat);
  const session = sessionAt(ctx, index) ?? openSession(ctx, place);
  const takenBack = mine ? concessionsTakenBack(ctx, place, mine, command) : [];
  session.exchange += 1;
  session.awaitedSeat = table.between[1];
  const { seat, text } = command;
  const offered: TabledText = {
    turn: state.turn,
    table: index,
    seat,
    exchange: session.exchange,
    text,
    answer: '',
    demand: [],
    reasons: [],
  };
  state.texts = [...state.texts, offered];
  emit(ctx, { type: 'textOffered', turn: state.turn, table: table.id, seat, exchange: session.exchange, text, takenBack });
  if (takenBack.length === 0) return;
  ctx.locals = [takenBack.length];
  applyEffects(ctx, prepared.takenBack, `table:${table.id}.taken_back`);
}

function openSession(ctx: Context, { table, def, index, prepared }: SessionTable): TableSession {
  const { state } = ctx;
  const session: TableSession = { table: index, exchange: 0, awaitedSeat: -1, ended: '' };
  state.session = session;
  emit(ctx, { type: 'sessionOpened', turn: state.turn, table: table.id, cost: def.cost });
  pay(ctx, def.cost, `table:${table.id}.opened`);
  applyEffects(ctx, prepared.opened, `table:${table.id}.opened`);
  return session;
}

/** Clauses in which the sender's last text had come to the other side's and the new one goes away from it again. */
function concessionsTakenBack(ctx: Context, { table, index }: SessionTable, mine: TabledText, command: OfferCommand): number[] {
  const theirs = lastTextOf(ctx, index, table.between[1]);
  if (!theirs) return [];
  return changedClauses(mine.text, command.text).filter((i) => mine.text[i] === theirs.text[i]);
}
