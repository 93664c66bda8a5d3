// A northern coast: isles far off, a lighthouse, a fishing boat.
import { inks } from '../press/inks';
import type { Press } from '../press/press';
import { type Contour, disc, drawnAt, type PrintPoint, points, polygon, triples } from '../press/shapes';
import { halo } from './lights';
import { ridge } from './skies';

/** A low plate of land of width `w` and height `h`, at its own origin. */
export const plate = (from: number, w: number, h: number): PrintPoint[] =>
  points([from, 0, from + w * 0.1, h * 0.8, from + w * 0.35, h, from + w * 0.7, h * 0.86, from + w * 0.92, h * 0.6, from + w, 0]);

/** Heights above the water `y`, from `x` on. */
export const aboveWater = (heights: Contour, x: number, y: number, size = 1): PrintPoint[] =>
  heights.map(([a, b]): PrintPoint => [x + a * size, y - b * size]);

export interface FarIslands {
  readonly far: string;
  readonly near: string;
  readonly isSnowy: boolean;
  /** Where the high island and the low ones begin. */
  readonly x: number;
  readonly lowX: number;
}

/** A double cone far off, and low plates before it. */
export function farIslands(p: Press, y: number, { far, near, isSnowy, x, lowX }: FarIslands): void {
  const cone = points([
    -60, 0, 0, 12, 70, 30, 120, 26, 180, 56, 232, 104, 252, 122, 262, 121, 276, 138, 288, 137, 304, 116, 340, 84, 400, 44, 470, 34, 540, 48,
    590, 30, 660, 16, 760, 6, 860, 0,
  ]);
  ridge(p, aboveWater(cone, x, y), y + 2, far, { foot: 0.25, snow: isSnowy ? 0.6 : 0 });
  for (const [a, w, h] of triples([900, 150, 9, 1010, 90, 13, 1130, 190, 8, 1290, 120, 11, 1390, 110, 7]))
    ridge(p, aboveWater(plate(a, w, h), lowX, y), y + 2, near, { foot: 0.85, snow: isSnowy ? 0.3 : 0 });
}

/** A lighthouse with its lamp lit and two beams, or dark. */
export function lighthouse(p: Press, x: number, base: number, s: number, isLit: boolean): void {
  const at = drawnAt(x, base, s);
  p.print(at('M-17,0 L-11,-104 L11,-104 L17,0Z'), '#efe7d6', { over: true, key: 1.5 });
  p.print(at('M3,0 L2,-104 L11,-104 L17,0Z'), inks.mist, { over: true, alpha: 0.75, fade: [x + 17 * s, 0, x, 0, 1, 0.1] });
  p.print(at('M-15,-104 L-15,-110 L15,-110 L15,-104Z'), inks.ai, { over: true, key: 1 });
  p.shine(() => p.print(at('M-8,-110 L-8,-126 L8,-126 L8,-110Z'), isLit ? inks.lamp : '#efe7d6', { over: true, key: 1.1 }));
  p.print(at('M-10,-126 C-9,-136 9,-136 10,-126Z M-1,-134 L-1,-144 L1,-144 L1,-134Z'), inks.ai, { over: true, key: 1 });
  p.marks(at('M-3,-44 L-3,-54 L2,-54 L2,-44Z M-2,-74 L-2,-82 L2,-82 L2,-74Z M-5,0 L-5,-18 L4,-18 L4,0Z'), inks.ai, 0.85);
  if (!isLit) return;
  halo(p, x, base - 118 * s, 70 * s, inks.lamp, 0.75);
  const lamp = base - 119 * s;
  p.shine(() => {
    for (const k of [-1, 1])
      p.print(polygon([x, lamp, x + k * 420 * s, base - 160 * s, x + k * 420 * s, base - 84 * s]), inks.lamp, {
        fade: [x, 0, x + k * 400 * s, 0, 0.42, 0],
        over: true,
        stray: 0,
        grain: 0.4,
      });
  });
}

export interface BoatSettings {
  readonly isLit: boolean;
  readonly isSnowy: boolean;
}

/** A fishing boat, bow to the right. */
export function boat(p: Press, x: number, y: number, s: number, { isLit, isSnowy }: BoatSettings): void {
  const at = drawnAt(x, y, s);
  const hull = 'M-108,-26 C-80,-20 30,-16 62,-24 C86,-30 104,-42 118,-56 L110,-26 C102,-4 92,10 78,18 L-92,18 C-102,6 -108,-8 -108,-26Z';
  const rail = 'M-108,-26 C-80,-20 30,-16 62,-24 C86,-30 104,-42 118,-56 L116,-49 C102,-36 86,-24 62,-18 C30,-11 -80,-14 -107,-20Z';
  for (const [a, b] of points([-64, -128, 58, -112])) p.lines(at(`M${a},-18 L${a},${b}`), 2.6 * Math.min(1.4, s), inks.sumi);
  p.lines(at('M-64,-126 C-20,-104 20,-98 58,-110 L110,-46'), 1.1, inks.sumi);
  p.lines(at('M-64,-126 L-104,-24'), 1, inks.sumi);
  p.print(at('M-56,-20 L-56,-66 L4,-66 L8,-20Z'), '#d9cfb8', { over: true, key: 1.5 });
  p.print(at('M-62,-66 L-62,-72 L12,-72 L12,-66Z'), isSnowy ? inks.snow : inks.deep, { over: true, key: 1.2 });
  const panes = at('M-48,-44 L-48,-58 L-34,-58 L-34,-44Z M-28,-44 L-28,-58 L-14,-58 L-14,-44Z M-8,-44 L-8,-58 L2,-58 L2,-44Z');
  p.shine(() => p.marks(panes, isLit ? inks.lamp : inks.deep, 0.95));
  p.print(at(hull), inks.deep, { over: true, key: 1.8, fade: [0, y - 50 * s, 0, y + 20 * s, 1, 0.86] });
  p.print(at(rail), isSnowy ? inks.snow : '#e9dfca', { over: true, key: 1 });
  p.print(at('M-104,-4 C-60,2 60,2 103,-8 L101,-3 C60,7 -60,7 -102,2Z'), inks.shu, { over: true, alpha: 0.9 });
  if (!isLit) return;
  for (const i of [0, 1, 2, 3, 4, 5]) {
    const bx = x + (-46 + i * 19) * s;
    const by = y + (-113 + (i < 3 ? i * 4.5 : (5 - i) * 3 + 2)) * s;
    p.shine(() => p.marks(disc(bx, by, 3.4 * s, 4.2 * s, 12), '#fdebb8', 1));
    halo(p, bx, by, 24 * s, inks.lamp, 0.5);
  }
}
