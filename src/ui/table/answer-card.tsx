// The other side's last answer: its wording, what it conceded and demands, its reasons as sentences; never its numbers.
import type { SeatContext } from '../../app/game/text';
import type { AnswerViewModel, TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { answerVoice, isSettled, issueTitle, issueTitles, optionShortText, optionText, reasonSentence } from '../shared/table-labels';
import '../../i18n/en/at-table';

const ANSWER_KEYS = {
  accept: 'table.answer.accept',
  counter: 'table.answer.counter',
  hurdle: 'table.answer.hurdle',
  stall: 'table.answer.stall',
  break: 'table.answer.break',
} as const;

export function AnswerCard({ table }: { readonly table: TableViewModel }) {
  const session = useView();
  const seat = seatTitle(session, table.counterpart);
  return (
    <section class="slip" aria-labelledby="said-title">
      <h2 class="slip-title" id="said-title" tabIndex={-1}>
        {t('table.said', { seat })}
      </h2>
      {table.answer ? <AnswerDetail table={table} answer={table.answer} /> : <p class="small">{t('table.saidNothing', { seat })}</p>}
      {table.texts.length > 1 && <PastTexts table={table} />}
    </section>
  );
}

function AnswerDetail({ table, answer }: { readonly table: TableViewModel; readonly answer: AnswerViewModel }) {
  const session = useView();
  const { turn, exchange, concededIssues, divergedIssues, demand } = answer;
  const voice = answerVoice(session, table);
  const isNow = turn === session.view.turn;
  const isSame =
    answer.answer === 'counter' &&
    concededIssues.length + divergedIssues.length === 0 &&
    table.texts.filter((text) => text.seat === table.counterpart).length > 1;
  // A text both stand by leaves nothing apart, whoever wrote it.
  const isOpen = !isSettled(table);
  const apart = table.clauses.filter(({ sent, theirs }) => sent !== null && theirs !== null && sent !== theirs).map(({ issue }) => issue);
  return (
    <>
      {!isNow && <p class="small">{t('table.saidWhen', { turn: turn + 1, exchange })}</p>}
      {voice && <blockquote class="voice">{voice}</blockquote>}
      <p class="said-plain">{t(isSame ? 'table.answer.same' : ANSWER_KEYS[answer.answer])}</p>
      {demand && (
        <p class="said-line said-demand">
          <b>{t('table.demand')}</b> {issueTitle(session, table.id, demand.issue)}: “
          {optionText(session, table.id, demand.issue, demand.option)}”
        </p>
      )}
      {concededIssues.length > 0 && (
        <p class="said-line">
          <b>{t('table.came')}</b> {issueTitles(session, table.id, concededIssues)}
        </p>
      )}
      {divergedIssues.length > 0 && (
        <p class="said-line">
          <b>{t('table.moved')}</b> {issueTitles(session, table.id, divergedIssues)}
        </p>
      )}
      {isOpen && answer.text.length > 0 && apart.length > 0 && (
        <p class="said-line">
          <b>{t('table.held')}</b> {issueTitles(session, table.id, apart)}
        </p>
      )}
      <h3 class="said-why">{t(answer.answer === 'accept' ? 'table.won' : 'table.because')}</h3>
      <ul class="said-reasons">
        {reasonLines(session, table.id, answer).map(({ issues, words }) => (
          <li key={words}>
            <b>{issues}:</b> {words}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The reasons as lines, clauses that weigh for one and the same reason told together. */
function reasonLines(session: SeatContext, table: string, { reasons, answer }: AnswerViewModel) {
  const told = reasons.map((reason) => ({ issue: reason.issue, words: reasonSentence(session, reason, answer === 'accept') }));
  return [...new Set(told.map(({ words }) => words))].map((words) => ({
    words,
    issues: issueTitles(
      session,
      table,
      told.filter((line) => line.words === words).map(({ issue }) => issue),
    ),
  }));
}

/** Every text that lay on this table, newest first, each told by what it changed. */
function PastTexts({ table }: { readonly table: TableViewModel }) {
  const session = useView();
  return (
    <details class="reason">
      <summary>{t('table.past', { n: table.texts.length })}</summary>
      <ol class="past">
        {table.texts
          .map((text, at) => {
            const before = table.texts.slice(0, at).findLast(({ seat }) => seat === text.seat);
            const changed = text.text.flatMap((option, i) =>
              option === before?.text[i] ? [] : [`${issueTitle(session, table.id, i)}: ${optionShortText(session, table.id, i, option)}`],
            );
            const words = before === undefined ? t('table.pastFirst') : changed.join(' · ') || t('table.pastSame');
            const seat = seatTitle(session, text.seat);
            return { key: at, line: t('table.pastLine', { turn: text.turn + 1, exchange: text.exchange, seat, words }) };
          })
          .reverse()
          .map(({ key, line }) => (
            <li key={key}>{line}</li>
          ))}
      </ol>
    </details>
  );
}
