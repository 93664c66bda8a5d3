// The way back: which steps of the browser's history belong to the page, and what a step back or forward shows. A game, an earlier turn of it, a
// table and a sheet are one step each, on top of one another.
// Invariant: the history follows what is shown, never the other way round, but for the reader's own steps; the first step back never leaves the site
// from a game, and every entry can be gone to again, also after a reload.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type DialogState, LAYERS, type Layer, type LayerDeeds, type Trail, useApp, useDialog } from './game-context';
import type { HistoryPort } from './ports';

type Place = Readonly<Record<Layer, unknown>>;

interface Entry {
  readonly depth: number;
  readonly place: Place;
}

const NOWHERE: Place = { game: null, past: null, desk: null, table: null, sheet: null, upper: null };
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function entryOf(state: unknown): Entry {
  if (typeof state !== 'object' || state === null || !('depth' in state) || !('place' in state)) return { depth: 0, place: NOWHERE };
  return { depth: Number(state.depth), place: { ...NOWHERE, ...(state.place as Partial<Place>) } };
}

/** The place with its lowest layers only. */
function lower(place: Place, depth: number): Place {
  const kept = LAYERS.filter((layer) => place[layer] !== null).slice(0, depth);
  return { ...NOWHERE, ...Object.fromEntries(kept.map((layer) => [layer, place[layer]])) };
}

export function createTrail(history: HistoryPort): Trail {
  let shown = NOWHERE;
  const deedsOf: Partial<Record<Layer, LayerDeeds>> = {};
  let isDue = false;
  /** Steps that the page has asked for and that have not been made yet. */
  let asked = 0;
  /** Screens that are on their way: until they come, nobody knows what they will show above what is shown. */
  let awaited = 0;

  /** Makes the history say what is shown. */
  const follow = (): void => {
    isDue = false;
    if (asked > 0) return;
    const entry = entryOf(history.read());
    const depth = LAYERS.filter((layer) => shown[layer] !== null).length;
    if (depth < entry.depth) {
      if (awaited > 0) return;
      asked += 1;
      history.go(depth - entry.depth);
      return;
    }
    const here = lower(shown, entry.depth);
    if (!isSame(here, entry.place)) history.replace({ depth: entry.depth, place: here });
    for (let at = entry.depth + 1; at <= depth; at += 1) history.push({ depth: at, place: lower(shown, at) });
  };
  const followSoon = (): void => {
    if (isDue) return;
    isDue = true;
    // After the drawing: a sheet that gives way to another is one step, not two.
    setTimeout(follow);
  };
  history.onTravel(() => {
    if (asked > 0) {
      asked -= 1;
      followSoon();
      return;
    }
    const { place } = entryOf(history.read());
    const wanted = LAYERS.filter((layer) => place[layer] !== null && !isSame(place[layer], shown[layer]));
    for (const layer of [...LAYERS].reverse()) if (shown[layer] !== null && !isSame(place[layer], shown[layer])) deedsOf[layer]?.back();
    for (const layer of wanted) deedsOf[layer]?.open?.(place[layer]);
    followSoon();
  });
  return {
    show: (layer, value, deeds) => {
      if (deeds) deedsOf[layer] = { ...deedsOf[layer], ...deeds };
      if (isSame(shown[layer], value)) return;
      shown = { ...shown, [layer]: value };
      followSoon();
    },
    read: (layer) => entryOf(history.read()).place[layer],
    await: () => {
      awaited += 1;
      return () => {
        awaited -= 1;
        followSoon();
      };
    },
  };
}

/** Says what a layer shows for as long as the component is drawn. */
export function useStep(layer: Layer, value: unknown, deeds: Required<LayerDeeds>): void {
  const { trail } = useApp();
  const latest = useRef(deeds);
  latest.current = deeds;
  useLayoutEffect(() => {
    trail?.show(layer, value, { back: () => latest.current.back(), open: (to) => latest.current.open(to) });
  }, [trail, layer, value]);
  useLayoutEffect(() => () => trail?.show(layer, null), [trail, layer]);
}

/** Sheets that a step forward opens again: those that ask and those that tell once are not among them. */
function isOpenedAgain(dialog: DialogState | null): boolean {
  return dialog !== null && !['record', 'reveal', 'before', 'unkept', 'link'].includes(dialog.kind);
}

/** A sheet is a step for as long as it is drawn; called after it has been opened. */
export function useSheetStep(close: () => void): void {
  const { trail } = useApp();
  const dialog = useDialog();
  const latest = useRef(close);
  latest.current = close;
  useLayoutEffect(() => {
    if (!trail) return;
    const layer = document.querySelectorAll('dialog[open]').length > 1 ? 'upper' : 'sheet';
    trail.show(layer, isOpenedAgain(dialog) ? dialog : 'own', { back: () => latest.current() });
    return () => trail.show(layer, null);
  }, [trail]);
}
