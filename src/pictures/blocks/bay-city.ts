// A city on a bay after dusk: three towers under one deck, office blocks, a wheel, two ribbed domes.
import { inks, mix } from '../press/inks';
import type { Press } from '../press/press';
import { disc, points, put, rect, shape, times, triples } from '../press/shapes';
import { windows } from './lights';

const lit = 0.42;
const turn = 6.283;

/** A row of houses of random height, one tone back. */
function printBackRow(p: Press, base: number, ink: string): void {
  for (let x = 20; x < 1440; ) {
    const w = 34 + p.roll() * 40;
    const h = 50 + p.roll() * 80;
    p.print(rect(x, base - h, w, h + 2), ink, { over: true, fade: [0, base - h, 0, base, 1, 0.55], grain: 0.1 });
    windows(p, x, base - h + 8, w, h - 12, { cols: 5, rows: 9, lit: lit * 0.32, alpha: 0.6 });
    x += w * (0.9 + p.roll() * 0.5);
  }
}

function printBlocks(p: Press, base: number, ink: string): void {
  const blocks = triples([
    96, 58, 196, 150, 46, 262, 200, 64, 232, 262, 40, 300, 304, 54, 214, 366, 70, 168, 440, 44, 128, 1120, 60, 120, 1190, 44, 160, 1240, 70,
    108, 1316, 54, 142,
  ]);
  for (const [x, w, h] of blocks) {
    const k = x + w * (0.25 + p.roll() * 0.4);
    const [low, high, end] = [base - h + 6, base - h - (8 + p.roll() * 16), x + w * 0.9];
    const left = [x, base, x, low, k, low, k, high];
    const right = [end, high, end, base - h + 2, x + w, base - h + 2, x + w, base];
    p.print([points([...left, ...right])], ink, { over: true, key: 1, grain: 0.08 });
    windows(p, x + 4, base - h + 12, w - 8, h - 18, { cols: Math.round(w / 8), rows: Math.round(h / 11), lit });
  }
}

function printTowers(p: Press, base: number, ink: string): void {
  const left = 700;
  for (const x of [left, left + 84, left + 168]) {
    p.print([points([x - 8, base, x + 8, base - 206, x + 44, base - 206, x + 58, base])], ink, { over: true, key: 1.1, grain: 0.08 });
    p.print([points([x + 28, base, x + 30, base - 206, x + 44, base - 206, x + 58, base])], inks.night, {
      over: true,
      alpha: 0.35,
      grain: 0.1,
    });
    windows(p, x + 6, base - 198, 42, 186, { cols: 6, rows: 19, lit: lit * 1.25 });
  }
  const deck = 'M-46,-206 C20,-212 180,-212 258,-214 C268,-216 276,-222 286,-226 L280,-208 C230,-197 60,-196 -30,-198Z';
  p.print(put(shape(deck), left, base, 1), ink, { over: true, key: 1.3, grain: 0.05 });
  p.shine(() => p.marks(times(30, (i) => rect(left - 26 + i * 9.6, base - 203.5, 4.6, 1.9)).flat(), inks.lamp, 0.95));
}

function printWheel(p: Press, base: number, ink: string): void {
  const [x, y] = [1058, base - 92];
  const rim = (i: number, of: number): readonly [number, number] => [
    x + 78 * Math.cos((i / of) * turn),
    y + 78 * Math.sin((i / of) * turn),
  ];
  for (const i of times(14, (k) => k)) p.stroke([x, y, ...rim(i, 14)], 0.8, ink, 0.7);
  p.lines(
    disc(x, y, 78, 78, 60).map((c) => [...c, [x + 78, y]]),
    2.6,
    ink,
  );
  p.lines(disc(x, y, 72, 72, 60), 1, ink);
  p.stroke([x, y, x - 26, base], 3, ink);
  p.stroke([x, y, x + 26, base], 3, ink);
  p.shine(() => p.marks(times(28, (i) => disc(...rim(i, 28), 1.9, 1.9, 8)).flat(), '#f1a98a', 0.9));
}

/** Prints it with its foot on `base`. */
export function bayCity(p: Press, base: number, { far, near }: { readonly far: string; readonly near: string }): void {
  printBackRow(p, base, far);
  printBlocks(p, base, near);
  printTowers(p, base, near);
  printWheel(p, base, near);
  for (const [x, w] of points([520, 62, 592, 54])) {
    p.print(put(shape(`M${-w},0 C${-w},${-w * 0.75} ${w},${-w * 0.75} ${w},0Z`), x, base, 1), near, { over: true, key: 1.1 });
    for (const i of times(11, (k) => k - 5)) {
      const height = Math.sqrt(Math.max(0, 1 - (i / 6) ** 2)) * w * 0.53;
      p.stroke([x + i * w * 0.19, base, x + i * w * 0.15, base - height], 0.7, mix(near, inks.lamp, 0.5), 0.7);
    }
  }
}
