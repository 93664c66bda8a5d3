// Cards open this turn: their effect range if unanswered, the acts that answer them, and warnings dated for next turn.
import { warningKeysAhead } from '../../analysis/text/prominence';
import type { GameView } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { useGame, usePreviewStyle } from '../shared/game-context';
import { isReported, slotShortTitle, turnLabel } from '../shared/labels';
import { AnsweringActs } from '../shared/power-detail';
import { variantText } from '../shared/sentences';
import type { PreviewStyle } from '../shared/settings';
import { changeRangeText } from '../shared/verbal-scale';

/** What a card would change unanswered, weakest to strongest. */
function cardChangeTexts(session: GameView, card: number, information: PreviewStyle): string[] {
  return (session.cardRanges[card] ?? []).flatMap(({ slot, weak, strong }) => {
    // A gauge already at its end cannot move: nothing worth telling.
    if (!isReported(session, slot) || (weak === 0 && strong === 0)) return [];
    const variable = session.scenario.variables[slot];
    return [`${slotShortTitle(session, slot)} ${changeRangeText(variable, weak, strong, information)}`];
  });
}

export function CardsInPlay() {
  const { session } = useGame();
  const information = usePreviewStyle();
  const { openCards } = session.view;
  const warnings = warningKeysAhead(session.scenario, session.mode, session.view.turn, session.hasText);
  if (openCards.length + warnings.length === 0) return null;
  const chosen = session.view.acts[session.view.turn] ?? [];
  return (
    <section class="cards" aria-label={t('cards.title')}>
      <h2 class="acts-title">{t('cards.title')}</h2>
      {openCards.map((index) => {
        const card = session.scenario.cards[index];
        const changes = cardChangeTexts(session, index, information);
        const isAnswered = card.answers.some((action) => chosen.includes(action));
        return (
          <article key={card.id} class={`play-card play-${card.kind}`}>
            <h3 class="play-title">
              {session.text(`card.${card.id}.title`)}{' '}
              <span class="play-kind">{t(card.kind === 'setback' ? 'cards.setback' : 'cards.opening')}</span>
            </h3>
            {changes.length > 0 && (
              <p class="play-effect">
                <b>{t(card.kind === 'setback' ? 'cards.unanswered' : 'cards.taken')}</b> {changes.join(' · ')}
              </p>
            )}
            {isAnswered ? (
              <p class="play-answered">{t('cards.answered')}</p>
            ) : (
              card.answers.length > 0 && <AnsweringActs ids={card.answers.map((action) => session.scenario.actions[action].id)} most={3} />
            )}
            <details class="play-more">
              <summary>{t('cards.text')}</summary>
              <p class="play-text">{variantText(session, `card.${card.id}.text`)}</p>
            </details>
          </article>
        );
      })}
      {warnings.length > 0 && (
        <details class="play-more play-ahead">
          <summary>
            {turnLabel(session, session.view.turn + 1)} · {t('cards.text')}
          </summary>
          {warnings.map((key) => (
            <p key={key} class="play-text">
              {session.text(key)}
            </p>
          ))}
        </details>
      )}
    </section>
  );
}
