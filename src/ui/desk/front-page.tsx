// The newspaper on the desk: the weightiest headline and one text; other items of the same turn behind it.
import { t } from '../../i18n/text';
import type { Session } from '../../store/session';
import { formatDate } from '../format';
import { useGame, useSurface } from '../game';
import { causeTitle, slotTitle, textOrNothing } from '../reading';
import { headlineOf, newsDate, newsText, told } from '../sentences';
import { recordOf, type TurnRecord } from '../turn-record';

/** A paper without news tells what a power did, else what moved most and why. */
export function quietPage(
  session: Session,
  { moves, changes: [change] }: TurnRecord,
): { readonly headline: string; readonly body: string } {
  const deed = moves.find(({ type }) => type === 'moveMade');
  if (deed) return { headline: session.text(`move.${deed.id}.title`), body: textOrNothing(session, `move.${deed.id}.text`) };
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
  const { open } = useSurface();
  const record = recordOf(session);
  const { news, cards } = record;
  const lead = news[news.length - 1];
  const card = cards[0];
  if (!lead && !card) {
    const { headline, body } = quietPage(session, record);
    return (
      <article class="front front-quiet">
        <p class="front-date">{t('front.name')}</p>
        <h2 class="front-headline">{headline}</h2>
        {body && <p class="front-text">{body}</p>}
        <button type="button" class="inline front-more" onClick={() => open({ kind: 'record' })}>
          {t('front.record')}
        </button>
      </article>
    );
  }
  const headline = lead ? headlineOf(session, lead) : session.text(`card.${card.id}.title`);
  const body = lead ? newsText(session, lead) : told(session, `card.${card.id}.text`);
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
