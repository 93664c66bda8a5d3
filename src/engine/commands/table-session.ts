// A session at a table: a text is sent, the other seat answers, again, until one accepts, leaves or the exchanges are used up.
// Invariant: what the reject functions let pass, the others carry out; nothing here draws luck. Alternating offers after Rubinstein
// ("Perfect Equilibrium in a Bargaining Model", Econometrica 50, 1982), bounded as in the negotiation model, part 2.5.

import type { PreparedTable } from '../expression/prepared-scenario';
import type { AnswerCommand, OfferCommand, Reason } from '../model/command';
import type { Rejection } from '../model/rejection';
import { createRejection } from '../model/rejection';
import type { TabledText, TableSession } from '../model/state';
import type { TableDef } from '../model/table-def';
import { type Context, emit, setValue } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { signText } from '../turn/signing';
import { changedClauses, firstBrokenRule, isWellFormed, measuresOf } from '../turn/table-text';

interface SessionTable {
  readonly table: TableDef;
  readonly index: number;
  readonly prepared: PreparedTable;
}

function findTable(ctx: Context, id: string): SessionTable | null {
  const index = ctx.scenario.tables.findIndex((t) => t.id === id);
  return index < 0 ? null : { table: ctx.scenario.tables[index], index, prepared: ctx.prepared.tables[index] };
}

/** The session under way at a table, or null. */
function sessionAt(ctx: Context, table: number): TableSession | null {
  const { session } = ctx.state;
  return session && session.table === table && session.ended === '' ? session : null;
}

/** The latest text of a seat at a table in the whole game, or null. */
function lastTextOf(ctx: Context, table: number, seat: number): TabledText | null {
  for (let i = ctx.state.texts.length - 1; i >= 0; i--) {
    const text = ctx.state.texts[i];
    if (text.table === table && text.seat === seat) return text;
  }
  return null;
}

function rejectTable(ctx: Context, seat: number, place: SessionTable | null, id: string): Rejection | null {
  if (!place) return createRejection('UnknownTable', { id });
  if (ctx.state.tables === 'fast' || !place.table.session) return createRejection('NoTables');
  return place.table.between[0] === seat ? null : createRejection('NotYourTable');
}

/** Whether a text may still be signed at this table: nothing of it is in force or waits for a vote. */
function isSettled(ctx: Context, place: SessionTable): boolean {
  const again = place.table.session?.againAfter ?? -1;
  if (ctx.state.agreement && place.table.session?.settles) return true;
  return ctx.state.signed.some(
    (s) => s.table === place.index && (s.fate === 'waiting' || (s.fate === 'inForce' && (again < 0 || ctx.state.turn - s.turn < again))),
  );
}

export function rejectOffer(ctx: Context, command: OfferCommand): Rejection | null {
  const place = findTable(ctx, command.table);
  const misplaced = rejectTable(ctx, command.seat, place, command.table);
  if (misplaced || !place) return misplaced;
  const unready = rejectSession(ctx, place, command.exchange);
  if (unready) return unready;
  const { table } = place;
  if (!isWellFormed(table, command.text)) return createRejection('MalformedText', { issues: table.issues.length });
  const broken = firstBrokenRule(table, command.text);
  return broken === null ? null : { code: 'IllegalText', text: `table.${table.id}.rule.${broken}`, args: { rule: broken } };
}

/** Why no text may be sent now: the room is closed, the session over, or the sender has not seen the latest answer. */
function rejectSession(ctx: Context, place: SessionTable, exchange: number): Rejection | null {
  const { session } = ctx.state;
  const def = place.table.session;
  const open = sessionAt(ctx, place.index);
  if (!def) return createRejection('NoTables');
  if (isSettled(ctx, place)) return createRejection('AlreadySigned');
  if (!open) {
    if (session && session.table === place.index) return createRejection('SessionOver');
    const today = ctx.state.texts.some((t) => t.turn === ctx.state.turn && t.table === place.index);
    if (today) return createRejection('OneSessionATurn');
    if (place.prepared.isOpen(ctx) === 0) return createRejection('TableClosed');
    for (const gate of place.prepared.gates) if (gate.when(ctx) === 0) return gate.rejection;
    const capital = ctx.scenario.slots.capital < 0 ? 0 : ctx.state.values[ctx.scenario.slots.capital];
    if (ctx.scenario.slots.capital >= 0 && def.cost > capital) return createRejection('NotAffordable', { cost: def.cost, capital });
  }
  const sent = open?.exchange ?? 0;
  if (exchange !== sent) return createRejection('StaleDraft', { sent });
  return sent >= def.exchanges ? createRejection('SessionOver') : null;
}

