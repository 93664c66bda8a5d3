// Tables as the player's seat may see them: who is to speak, both sides' texts, what was answered and why, what is agreed clause by clause.
// Invariant: follows from the seat's view, the visible events and the draft in hand; a reason is a sentence of the scenario, never a number.

import { rejectCommand } from '../../engine/commands/apply';
import type { Answer, Reason } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import type { ByIssue, IssueIndex, OptionIndex, Seat, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Rejection } from '../../engine/model/rejection';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState, SignedText, TabledText, TableSession } from '../../engine/model/state';
import type { TableDef } from '../../engine/model/table-def';
import { createContext } from '../../engine/turn/context';
import type { SeatView } from '../../engine/visibility/seat-view';
import { optionIn, tableDef } from '../game/definitions';
import { createDraft, isDraftFor, type TableDraft, type TableDrafts } from './draft';

/**
 * Where a table stands. `closed`: no text may be sent, and `rejection` says why. `open`: a session may begin. `session`: one is under way.
 * `waiting`: the other side has the floor. `over`: this turn's session has ended. `referred`: a text both stand by waits for leaders.
 * `signed`: two signatures, the votes at home to come. `inForce`, `failed`: how those went, with nothing new possible or begun since.
 */
export type TableStatus = 'closed' | 'open' | 'session' | 'waiting' | 'over' | 'referred' | 'signed' | 'inForce' | 'failed';

/** What is asked of one clause: the weight of a reason, in the scenario's words. */
export interface ReasonViewModel {
  readonly issue: IssueIndex;
  /** Text key of the sentence; empty when the scenario gives the term none. */
  readonly textKey: string;
}

/** The latest answer to a text of the player's. */
export interface AnswerViewModel {
  readonly turn: Turn;
  readonly exchange: number;
  readonly answer: Answer;
  /** Its own text, when it named one. */
  readonly text: ByIssue<OptionIndex>;
  /** What a hurdle demands; null in every other answer. */
  readonly demand: { readonly issue: IssueIndex; readonly option: OptionIndex } | null;
  readonly reasons: readonly ReasonViewModel[];
  /** Clauses in which its text came to the player's, since its text before. */
  readonly concededIssues: readonly IssueIndex[];
  /** Clauses in which its text went elsewhere. */
  readonly divergedIssues: readonly IssueIndex[];
}

/** One clause: options as indices, -1 where there is none. */
export interface ClauseViewModel {
  readonly issue: IssueIndex;
  readonly isFront: boolean;
  /** In the draft in hand. */
  readonly draft: number;
  /** In the player's latest text; null before its first. */
  readonly sent: OptionIndex | null;
  /** In the other side's latest text, or in the text both stand by; null where there is neither. */
  readonly theirs: OptionIndex | null;
  /** The draft says what the other side's text says. */
  readonly isAgreed: boolean;
  /** The player's latest text had come to theirs and the draft goes away again: that has a price. */
  readonly isTakenBack: boolean;
  /** The draft differs from the player's latest text. */
  readonly isChanged: boolean;
  /** The other side changed it in its latest text. */
  readonly hasMoved: boolean;
}

export interface TableViewModel {
  readonly index: number;
  readonly id: string;
  /** The seat across the table. */
  readonly counterpart: number;
  readonly status: TableStatus;
  /** Why no text may be sent now; null when one may. */
  readonly rejection: Rejection | null;
  /** Why the draft in hand may not be sent; null when it may. */
  readonly draftRejection: Rejection | null;
  /** Texts sent in this turn's session, and how many a session has. */
  readonly exchange: number;
  readonly exchanges: number;
  /** Capital that sending the draft costs: the price of a session when none is under way. */
  readonly cost: number;
  /** How this turn's session ended; empty while it goes on or has not begun. */
  readonly ended: TableSession['ended'];
  readonly draft: TableDraft;
  readonly clauses: readonly ClauseViewModel[];
  /** The player's latest text; null before its first. */
  readonly sentText: ByIssue<OptionIndex> | null;
  /** The other side's latest text, or the text both stand by; null where there is neither. */
  readonly theirText: ByIssue<OptionIndex> | null;
  /** Every text of the game at this table, oldest first. */
  readonly texts: readonly TabledText[];
  readonly answer: AnswerViewModel | null;
  /** Their text may be taken as it is; `exchange` names it. Null when none lies there. */
  readonly canAgree: boolean;
  readonly canLeave: boolean;
  /** The referred text, and why it may not be signed now. */
  readonly referred: SignedText | null;
  readonly signRejection: Rejection | null;
  /** The latest signed text and its fate. */
  readonly signed: SignedText | null;
}

/** Tables of the scenario the player's seat sits at; none where texts are closed in one step. */
export function viewTables(
  scenario: Scenario,
  state: GameState,
  view: SeatView,
  events: readonly GameEvent[],
  drafts: TableDrafts,
): TableViewModel[] {
  if (view.tables === 'fast') return [];
  return scenario.tables.flatMap((table, index) => {
    if (table.between[0] !== view.seat || !table.session) return [];
    return [viewTable(scenario, state, view, events, index, drafts[table.id])];
  });
}

