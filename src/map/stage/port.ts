// Connects the map to the page: loads it lazily and feeds it the view, the selection and the previewed act.
// Invariant: without WebGL, while it is lost and until the living map has come, the map stands still; when no map can be had at all, every call
// does nothing and the game goes on.
import type { ForecastViewModel } from '../../app/game/forecast';
import type { GameView } from '../../app/game/game-view';
import type { MapPort, PlaceId } from '../../app/ports';
import type { Stage, StageOptions } from './model';
import { viewBeats, viewStage } from './view';

type Pointed = (place: PlaceId | null) => void;

export interface StageDependencies {
  readonly gameView: () => GameView | null;
  readonly forecast: (actionId: string) => ForecastViewModel | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** True when motion is to be reduced. */
  readonly isStill: () => boolean;
}

/** Milliseconds that the living map is waited for before a still one stands in its place. */
const PATIENCE_MS = 4_000;

export function createStagePort(sources: StageDependencies): MapPort {
  let live: Stage | null = null;
  let still: Stage | null = null;
  /** The living map is there and shows nothing. */
  let isLost = false;
  let host: HTMLElement | null = null;
  let selected: string | null = null;
  let hovered: string | null = null;
  let previewed: string | null = null;
  /** Number of the last element attached: a stage that was opened for an earlier one comes too late. */
  let attached = 0;
  let endings: (() => void)[] = [];

  const shown = (): Stage | null => (live && !isLost ? live : still);
  const update = (): void => {
    const session = sources.gameView();
    const stage = shown();
    if (!stage || !session) return;
    const preview = previewed === null ? null : sources.forecast(previewed);
    stage.update(viewStage(session, { selected, hovered, preview }));
  };
  const drop = (): void => {
    for (const end of endings) end();
    endings = [];
    live?.destroy();
    still?.destroy();
    live = null;
    still = null;
    isLost = false;
  };
  /** Shows the living map where it can be seen, and a still one where not. */
  const choose = async (parent: HTMLElement, options: StageOptions): Promise<void> => {
    const mine = attached;
    if (live && !isLost) {
      still?.destroy();
      still = null;
      parent.dataset.stage = 'live';
    } else if (!still) {
      const { createStaticStage } = await import('./static-stage');
      if (mine !== attached || still || (live && !isLost)) return;
      still = createStaticStage(parent, options);
      parent.dataset.stage = 'still';
    }
    update();
  };
  const open = async (parent: HTMLElement, on: { readonly select: Pointed; readonly hover: Pointed }): Promise<void> => {
    const mine = attached;
    const fail = (): void => {
      if (mine === attached && !shown()) parent.dataset.stage = 'none';
    };
    const options: StageOptions = {
      reducedMotion: sources.isStill(),
      onSelect: (id) => {
        selected = id;
        on.select(id);
        update();
      },
      onHover: (id) => {
        hovered = id;
        on.hover(id);
        update();
      },
      onLost: (lost) => {
        isLost = lost;
        choose(parent, options).catch(fail);
      },
    };
    const chooseNow = (): Promise<void> => choose(parent, options).catch(fail);
    const late = setTimeout(chooseNow, PATIENCE_MS);
    endings.push(sources.subscribe(update), () => clearTimeout(late));
    try {
      const { createStage } = await import('./phaser-stage');
      if (mine !== attached) return;
      const made = await createStage(parent, options);
      if (mine !== attached) {
        made.destroy();
        return;
      }
      live = made;
    } catch {
      if (mine !== attached) return;
    }
    clearTimeout(late);
    await chooseNow();
    // Drawn with what a lost line cannot bring any more, so it lies ready.
    import('./static-stage').catch(() => undefined);
  };

  return {
    attach: (next, on) => {
      if (next === host) return;
      drop();
      attached += 1;
      host = next;
      selected = null;
      hovered = null;
      previewed = null;
      if (next) {
        open(next, on).catch(() => {
          next.dataset.stage = 'none';
        });
      }
    },
    select: (place) => {
      selected = place;
      update();
    },
    preview: (actionId) => {
      previewed = actionId;
      update();
    },
    play: async (onCaption) => {
      const session = sources.gameView();
      const stage = shown();
      previewed = null;
      // Asked anew each time: the wish for stillness may have come after the stage was opened.
      if (!stage || !session || sources.isStill()) return;
      await stage.play(viewBeats(session), onCaption);
    },
    skip: () => shown()?.skip(),
  };
}