export function makeOffer(ctx: Context, command: OfferCommand): void {
  const place = findTable(ctx, command.table);
  const def = place?.table.session;
  if (!place || !def) return;
  const { table, index, prepared } = place;
  const { state } = ctx;
  const mine = lastTextOf(ctx, index, command.seat);
  if (!sessionAt(ctx, index)) {
    state.session = { table: index, exchange: 0, awaitedSeat: -1, ended: '' };
    emit(ctx, { type: 'sessionOpened', turn: state.turn, table: table.id, cost: def.cost });
    const { capital } = ctx.scenario.slots;
    if (def.cost > 0 && capital >= 0) setValue(ctx, capital, state.values[capital] - def.cost, `table:${table.id}.opened`);
    applyEffects(ctx, prepared.opened, `table:${table.id}.opened`);
  }
  const takenBack = mine ? concessionsTakenBack(ctx, place, mine, command) : [];
  const session = state.session;
  if (!session) return;
  session.exchange += 1;
  session.awaitedSeat = table.between[1];
  const { seat, text } = command;
  state.texts.push({ turn: state.turn, table: index, seat, exchange: session.exchange, text, answer: '', demand: [], reasons: [] });
  emit(ctx, { type: 'textOffered', turn: state.turn, table: table.id, seat, exchange: session.exchange, text, takenBack });
  if (takenBack.length === 0) return;
  ctx.locals = [takenBack.length];
  applyEffects(ctx, prepared.takenBack, `table:${table.id}.taken_back`);
}

/** Clauses in which the sender's last text had come to the other side's and the new one goes away from it again. */
function concessionsTakenBack(ctx: Context, place: SessionTable, mine: TabledText, command: OfferCommand): number[] {
  const theirs = lastTextOf(ctx, place.index, place.table.between[1]);
  if (!theirs) return [];
  return changedClauses(mine.text, command.text).filter((i) => mine.text[i] === theirs.text[i]);
}

export function rejectOfferAnswer(ctx: Context, command: AnswerCommand): Rejection | null {
  const place = findTable(ctx, command.table);
  if (!place) return createRejection('UnknownTable', { id: command.table });
  const { table, index } = place;
  const session = sessionAt(ctx, index);
  if (!session || session.awaitedSeat !== command.seat) return createRejection('NothingToAnswer');
  if (command.exchange !== session.exchange) return createRejection('StaleDraft', { sent: session.exchange });
  if (command.reasons.length < 1 || command.reasons.length > 3 || !command.reasons.every((r) => isReason(table, command.seat, r))) {
    return createRejection('NoReason');
  }
  if (command.demand.length > 0 !== (command.answer === 'hurdle') || !isDemand(table, command.demand)) return createRejection('NotADemand');
  const names = command.answer === 'counter' || (command.answer !== 'accept' && command.text.length > 0);
  if (!names) return command.text.length > 0 ? createRejection('MalformedText', { issues: table.issues.length }) : null;
  if (!isWellFormed(table, command.text)) return createRejection('MalformedText', { issues: table.issues.length });
  const broken = firstBrokenRule(table, command.text);
  if (broken !== null) return { code: 'IllegalText', text: `table.${table.id}.rule.${broken}`, args: { rule: broken } };
  const asked = lastTextOf(ctx, index, table.between[0]);
  return asked && changedClauses(asked.text, command.text).length === 0 ? createRejection('SameText') : null;
}

/** A reason names a clause, and a term that speaks of it in the seat's own utility or in a vote at its home. */
function isReason(table: TableDef, seat: number, [issue, measure, term]: Reason): boolean {
  const own = [
    ...table.parties.filter((p) => p.seat === seat).map((p) => p.utility),
    ...table.conditions.filter((c) => c.of === seat).map((c) => c.measure),
  ];
  return own.includes(measure) && table.measures[measure].terms[term]?.columns.some((c) => c.issue === issue) === true;
}

function isDemand(table: TableDef, demand: readonly number[]): boolean {
  if (demand.length === 0) return true;
  const [issue, option] = demand;
  return demand.length === 2 && table.issues[issue]?.demandOnly.includes(option) === true;
}

export function answerOffer(ctx: Context, command: AnswerCommand): void {
  const place = findTable(ctx, command.table);
  const def = place?.table.session;
  const { session, texts, turn } = ctx.state;
  if (!place || !def || !session) return;
  const { table, index, prepared } = place;
  const asked = texts[texts.length - 1];
  const { answer, text, demand, reasons, exchange, seat } = command;
  const isLast = session.exchange >= def.exchanges;
  const locals = [
    session.exchange,
    offerGain(ctx, place, asked),
    concessionCount(ctx, place, asked, text),
    prepared.leadersMaySign === null || prepared.leadersMaySign(ctx) !== 0 ? 1 : 0,
    isLast ? 1 : 0,
  ];
  texts[texts.length - 1] = { ...asked, answer, demand, reasons };
  if (text.length > 0) texts.push({ turn, table: index, seat, exchange, text, answer: '', demand: [], reasons: [] });
  emit(ctx, { type: 'textAnswered', turn, table: table.id, seat, exchange, answer, text, demand, reasons });
  session.awaitedSeat = -1;
  ctx.locals = locals;
  applyEffects(ctx, prepared.answers[answer], `table:${table.id}.${answer}`);
  if (answer === 'accept') concludeText(ctx, place, asked.text);
  else if (answer === 'break') session.ended = 'break';
  else if (answer === 'stall') session.ended = 'stall';
}

