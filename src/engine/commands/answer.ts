// The other side answers the text that lies before it: takes it, names another, asks for something first, stalls, or breaks off.
// Invariant: an answer gives one to three reasons, each a clause and a term of its own utility or of a vote at its home.
import type { Reason } from '../model/command';
import { createRejection, type Rejection } from '../model/rejection';
import type { TabledText, TableSession } from '../model/state';
import type { TableDef } from '../model/table-def';
import { type Context, emit } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { changedClauses, leadersMaySign, measuresOf } from '../turn/table-text';
import { type CommandOf, costNothing, type Handler, isRejection } from './handler';
import { concludeText, findTable, lastTextOf, rejectText, type SessionTable, sessionAt } from './session-table';

type AnswerCommand = CommandOf<'answer'>;

/** The table with the session in which a text lies before the seat. */
interface AskedTable extends SessionTable {
  readonly session: TableSession;
}

export const answer: Handler<CommandOf<'answer'>, AskedTable> = {
  resolve: (ctx, { table, seat }) => {
    const found = findTable(ctx, table);
    if (isRejection(found)) return found;
    const session = sessionAt(ctx, found.index);
    return session?.awaitedSeat === seat ? { ...found, session } : createRejection('NothingToAnswer');
  },
  reject: rejectAnswer,
  apply: answerText,
  cost: costNothing,
};

function rejectAnswer(ctx: Context, command: AnswerCommand, place: AskedTable): Rejection | null {
  const { table, index, session } = place;
  const { exchange, reasons, demand, text, seat } = command;
  if (exchange !== session.exchange) return createRejection('StaleDraft', { sent: session.exchange });
  if (reasons.length < 1 || reasons.length > 3 || !reasons.every((r) => isReason(table, seat, r))) return createRejection('NoReason');
  if (demand.length > 0 !== (command.answer === 'hurdle') || !isDemand(table, demand)) return createRejection('NotADemand');
  const names = command.answer === 'counter' || (command.answer !== 'accept' && text.length > 0);
  if (!names) return text.length > 0 ? createRejection('MalformedText', { issues: table.issues.length }) : null;
  const barred = rejectText(place, text);
  if (barred) return barred;
  const asked = lastTextOf(ctx, index, table.between[0]);
  return asked && changedClauses(asked.text, text).length === 0 ? createRejection('SameText') : null;
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

function answerText(ctx: Context, command: AnswerCommand, place: AskedTable): void {
  const { texts, turn } = ctx.state;
  const { table, def, index, prepared, session } = place;
  const asked = texts[texts.length - 1];
  const { answer, text, demand, reasons, exchange, seat } = command;
  const locals = [
    session.exchange,
    offerGain(ctx, place, asked),
    concessionCount(ctx, place, asked, text),
    leadersMaySign(ctx, prepared) ? 1 : 0,
    session.exchange >= def.exchanges ? 1 : 0,
  ];
  const answered = texts.with(-1, { ...asked, answer, demand, reasons });
  const own: TabledText = { turn, table: index, seat, exchange, text, answer: '', demand: [], reasons: [] };
  ctx.state.texts = text.length > 0 ? [...answered, own] : answered;
  emit(ctx, { type: 'textAnswered', turn, table: table.id, seat, exchange, answer, text, demand, reasons });
  session.awaitedSeat = -1;
  ctx.locals = locals;
  applyEffects(ctx, prepared.answers[answer], `table:${table.id}.${answer}`);
  if (answer === 'accept') concludeText(ctx, place, asked.text);
  else if (answer === 'break' || answer === 'stall') session.ended = answer;
}

/** Points the latest text gives the answering side over the sender's previous one in this session; 0 for a first text. */
function offerGain(ctx: Context, { table, index }: SessionTable, asked: TabledText): number {
  const before = ctx.state.texts.findLast((t) => t !== asked && t.table === index && t.turn === asked.turn && t.seat === asked.seat);
  if (!before) return 0;
  const utility = table.parties[1].utility;
  const worth = (text: readonly number[]): number => measuresOf(ctx, ctx.scenario.tables, index, text)[utility];
  return worth(asked.text) - worth(before.text);
}

/** Front clauses in which the answering side has now moved to the sender's text. */
function concessionCount(ctx: Context, { table, index }: SessionTable, asked: TabledText, text: readonly number[]): number {
  const before = lastTextOf(ctx, index, table.between[1]);
  if (text.length === 0 || !before) return 0;
  return table.front.filter((i) => before.text[i] !== asked.text[i] && text[i] === asked.text[i]).length;
}
