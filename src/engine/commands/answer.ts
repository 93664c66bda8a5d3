// The other side answers the text that lies before it: takes it, names another, asks for something first, stalls, or breaks off. Of a mediator's
// text both sides say yes or no, the second without knowing what the first has said.
// Invariant: an answer gives one to three reasons, each a clause and a term of its own utility or of a vote at its home.

import type { Reason } from '../model/command';
import type { ByIssue, OptionIndex, Seat } from '../model/indices';
import { createRejection, type Rejection } from '../model/rejection';
import type { SealedAnswer, TabledText, TableSession } from '../model/state';
import type { TableDef } from '../model/table-def';
import { type Context, emit } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { changedClauses, leadersMaySign, measuresOf } from '../turn/table-text';
import { endPhaseWhenDone } from './end-turn';
import { type CommandOf, costNothing, type Handler, isRejection } from './handler';
import {
  agreeOnText,
  counterpartOf,
  findTable,
  lastTextAt,
  rejectText,
  type SessionTable,
  sessionAt,
  updateSession,
} from './session-table';

type AnswerCommand = CommandOf<'answer'>;

/** The table with the session in which a text lies before the seat, and that text. */
interface AskedTable extends SessionTable {
  readonly session: TableSession;
  readonly asked: TabledText;
}

export const answer: Handler<AnswerCommand, AskedTable> = {
  resolve: (ctx, { table, seat }) => {
    const found = findTable(ctx, table);
    if (isRejection(found)) return found;
    const session = sessionAt(ctx, found.index);
    const asked = lastTextAt(ctx, found.index);
    const isAsked = session !== null && asked !== null && session.awaitedSeat === seat && session.agreed === null;
    return isAsked ? { ...found, session, asked } : createRejection('NothingToAnswer');
  },
  reject: rejectAnswer,
  apply: (ctx, command, place) => {
    if (isMediated(place)) answerMediator(ctx, command, place);
    else answerText(ctx, command, place);
    endPhaseWhenDone(ctx);
  },
  cost: costNothing,
};

function isMediated({ asked, table }: AskedTable): boolean {
  return asked.seat === table.mediator;
}

function rejectAnswer(_ctx: Context, command: AnswerCommand, place: AskedTable): Rejection | null {
  const { table, session, asked } = place;
  const { exchange, reasons, demand, text, seat } = command;
  if (exchange !== session.exchange) return createRejection('StaleDraft', { sent: session.exchange });
  if (reasons.length < 1 || reasons.length > 3 || !reasons.every((r) => isReason(table, seat, r))) return createRejection('NoReason');
  if (isMediated(place) && ((command.answer !== 'accept' && command.answer !== 'stall') || text.length > 0 || demand.length > 0))
    return createRejection('YesOrNo');
  if (demand.length > 0 !== (command.answer === 'hurdle') || !isDemand(table, demand)) return createRejection('NotADemand');
  const names = command.answer === 'counter' || (command.answer !== 'accept' && text.length > 0);
  if (!names) return text.length > 0 ? createRejection('MalformedText', { issues: table.issues.length }) : null;
  return rejectText(place, text) ?? (changedClauses(asked.text, text).length === 0 ? createRejection('SameText') : null);
}

/** A reason names a clause, and a term that speaks of it in the seat's own utility or in a vote at its home. */
function isReason(table: TableDef, seat: Seat, [issue, measure, term]: Reason): boolean {
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

function answerText(ctx: Context, command: AnswerCommand, place: AskedTable): void {
  const { texts, turn } = ctx.state;
  const { table, def, index, prepared, session, asked } = place;
  const { answer: said, text, demand, reasons, exchange, seat } = command;
  const locals = [
    session.exchange,
    offerGain(ctx, place, seat),
    concessionCount(ctx, place, seat, text),
    leadersMaySign(ctx, prepared) ? 1 : 0,
    session.exchange >= def.exchanges ? 1 : 0,
  ];
  const answered = texts.with(texts.lastIndexOf(asked), { ...asked, answer: said, demand, reasons });
  const own: TabledText = { turn, table: index, seat, exchange, text, answer: null, demand: [], reasons: [] };
  ctx.state.texts = text.length > 0 ? [...answered, own] : answered;
  emit(ctx, { type: 'textAnswered', turn, table: table.id, seat, exchange, answer: said, text, demand, reasons });
  updateSession(ctx, index, { awaitedSeat: null, ended: said === 'break' || said === 'stall' ? said : null });
  ctx.locals = locals;
  applyEffects(ctx, prepared.answers[said]);
  if (said === 'accept') agreeOnText(ctx, place, asked.text);
}

/** The first answer stays sealed until the other side has given its own; the text is taken if both take it, and else the session goes on. */
function answerMediator(ctx: Context, { answer: said, reasons, seat }: AnswerCommand, place: AskedTable): void {
  const { table, index, prepared, session, asked } = place;
  const { texts, turn } = ctx.state;
  const { exchange } = session;
  const own: SealedAnswer = { seat, answer: said, reasons };
  if (session.sealed === null) {
    updateSession(ctx, index, { sealed: own, awaitedSeat: counterpartOf(table, seat) });
    emit(ctx, { type: 'answerSealed', turn, table: table.id, seat, exchange });
    return;
  }
  const both = [session.sealed, own];
  const isTaken = both.every(({ answer: given }) => given === 'accept');
  const answered: TabledText = { ...asked, answer: isTaken ? 'accept' : 'stall', reasons: both.flatMap((given) => given.reasons) };
  ctx.state.texts = texts.with(texts.lastIndexOf(asked), answered);
  updateSession(ctx, index, { sealed: null, awaitedSeat: null });
  for (const given of both) emit(ctx, { type: 'textAnswered', turn, table: table.id, exchange, text: [], demand: [], ...given });
  applyEffects(ctx, isTaken ? prepared.mediated : prepared.declined);
  if (isTaken) agreeOnText(ctx, place, asked.text);
}

/** Points the latest text gives the answering side over the sender's previous one in this session; 0 for a first text. */
function offerGain(ctx: Context, { table, index, asked }: AskedTable, seat: Seat): number {
  const before = ctx.state.texts.findLast((t) => t !== asked && t.table === index && t.turn === asked.turn && t.seat === asked.seat);
  if (!before) return 0;
  const utility = table.parties[table.between.indexOf(seat)].utility;
  const worth = (text: ByIssue<OptionIndex>): number => measuresOf(ctx, ctx.scenario.tables, index, text)[utility];
  return worth(asked.text) - worth(before.text);
}

/** Front clauses in which the answering side has now moved to the sender's text. */
function concessionCount(ctx: Context, { table, index, asked }: AskedTable, seat: Seat, text: ByIssue<OptionIndex>): number {
  const before = lastTextAt(ctx, index, seat);
  if (text.length === 0 || !before) return 0;
  return table.front.filter((i) => before.text[i] !== asked.text[i] && text[i] === asked.text[i]).length;
}
