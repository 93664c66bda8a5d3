// News and crises in the scenario's words, as this game tells them.

import { crisisKey, openerOf } from '../../analysis/text/deed-telling';
import { textVariantKey } from '../../analysis/text/telling';
import type { GameView } from '../../app/game/game-view';
import type { NameContext } from '../../app/game/text';
import type { GameEvent } from '../../engine/model/event';
import { t } from '../../i18n/text';
import { causeTitle, firstText, slotTitle, textOrEmpty } from './labels';
import { mainCause, type TurnSummary } from './turn-summary';

/** A text of a crisis, in the words of what opened it; empty when it has none. `field`: e.g. `title`, `rung.note.other`. */
export function crisisText(session: GameView, kind: string, field: string, at?: GameEvent): string {
  const events = at ? session.events.slice(0, session.events.indexOf(at) + 1) : session.events;
  return textOrEmpty(session, crisisKey(session.scenario, session.hasText, kind, openerOf(events, kind), field));
}

/** Title of a rung of the crisis ladder, counted from 1. */
export function rungTitle(session: NameContext, rung: number): string {
  const def = session.scenario.ladder?.rungs[rung - 1];
  return def ? session.text(`rung.${def.id}.title`) : String(rung);
}

export function newsHeadline(session: NameContext, news: { readonly id: string; readonly variant: 'text' | 'otherwise' }): string {
  const prefix = news.variant === 'otherwise' ? `event.${news.id}.otherwise` : `event.${news.id}`;
  return firstText(session, [`${prefix}.headline`, `event.${news.id}.headline`], news.id);
}

export function newsText(session: GameView, news: { readonly id: string; readonly variant: 'text' | 'otherwise' }): string {
  return variantText(session, news.variant === 'otherwise' ? `event.${news.id}.otherwise.text` : `event.${news.id}.text`);
}

/** News in the words in which this game tells it; empty when the scenario has none. */
export function variantText(session: GameView, key: string): string {
  return textOrEmpty(session, textVariantKey(session.view.wordingSeed, key, session.hasText));
}

/** Date of a dated event, `YYYY-MM-DD`; empty when it has none. */
export function newsDate(session: NameContext, id: string): string {
  return session.scenario.events.find((event) => event.id === id)?.date ?? '';
}

/** A paper without news tells what a power did, else what moved most and why. */
export function quietNews(
  session: GameView,
  { moves, changes: [change] }: TurnSummary,
): { readonly headline: string; readonly body: string } {
  const deed = moves.find(({ type }) => type === 'moveMade');
  if (deed) return { headline: session.text(`move.${deed.id}.title`), body: textOrEmpty(session, `move.${deed.id}.text`) };
  if (!change) return { headline: t('front.quiet'), body: '' };
  const { slot, from, to } = change;
  const first = mainCause(change);
  return {
    headline: t(to > from ? 'front.up' : 'front.down', { name: slotTitle(session, slot) }),
    body: first ? t('front.because', { cause: causeTitle(session, first.cause) }) : '',
  };
}
