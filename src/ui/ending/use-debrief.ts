// The pieces of a game's debrief, as they come from beside the page: the page reads at once and fills in.
import { useEffect, useState } from 'preact/hooks';
import { type DebriefPart, type DebriefParts, debriefParts } from '../../analysis/debrief';
import type { Ending } from '../../store/session';
import { useGame, useSurface } from '../game';

/** What has come so far; pieces that are missing are under way. */
export function useDebrief({ game }: Ending): Partial<DebriefParts> {
  const { session } = useGame();
  const { studies } = useSurface().options;
  const [found, setFound] = useState<Partial<DebriefParts>>({});
  useEffect(() => {
    const ask = (part: DebriefPart) => {
      const study = studies.study(session.scenario, { kind: 'debrief', part, game });
      study.result.then(
        (piece) => piece && setFound((before) => ({ ...before, [part]: piece })),
        // A piece that cannot be worked out leaves its place waiting; the rest of the page stands.
        () => undefined,
      );
      return study.cancel;
    };
    const cancels = debriefParts.map(ask);
    return () => {
      for (const cancel of cancels) cancel();
    };
  }, [game.seed, game.commands.length]);
  return found;
}
