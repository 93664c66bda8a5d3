// Events as sentences, for the turn summary and the log. Names come from the scenario, the words between from the catalogue.

import { crisisKey, openerOf } from '../../analysis/text/deed-telling';
import { textVariantKey } from '../../analysis/text/telling';
import { variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { type NameContext, partyNames } from '../../app/game/text';
import type { GameEvent } from '../../engine/model/event';
import { t } from '../../i18n/text';
import { causeTitle, firstText, seatTitle, slotTitle, statusLabel, textOrEmpty } from './labels';
import { tableEventSentence } from './table-labels';
import type { TurnSummary } from './turn-summary';

/** One event in one sentence; empty when there is nothing to tell. */
export function eventSentence(session: GameView, event: GameEvent): string {
  const { text } = session;
  const names = partyNames(session);
  switch (event.type) {
    case 'acted':
      return t('log.acted', { seat: seatTitle(session, event.seat), title: text(`action.${event.id}.title`) });
    case 'lineDeclared':
      return t('log.lineDeclared', { seat: seatTitle(session, event.seat), title: text(`line.${event.id}.title`) });
    case 'newsBroke':
      return newsHeadline(session, event);
    case 'cardTurned':
      return t('log.cardTurned', { title: text(`card.${event.id}.title`) });
    case 'cardStruck':
      return t(cardLogKey(session, event), { ...names, title: text(`card.${event.id}.title`) });
    case 'matured':
      return t('log.matured', { title: causeTitle(session, `action:${event.id}`) });
    case 'moveAnnounced':
      return t('log.announced', { seat: seatTitle(session, event.seat), title: text(`move.${event.id}.intent`) });
    case 'moveMade':
      return t(event.answered ? 'log.moveAnswered' : 'log.moveMade', {
        ...names,
        seat: seatTitle(session, event.seat),
        title: text(`move.${event.id}.title`),
      });
    case 'moveLapsed':
      return t('log.moveLapsed', { seat: seatTitle(session, event.seat), title: text(`move.${event.id}.title`) });
    case 'signalSeen': {
      const sign = textOrEmpty(session, `signal.${event.id}.text`);
      return sign && t('log.sign', { ...names, sign });
    }
    case 'deedAnswered':
      return t('log.deedAnswered', { title: text(`deed.${event.id}.title`) });
    case 'openingDrawn':
      return t('log.opening', { title: text(`opening.${event.id}.title`) });
    case 'mandateSettled':
      return t(event.met ? 'log.mandateMet' : 'log.mandateUnmet', { title: text(`mandate.${event.id}.title`) });
    case 'textSigned':
      return t('log.textSigned');
    case 'textFailed':
      return t('log.textFailed');
    case 'gameEnded':
      return text(`outcome.${event.outcome}.title`);
    case 'changed':
      return variableDef(session.scenario, event.slot).kind === 'status' && event.cause.split(':')[0] !== 'line'
        ? t('log.status', { name: slotTitle(session, event.slot), state: statusLabel(session, event.slot, event.to) })
        : '';
    default:
      return tableEventSentence(session, event) || crisisSentence(session, event);
  }
}

/** A setback is answered or comes; a chance is taken or passes. */
function cardLogKey(session: NameContext, event: { readonly id: string; readonly answered: boolean }) {
  const isChance = session.scenario.cards.find((card) => card.id === event.id)?.kind === 'opening';
  if (isChance) return event.answered ? 'log.cardTaken' : 'log.cardPassed';
  return event.answered ? 'log.cardAnswered' : 'log.cardStruck';
}

/** A text of a crisis, in the words of what opened it; empty when it has none. `field`: e.g. `title`, `rung.note.other`. */
export function crisisText(session: GameView, kind: string, field: string, at?: GameEvent): string {
  const events = at ? session.events.slice(0, session.events.indexOf(at) + 1) : session.events;
  return textOrEmpty(session, crisisKey(session.scenario, session.hasText, kind, openerOf(events, kind), field));
}

function crisisSentence(session: GameView, event: GameEvent): string {
  if (event.type !== 'crisisOpened' && event.type !== 'crisisMoved' && event.type !== 'crisisEnded') return '';
  const title = crisisText(session, event.id, 'title', event);
  const rung = rungTitle(session, event.rung);
  const seat = seatTitle(session, session.scenario.ladder?.other ?? 0);
  if (event.type === 'crisisOpened') return t('log.crisisOpened', { title, rung });
  const told = { ...partyNames(session), title, rung, seat };
  if (event.type === 'crisisMoved') return t(event.by === 'player' ? 'log.crisisClimbed' : 'log.crisisStood', told);
  const ends = {
    player: 'log.crisisPlayer',
    other: 'log.crisisOther',
    offRamp: 'log.crisisOffRamp',
    refused: 'log.crisisRefused',
    top: 'log.crisisTop',
    overtaken: 'log.crisisOvertaken',
  } as const;
  return t(ends[event.how], told);
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
  const { slot, from, to, causes } = change;
  const [first] = causes.toSorted((a, b) => (b.by - a.by) * Math.sign(to - from));
  return {
    headline: t(to > from ? 'front.up' : 'front.down', { name: slotTitle(session, slot) }),
    body: first ? t('front.because', { cause: causeTitle(session, first.cause) }) : '',
  };
}
