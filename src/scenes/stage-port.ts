// Keeps the map in step with the page: loads it late, feeds it the session, the selection and the act being considered.
// Invariant: when the map cannot be had (no WebGL, a failed load), every call does nothing and the game goes on.
import type { Forecast, Session } from '../store/session';
import type { Stage } from './stage-model';
import { stageBeats, stageModel } from './stage-view';

export interface StageSources {
  readonly session: () => Session | null;
  readonly forecast: (actionId: string) => Forecast;
  readonly subscribe: (listener: () => void) => () => void;
  /** True when motion is to be reduced. */
  readonly isStill: () => boolean;
}

type Pointed = (place: string | null) => void;

export interface StagePort {
  attach(host: HTMLElement | null, on: { readonly select: Pointed; readonly hover: Pointed }): void;
  select(place: string | null): void;
  preview(actionId: string | null): void;
  play(onCaption: (text: string) => void): Promise<void>;
  skip(): void;
}

export function createStagePort(sources: StageSources): StagePort {
  let stage: Stage | null = null;
  let host: HTMLElement | null = null;
  let selected: string | null = null;
  let hovered: string | null = null;
  let previewed: string | null = null;
  let unsubscribe: () => void = () => undefined;

  const update = (): void => {
    const session = sources.session();
    if (!stage || !session) return;
    const preview = previewed === null ? null : sources.forecast(previewed);
    stage.update(stageModel(session, { selected, hovered, preview }));
  };
  const drop = (): void => {
    unsubscribe();
    stage?.destroy();
    stage = null;
  };
  const open = async (parent: HTMLElement, on: { readonly select: Pointed; readonly hover: Pointed }): Promise<void> => {
    const { createStage } = await import('./stage');
    const made = await createStage(parent, {
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
    });
    if (host !== parent) {
      made.destroy();
      return;
    }
    stage = made;
    unsubscribe = sources.subscribe(update);
    parent.dataset.stage = 'live';
    update();
  };

  return {
    attach: (next, on) => {
      if (next === host) return;
      drop();
      host = next;
      selected = null;
      hovered = null;
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
      const session = sources.session();
      previewed = null;
      if (!stage || !session) return;
      await stage.play(stageBeats(session), onCaption);
    },
    skip: () => stage?.skip(),
  };
}