function viewTable(
  scenario: Scenario,
  state: GameState,
  view: SeatView,
  events: readonly GameEvent[],
  index: number,
  inHand: TableDraft | undefined,
): TableViewModel {
  const table = tableDef(scenario, index);
  const ctx = createContext(scenario, state, drawInt, null);
  const { seat } = view;
  const talk = view.sessions.find((session) => session.table === index) ?? null;
  const exchange = talk?.exchange ?? 0;
  const isUnderWay = talk !== null && talk.ended === null;
  const texts = view.texts.filter((t) => t.table === index);
  const signed = view.signed.findLast((s) => s.table === index) ?? null;
  const referred = view.referred.find((text) => text.table === index) ?? null;
  const settled = referred?.text ?? (signed && signed.fate !== 'failed' ? signed.text : null);
  const sent = latestOf(texts, seat, 0)?.text ?? null;
  // A text both stand by is the other side's too, whoever wrote it.
  const theirs = settled ?? latestOf(texts, table.between[1], 0)?.text ?? null;
  const before = settled ? null : (latestOf(texts, table.between[1], 1)?.text ?? null);
  const offering = (text: TableDraft): Rejection | null =>
    view.isToMove
      ? rejectCommand(ctx, { type: 'offer', seat, table: table.id, exchange, text })
      : { code: 'NotYourPhase', text: 'rejection.NotYourPhase', args: {} };
  // An empty text is refused as malformed exactly when nothing else stands in the way.
  const general = offering([]);
  const rejection = general?.code === 'MalformedText' ? null : general;
  const status = statusOf(talk, rejection, referred, signed);
  // Where nothing more may be drafted, the text both stand by lies there, whatever was in hand before.
  const isClosed = status === 'referred' || status === 'signed' || status === 'inForce' || talk?.ended === 'signed';
  const inWork = isDraftFor(table, inHand) ? inHand : (settled ?? sent ?? createDraft(table));
  const draft = (isClosed && (settled ?? signed?.text)) || inWork;
  return {
    index,
    id: table.id,
    counterpart: table.between[1],
    status,
    rejection,
    draftRejection: rejection ?? offering(draft),
    exchange,
    exchanges: table.session?.exchanges ?? 0,
    cost: isUnderWay ? 0 : (table.session?.cost ?? 0),
    ended: talk?.ended ?? null,
    draft,
    sentText: sent,
    theirText: theirs,
    clauses: table.issues.map((_, issue) => clauseOf(table, issue, draft, sent, theirs, before)),
    texts,
    answer: answerOf(table, texts, events, seat),
    canAgree: isUnderWay && rejectCommand(ctx, { type: 'agree', seat, table: table.id, exchange }) === null,
    canLeave: isUnderWay && rejectCommand(ctx, { type: 'leave', seat, table: table.id }) === null,
    referred,
    signRejection: referred ? rejectCommand(ctx, { type: 'sign', seat, table: table.id }) : null,
    signed,
  };
}

function statusOf(
  talk: TableSession | null,
  rejection: Rejection | null,
  referred: SignedText | null,
  signed: SignedText | null,
): TableStatus {
  if (signed?.fate === 'waiting') return 'signed';
  if (referred) return 'referred';
  if (talk?.ended === null) return talk.awaitedSeat !== null ? 'waiting' : 'session';
  if (talk) return 'over';
  if (rejection === null) return 'open';
  return signed?.fate === 'inForce' ? 'inForce' : signed?.fate === 'failed' ? 'failed' : 'closed';
}

function latestOf(texts: readonly TabledText[], seat: Seat, back: number): TabledText | null {
  return texts.filter((t) => t.seat === seat).at(-1 - back) ?? null;
}

function clauseOf(
  table: TableDef,
  issue: IssueIndex,
  draft: TableDraft,
  sent: TableDraft | null,
  theirs: TableDraft | null,
  before: TableDraft | null,
): ClauseViewModel {
  const [chosen, mine, other] = [optionIn(draft, issue), sent?.[issue] ?? null, theirs?.[issue] ?? null];
  return {
    issue,
    isFront: table.front.includes(issue),
    draft: chosen,
    sent: mine,
    theirs: other,
    isAgreed: chosen === other,
    isTakenBack: mine !== null && mine === other && chosen !== mine,
    isChanged: mine !== null && chosen !== mine,
    hasMoved: before !== null && other !== before[issue],
  };
}

/** The latest answer, from the events: they hold its own text beside it. */
function answerOf(table: TableDef, texts: readonly TabledText[], events: readonly GameEvent[], seat: Seat): AnswerViewModel | null {
  const told = events.findLast((e) => e.type === 'textAnswered' && e.table === table.id);
  if (told?.type !== 'textAnswered') return null;
  const { turn, exchange, answer, text, demand, reasons } = told;
  const asked = texts.findLast((t) => t.seat === seat && t.turn === turn && t.exchange === exchange)?.text;
  const own = texts.filter((t) => t.seat !== seat);
  const at = own.findLastIndex((t) => t.turn === turn && t.exchange === exchange);
  const before = text.length > 0 ? (own[at - 1]?.text ?? null) : null;
  const changed = before ? text.flatMap((option, i) => (option === before[i] ? [] : [i])) : [];
  return {
    turn,
    exchange,
    answer,
    text,
    demand: demandOf(demand),
    reasons: reasons.map((reason) => viewReason(table, reason)),
    concededIssues: changed.filter((i) => text[i] === asked?.[i]),
    divergedIssues: changed.filter((i) => text[i] !== asked?.[i]),
  };
}

function demandOf([issue, option]: readonly number[]): AnswerViewModel['demand'] {
  return issue === undefined || option === undefined ? null : { issue, option };
}

/** A reason as the term's own sentence: what makes the clause weigh, in words. */
export function viewReason(table: TableDef, [issue, measure, term]: Reason): ReasonViewModel {
  return { issue, textKey: `table.${table.id}.measure.${elementAt(table.measures, measure).id}.term.${term}` };
}
