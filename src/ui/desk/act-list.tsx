// Acts under a heading, the most urgent first: those that the game has unfolded so far, and all of them when asked for.
// Invariant: the order is chosen once a turn, and when the line changes, so that no card disappears while the player decides on it.

import { useMemo } from 'preact/hooks';
import { actionDef } from '../../app/game/definitions';
import type { Suggestion } from '../../app/game/suggestion';
import type { ActionIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { useApp, useController, useNames, useSettings, useViewPart } from '../shared/game-context';
import { ActCard } from './act-card';

/** Acts that the first turn shows unasked, and how many more each later one. */
const FIRST_ACTS = 8;
const MORE_EACH_TURN = 4;

/** What is urgent this turn, the first first. */
export function useSuggestions(): readonly Suggestion[] {
  const { scenario } = useNames();
  const { suggestions } = useController();
  const line = useViewPart(({ view }) => view.values[scenario.slots.line]);
  return useMemo(() => suggestions(), [line]);
}

interface ActListProps {
  readonly title: string;
  readonly suggested: readonly Suggestion[];
  /** In the scenario's order; null: whatever is most urgent. */
  readonly acts: readonly ActionIndex[] | null;
}

export function ActList({ title, suggested, acts }: ActListProps) {
  const { scenario } = useNames();
  const { showsAllActs } = useSettings();
  const { turn, own, chosen } = useViewPart(({ view }) => ({ turn: view.turn, own: view.seat, chosen: view.acts[view.turn] ?? [] }));
  const idOf = (index: ActionIndex) => actionDef(scenario, index).id;
  const all = (acts ?? scenario.actions.flatMap(({ seat, closes }, index) => (seat === own && !closes ? [index] : []))).map(idOf);
  const ranked = suggested.filter(({ id }) => all.includes(id)).map(({ id }) => id);
  const unfolded = new Set(suggested.slice(0, FIRST_ACTS + MORE_EACH_TURN * turn).map(({ id }) => id));
  const decided = chosen.map(idOf).filter((id) => all.includes(id) && !ranked.includes(id));
  const here = showsAllActs
    ? [...ranked, ...all.filter((id) => !ranked.includes(id))]
    : [...decided, ...ranked.filter((id) => unfolded.has(id))];
  const shown = acts === null ? ranked.slice(0, FIRST_ACTS) : here;
  return (
    <>
      <h2 class="acts-title">{title}</h2>
      {shown.length === 0 && <p class="small">{t('acts.nothingUrgent')}</p>}
      <ul class="act-list">
        {shown.map((id) => (
          <ActCard key={id} id={id} suggestion={suggested.find((one) => one.id === id) ?? null} />
        ))}
      </ul>
      {(showsAllActs ? acts !== null : all.length > shown.length) && <AllActsButton count={all.length} />}
    </>
  );
}

/** Unfolds every act under whom it addresses, for this game and the next, or folds them again. */
function AllActsButton({ count }: { readonly count: number }) {
  const { changeSettings, announce } = useApp();
  const { showsAllActs } = useSettings();
  const press = () => {
    changeSettings({ showsAllActs: !showsAllActs });
    announce(t(showsAllActs ? 'acts.folded' : 'acts.unfolded'));
  };
  return (
    <button type="button" class="inline acts-all" aria-pressed={showsAllActs} onClick={press}>
      {showsAllActs ? t('acts.fewer') : t('acts.all', { n: count })}
    </button>
  );
}
