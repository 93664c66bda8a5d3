// After a guided game: the scenario to play next.
// Invariant: chosen from the cards of the title page; of those not played on this device the shortest, else the shortest.
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/text';
import { useApp, useAppState, useView } from '../shared/game-context';
import { useNewGame } from '../shared/new-game';
import type { ScenarioSummary } from '../shared/ports';
import '../../i18n/en/debrief';

/** The game to go on to; null where this one had no guide, or there is no other. */
export function useNextGame(): ScenarioSummary | null {
  const session = useView();
  const { options } = useApp();
  const kept = useAppState(({ saves }) => saves.list) ?? [];
  const isGuided = options.scenarios.some(({ id, isGuided }) => isGuided && id === session.scenario.id);
  const played = new Set(kept.map(({ scenarioId }) => scenarioId));
  const whole = options.scenarios
    .filter((card) => !card.isGuided)
    .sort((a, b) => Number(played.has(a.id)) - Number(played.has(b.id)) || a.minutes - b.minutes);
  return isGuided ? (whole[0] ?? null) : null;
}

interface PlayNextProps {
  readonly card: ScenarioSummary;
  /** The title alone, for use among other buttons. */
  readonly isShort?: boolean;
}

/** The button that begins it. */
export function PlayNextButton({ card, isShort = false }: PlayNextProps) {
  const begin = useNewGame();
  return (
    <button type="button" class="button button-seal" onClick={(event) => begin(event, card.id, {})}>
      {t(isShort ? 'debrief.next.short' : 'debrief.next.play', { title: card.title, minutes: card.minutes })}
    </button>
  );
}

/** Shown beside the grade, so that the next game is found without scrolling. */
export function NextGame() {
  const { options } = useApp();
  const card = useNextGame();
  useEffect(() => {
    if (card) options.preload?.(card.id);
  }, [card?.id]);
  if (!card) return null;
  return (
    <section class="grade next-game" aria-labelledby="next-title">
      <div>
        <h2 id="next-title" class="ending-heading">
          {t('debrief.next.title')}
        </h2>
        <p>{card.question}</p>
      </div>
      <PlayNextButton card={card} />
    </section>
  );
}
