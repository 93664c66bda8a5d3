// The pieces of a game's debrief, as they come from beside the page: the page reads at once and fills in.
// Invariant: what has come is kept with the game, so that coming back from an earlier desk finds the debrief as it was left.
import { useEffect, useState } from 'preact/hooks';
import { type DebriefPart, type DebriefParts, debriefParts } from '../../analysis/debrief/parts';
import type { Ending } from '../../app/game/game-view';
import { useApp, useGame } from '../shared/game-context';

interface DebriefCache {
  found: Partial<DebriefParts>;
  /** The link by which the reader left for an earlier desk; null once it has been come back to. */
  leftAt: string | null;
}

/** By the commands of a game, which stay the same list while it is looked back in. */
const debriefCaches = new WeakMap<object, DebriefCache>();

function debriefCacheOf({ game }: Ending): DebriefCache {
  const shelf = debriefCaches.get(game.commands) ?? { found: {}, leftAt: null };
  debriefCaches.set(game.commands, shelf);
  return shelf;
}

/** Marks the link by which the reader leaves. */
export function markDeparture(ending: Ending, link: string): void {
  debriefCacheOf(ending).leftAt = link;
}

/** The link the reader left by, once; null where the debrief is opened anew. */
export function takeDeparture(ending: Ending): string | null {
  const shelf = debriefCacheOf(ending);
  const { leftAt } = shelf;
  shelf.leftAt = null;
  return leftAt;
}

/** What has come so far; pieces that are missing are under way. */
export function useDebrief(ending: Ending): Partial<DebriefParts> {
  const { session } = useGame();
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
        // A piece that cannot be worked out leaves its place waiting; the rest of the page stands.
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
