// The negotiation screen: draft treaty, last answer, ratification, value of the draft, win-set edges, and sending, taking, leaving or signing.
// Invariant: what is shown of the other side follows from the player's own view; the page decides nothing.

import '../shared/room.css';
import '../shared/treaty.css';
import '../shared/treaty-options.css';
import '../shared/slips.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type DraftEvaluation, evaluateDraft } from '../../analysis/negotiation/draft-evaluation';
import { type TableKnowledge, tableKnowledgeOf } from '../../analysis/negotiation/table-knowledge';
import { seenValue, variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { TableGesture } from '../../app/ports';
import type { AnswerMark } from '../../app/state';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { useApp, useAppState, useController, useDialog, useNavigation, useTables, useView } from '../shared/game-context';
import { firstText, seatTitle, slotTitle, turnLabel } from '../shared/labels';
import { Dots, HelpButton } from '../shared/marks';
import { focusPageHeading } from '../shared/modal';
import { useIsPageNarrow } from '../shared/page-size';
import { Seal } from '../shared/seal';
import { useTableShortcuts } from '../shared/shortcuts';
import { answerVoice, sidesClass, statusSentence } from '../shared/table-labels';
import { AnswerCard } from './answer-card';
import { DraftValueCard } from './draft-value-card';
import { RatificationCard } from './ratification-card';
import { SessionOutcome, type SessionOutcomeKind } from './session-outcome';
import { type TableAction, TableConfirmation } from './table-confirmation';
import { sendRejectionText, signRejectionText, TableFooter } from './table-footer';
import { TreatyPaper } from './treaty-paper';
import { WinSetEdgesCard } from './win-set-edges-card';
import '../../i18n/en/at-table';
import './table-page.css';

/** The page of one table. */
export function TablePage({ id }: { readonly id: string }) {
  const table = useTables().find((candidate) => candidate.id === id);
  return table ? <Page table={table} /> : null;
}

function Page({ table }: { readonly table: TableViewModel }) {
  const session = useView();
  const controller = useController();
  const seenAnswer = useAppState((state) => state.table.seenAnswer);
  const { goToTable } = useNavigation();
  const { options, announce } = useApp();
  const dialog = useDialog();
  const [question, setQuestion] = useState<TableAction | null>(null);
  const [scene, setScene] = useState<SessionOutcomeKind | null>(null);
  /** The question that is open has led to an answer, which is read next. */
  const hasAnswer = useRef(false);
  const isNarrow = useIsPageNarrow();
  const outlook = useMemo(() => tableKnowledgeOf(session.scenario, session.view, table.index), [session.view, table.index]);
  const judgement = useMemo(() => evaluateDraft(outlook, table.draft), [outlook, table.draft]);
  useEffect(() => focusPageHeading(), [table.id]);
  // A person answered while the device was with that seat: the outcome is shown on return.
  useEffect(() => {
    const answered = answerNotSeen(session, table, seenAnswer);
    if (!answered) return;
    controller.markAnswerSeen(answered);
    const next = outcomeKindOf(table, 'send');
    options.tableRoom?.play(gestureOf(next, 'send'));
    announce(saidAfter(session, table, 'send'));
    setScene(next);
  }, []);
  const attachRoom = useCallback((host: HTMLDivElement | null) => options.tableRoom?.attach(host), [options.tableRoom]);

  const hold = () => goToTable(null, table.id);
  const ask = (asked: TableAction) => {
    const why = reasonAgainst(session, table, judgement, asked);
    if (why !== '') return announce(why);
    hasAnswer.current = false;
    setQuestion(asked);
  };
  const carryOut = (deed: TableAction) => {
    const outcome = controller[COMMANDS[deed]](table.id);
    if (!outcome.isAccepted) return;
    const after = outcome.result.table;
    const next = outcomeKindOf(after, deed);
    options.tableRoom?.play(gestureOf(next, deed));
    announce(saidAfter(outcome.view, after, deed));
    setScene(next);
    hasAnswer.current = next === null;
  };
  useTableShortcuts(question === null && dialog === null, {
    s: () => ask(table.referred ? 'sign' : 'send'),
    h: hold,
    t: () => ask('take'),
    x: () => ask('leave'),
  });

  return (
    <div class={`table-page ${sidesClass(session.scenario, session.view.seat, table.counterpart)}`}>
      <TableHeader table={table} />
      <main class="table-main">
        <div class="room">
          <div class="room-host" ref={attachRoom} aria-hidden="true" data-drawn-elsewhere />
          <div class="room-floor">
            {scene !== null && (
              <SessionOutcome
                table={table}
                scene={scene}
                onClose={() => {
                  setScene(null);
                  focusPageHeading();
                }}
              />
            )}
            {/* What is told lies over the paper: it is read first, and put away. */}
            <div inert={scene !== null}>
              <TreatyPaper key={table.id} table={table} judgement={judgement} isNarrow={isNarrow} />
            </div>
          </div>
        </div>
        <div class="beside">
          <div class="slips">
            <AnswerCard table={table} />
            {table.canAgree && (
              <button type="button" class="button take" onClick={() => ask('take')}>
                {t('table.take')}
              </button>
            )}
            {table.status !== 'inForce' && <RatificationCard table={table} judgement={judgement} mayBeSigned={outlook.mayBeSigned} />}
            <DraftValueCard table={table} outlook={outlook} judgement={judgement} />
            {table.status !== 'inForce' && <WinSetEdgesCard table={table} />}
          </div>
          <TableFooter table={table} judgement={judgement} onAsk={ask} onHold={hold} />
        </div>
      </main>
      {question !== null && (
        <TableConfirmation
          question={question}
          table={table}
          judgement={question === 'send' ? judgement : evaluateDraft(outlook, textOf(table, question, outlook))}
          mayBeSigned={outlook.mayBeSigned}
          onClose={() => setQuestion(null)}
          onDo={carryOut}
          focusAfter={() => (hasAnswer.current ? document.getElementById('said-title') : null)}
        />
      )}
    </div>
  );
}

/** The text a confirmation is about. */
function textOf(table: TableViewModel, question: TableAction, outlook: TableKnowledge): readonly number[] {
  if (question === 'take') return table.theirText ?? [];
  return question === 'sign' ? (table.referred?.text ?? []) : outlook.table.issues.map(({ defaultOption }) => defaultOption);
}

function reasonAgainst(session: GameView, table: TableViewModel, judgement: DraftEvaluation, asked: TableAction): string {
  switch (asked) {
    case 'send':
      return sendRejectionText(session, table, judgement);
    case 'sign':
      return signRejectionText(session, table);
    case 'take':
      return table.canAgree ? '' : t('rejection.NothingToAgree');
    case 'leave':
      return table.canLeave ? '' : t('rejection.NoSession');
  }
}

/** The command a question is about. */
const COMMANDS = { send: 'offer', take: 'agree', leave: 'leaveTable', sign: 'sign' } as const satisfies Record<TableAction, string>;

/** A person's answer at this table, with nothing done since, that has not been shown yet. */
function answerNotSeen(
  { events, seatHolders, view }: GameView,
  { id, counterpart }: TableViewModel,
  seen: AnswerMark | null,
): AnswerMark | null {
  const answered = events.findLast((event) => event.type === 'textAnswered' || (event.type === 'acted' && event.turn === view.turn));
  if (answered?.type !== 'textAnswered' || answered.table !== id || answered.turn !== view.turn) return null;
  const { table, turn, exchange } = answered;
  const isSeen = seen?.table === table && seen.turn === turn && seen.exchange === exchange;
  return seatHolders[counterpart] === 'person' && !isSeen ? { table, turn, exchange } : null;
}

/** The session outcome to show after an action; null while talks go on. */
function outcomeKindOf(table: TableViewModel, deed: TableAction): SessionOutcomeKind | null {
  if (deed === 'sign' || table.ended === 'signed') return table.signed?.fate === 'inForce' ? 'inForce' : 'signed';
  if (table.ended === 'referred' || table.ended === 'left' || table.ended === 'break') return table.ended;
  return null;
}

/** The gesture shown in the room behind the table for an action and its outcome. */
function gestureOf(scene: SessionOutcomeKind | null, deed: TableAction): TableGesture {
  if (scene === 'signed' || scene === 'inForce') return 'seal';
  if (scene === 'left') return 'rise';
  if (scene === 'break') return 'theyRise';
  return deed === 'send' ? 'answer' : 'send';
}

const SAID_KEYS = {
  accept: 'table.said.accept',
  counter: 'table.said.counter',
  hurdle: 'table.said.hurdle',
  stall: 'table.said.stall',
  break: 'table.said.break',
} as const;

/** What a screen reader is told after an action. */
function saidAfter(session: GameView, table: TableViewModel, deed: TableAction): string {
  if (deed !== 'send' || !table.answer) return '';
  const { answer } = table.answer;
  return `${t(SAID_KEYS[answer], { seat: seatTitle(session, table.counterpart) })} ${answerVoice(session, table)}`;
}

function TableHeader({ table }: { readonly table: TableViewModel }) {
  const session = useView();
  const tables = useTables();
  const { goToTable } = useNavigation();
  const { capital } = session.scenario.slots;
  const now = capital < 0 ? 0 : seenValue(session, capital);
  return (
    <header class="table-head">
      <Seal />
      <div class="table-name">
        <h1 class="brand" tabIndex={-1} data-page-heading>
          {t('table.title')}
        </h1>
        <p class="table-note">{statusSentence(session, table)}</p>
      </div>
      {tables.length > 1 && (
        <ul class="table-others" aria-label={t('acts.table')}>
          {tables.map(({ id }) => (
            <li key={id}>
              <button type="button" class="table-other" aria-current={id === table.id ? 'page' : undefined} onClick={() => goToTable(id)}>
                {firstText(session, [`table.${id}.short`, `table.${id}.title`], id)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="table-date">{turnLabel(session, session.view.turn)}</p>
      {capital >= 0 && (
        <p class="table-capital">
          <span>{slotTitle(session, capital)}</span> <b class="head-capital-number">{now}</b>
          <Dots filled={now} outOf={Math.min(variableDef(session.scenario, capital).max, 12)} label="" />
        </p>
      )}
      <HelpButton screen="table" />
    </header>
  );
}
