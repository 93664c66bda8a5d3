// A session at a table: a text is sent, the other seat answers, again, until one accepts, leaves or the exchanges are used up.
// Invariant: what the reject functions let pass, the others carry out; nothing here draws luck. Alternating offers after Rubinstein
// ("Perfect Equilibrium in a Bargaining Model", Econometrica 50, 1982), bounded as in the negotiation model, part 2.5.
import { reject } from './act';
import type { AnswerCommand, OfferCommand, Reason } from './command';
import { applyEffects } from './effect';
import { emit, type Fold, write } from './fold';
import type { PreparedTable } from './prepared';
import type { Rejection } from './rejection';
import { signText } from './signing';
import type { Session, TabledText } from './state';
import type { TableDef } from './table-def';
import { brokenRule, changedClauses, isWellFormed, measuresOf } from './table-text';

interface Place {
  readonly table: TableDef;
  readonly index: number;
  readonly prepared: PreparedTable;
}

function placeOf(f: Fold, id: string): Place | null {
  const index = f.scenario.tables.findIndex((t) => t.id === id);
  return index < 0 ? null : { table: f.scenario.tables[index], index, prepared: f.prepared.tables[index] };
}

/** The session under way at a table, or null. */
function sessionAt(f: Fold, table: number): Session | null {
  const { session } = f.state;
  return session && session.table === table && session.ended === '' ? session : null;
}

/** The latest text of a seat at a table in the whole game, or null. */
function lastTextOf(f: Fold, table: number, seat: number): TabledText | null {
  for (let i = f.state.texts.length - 1; i >= 0; i--) {
    const text = f.state.texts[i];
    if (text.table === table && text.seat === seat) return text;
  }
  return null;
}

function rejectPlace(f: Fold, seat: number, place: Place | null, id: string): Rejection | null {
  if (!place) return reject('UnknownTable', { id });
  if (f.state.tables === 'fast' || !place.table.session) return reject('NoTables');
  return place.table.between[0] === seat ? null : reject('NotYourTable');
}

/** Whether a text may still be signed at this table: nothing of it is in force or waits for a vote. */
function isSettled(f: Fold, place: Place): boolean {
  const again = place.table.session?.againAfter ?? -1;
  if (f.state.agreement && place.table.session?.settles) return true;
  return f.state.signed.some(
    (s) => s.table === place.index && (s.fate === 'waiting' || (s.fate === 'inForce' && (again < 0 || f.state.turn - s.turn < again))),
  );
}

export function rejectOffer(f: Fold, command: OfferCommand): Rejection | null {
  const place = placeOf(f, command.table);
  const misplaced = rejectPlace(f, command.seat, place, command.table);
  if (misplaced || !place) return misplaced;
  const unready = rejectSession(f, place, command.exchange);
  if (unready) return unready;
  const { table } = place;
  if (!isWellFormed(table, command.text)) return reject('MalformedText', { issues: table.issues.length });
  const broken = brokenRule(table, command.text);
  return broken === null ? null : { code: 'IllegalText', text: `table.${table.id}.rule.${broken}`, args: { rule: broken } };
}

/** Why no text may be sent now: the room is closed, the session over, or the sender has not seen the latest answer. */
function rejectSession(f: Fold, place: Place, exchange: number): Rejection | null {
  const { session } = f.state;
  const def = place.table.session;
  const open = sessionAt(f, place.index);
  if (!def) return reject('NoTables');
  if (isSettled(f, place)) return reject('AlreadySigned');
  if (!open) {
    if (session && session.table === place.index) return reject('SessionOver');
    const today = f.state.texts.some((t) => t.turn === f.state.turn && t.table === place.index);
    if (today) return reject('OneSessionATurn');
    if (place.prepared.opens(f) === 0) return reject('TableClosed');
    for (const gate of place.prepared.gates) if (gate.when(f) === 0) return gate.rejection;
    const capital = f.scenario.slots.capital < 0 ? 0 : f.state.values[f.scenario.slots.capital];
    if (f.scenario.slots.capital >= 0 && def.cost > capital) return reject('NotAffordable', { cost: def.cost, capital });
  }
  const sent = open?.exchange ?? 0;
  if (exchange !== sent) return reject('StaleDraft', { sent });
  return sent >= def.exchanges ? reject('SessionOver') : null;
}

