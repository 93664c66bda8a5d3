// Cards open this turn: their effect range if unanswered, the acts that answer them, and warnings dated for next turn.

import { warningKeysAhead } from '../../analysis/text/prominence';
import { actionDef, cardDef, variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import type { CardIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { AnsweringActs } from '../shared/answering-acts';
import { useNames, usePreviewStyle, useViewPart } from '../shared/game-context';
import { isReported, slotShortTitle, turnLabel } from '../shared/labels';
import { variantText } from '../shared/sentences';
import type { PreviewStyle } from '../shared/settings';
import { changeRangeText } from '../shared/verbal-scale';

/** What a card would change unanswered, weakest to strongest. */
function cardChangeTexts(session: GameView, card: CardIndex, information: PreviewStyle): string[] {
  return (session.cardRanges[card] ?? []).flatMap(({ slot, weak, strong }) => {
    // A gauge already at its end cannot move: nothing worth telling.
    if (!isReported(session, slot) || (weak === 0 && strong === 0)) return [];
    const variable = variableDef(session.scenario, slot);
    return [`${slotShortTitle(session, slot)} ${changeRangeText(variable, weak, strong, information)}`];
  });
}

/** The open cards in words, and the texts of what is dated for the next turn. */
function cardsOf(session: GameView, information: PreviewStyle) {
  const { scenario, view } = session;
  const chosen = view.acts[view.turn] ?? [];
  return {
    nextTurn: turnLabel(session, view.turn + 1),
    warnings: warningKeysAhead(scenario, view, session.hasText),
    cards: view.openCards.map((index) => {
      const { id, kind, answers } = cardDef(scenario, index);
      return {
        id,
        kind,
        changes: cardChangeTexts(session, index, information),
        text: variantText(session, `card.${id}.text`),
        isAnswered: answers.some((action) => chosen.includes(action)),
        answers: answers.map((action) => actionDef(scenario, action).id),
      };
    }),
  };
}

export function CardsInPlay() {
  const { text } = useNames();
  const information = usePreviewStyle();
  const { cards, warnings, nextTurn } = useViewPart((view) => cardsOf(view, information));
  if (cards.length + warnings.length === 0) return null;
  return (
    <section class="cards" aria-label={t('cards.title')}>
      <h2 class="acts-title">{t('cards.title')}</h2>
      {cards.map((card) => (
        <article key={card.id} class={`play-card play-${card.kind}`}>
          <h3 class="play-title">
            {text(`card.${card.id}.title`)} <span class="play-kind">{t(card.kind === 'setback' ? 'cards.setback' : 'cards.opening')}</span>
          </h3>
          {card.changes.length > 0 && (
            <p class="play-effect">
              <b>{t(card.kind === 'setback' ? 'cards.unanswered' : 'cards.taken')}</b> {card.changes.join(' · ')}
            </p>
          )}
          {card.isAnswered ? (
            <p class="play-answered">{t('cards.answered')}</p>
          ) : (
            card.answers.length > 0 && <AnsweringActs ids={card.answers} most={3} />
          )}
          <details class="play-more">
            <summary>{t('cards.text')}</summary>
            <p class="play-text">{card.text}</p>
          </details>
        </article>
      ))}
      {warnings.length > 0 && (
        <details class="play-more play-ahead">
          <summary>
            {nextTurn} · {t('cards.text')}
          </summary>
          {warnings.map((key) => (
            <p key={key} class="play-text">
              {text(key)}
            </p>
          ))}
        </details>
      )}
    </section>
  );
}
