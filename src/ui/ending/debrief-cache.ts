// Parts of the debrief, computed in a worker and cached by the game's command list.
// Invariant: a part that has come is kept with the game, so returning from an earlier desk finds it at once.
import { useEffect, useState } from 'preact/hooks';
import { type DebriefPart, type DebriefParts, debriefParts } from '../../analysis/debrief/parts';
import type { Ending } from '../../app/game/game-view';
import { useApp, useView } from '../shared/game-context';

interface DebriefCache {
  found: Partial<DebriefParts>;
  /** Id of the link by which the reader went to an earlier desk; null after the return. */
  leftAt: string | null;
}

/** Keyed by the command list of a game, which stays the same object while earlier turns are shown. */
const debriefCaches = new WeakMap<object, DebriefCache>();

function debriefCacheOf({ game }: Ending): DebriefCache {
  const shelf = debriefCaches.get(game.commands) ?? { found: {}, leftAt: null };
  debriefCaches.set(game.commands, shelf);
  return shelf;
}

/** Remembers the link by which the reader goes to an earlier desk. */
export function markDeparture(ending: Ending, link: string): void {
  debriefCacheOf(ending).leftAt = link;
}

/** That link, once; null when the debrief is opened anew. */
export function takeDeparture(ending: Ending): string | null {
  const shelf = debriefCacheOf(ending);
  const { leftAt } = shelf;
  shelf.leftAt = null;
  return leftAt;
}

/** The parts that have come so far; missing ones are being computed. */
export function useDebrief(ending: Ending): Partial<DebriefParts> {
  const session = useView();
  const { studies } = useApp().options;
  const { game } = ending;
  const [found, setFound] = useState(debriefCacheOf(ending).found);
  useEffect(() => {
    const shelf = debriefCacheOf(ending);
    setFound(shelf.found);
    const ask = (part: DebriefPart) => {
      const study = studies.run(session.scenario, { kind: 'debrief', part, game });
      study.result.then(
        (piece) => {
          if (!piece) return;
          shelf.found = { ...shelf.found, [part]: piece };
          setFound(shelf.found);
        },
        // A part that fails stays marked as waiting; the rest of the page is shown.
        () => undefined,
      );
      return study.cancel;
    };
    const cancels = debriefParts.filter((part) => shelf.found[part] === undefined).map(ask);
    return () => {
      for (const cancel of cancels) cancel();
    };
  }, [game.commands]);
  return found;
}
