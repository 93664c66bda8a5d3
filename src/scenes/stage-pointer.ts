// Pointing at and tapping the stage: which id is meant comes from map-geometry, what it means is the store's affair.
// A pressed pointer that moved away (a page being scrolled) selects nothing.
import { hitTest, touchRadius } from './map-geometry';
import type { StageOptions } from './stage-model';
import type { StageScene } from './theatre-scene';

/** Listens on the canvas; returns what stops it. `redraw` is called when another id is pointed at. */
export function listenForPointer(canvas: HTMLCanvasElement, scene: StageScene, options: StageOptions, redraw: () => void): () => void {
  let pressed: { readonly x: number; readonly y: number } | null = null;
  const targetOf = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    return hitTest(scene.layout, scene.model, event.clientX - box.left, event.clientY - box.top);
  };
  const point = (id: string | null) => {
    if (id === scene.pointed) return;
    scene.pointed = id;
    canvas.style.cursor = id === null ? '' : 'pointer';
    options.onHover(id);
    redraw();
  };
  const hear: Record<string, (event: PointerEvent) => void> = {
    pointermove: (event) => event.pointerType !== 'touch' && point(targetOf(event)),
    pointerleave: () => point(null),
    pointerdown: (event) => {
      pressed = { x: event.clientX, y: event.clientY };
    },
    pointercancel: () => {
      pressed = null;
    },
    pointerup: (event) => {
      const start = pressed;
      pressed = null;
      if (start === null || Math.hypot(event.clientX - start.x, event.clientY - start.y) > touchRadius / 2) return;
      options.onSelect(targetOf(event));
    },
  };
  const stop = new AbortController();
  for (const [type, listener] of Object.entries(hear))
    canvas.addEventListener(type, (event) => event instanceof PointerEvent && listener(event), { signal: stop.signal });
  return () => stop.abort();
}
