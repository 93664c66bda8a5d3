// Events as sentences, for the turn summary and the log. Names come from the scenario, the words between from the catalogue.

import { variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { type NameContext, partyNames } from '../../app/game/text';
import type { GameEvent } from '../../engine/model/event';
import { t } from '../../i18n/text';
import { causeTitle, seatTitle, slotTitle, statusLabel, textOrEmpty } from './labels';
import { crisisText, newsHeadline, rungTitle } from './sentences';
import { conditionShortTitle, issueTitles, optionText, tableTitle } from './table-labels';
import '../../i18n/en/log';

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

const ANSWER_LOG = {
  accept: 'log.answer.accept',
  counter: 'log.answer.counter',
  hurdle: 'log.answer.hurdle',
  stall: 'log.answer.stall',
  break: 'log.answer.break',
} as const;

/** An event of a table in one sentence; empty when it is no event of a table. */
function tableEventSentence(session: GameView, event: GameEvent): string {
  if (!('table' in event)) return '';
  const table = tableTitle(session, event.table);
  const across = session.scenario.tables.find(({ id }) => id === event.table)?.between[1] ?? 0;
  switch (event.type) {
    case 'sessionOpened':
      return t('log.sessionOpened', { table, seat: seatTitle(session, across) });
    case 'textOffered': {
      const { exchange, takenBack } = event;
      const args = { table, from: seatTitle(session, event.seat), exchange };
      if (takenBack.length === 0) return t('log.textOffered', args);
      return t('log.textTakenBack', { ...args, names: issueTitles(session, event.table, takenBack) });
    }
    case 'textAnswered': {
      const [issue, option] = event.demand;
      const demand = issue === undefined || option === undefined ? '' : optionText(session, event.table, issue, option);
      const names = issueTitles(session, event.table, [...new Set(event.reasons.map(([clause]) => clause))]);
      return t(ANSWER_LOG[event.answer], { table, from: seatTitle(session, event.seat), demand, names });
    }
    case 'answerSealed':
      return t('log.answerSealed', { table, from: seatTitle(session, event.seat) });
    case 'consentAnswered':
      return t(event.given ? 'log.consentGiven' : 'log.consentRefused', { table, from: seatTitle(session, event.seat) });
    case 'textReferred':
      return t('log.textReferred', { table });
    case 'tableLeft':
      return t('log.tableLeft', { table, from: seatTitle(session, event.seat) });
    case 'tableSigned':
      return t('log.tableSigned', { table });
    case 'textRatified':
      return t('log.textRatified', { table });
    case 'ratificationFailed':
      return t('log.ratificationFailed', { table, condition: conditionShortTitle(session, event.table, event.condition) });
  }
}