export function offer(f: Fold, command: OfferCommand): void {
  const place = placeOf(f, command.table);
  const def = place?.table.session;
  if (!place || !def) return;
  const { table, index, prepared } = place;
  const { state } = f;
  const mine = lastTextOf(f, index, command.seat);
  if (!sessionAt(f, index)) {
    state.session = { table: index, exchange: 0, waiting: -1, ended: '' };
    emit(f, { type: 'sessionOpened', turn: state.turn, table: table.id, cost: def.cost });
    const { capital } = f.scenario.slots;
    if (def.cost > 0 && capital >= 0) write(f, capital, state.values[capital] - def.cost, `table:${table.id}.opened`);
    applyEffects(f, prepared.opened, `table:${table.id}.opened`);
  }
  const takenBack = mine ? concessionsTakenBack(f, place, mine, command) : [];
  const session = state.session;
  if (!session) return;
  session.exchange += 1;
  session.waiting = table.between[1];
  const { seat, text } = command;
  state.texts.push({ turn: state.turn, table: index, seat, exchange: session.exchange, text, answer: '', demand: [], reasons: [] });
  emit(f, { type: 'textOffered', turn: state.turn, table: table.id, seat, exchange: session.exchange, text, takenBack });
  if (takenBack.length === 0) return;
  f.locals = [takenBack.length];
  applyEffects(f, prepared.takenBack, `table:${table.id}.taken_back`);
}

/** Clauses in which the sender's last text had come to the other side's and the new one goes away from it again. */
function concessionsTakenBack(f: Fold, place: Place, mine: TabledText, command: OfferCommand): number[] {
  const theirs = lastTextOf(f, place.index, place.table.between[1]);
  if (!theirs) return [];
  return changedClauses(mine.text, command.text).filter((i) => mine.text[i] === theirs.text[i]);
}

