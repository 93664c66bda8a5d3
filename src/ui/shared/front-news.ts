// What the paper leads with: a deed with a front page, else the weightiest news, else a card, else a quiet day.
import type { GameView } from '../../app/game/game-view';
import { newsDate, newsHeadline, newsText, quietNews, variantText } from './sentences';
import { summarizeTurn, type TurnSummary } from './turn-summary';

/** What the paper leads with. `more`: how many other news there are; `date` is empty when there is none. */
export function frontOf(session: GameView, record: TurnSummary = summarizeTurn(session)) {
  const { news, cards } = record;
  const page = record.deeds.find((deed) => deed.page !== null)?.page;
  const lead = news.at(-1);
  const card = cards.at(0);
  const more = news.length + cards.length - 1;
  if (page) return { isQuiet: false, headline: session.text(page.headline), body: session.text(page.text), date: '', more: more + 1 };
  if (lead)
    return { isQuiet: false, headline: newsHeadline(session, lead), body: newsText(session, lead), date: newsDate(session, lead.id), more };
  if (card) {
    const body = variantText(session, `card.${card.id}.text`);
    return { isQuiet: false, headline: session.text(`card.${card.id}.title`), body, date: '', more };
  }
  return { ...quietNews(session, record), isQuiet: true, date: '', more: 0 };
}
