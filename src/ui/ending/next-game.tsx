// After a guided game or a lesson: the scenario to play next.
// Invariant: chosen from the cards of the title page. After a guided game, of those not played on this device the shortest, else the
// shortest; after a lesson the whole of which it was a part.
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/text';
import { useApp, useAppState, useView } from '../shared/game-context';
import { useNewGame } from '../shared/new-game';
import type { ScenarioSummary } from '../shared/ports';
import '../../i18n/en/debrief';
import './grade.css';

/** The game to go on to; null where this one was whole, or there is no other. */
export function useNextGame(): ScenarioSummary | null {
  const session = useView();
  const { options } = useApp();
  const kept = useAppState(({ saves }) => saves.list) ?? [];
  const here = options.scenarios.find(({ id }) => id === session.scenario.id);
  const played = new Set(kept.map(({ scenarioId }) => scenarioId));
  if (!here?.isGuided) return options.scenarios.find(({ id }) => id === here?.cutOf) ?? null;
  const own = options.scenarios
    .filter((card) => !card.isGuided)
    .sort((a, b) => Number(played.has(a.id)) - Number(played.has(b.id)) || a.minutes - b.minutes);
  return own[0] ?? null;
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
