// Connects the map to the page: loads it lazily and feeds it the view, the selection and the previewed act.
// Invariant: without WebGL the map stands still; when no map can be had at all, every call does nothing and the game goes on.
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

/** The map in Phaser, or as SVG where there is no WebGL or Phaser does not load. */
async function openStage(parent: HTMLElement, options: StageOptions): Promise<{ made: Stage; kind: 'live' | 'still' }> {
  try {
    const { createStage } = await import('./phaser-stage');
    return { made: await createStage(parent, options), kind: 'live' };
  } catch {
    const { createStaticStage } = await import('./static-stage');
    return { made: createStaticStage(parent, options), kind: 'still' };
  }
}

export function createStagePort(sources: StageDependencies): MapPort {
  let stage: Stage | null = null;
  let host: HTMLElement | null = null;
  let selected: string | null = null;
  let hovered: string | null = null;
  let previewed: string | null = null;
  /** Number of the last element attached: a stage that was opened for an earlier one comes too late. */
  let attached = 0;
  let unsubscribe: () => void = () => undefined;

  const update = (): void => {
    const session = sources.gameView();
    if (!stage || !session) return;
    const preview = previewed === null ? null : sources.forecast(previewed);
    stage.update(viewStage(session, { selected, hovered, preview }));
  };
  const drop = (): void => {
    unsubscribe();
    unsubscribe = () => undefined;
    stage?.destroy();
    stage = null;
  };
  const open = async (parent: HTMLElement, on: { readonly select: Pointed; readonly hover: Pointed }): Promise<void> => {
    const mine = attached;
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
    };
    const { made, kind } = await openStage(parent, options);
    if (mine !== attached) {
      made.destroy();
      return;
    }
    stage = made;
    unsubscribe = sources.subscribe(update);
    parent.dataset.stage = kind;
    update();
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
      previewed = null;
      // Asked anew each time: the wish for stillness may have come after the stage was opened.
      if (!stage || !session || sources.isStill()) return;
      await stage.play(viewBeats(session), onCaption);
    },
    skip: () => stage?.skip(),
  };
}
