// A red-walled fortress across a river: a swallow-tailed wall, tented towers with stars, gilded domes behind.
import { inks, mix } from '../press/inks';
import type { Press } from '../press/press';
import { type Contour, disc, drawnAt, points, put, range, shape, triples } from '../press/shapes';

export interface FortressSettings {
  readonly wall: string;
  readonly roof: string;
  /** Ink of the bell tower and the white halls, one tone back, and how far aside they stand. */
  readonly far: string;
  readonly farDx?: number;
  readonly isSnowy: boolean;
  /** How brightly the windows of the towers shine; they are dark at 0. */
  readonly lit?: number;
}

const tower =
  'M-17,0 L-17,-92 L-20,-92 L-20,-100 L-14,-100 L-14,-128 L-17,-128 L-17,-134 L-11,-134 L-9,-152 L-2,-212 L2,-212 L9,-152 L11,-134 L17,-134 L17,-128 L14,-128 L14,-100 L20,-100 L20,-92 L17,-92 L17,0Z';
const bellTower =
  'M-14,0 L-14,-150 L-11,-150 L-11,-205 L-9,-205 L-9,-240 L9,-240 L9,-205 L11,-205 L11,-150 L14,-150 L14,0Z M-64,0 L-64,-112 L-16,-112 L-16,0Z M18,0 L18,-96 L92,-96 L92,0Z';
const star = 'M0,-236 L2.4,-228 L9,-227 L4,-222.5 L5.6,-215.5 L0,-219.5 L-5.6,-215.5 L-4,-222.5 L-9,-227 L-2.4,-228Z';

/** A dome like an onion, `w` half as wide. */
const onion = (w: number): string =>
  `M${-w},0 C${-w * 1.25},${-w * 0.9} ${-w * 0.3},${-w * 1.3} 0,${-w * 2.3} C${w * 0.3},${-w * 1.3} ${w * 1.25},${-w * 0.9} ${w},0Z`;

function printDomes(p: Press, x: number, base: number, s: number, far: string, farDx: number): void {
  p.print(drawnAt(x, base, s)(bellTower, 150 + farDx), far, {
    over: true,
    fade: [0, base - 240 * s, 0, base, 1, 0.6],
    key: 1,
    keyInk: inks.deep,
  });
  for (const [dx, dy, w] of triples([150, 240, 11, 110, 112, 12, 136, 112, 8, 188, 96, 12, 218, 96, 9, 206, 100, 15]))
    p.print(put(shape(onion(w)), x + (dx + farDx) * s, base - dy * s, s), inks.kin, {
      over: true,
      alpha: 0.92,
      key: 0.9,
      keyInk: inks.bark,
    });
}

function printClock(p: Press, x: number, base: number, s: number): void {
  p.print(put(disc(0, -112, 10.5), x, base, s), '#e9dcbb', { over: true, key: 1.2 });
  p.lines(put([points([0, -112, 0, -119])], x, base, s), 1.1);
  p.lines(put([points([0, -112, 5, -109])], x, base, s), 1.1);
}

/** Prints it with its gate tower at `x`, its foot at `base`, `s` times its drawn size. */
export function fortress(p: Press, x: number, base: number, s: number, settings: FortressSettings): void {
  const { wall, roof, far, farDx = 0, isSnowy, lit = 0 } = settings;
  const at = drawnAt(x, base, s);
  printDomes(p, x, base, s, far, farDx);
  for (const [dx, k] of points([-210, 0.72, 340, 0.78, 0, 1.16])) {
    p.print(at(tower, dx, k), wall, {
      over: true,
      key: 1.3,
      keyInk: mix(wall, inks.sumi, 0.7),
      fade: [0, base - 220 * s * k, 0, base, 1, 0.9],
    });
    p.print(at('M-11,-134 L-9,-152 L-2,-212 L2,-212 L9,-152 L11,-134Z', dx, k), roof, { over: true, key: 1 });
    p.print(at(star, dx, k), inks.shu, { over: true, stray: 0.2 });
    if (dx === 0) printClock(p, x, base, s * k);
    if (isSnowy)
      for (const [l, y] of points([20, 100, 17, 134]))
        p.print(at(`M${-l},${-y} L${l},${-y} L${l - 1},${-y - 3.4} L${-l + 1},${-y - 3.4}Z`, dx, k), inks.snow, { over: true, stray: 0.5 });
    const panes = points([-6, -74, -6, -50]).flatMap(([a, b]) =>
      at(`M${a + 3},${b} L${a + 3},${b - 9} C${a + 3},${b - 14} ${a + 9},${b - 14} ${a + 9},${b - 9} L${a + 9},${b}Z`, dx, k),
    );
    if (lit > 0) p.shine(() => p.marks(panes, inks.lamp, lit));
    else p.marks(panes, inks.night, 0.75);
  }
  const merlons = range(-330, 460, 15).flatMap((i) => at(`M${i},-44 L${i},-60 L${i + 2.4},-56 L${i + 4.8},-60 L${i + 4.8},-44Z`));
  p.print([...merlons, ...at('M-340,0 L-340,-46 L470,-46 L470,0Z')], wall, { over: true, alpha: 0.98, stray: 0.5 });
  p.lines(at('M-340,-46 L470,-46'), 1.4, mix(wall, inks.sumi, 0.6));
  p.lines(at('M-340,-38 L470,-38'), 1, mix(wall, inks.sumi, 0.5));
  if (!isSnowy) return;
  const cap = (i: number): Contour[] => at(`M${i},-60 L${i + 2.4},-56.5 L${i + 4.8},-60 L${i + 4.8},-62 L${i + 2.4},-59 L${i},-62Z`);
  p.marks(range(-330, 460, 15).flatMap(cap), inks.snow, 0.95);
  p.print(at('M-340,-46 L470,-46 L470,-49 L-340,-49Z'), inks.snow, { over: true, stray: 0.8 });
}
