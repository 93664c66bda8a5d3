// Names and sentences of a table, from the scenario's catalogue: clauses, options, answers, conditions.

import { answerWordingKey } from '../../analysis/text/wording';
import { issueDef, seatDef, tableDef, turnDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { NameContext } from '../../app/game/text';
import type { ReasonViewModel, TableViewModel } from '../../app/table/view';
import type { IssueIndex, OptionIndex, Seat, Turn } from '../../engine/model/indices';
import { type MessageKey, t } from '../../i18n/text';
import { firstText, rejectionText, seatTitle, textOrEmpty } from './labels';

export function tableTitle(session: NameContext, id: string): string {
  return session.text(`table.${id}.title`);
}

export function issueTitle(session: NameContext, table: string, issue: IssueIndex): string {
  return session.text(`table.${table}.issue.${issueId(session, table, issue)}.title`);
}

/** Titles of several clauses as a list in words. */
export function issueTitles(session: NameContext, table: string, issues: readonly IssueIndex[]): string {
  return issues.map((issue) => issueTitle(session, table, issue)).join(', ');
}

export function issueText(session: NameContext, table: string, issue: IssueIndex): string {
  return textOrEmpty(session, `table.${table}.issue.${issueId(session, table, issue)}.text`);
}

/** The option in full. */
export function optionText(session: NameContext, table: string, issue: IssueIndex, option: OptionIndex): string {
  return session.text(optionKey(session, table, issue, option));
}

/** The option in a word or two, where the scenario gives one. */
export function optionShortText(session: NameContext, table: string, issue: IssueIndex, option: OptionIndex): string {
  const key = optionKey(session, table, issue, option);
  return firstText(session, [`${key}.short`, key], '');
}

function issueId(session: NameContext, table: string, issue: IssueIndex): string {
  return issueDef(tableOf(session, table), issue).id;
}

function optionKey(session: NameContext, table: string, issue: IssueIndex, option: OptionIndex): string {
  const { id, options } = issueDef(tableOf(session, table), issue);
  return `table.${table}.issue.${id}.option.${options[option]}`;
}

function tableOf(session: NameContext, id: string) {
  const table = session.scenario.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`There is no table "${id}".`);
  return table;
}

export function conditionTitle(session: NameContext, table: string, condition: string): string {
  return session.text(`table.${table}.condition.${condition}.title`);
}

export function conditionShortTitle(session: NameContext, table: string, condition: string): string {
  const key = `table.${table}.condition.${condition}`;
  return firstText(session, [`${key}.short`, `${key}.title`], condition);
}

/** Why a reason weighs, in a sentence; a plain one where the scenario gives none. */
export function reasonSentence(session: NameContext, reason: ReasonViewModel, isWon: boolean): string {
  return textOrEmpty(session, reason.textKey) || t(isWon ? 'table.reasonWon' : 'table.reasonPlain');
}

/** What is said with an event of the table, in the scenario's words; empty when it says nothing. */
export function tableMomentText(session: NameContext, table: string, moment: string): string {
  return textOrEmpty(session, `table.${table}.${moment}.text`);
}

/** What the other side said with its latest answer: another sentence each time. */
export function answerVoice(session: GameView, { id, index, texts }: TableViewModel): string {
  const { wordingSeed, seat } = session.view;
  const key = answerWordingKey({ wordingSeed, hasText: session.hasText }, { id, index }, seat, texts);
  return key && session.text(key);
}

/** One sign for a seat, beside its colour: its own, or the first letter of its title. */
export function seatGlyph(session: NameContext, seat: Seat): string {
  return textOrEmpty(session, `seat.${seatDef(session.scenario, seat).id}.glyph`) || seatTitle(session, seat).slice(0, 1);
}

/** Classes that lend a page the colours of its own side and of the side across. */
export function sidesClass(scenario: NameContext['scenario'], own: Seat, across: Seat): string {
  return `sides own-${seatDef(scenario, own).colour} across-${seatDef(scenario, across).colour}`;
}

const STATUS_KEYS = {
  closed: 'table.status.closed',
  open: 'table.status.open',
  session: 'table.status.session',
  waiting: 'table.status.waiting',
  over: 'table.status.over',
  referred: 'table.status.referred',
  signed: 'table.status.signed',
  inForce: 'table.status.inForce',
  failed: 'table.status.failed',
} as const satisfies Record<TableViewModel['status'], MessageKey>;

/** The standing of a table in two or three words. */
/** Whether something is being said at it now, or can be. */
export const isTableLive = ({ status }: Pick<TableViewModel, 'status'>): boolean => ['open', 'session', 'waiting'].includes(status);

/** The same, or a text that waits for its signature. */
export const isTableAlive = (table: Pick<TableViewModel, 'status'>): boolean => isTableLive(table) || table.status === 'referred';

export function statusText({ status, exchange, exchanges }: TableViewModel): string {
  return t(STATUS_KEYS[status], { exchange, exchanges });
}

const ENDED_KEYS = {
  signed: 'table.note.signed',
  referred: 'table.note.referredNow',
  stall: 'table.note.stall',
  break: 'table.note.break',
  left: 'table.note.left',
  vetoed: 'table.note.vetoed',
} as const;

/** The standing of a table in a sentence: whose move it is, or why there is none. */
export function statusSentence(session: GameView, sight: TableViewModel): string {
  const { status, exchange, exchanges, counterpart, rejection, referred, signed, id } = sight;
  const seat = seatTitle(session, counterpart);
  switch (status) {
    case 'open':
      return t('table.note.open');
    case 'session':
      return t(exchange < exchanges ? 'table.note.session' : 'table.note.lastSession', { exchange, exchanges, seat });
    case 'waiting':
      return t('table.note.waiting', { seat });
    case 'over':
      return sight.ended === null ? '' : t(ENDED_KEYS[sight.ended], { seat });
    case 'referred':
      return t('table.note.referred', { date: lastTurnOf(session, sight, referred?.turn ?? 0) });
    case 'signed':
      return t('table.note.waitingVotes', { date: ratificationTurnLabel(session, sight) });
    case 'inForce':
      return t('table.note.inForce');
    case 'failed':
    case 'closed': {
      const why = rejection ? rejectionText(session, rejection) : '';
      const failedOn = signed?.failedOn ?? null;
      const condition = failedOn === null ? undefined : tableDef(session.scenario, sight.index).conditions[failedOn];
      const fell = condition ? t('table.note.failed', { condition: conditionShortTitle(session, id, condition.id) }) : '';
      return [fell, why].filter(Boolean).join(' ');
    }
  }
}

/** The turn at whose end a signed text is voted on, as the calendar calls it. */
export function ratificationTurnLabel(session: GameView, { index, signed }: TableViewModel): string {
  const after = tableDef(session.scenario, index).session?.ratifiedAfter ?? 0;
  const turn = Math.min(session.scenario.turns.length - 1, (signed?.turn ?? 0) + after);
  return session.text(`turn.${turnDef(session.scenario, turn).id}.label`);
}

/** True when both sides stand by the text on the paper and no other may be drafted. */
export function isSettled({ status, ended }: TableViewModel): boolean {
  return status === 'referred' || status === 'signed' || status === 'inForce' || (status === 'over' && ended === 'signed');
}

/** The last turn in which a referred text can be signed, as the calendar calls it. */
function lastTurnOf(session: GameView, { index }: TableViewModel, turn: Turn): string {
  const patience = tableDef(session.scenario, index).session?.referredTurns ?? 0;
  const last = Math.min(session.scenario.turns.length - 1, turn + patience);
  return session.text(`turn.${turnDef(session.scenario, last).id}.label`);
}