/** Points the latest text gives the answering side over the sender's text before it in this session; 0 for a first one. */
function offerGain(ctx: Context, { table, index }: SessionTable, asked: TabledText): number {
  const before = ctx.state.texts.findLast((t) => t !== asked && t.table === index && t.turn === asked.turn && t.seat === asked.seat);
  if (!before) return 0;
  const utility = table.parties[1].utility;
  const worth = (text: readonly number[]): number => measuresOf(ctx, ctx.scenario.tables, index, text)[utility];
  return worth(asked.text) - worth(before.text);
}

/** Front clauses in which the answering side, whose last text differed from the one it was sent, has now come to it. */
function concessionCount(ctx: Context, { table, index }: SessionTable, asked: TabledText, text: readonly number[]): number {
  const before = lastTextOf(ctx, index, table.between[1]);
  if (text.length === 0 || !before) return 0;
  return table.front.filter((i) => before.text[i] !== asked.text[i] && text[i] === asked.text[i]).length;
}

/** Both sides stand by the text: signed where leaders may, else it waits for them. */
function concludeText(ctx: Context, { table, index, prepared }: SessionTable, text: readonly number[]): void {
  const { session, turn } = ctx.state;
  if (prepared.leadersMaySign === null || prepared.leadersMaySign(ctx) !== 0) {
    if (session) session.ended = 'signed';
    ctx.state.referred = null;
    signText(ctx, index, text);
    return;
  }
  if (session) session.ended = 'referred';
  ctx.state.referred = { table: index, text, turn, fate: 'waiting', failedOn: -1 };
  emit(ctx, { type: 'textReferred', turn, table: table.id, text });
  applyEffects(ctx, prepared.referred, `table:${table.id}.referred`);
}

/** The other side's text of this session that may be taken as it is, or null. */
function standingOffer(ctx: Context, index: number): TabledText | null {
  const session = sessionAt(ctx, index);
  const last = ctx.state.texts[ctx.state.texts.length - 1];
  const isTheirs = session !== null && last !== undefined && last.table === index && last.turn === ctx.state.turn;
  return isTheirs && last.seat !== ctx.scenario.tables[index].between[0] ? last : null;
}

export function rejectAgreement(ctx: Context, seat: number, id: string, exchange: number): Rejection | null {
  const place = findTable(ctx, id);
  const misplaced = rejectTable(ctx, seat, place, id);
  if (misplaced || !place) return misplaced;
  if (!standingOffer(ctx, place.index)) return createRejection('NothingToAgree');
  if (isSettled(ctx, place)) return createRejection('AlreadySigned');
  return ctx.state.session?.exchange === exchange ? null : createRejection('StaleDraft', { sent: ctx.state.session?.exchange ?? 0 });
}

export function agreeToText(ctx: Context, id: string): void {
  const place = findTable(ctx, id);
  const theirs = place && standingOffer(ctx, place.index);
  if (place && theirs) concludeText(ctx, place, theirs.text);
}

export function rejectLeave(ctx: Context, seat: number, id: string): Rejection | null {
  const place = findTable(ctx, id);
  const misplaced = rejectTable(ctx, seat, place, id);
  if (misplaced || !place) return misplaced;
  return sessionAt(ctx, place.index) ? null : createRejection('NoSession');
}

export function leaveTable(ctx: Context, id: string): void {
  const place = findTable(ctx, id);
  if (!place || !ctx.state.session) return;
  ctx.state.session.ended = 'left';
  emit(ctx, { type: 'tableLeft', turn: ctx.state.turn, table: id });
  applyEffects(ctx, place.prepared.left, `table:${id}.left`);
}

export function rejectSigning(ctx: Context, seat: number, id: string): Rejection | null {
  const place = findTable(ctx, id);
  const misplaced = rejectTable(ctx, seat, place, id);
  if (misplaced || !place) return misplaced;
  if (ctx.state.referred?.table !== place.index) return createRejection('NothingToSign');
  if (isSettled(ctx, place)) return createRejection('AlreadySigned');
  return place.prepared.leadersMaySign === null || place.prepared.leadersMaySign(ctx) !== 0 ? null : createRejection('LeadersAway');
}

export function signReferred(ctx: Context): void {
  const { referred } = ctx.state;
  if (!referred) return;
  ctx.state.referred = null;
  signText(ctx, referred.table, referred.text);
}

/** A session does not outlive its turn, nor a referred text its time. */
export function expireTableBusiness(ctx: Context): void {
  const { state, scenario } = ctx;
  state.session = null;
  const patience = state.referred === null ? 0 : (scenario.tables[state.referred.table].session?.referredTurns ?? 0);
  if (state.referred && state.turn - state.referred.turn > patience) state.referred = null;
}
