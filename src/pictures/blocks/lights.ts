// What shines: halos and lit windows; and the red seal. What shines is not coloured by the light of the sky.
import { inks } from '../press/inks';
import type { Press } from '../press/press';
import { type Contour, disc, type PrintPoint, points, putLine, rect, sheet } from '../press/shapes';

export function halo(p: Press, x: number, y: number, radius: number, ink: string, amount: number): void {
  p.shine(() => p.print(disc(x, y, radius), ink, { glow: [x, y, radius, amount], over: true, stray: 0, grain: 0.3, mottle: 0.2 }));
}

export interface WindowSettings {
  readonly cols: number;
  readonly rows: number;
  /** Share of them that is lit in the dark. */
  readonly lit: number;
  readonly alpha?: number;
}

/** The lit windows of a wall. */
export function windows(p: Press, x: number, y: number, w: number, h: number, { cols, rows, lit, alpha = 0.92 }: WindowSettings): void {
  const gap = 0.42;
  const [width, height] = [w / cols, h / rows];
  const panes: Contour[] = [];
  for (let i = 0; i < cols; i += 1)
    for (let j = 0; j < rows; j += 1)
      if (p.roll() < lit * p.lamps) {
        const high = height * (1 - gap) * (0.7 + p.roll() * 0.3);
        panes.push(...rect(x + i * width + width * gap * 0.5, y + j * height + height * gap * 0.5, width * (1 - gap), high));
      }
  p.shine(() => p.marks(panes, inks.lamp, alpha));
}

/** Marks cut into seals, in a square of 1 × 1: the house's own, and two that belong to nobody. They are drawings, so no font is needed. */
const sealMarks = {
  house: [
    points([0.1, 0.12, 0.5, 0.12, 0.5, 0.36, 0.14, 0.36, 0.1, 0.6, 0.5, 0.6, 0.46, 0.92, 0.32, 0.86]),
    points([0.84, 0.04, 0.84, 0.5, 0.84, 0.97]),
  ],
  ring: [points([0.5, 0.1, 0.9, 0.5, 0.5, 0.9, 0.1, 0.5, 0.5, 0.1]), points([0.5, 0.3, 0.5, 0.5, 0.5, 0.7])],
  bars: [points([0.1, 0.2, 0.5, 0.2, 0.9, 0.2]), points([0.2, 0.5, 0.8, 0.5]), points([0.1, 0.82, 0.5, 0.82, 0.9, 0.82])],
} as const;

/** A seal: worn, a little crooked. */
export function seal(p: Press, x: number, y: number, size: number, mark: keyof typeof sealMarks, ink: string = inks.shu): void {
  p.print(rect(x, y, size, size), ink, { over: true, alpha: 0.96, mottle: 0.34, grain: 0.1, stray: 1.2, shift: 0 });
  const [far, low] = [x + size - 4, y + size - 4];
  p.stroke([x + 4, y + 4, far, y + 4.5, far, low, x + 4.5, low, x + 4, y + 4], 1.6, inks.washi, 0.75);
  for (const line of sealMarks[mark]) p.line(putLine(line, x + size * 0.22, y + size * 0.22, size * 0.56), size * 0.085, inks.washi, 0.95);
}

/** The house's seal in a corner of whatever part of the sheet is printed: x and y say in which. */
export function sign(p: Press, [x, y]: PrintPoint): void {
  const [left, top, width, height] = p.view;
  const size = 44;
  const at = [
    x > sheet.width / 2 ? left + width - 44 - size : left + 44,
    y > sheet.height / 2 ? top + height - 44 - size : top + 44,
  ] as const;
  p.shine(() => seal(p, ...at, size, 'house'));
}