export function rejectReply(f: Fold, command: AnswerCommand): Rejection | null {
  const place = placeOf(f, command.table);
  if (!place) return reject('UnknownTable', { id: command.table });
  const { table, index } = place;
  const session = sessionAt(f, index);
  if (!session || session.waiting !== command.seat) return reject('NothingToAnswer');
  if (command.exchange !== session.exchange) return reject('StaleDraft', { sent: session.exchange });
  if (command.reasons.length < 1 || command.reasons.length > 3 || !command.reasons.every((r) => isReason(table, command.seat, r))) {
    return reject('NoReason');
  }
  if (command.demand.length > 0 !== (command.answer === 'hurdle') || !isDemand(table, command.demand)) return reject('NotADemand');
  const names = command.answer === 'counter' || (command.answer !== 'accept' && command.text.length > 0);
  if (!names) return command.text.length > 0 ? reject('MalformedText', { issues: table.issues.length }) : null;
  if (!isWellFormed(table, command.text)) return reject('MalformedText', { issues: table.issues.length });
  const broken = brokenRule(table, command.text);
  if (broken !== null) return { code: 'IllegalText', text: `table.${table.id}.rule.${broken}`, args: { rule: broken } };
  const asked = lastTextOf(f, index, table.between[0]);
  return asked && changedClauses(asked.text, command.text).length === 0 ? reject('SameText') : null;
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

export function reply(f: Fold, command: AnswerCommand): void {
  const place = placeOf(f, command.table);
  const def = place?.table.session;
  const { session, texts, turn } = f.state;
  if (!place || !def || !session) return;
  const { table, index, prepared } = place;
  const asked = texts[texts.length - 1];
  const { answer, text, demand, reasons, exchange, seat } = command;
  const isLast = session.exchange >= def.exchanges;
  const locals = [
    session.exchange,
    gainOf(f, place, asked),
    comingOf(f, place, asked, text),
    prepared.leaders === null || prepared.leaders(f) !== 0 ? 1 : 0,
    isLast ? 1 : 0,
  ];
  texts[texts.length - 1] = { ...asked, answer, demand, reasons };
  if (text.length > 0) texts.push({ turn, table: index, seat, exchange, text, answer: '', demand: [], reasons: [] });
  emit(f, { type: 'textAnswered', turn, table: table.id, seat, exchange, answer, text, demand, reasons });
  session.waiting = -1;
  f.locals = locals;
  applyEffects(f, prepared.answers[answer], `table:${table.id}.${answer}`);
  if (answer === 'accept') conclude(f, place, asked.text);
  else if (answer === 'break') session.ended = 'break';
  else if (answer === 'stall') session.ended = 'stall';
}

/** Points the latest text gives the answering side over the sender's text before it in this session; 0 for a first one. */
function gainOf(f: Fold, { table, index }: Place, asked: TabledText): number {
  const before = f.state.texts.findLast((t) => t !== asked && t.table === index && t.turn === asked.turn && t.seat === asked.seat);
  if (!before) return 0;
  const utility = table.parties[1].utility;
  const worth = (text: readonly number[]): number => measuresOf(f, f.scenario.tables, index, text)[utility];
  return worth(asked.text) - worth(before.text);
}

/** Front clauses in which the answering side, whose last text differed from the one it was sent, has now come to it. */
function comingOf(f: Fold, { table, index }: Place, asked: TabledText, text: readonly number[]): number {
  const before = lastTextOf(f, index, table.between[1]);
  if (text.length === 0 || !before) return 0;
  return table.front.filter((i) => before.text[i] !== asked.text[i] && text[i] === asked.text[i]).length;
}

/** Both sides stand by the text: signed where leaders may, else it waits for them. */
function conclude(f: Fold, { table, index, prepared }: Place, text: readonly number[]): void {
  const { session, turn } = f.state;
  if (prepared.leaders === null || prepared.leaders(f) !== 0) {
    if (session) session.ended = 'signed';
    f.state.referred = null;
    signText(f, index, text);
    return;
  }
  if (session) session.ended = 'referred';
  f.state.referred = { table: index, text, turn, fate: 'waiting', failedOn: -1 };
  emit(f, { type: 'textReferred', turn, table: table.id, text });
  applyEffects(f, prepared.referred, `table:${table.id}.referred`);
}

/** The other side's text of this session that may be taken as it is, or null. */
function textOffered(f: Fold, index: number): TabledText | null {
  const session = sessionAt(f, index);
  const last = f.state.texts[f.state.texts.length - 1];
  const isTheirs = session !== null && last !== undefined && last.table === index && last.turn === f.state.turn;
  return isTheirs && last.seat !== f.scenario.tables[index].between[0] ? last : null;
}

export function rejectAgreement(f: Fold, seat: number, id: string, exchange: number): Rejection | null {
  const place = placeOf(f, id);
  const misplaced = rejectPlace(f, seat, place, id);
  if (misplaced || !place) return misplaced;
  if (!textOffered(f, place.index)) return reject('NothingToAgree');
  if (isSettled(f, place)) return reject('AlreadySigned');
  return f.state.session?.exchange === exchange ? null : reject('StaleDraft', { sent: f.state.session?.exchange ?? 0 });
}

export function agree(f: Fold, id: string): void {
  const place = placeOf(f, id);
  const theirs = place && textOffered(f, place.index);
  if (place && theirs) conclude(f, place, theirs.text);
}

export function rejectLeave(f: Fold, seat: number, id: string): Rejection | null {
  const place = placeOf(f, id);
  const misplaced = rejectPlace(f, seat, place, id);
  if (misplaced || !place) return misplaced;
  return sessionAt(f, place.index) ? null : reject('NoSession');
}

export function leaveTable(f: Fold, id: string): void {
  const place = placeOf(f, id);
  if (!place || !f.state.session) return;
  f.state.session.ended = 'left';
  emit(f, { type: 'tableLeft', turn: f.state.turn, table: id });
  applyEffects(f, place.prepared.left, `table:${id}.left`);
}

export function rejectSigning(f: Fold, seat: number, id: string): Rejection | null {
  const place = placeOf(f, id);
  const misplaced = rejectPlace(f, seat, place, id);
  if (misplaced || !place) return misplaced;
  if (f.state.referred?.table !== place.index) return reject('NothingToSign');
  if (isSettled(f, place)) return reject('AlreadySigned');
  return place.prepared.leaders === null || place.prepared.leaders(f) !== 0 ? null : reject('LeadersAway');
}

export function signReferred(f: Fold): void {
  const { referred } = f.state;
  if (!referred) return;
  f.state.referred = null;
  signText(f, referred.table, referred.text);
}

/** A session does not outlive its turn, nor a referred text its time. */
export function closeSession(f: Fold): void {
  const { state, scenario } = f;
  state.session = null;
  const patience = state.referred === null ? 0 : (scenario.tables[state.referred.table].session?.referredTurns ?? 0);
  if (state.referred && state.turn - state.referred.turn > patience) state.referred = null;
}
