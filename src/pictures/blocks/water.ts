// Water: its washes, the strokes that lie on it, and the roads that lights lay across it.
import type { Press } from '../press/press';
import { type Contour, points, rect, sheet, times } from '../press/shapes';

/** Water from `y` down to the sheet's edge, pale at the horizon and dark near the viewer. */
export function sea(
  p: Press,
  y: number,
  { far, near, pale }: { readonly far: string; readonly near: string; readonly pale?: string },
): void {
  const to = sheet.height + 40;
  const full = rect(-40, y, sheet.width + 80, to - y);
  p.print(full, far, { stray: 0, grain: 0.14, mottle: 0.2 });
  p.print(full, near, { fade: [0, to, 0, y + (to - y) * 0.1, 1, 0.05], stray: 0, grain: 0.3, mottle: 0.2 });
  if (pale) p.print(rect(-40, y, sheet.width + 80, 60), pale, { fade: [0, y, 0, y + 60, 0.7, 0], over: true, stray: 0, grain: 0.3 });
}

/** The near water again, over what is mirrored in it. */
export function deepen(p: Press, from: number, height: number, ink: string, fade: readonly [number, number, number, number]): void {
  const [y0, y1, a0, a1] = fade;
  p.print(rect(-40, from, sheet.width + 80, height), ink, { fade: [0, y0, 0, y1, a0, a1], stray: 0, grain: 0.3 });
}

/** A lens-shaped stroke of half-length `l` and thickness `t`. */
export const spindle = (x: number, y: number, l: number, t: number, bow: number): Contour => {
  const above = [x - l, y, x - l * 0.5, y - t + bow, x, y - t * 1.2 + bow, x + l * 0.55, y - t * 0.7];
  const below = [x + l, y, x + l * 0.5, y + t * 0.5, x, y + t * 0.45 + bow, x - l * 0.5, y + t * 0.7];
  return points([...above, ...below]);
};

export interface RippleSettings {
  readonly count: number;
  readonly alpha: number;
  readonly x0?: number;
  readonly x1?: number;
  readonly size?: number;
}

/** Strokes on water, small at `y0` and long at `y1`. */
export function ripples(p: Press, y0: number, y1: number, ink: string, settings: RippleSettings): void {
  const { count, alpha, x0 = -20, x1 = sheet.width + 20, size = 1 } = settings;
  const one = (): Contour => {
    const t = p.roll() ** 0.72;
    const y = y0 + (y1 - y0) * t;
    const x = x0 + (x1 - x0) * p.roll();
    const length = (7 + 64 * t * (0.4 + p.roll())) * size;
    return spindle(x, y, length, (0.5 + 2.6 * t) * (0.6 + p.roll() * 0.7), (p.roll() - 0.5) * 3 * t);
  };
  p.marks(times(count, one), ink, alpha);
}

export interface RoadSettings {
  readonly width: number;
  readonly count: number;
  readonly alpha: number;
}

/** A light's road on water: broken bars that widen toward the viewer. */
export function road(p: Press, x: number, y0: number, y1: number, ink: string, { width, count, alpha }: RoadSettings): void {
  const one = (i: number): Contour => {
    const t = i / count;
    const y = y0 + (y1 - y0) * t ** 1.25;
    const at = x + (p.roll() - 0.5) * width * (0.3 + t * 1.6);
    const length = width * (0.35 + p.roll() * 0.75) * (0.6 + t);
    return spindle(at, y, length, 0.8 + 2.2 * t * (0.5 + p.roll()), 0);
  };
  p.shine(() => p.marks(times(count, one), ink, alpha));
}
