// The newspaper on the desk: the weightiest headline and one text; other items of the same turn behind it.
import { t } from '../../i18n/text';
import type { GameView } from '../../store/session';
import { formatDate } from '../format';
import { useApp, useGame } from '../game';
import { causeTitle, slotTitle, textOrEmpty } from '../reading';
import { newsDate, newsHeadline, newsText, variantText } from '../sentences';
import { summarizeTurn, type TurnSummary } from '../turn-record';

/** A paper without news tells what a power did, else what moved most and why. */
export function quietNews(
  session: GameView,
  { moves, changes: [change] }: TurnSummary,
): { readonly headline: string; readonly body: string } {
  const deed = moves.find(({ type }) => type === 'moveMade');
  if (deed) return { headline: session.text(`move.${deed.id}.title`), body: textOrEmpty(session, `move.${deed.id}.text`) };
  if (!change) return { headline: t('front.quiet'), body: '' };
  const { slot, from, to, causes } = change;
  const [{ cause }] = causes.slice().sort((a, b) => (b.by - a.by) * Math.sign(to - from));
  return {
    headline: t(to > from ? 'front.up' : 'front.down', { name: slotTitle(session, slot) }),
    body: t('front.because', { cause: causeTitle(session, cause) }),
  };
}

export function FrontPage() {
  const { session } = useGame();
  const { openDialog } = useApp();
  const record = summarizeTurn(session);
  const { news, cards } = record;
  const lead = news[news.length - 1];
  const card = cards[0];
  if (!lead && !card) {
    const { headline, body } = quietNews(session, record);
    return (
      <article class="front front-quiet">
        <p class="front-date">{t('front.name')}</p>
        <h2 class="front-headline">{headline}</h2>
        {body && <p class="front-text">{body}</p>}
        <button type="button" class="inline front-more" onClick={() => openDialog({ kind: 'record' })}>
          {t('front.record')}
        </button>
      </article>
    );
  }
  const headline = lead ? newsHeadline(session, lead) : session.text(`card.${card.id}.title`);
  const body = lead ? newsText(session, lead) : variantText(session, `card.${card.id}.text`);
  const date = lead ? newsDate(session, lead.id) : '';
  return (
    <article class="front">
      <p class="front-date">{date ? formatDate(date) : t('front.name')}</p>
      <h2 class="front-headline">{headline}</h2>
      {body && <p class="front-text">{body}</p>}
      <button type="button" class="inline front-more" onClick={() => openDialog({ kind: 'record' })}>
        {t(news.length + cards.length > 1 ? 'front.more' : 'front.record', { n: news.length + cards.length - 1 })}
      </button>
    </article>
  );
}
