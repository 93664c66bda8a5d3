// Acts under a heading, the most urgent first: those that the game has unfolded so far, and all of them when asked for.
// Invariant: the order is chosen once a turn, and when the line changes, so that no card disappears while the player decides on it.

import { useMemo, useState } from 'preact/hooks';
import { ownActs } from '../../app/game/addressed-acts';
import { actionDef } from '../../app/game/definitions';
import { type Suggestion, unfoldedActs } from '../../app/game/suggestion';
import type { ActionIndex } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { useApp, useController, useNames, useSettings, useViewPart } from '../shared/game-context';
import { ActCard } from './act-card';

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
  const settings = useSettings();
  const [isOpen, setOpen] = useState(false);
  // Under a place the choice is the reader's for good; what matters this turn is laid open for once.
  const showsAllActs = acts === null ? isOpen : settings.showsAllActs;
  const { shown, count } = useViewPart(({ view }) => {
    const idOf = (index: ActionIndex) => actionDef(scenario, index).id;
    const all = (acts ?? ownActs(scenario, view.seat)).map(idOf);
    const ranked = suggested.filter(({ id }) => all.includes(id)).map(({ id }) => id);
    const others = all.filter((id) => !ranked.includes(id));
    if (showsAllActs) return { shown: [...ranked, ...others], count: all.length };
    if (acts === null) return { shown: ranked.slice(0, unfoldedActs(0)), count: all.length };
    const unfolded = new Set(suggested.slice(0, unfoldedActs(view.turn)).map(({ id }) => id));
    const chosen = (view.acts[view.turn] ?? []).map(idOf);
    return { shown: [...others.filter((id) => chosen.includes(id)), ...ranked.filter((id) => unfolded.has(id))], count: all.length };
  });
  return (
    <>
      <h2 class="acts-title">{title}</h2>
      {shown.length === 0 && <p class="small">{t('acts.nothingUrgent')}</p>}
      <ul class="act-list">
        {shown.map((id) => (
          <ActCard key={id} id={id} suggestion={suggested.find((one) => one.id === id) ?? null} />
        ))}
      </ul>
      {(showsAllActs || count > shown.length) && (
        <AllActsButton count={count} isOpen={showsAllActs} onPress={acts === null ? () => setOpen(!isOpen) : null} />
      )}
    </>
  );
}

interface AllActsButtonProps {
  readonly count: number;
  readonly isOpen: boolean;
  /** What pressing it does; null: it is kept with the settings, for every place and the next game. */
  readonly onPress: (() => void) | null;
}

/** Shows every act, or folds them again. */
function AllActsButton({ count, isOpen, onPress }: AllActsButtonProps) {
  const { changeSettings } = useApp();
  return (
    <button
      type="button"
      class="inline acts-all"
      aria-expanded={isOpen}
      onClick={onPress ?? (() => changeSettings({ showsAllActs: !isOpen }))}
    >
      {isOpen ? t('acts.fewer') : t('acts.all', { n: count })}
    </button>
  );
}
