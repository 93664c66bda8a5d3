// The summary of a turn: news first, then the biggest changes, each power's move and reason, and every number with its causes.
// Invariant: the default view is short; everything longer is on demand.

import { useEffect, useState } from 'preact/hooks';
import type { ToldDeed } from '../../analysis/text/deed-telling';
import { cardResultKey, leadCard, quotedMove } from '../../analysis/text/prominence';
import { seatDef, variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { partyNames } from '../../app/game/text';
import type { GameEvent } from '../../engine/model/event';
import { t } from '../../i18n/text';
import { DocumentLinks } from '../shared/document-links';
import { eventSentence } from '../shared/event-sentences';
import { pageHeading } from '../shared/focus';
import { desirabilityOf, formatChange, formatDate, formatExact } from '../shared/format';
import { useApp, useController, useView } from '../shared/game-context';
import { causeReason, causeTitle, moveQuote, moveReason, seatTitle, slotTitle, textOrEmpty, turnLabel } from '../shared/labels';
import { lazy } from '../shared/lazy';
import { Modal } from '../shared/modal';
import { PressedSeal } from '../shared/pressed-seal';
import { hasUnusualSeating, SeatRoster } from '../shared/seat-roster';
import { newsDate, newsHeadline, newsText, quietNews } from '../shared/sentences';
import { conditionShortTitle, seatGlyph, sidesClass, tableMomentText, tableTitle } from '../shared/table-labels';
import { biggestChangesText, mainCause, type SlotChangeSummary, summarizeTurn, type TurnSummary } from '../shared/turn-summary';
import '../../i18n/en/at-table';
import '../../i18n/en/log';
import './turn-summary-sheet.css';

const MOST_BIG = 3;

interface TurnSummarySheetProps {
  /** Told for the first time: what moved most is read out. */
  readonly isNew: boolean;
  readonly onClose: () => void;
}

export function TurnSummarySheet({ isNew, onClose }: TurnSummarySheetProps) {
  const session = useView();
  const { markTurnTold } = useController();
  const { announce } = useApp();
  const record = summarizeTurn(session);
  useEffect(() => {
    markTurnTold();
    if (isNew) announce(biggestChangesText(session, record));
  }, []);
  const isFirst = session.newsStart === 0;
  const isOver = session.view.isOver;
  // What yields to dated news, or has no front page, is answered below them.
  const isDeedFirst = record.news.length === 0 || record.deeds[0]?.page !== null;
  const footer = (
    <button type="button" class="button button-seal" onClick={onClose}>
      {t(isOver ? 'record.toEnding' : 'record.toDesk')}
    </button>
  );
  const title = isOver ? t('record.last') : turnLabel(session, session.view.turn);
  return (
    <Modal
      title={title}
      eyebrow={isFirst ? t('record.first') : t('record.title', { turn: session.view.turn })}
      look="paper"
      onClose={onClose}
      footer={footer}
      focusAfter={() => (isNew ? beginTurn() : null)}
    >
      {isDeedFirst && <DeedPage deeds={record.deeds} />}
      {record.votes.map((vote) => (
        <RatificationNews key={`${vote.table}${vote.type}`} vote={vote} />
      ))}
      <NewsPage record={record} />
      {!isDeedFirst && <DeedPage deeds={record.deeds} />}
      {!isFirst && <Biggest changes={record.changes} />}
      <WorldReactions record={record} />
      {record.changes.length > 0 && (
        <details class="reason">
          <summary>{t('record.numbers', { n: record.changes.length })}</summary>
          <ChangeTable changes={record.changes} />
        </details>
      )}
      {hasUnusualSeating(session) && <SeatRoster />}
    </Modal>
  );
}

/** What had the focus, and where the page had been scrolled to, belong to the turn that is over. */
function beginTurn(): HTMLElement | null {
  window.scrollTo(0, 0);
  return pageHeading();
}

function QuietPage({ record }: { readonly record: TurnSummary }) {
  const { headline, body } = quietNews(useView(), record);
  return (
    <article class="paper-lead">
      <h3 class="paper-headline">{headline}</h3>
      {body && <p class="paper-text">{body}</p>}
    </article>
  );
}

/** What was done comes before everything else, with what everybody says to it; of several deeds the first in full. */
function DeedPage({ deeds: [lead, ...others] }: { readonly deeds: readonly ToldDeed[] }) {
  const { text } = useView();
  if (!lead) return null;
  return (
    <section class="deed-page">
      <article class="paper-lead">
        <h3 class="paper-headline">{text(lead.page ? lead.page.headline : `deed.${lead.id}.title`)}</h3>
        {lead.page && <p class="paper-text">{text(lead.page.text)}</p>}
      </article>
      <DeedVoices deed={lead} />
      {others.map((deed) => (
        <details key={deed.id} class="reason">
          <summary>{t('record.otherDeeds', { title: text(`deed.${deed.id}.title`) })}</summary>
          {deed.page && <p class="paper-text">{text(deed.page.text)}</p>}
          <DeedVoices deed={deed} />
        </details>
      ))}
    </section>
  );
}

/** One sentence of each capital, and of the public. */
function DeedVoices({ deed }: { readonly deed: ToldDeed }) {
  const session = useView();
  if (deed.answers.length === 0) return null;
  return (
    <ul class="deeds" aria-label={t('record.deed')}>
      {deed.answers.map(({ voice, key }) => {
        const seat = voice === 'public' ? session.scenario.player : voice;
        return (
          <li key={voice} class={`deed tone-${seatDef(session.scenario, seat).colour}`}>
            <p>
              <b>{voice === 'public' ? t('record.home') : seatTitle(session, voice)}</b>
            </p>
            {voice === 'public' ? <p>{session.text(key)}</p> : <blockquote class="voice">{session.text(key)}</blockquote>}
          </li>
        );
      })}
    </ul>
  );
}

/** The newspaper: one headline with its text, the rest folded. */
function NewsPage({ record }: { readonly record: TurnSummary }) {
  const session = useView();
  const { news, cards } = record;
  const lead = news[news.length - 1];
  const rest = news.slice(0, -1).reverse();
  if (!lead) return cards.length > 0 ? <CardNews record={record} /> : <QuietPage record={record} />;
  const date = newsDate(session, lead.id);
  return (
    <>
      <article class="paper-lead">
        {date && <p class="front-date">{formatDate(date)}</p>}
        <h3 class="paper-headline">{newsHeadline(session, lead)}</h3>
        <p class="paper-text">{newsText(session, lead)}</p>
        <DocumentLinks of={`event.${lead.id}`} />
      </article>
      {rest.length > 0 && (
        <details class="reason">
          <summary>{t('record.moreNews', { n: rest.length })}</summary>
          {rest.map((item) => (
            <article key={item.id} class="paper-item">
              <h4>{newsHeadline(session, item)}</h4>
              <p>{newsText(session, item)}</p>
              <DocumentLinks of={`event.${item.id}`} />
            </article>
          ))}
        </details>
      )}
      <CardNews record={record} />
    </>
  );
}

function CardNews({ record }: { readonly record: TurnSummary }) {
  const session = useView();
  if (record.cards.length === 0) return null;
  return (
    <ul class="paper-cards">
      {record.cards.map(({ id }) => (
        <li key={id}>
          <b>{t('record.card')}</b> {session.text(`card.${id}.title`)}
        </li>
      ))}
    </ul>
  );
}

/** Why it moved: its one cause, or the largest with its own amount and how many others there were. */
function mainCauseText(session: GameView, change: SlotChangeSummary): string {
  const main = mainCause(change);
  if (!main) return '';
  const cause = causeTitle(session, main.cause);
  const by = formatChange(variableDef(session.scenario, change.slot), main.by);
  return change.causes.length === 1 ? cause : t('record.mainCause', { cause, by, n: change.causes.length - 1 });
}

function Biggest({ changes }: { readonly changes: readonly SlotChangeSummary[] }) {
  const session = useView();
  const { openDialog } = useApp();
  if (changes.length === 0) return <p>{t('record.nothingMoved')}</p>;
  return (
    <section aria-labelledby="biggest-title">
      <h3 id="biggest-title" class="record-title">
        {t('record.biggest')}
      </h3>
      <ul class="biggest">
        {changes.slice(0, MOST_BIG).map((change) => {
          const { slot, from, to } = change;
          const variable = variableDef(session.scenario, slot);
          const welcome = desirabilityOf(variable, to - from);
          return (
            <li key={slot} class={`big big-${welcome < 0 ? 'unwelcome' : welcome > 0 ? 'welcome' : 'neutral'}`}>
              <button type="button" class="big-button" onClick={() => openDialog({ kind: 'why', target: { kind: 'slot', slot } })}>
                <b class="big-by">{formatChange(variable, to - from)}</b>
                <span class="big-name">
                  {slotTitle(session, slot)} <span class="big-to">{t('record.now', { to: formatExact(variable, to) })}</span>
                </span>
                <span class="big-cause">{mainCauseText(session, change)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Each power's move and reason, cards that struck, delayed effects, promises and crises. */
function WorldReactions({ record }: { readonly record: TurnSummary }) {
  const session = useView();
  const others = [
    ...record.resolvedCards,
    ...record.crisis,
    ...(record.closing ? [record.closing] : []),
    ...record.tableOutcomes,
    ...record.mandates,
    ...record.matured,
    ...record.signals,
  ];
  const voice = quotedMove(session.hasText, record.events);
  const inFull = leadCard(session.hasText, record.events);
  if (record.moves.length + others.length + record.ownActs.length === 0) return null;
  return (
    <section aria-labelledby="answers-title">
      <h3 id="answers-title" class="record-title">
        {t('record.world')}
      </h3>
      <ul class="deeds">
        {record.ownActs.length > 0 && (
          <li class={`deed tone-${seatDef(session.scenario, session.scenario.player).colour}`}>
            <p>
              {t('record.own', partyNames(session))}{' '}
              {record.ownActs
                .map((event) => session.text(event.type === 'acted' ? `action.${event.id}.title` : `line.${event.id}.title`))
                .join(' · ')}
            </p>
          </li>
        )}
        {record.moves.map((move) => (
          <MoveItem key={move.id} move={move} hasVoice={move === voice} />
        ))}
        {others
          .map((event) => ({ event, sentence: eventSentence(session, event) }))
          .filter(({ sentence }) => sentence !== '')
          .map(({ event, sentence }, index) => (
            <li key={`${index}${sentence}`} class="deed">
              <p>{sentence}</p>
              {event.type === 'cardStruck' && <CardOutcomeText event={event} isOpen={event === inFull} />}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What came of a card: in full when it is the news of the turn, else a click away. */
function CardOutcomeText({ event, isOpen }: { readonly event: TurnSummary['resolvedCards'][number]; readonly isOpen: boolean }) {
  const session = useView();
  const text = textOrEmpty(session, cardResultKey(session.hasText, event));
  if (!text) return null;
  if (isOpen) return <p class="deed-more">{text}</p>;
  return (
    <details class="reason">
      <summary>{t('cards.text')}</summary>
      <p>{text}</p>
    </details>
  );
}

/** One power's move. Only one power is quoted openly; the others' quotes are unfolded on demand. */
function MoveItem({ move, hasVoice }: { readonly move: TurnSummary['moves'][number]; readonly hasVoice: boolean }) {
  const session = useView();
  const { colour } = seatDef(session.scenario, move.seat);
  const announced = session.events.findLast(
    (event) => event.type === 'moveAnnounced' && event.id === move.id && event.turn < session.view.turn,
  );
  const reason = announced?.type === 'moveAnnounced' ? moveReason(session, move.id, announced.occasion, announced.args) : '';
  const text = textOrEmpty(session, `move.${move.id}.text`);
  const quote = moveQuote(session, move.id, move.turn);
  return (
    <li class={`deed tone-${colour}`}>
      <p>{eventSentence(session, move)}</p>
      {hasVoice && <blockquote class="voice">{quote}</blockquote>}
      {(reason || text) && move.type === 'moveMade' && (
        <details class="reason">
          <summary>{t('record.whyMove')}</summary>
          {reason && (
            <p>
              <b>{t('power.because')}</b> {reason}
            </p>
          )}
          {!hasVoice && quote && <blockquote class="voice">{quote}</blockquote>}
          {text && <p>{text}</p>}
        </details>
      )}
    </li>
  );
}

/** Numbers that moved, each with where it came from. */
export function ChangeTable({ changes }: { readonly changes: readonly SlotChangeSummary[] }) {
  const session = useView();
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{t('record.what')}</th>
          <th scope="col">{t('record.fromTo')}</th>
          <th scope="col">{t('record.causes')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ slot, from, to, causes }) => {
          const variable = variableDef(session.scenario, slot);
          return (
            <tr key={slot}>
              <th scope="row">{slotTitle(session, slot)}</th>
              <td class="numbers-step">
                {formatExact(variable, from)} → {formatExact(variable, to)}
              </td>
              <td>
                <ul class="numbers-causes">
                  {causes.map(({ cause, by }) => (
                    <li key={cause} title={causeReason(session, cause)}>
                      {causeTitle(session, cause)} <b>{formatChange(variable, by)}</b>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Vote = Extract<GameEvent, { readonly type: 'textRatified' | 'ratificationFailed' }>;

export function RatificationNews({ vote }: { readonly vote: Vote }) {
  const session = useView();
  const title = tableTitle(session, vote.table);
  const condition = vote.type === 'ratificationFailed' ? vote.condition : null;
  const [names, setNames] = useState('');
  useEffect(() => {
    if (condition === null) return undefined;
    return lazy(
      () => import('./costly-clauses'),
      ({ costlyClauses }) => setNames(costlyClauses(session, vote.table, condition)),
    );
  }, [condition]);
  if (vote.type === 'textRatified') {
    const across = session.scenario.tables.find(({ id }) => id === vote.table)?.between[1] ?? 0;
    return (
      <article class={`vote-news ${sidesClass(session.scenario, session.view.seat, across)}`}>
        <p class="seals" aria-hidden="true">
          <PressedSeal mark={seatGlyph(session, session.view.seat)} side="own" />
          <PressedSeal mark={seatGlyph(session, across)} side="theirs" />
        </p>
        <div>
          <h3 class="paper-headline">{t('table.vote.carried', { title })}</h3>
          <p class="paper-text">{tableMomentText(session, vote.table, 'ratified')}</p>
        </div>
      </article>
    );
  }
  return (
    <article class="vote-news vote-fell">
      <div>
        <h3 class="paper-headline">
          {t('table.vote.fell', { title, condition: conditionShortTitle(session, vote.table, vote.condition) })}
        </h3>
        <p class="paper-text">{tableMomentText(session, vote.table, `failed.${vote.condition}`)}</p>
        {names && <p class="small">{t('table.vote.clauses', { names })}</p>}
      </div>
    </article>
  );
}
