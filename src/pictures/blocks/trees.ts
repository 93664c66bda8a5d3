// Trees: a palm's frond, a painted pine, a bare tree in winter.
import type { Press } from '../press/press';
import { type Contour, curve, type PrintPoint, points, put, shape, times, triples } from '../press/shapes';

/** One frond from its root at x, y; a negative `s` turns it round. */
export function frond(p: Press, x: number, y: number, s: number, angle: number, ink: string): void {
  const rib = curve(points([0, 0, 60, -26, 120, -24, 180, 10, 214, 60])).map(([a, b]): PrintPoint => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return [a * cos - b * sin, a * sin + b * cos];
  });
  const leaves: Contour[] = [];
  rib.forEach(([qx, qy], i) => {
    if (i < 3) return;
    const [nx, ny] = rib[Math.min(rib.length - 1, i + 1)] ?? [qx, qy];
    const direction = Math.atan2(ny - qy, nx - qx);
    for (const side of [-1, 1]) {
      const a = direction + side * (1.05 - i * 0.012);
      const l = 74 * Math.sin(Math.PI * (0.12 + (0.86 * i) / rib.length)) * (0.85 + p.roll() * 0.3);
      const [ex, ey] = [qx + Math.cos(a) * l, qy + Math.sin(a) * l + 10];
      const [mx, my] = [(qx + ex) / 2, (qy + ey) / 2];
      leaves.push(points([qx - 1.6, qy, mx + 3, my - 4, ex, ey, mx - 3, my + 3, qx + 1.6, qy + 1]));
    }
  });
  p.print(put(leaves, x, y, s), ink, { over: true, stray: 0.2, grain: 0.06, mottle: 0.12 });
  p.lines(put([rib], x, y, s), 4 * Math.abs(s), ink);
}

const trunk = shape('M-8,0 C-14,-60 20,-90 4,-150 C-2,-190 30,-210 24,-260 L34,-260 C44,-214 16,-190 20,-150 C38,-92 6,-60 16,0Z');

/** A pine as screens have them: a bent trunk, cushions of needles. */
export function pine(p: Press, x: number, y: number, s: number, ink: string, bark: string): void {
  p.print(put(trunk, x, y, s), bark, { over: true, key: 1.4 });
  for (const [a, b, w] of triples([-60, -120, 88, 76, -168, 92, -30, -206, 84, 50, -250, 80, 10, -292, 66])) {
    const edge = times(14, (i): PrintPoint => {
      const t = (i / 14) * 6.283;
      const k = i % 2 ? 1 : 0.84;
      return [a + Math.cos(t) * w * k, b + Math.sin(t) * (Math.sin(t) > 0 ? 12 : 32) * k];
    });
    p.print(put([curve(edge, true)], x, y, s), ink, { over: true, key: 1.2, mottle: 0.4 });
  }
}

/** How a bare tree branches: its angles, how much shorter and thinner each branch is, and how often one is missing. */
export interface BareTree {
  readonly ink: string;
  readonly alpha: number;
  readonly angles: readonly number[];
  readonly spread: number;
  readonly shorter: number;
  readonly thinner: number;
  readonly missing: number;
  readonly bend: number;
}

/** A bare tree from its foot at x, y, its trunk `length` long. */
export function bareTree(p: Press, x: number, y: number, length: number, tree: BareTree): void {
  const branch = (x0: number, y0: number, angle: number, l: number, depth: number): void => {
    const [x1, y1] = [x0 + Math.cos(angle) * l, y0 - Math.sin(angle) * l];
    p.stroke([x0, y0, (x0 + x1) / 2 + tree.bend, (y0 + y1) / 2, x1, y1], 0.7 + depth * tree.thinner, tree.ink, tree.alpha);
    if (depth === 0) return;
    for (const t of tree.angles)
      if (p.roll() > tree.missing) branch(x1, y1, angle + t * (tree.spread + p.roll() * 0.5), l * tree.shorter, depth - 1);
  };
  branch(x, y, 1.57, length, 4);
}
