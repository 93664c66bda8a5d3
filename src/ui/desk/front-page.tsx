// The newspaper on the desk: the weightiest headline and one text; other items of the same turn behind it.
import { t } from '../../i18n/text';
import { formatDate } from '../format';
import { useGame, useSurface } from '../game';
import { textOrNothing } from '../reading';
import { headlineOf, newsDate, newsText } from '../sentences';
import { recordOf } from '../turn-record';

export function FrontPage() {
  const { session } = useGame();
  const { open } = useSurface();
  const { news, cards } = recordOf(session);
  const lead = news[news.length - 1];
  const card = cards[0];
  if (!lead && !card) {
    return (
      <article class="front front-quiet">
        <p class="front-date">{t('front.name')}</p>
        <h2 class="front-headline">{t('front.quiet')}</h2>
      </article>
    );
  }
  const headline = lead ? headlineOf(session, lead) : session.text(`card.${card.id}.title`);
  const body = lead ? newsText(session, lead) : textOrNothing(session, `card.${card.id}.text`);
  const date = lead ? newsDate(session, lead.id) : '';
  return (
    <article class="front">
      <p class="front-date">{date ? formatDate(date) : t('front.name')}</p>
      <h2 class="front-headline">{headline}</h2>
      {body && <p class="front-text">{body}</p>}
      <button type="button" class="inline front-more" onClick={() => open({ kind: 'record' })}>
        {t(news.length + cards.length > 1 ? 'front.more' : 'front.record', { n: news.length + cards.length - 1 })}
      </button>
    </article>
  );
}
