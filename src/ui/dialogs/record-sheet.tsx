// The record of a turn: the front page first, then what moved most, what each capital did and why, and every number with its causes.
// Invariant: the default path is short; everything longer is behind a click.
import { struckKey, toldInFull, voiced } from '../../analysis/first-telling';
import { t } from '../../i18n/text';
import { quietPage } from '../desk/front-page';
import { formatChange, formatDate, formatExact, welcomeOf } from '../format';
import { useGame, useSurface } from '../game';
import { DocumentLinks } from '../library/document-links';
import { Modal } from '../modal';
import { causeReason, causeTitle, moveQuote, moveReason, slotTitle, textOrNothing, turnLabel } from '../reading';
import { isUnusual, WhoSat } from '../seats/who-sat';
import { headlineOf, newsDate, newsText, sentenceOf } from '../sentences';
import { VoteNews } from '../table/vote-news';
import { recordOf, type SlotChange, type TurnRecord } from '../turn-record';

const MOST_BIG = 3;

export function RecordSheet({ onClose }: { readonly onClose: () => void }) {
  const { session } = useGame();
  const record = recordOf(session);
  const isFirst = session.newsFrom === 0;
  const isOver = session.view.isOver;
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
    >
      {record.votes.map((vote) => (
        <VoteNews key={`${vote.table}${vote.type}`} vote={vote} />
      ))}
      <NewsPage record={record} />
      {!isFirst && <Biggest changes={record.changes} />}
      <WorldAnswers record={record} />
      {record.changes.length > 0 && (
        <details class="reason">
          <summary>{t('record.numbers', { n: record.changes.length })}</summary>
          <ChangeTable changes={record.changes} />
        </details>
      )}
      {isUnusual(session) && <WhoSat />}
    </Modal>
  );
}

function QuietPage({ record }: { readonly record: TurnRecord }) {
  const { headline, body } = quietPage(useGame().session, record);
  return (
    <article class="paper-lead">
      <h3 class="paper-headline">{headline}</h3>
      {body && <p class="paper-text">{body}</p>}
    </article>
  );
}

/** The newspaper: one headline with its text, the rest folded. */
function NewsPage({ record }: { readonly record: TurnRecord }) {
  const { session } = useGame();
  const { news, cards } = record;
  const lead = news[news.length - 1];
  const rest = news.slice(0, -1).reverse();
  if (!lead) return cards.length > 0 ? <CardNews record={record} /> : <QuietPage record={record} />;
  const date = newsDate(session, lead.id);
  return (
    <>
      <article class="paper-lead">
        {date && <p class="front-date">{formatDate(date)}</p>}
        <h3 class="paper-headline">{headlineOf(session, lead)}</h3>
        <p class="paper-text">{newsText(session, lead)}</p>
        <DocumentLinks of={`event.${lead.id}`} />
      </article>
      {rest.length > 0 && (
        <details class="reason">
          <summary>{t('record.moreNews', { n: rest.length })}</summary>
          {rest.map((item) => (
            <article key={item.id} class="paper-item">
              <h4>{headlineOf(session, item)}</h4>
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

function CardNews({ record }: { readonly record: TurnRecord }) {
  const { session } = useGame();
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

function Biggest({ changes }: { readonly changes: readonly SlotChange[] }) {
  const { session } = useGame();
  const { open } = useSurface();
  if (changes.length === 0) return <p>{t('record.nothingMoved')}</p>;
  return (
    <section aria-labelledby="biggest-title">
      <h3 id="biggest-title" class="record-title">
        {t('record.biggest')}
      </h3>
      <ul class="biggest">
        {changes.slice(0, MOST_BIG).map(({ slot, from, to, causes }) => {
          const variable = session.scenario.variables[slot];
          const welcome = welcomeOf(variable, to - from);
          const main = [...causes].sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
          return (
            <li key={slot} class={`big big-${welcome < 0 ? 'unwelcome' : welcome > 0 ? 'welcome' : 'neutral'}`}>
              <button type="button" class="big-button" onClick={() => open({ kind: 'why', target: { kind: 'slot', slot } })}>
                <b class="big-by">{formatChange(variable, to - from)}</b>
                <span class="big-name">
                  {slotTitle(session, slot)} <span class="big-to">{t('record.now', { to: formatExact(variable, to) })}</span>
                </span>
                <span class="big-cause">{main ? causeTitle(session, main.cause) : ''}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What each capital did and why, what struck, what matured, how promises and crises went. */
function WorldAnswers({ record }: { readonly record: TurnRecord }) {
  const { session } = useGame();
  const others = [
    ...record.struck,
    ...record.crisis,
    ...(record.text ? [record.text] : []),
    ...record.tables,
    ...record.mandates,
    ...record.matured,
    ...record.signals,
  ];
  const voice = voiced(session.hasText, record.events);
  const inFull = toldInFull(session.hasText, record.events);
  if (record.moves.length + others.length + record.own.length === 0) return null;
  return (
    <section aria-labelledby="answers-title">
      <h3 id="answers-title" class="record-title">
        {t('record.world')}
      </h3>
      <ul class="deeds">
        {record.own.length > 0 && (
          <li class="deed tone-tokyo">
            <p>
              {t('record.own')}{' '}
              {record.own
                .map((event) => session.text(event.type === 'acted' ? `action.${event.id}.title` : `line.${event.id}.title`))
                .join(' · ')}
            </p>
          </li>
        )}
        {record.moves.map((move) => (
          <Deed key={move.id} move={move} hasVoice={move === voice} />
        ))}
        {others
          .map((event) => ({ event, sentence: sentenceOf(session, event) }))
          .filter(({ sentence }) => sentence !== '')
          .map(({ event, sentence }, index) => (
            <li key={`${index}${sentence}`} class="deed">
              <p>{sentence}</p>
              {event.type === 'cardStruck' && <StruckText event={event} isOpen={event === inFull} />}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What came of a card: in full when it is the news of the turn, else a click away. */
function StruckText({ event, isOpen }: { readonly event: TurnRecord['struck'][number]; readonly isOpen: boolean }) {
  const { session } = useGame();
  const text = textOrNothing(session, struckKey(session.hasText, event));
  if (!text) return null;
  if (isOpen) return <p class="deed-more">{text}</p>;
  return (
    <details class="reason">
      <summary>{t('cards.text')}</summary>
      <p>{text}</p>
    </details>
  );
}

/** One power's move. Only one of them speaks at once; the others' words are behind the click. */
function Deed({ move, hasVoice }: { readonly move: TurnRecord['moves'][number]; readonly hasVoice: boolean }) {
  const { session } = useGame();
  const { id } = session.scenario.seats[move.seat];
  const announced = session.events.findLast(
    (event) => event.type === 'moveAnnounced' && event.id === move.id && event.turn < session.view.turn,
  );
  const reason = announced?.type === 'moveAnnounced' ? moveReason(session, move.id, announced.occasion, announced.args) : '';
  const text = textOrNothing(session, `move.${move.id}.text`);
  const quote = moveQuote(session, move.id, move.turn);
  return (
    <li class={`deed tone-${id}`}>
      <p>{sentenceOf(session, move)}</p>
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
export function ChangeTable({ changes }: { readonly changes: readonly SlotChange[] }) {
  const { session } = useGame();
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
          const variable = session.scenario.variables[slot];
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
