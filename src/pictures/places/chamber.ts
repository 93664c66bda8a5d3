// A parliament's chamber before a vote: light from the ceiling, the backs of many heads, the whip in the aisle. No sky is to be seen.
import { drawings } from '../blocks/figures';
import { person, printFigure } from '../blocks/person';
import { inks, mix } from '../press/inks';
import type { Press } from '../press/press';
import {
  backwards,
  type Contour,
  curve,
  disc,
  type PrintPoint,
  points,
  polygon,
  put,
  putLine,
  range,
  rect,
  shape,
  sheet,
  times,
} from '../press/shapes';
import type { Cast, PrintedPlace } from './place';

const wide = sheet.width + 80;
const member = shape(
  'M-17,2 C-17,-9.4 -12,-12.6 -5,-14.4 C-4,-15 -4,-16.4 -4.6,-18 C-7.2,-22 -6.8,-30.4 0,-30.8 C6.8,-30.4 7.2,-22 4.6,-18 C4,-16.4 4,-15 5,-14.4 C12,-12.6 17,-9.4 17,2Z',
);
const crown = curve(points([-6.2, -22, -5.4, -28, 0, -30.6, 5.4, -28, 6.2, -22]));
const shoulder = curve(points([-16.6, -4, -13, -11, -6, -13.8]));

/** Panelled wall, gallery, the canopy behind the chair. */
function printWall(p: Press): void {
  p.print(rect(-40, -40, wide, sheet.height + 80), '#6a4a32', { stray: 0, grain: 0.34 });
  p.print(rect(-40, -40, wide, 420), '#2a1a11', { fade: [0, -20, 0, 300, 0.95, 0.05], stray: 0 });
  for (const i of range(0, 24)) {
    const ink = mix('#9a6f48', '#7d5535', p.roll());
    p.print(rect(i * 62 - 20, 190, 62, 210), ink, { over: true, key: 1.4, keyInk: '#3a2415', grain: 0.5, shift: 0.3 });
  }
  p.print(rect(-40, 190, wide, 210), '#3a2415', { fade: [0, 190, 0, 330, 0.7, 0], stray: 0 });
  p.print(rect(-40, 398, wide, 560), '#3a2618', { over: true, grain: 0.1, stray: 0 });
  p.print(rect(-40, 150, wide, 44), '#5a3c27', { over: true, key: 1.8 });
  const listener = shape('M-6,0 C-6,-7 -3,-8 -2,-9 C-5,-14 -3,-19 0,-19 C3,-19 5,-14 2,-9 C3,-8 6,-7 6,0Z');
  for (const i of range(0, 60)) {
    const outline = put(listener, 10 + i * 24 + p.roll() * 8, 152);
    p.print(outline, mix('#2a1c14', '#4a3a2e', p.roll()), { over: true, stray: 0.3, mottle: 0 });
  }
  p.print(shape('M560,390 L560,110 C600,60 840,60 880,110 L880,390Z'), '#3a2216', { over: true, key: 2.4, grain: 0.3 });
  p.print(shape('M590,390 L590,140 C630,96 810,96 850,140 L850,390Z'), '#7d2a20', { over: true, key: 1.6 });
  for (const i of range(0, 9)) {
    const fold = points([604, 128 + Math.abs(i - 4) * 4, 602, 260, 606, 388], i * 29);
    p.line(curve(fold), 2, '#3d110c', 0.7);
  }
  p.print(shape('M545,112 C600,46 840,46 895,112 L880,122 C830,72 610,72 560,122Z'), inks.kin, { over: true, key: 1.6 });
}

/** The rostrum in three steps, the chair, four clerks, and the box that takes the names. */
function printRostrum(p: Press): void {
  for (const [x, y, w, h, ink] of [
    [600, 318, 240, 80, '#5b3a24'],
    [520, 362, 400, 60, '#6f4a2e'],
    [430, 400, 580, 54, '#7f5636'],
  ] as const) {
    p.print(rect(x, y, w, h), ink, { over: true, key: 2, grain: 0.34 });
    for (const i of range(1, w / 40)) p.stroke([x + i * 40, y + 8, x + i * 40, y + h], 1.2, '#2d1b10', 0.8);
    p.print(rect(x - 6, y - 6, w + 12, 8), '#a9794a', { over: true, key: 1.2 });
  }
  p.print(put(shape('M-34,0 L-34,-84 C-26,-100 26,-100 34,-84 L34,0Z'), 720, 312), '#2b1a12', { over: true, key: 1.6 });
  printFigure(p, { drawing: drawings.signer }, 712, 316, 150, { coat: '#1b1a20' });
  const clerk = shape('M-11,0 C-11,-9 -6,-11 -3,-12 C-7,-18 -5,-27 0,-27 C5,-27 7,-18 3,-12 C6,-11 11,-9 11,0Z');
  for (const x of [560, 640, 800, 880]) p.print(put(clerk, x, 358), '#1d1613', { over: true, stray: 0.3 });
  p.print(rect(662, 372, 116, 30), '#cdb68a', { over: true, key: 1.4 });
  for (const i of range(0, 14)) p.marks(rect(668 + i * 7.6, 377, 4, 20), i % 3 === 1 ? '#4d7a66' : '#f6f1e4', 1);
}

function printLight(p: Press): void {
  for (const [a, b, c, d, amount] of [
    [500, 940, 250, 1190, 0.3],
    [580, 860, 420, 1020, 0.3],
    [640, 800, 560, 880, 0.22],
  ] as const)
    p.print(polygon([a, -40, b, -40, d, 620, c, 620]), '#ffdf9a', {
      over: true,
      fade: [0, -40, 0, 600, amount * 0.8, 0],
      grain: 0,
      mottle: 0,
      stray: 0,
    });
}

/** The half of one row of benches on one side of the aisle, with the members in it; rows grow toward us. */
function printBench(p: Press, row: number, side: 1 | -1): void {
  const t = row / 6;
  const s = 0.62 + 2.15 * t ** 1.25;
  const bow = 34 + 70 * t;
  const aisle = 44 + t * 120;
  const rim = (x: number): number => 452 + 470 * t ** 1.45 + bow * ((x - 720) / 720) ** 2 * -1 + bow * 0.5;
  const xs = times(19, (i) => 720 + side * (aisle + (i / 18) * 900 * (1 + t * 0.7)));
  const top = xs.map((x): PrintPoint => [x, rim(x)]);
  const step = 40 * s;
  const bodies: Contour[] = [];
  const lights: { readonly line: Contour; readonly width: number; readonly ink: string; readonly alpha: number }[] = [];
  for (let x = 720 + side * (aisle + step * 0.62); x > -80 && x < sheet.width + 80; x += side * step) {
    if (p.roll() < 0.07) continue;
    const isFair = p.roll() > 0.62;
    const at = [x + (p.roll() - 0.5) * 5 * s, rim(x) + 2 - p.roll() * 3 * s, s * (0.94 + p.roll() * 0.12)] as const;
    bodies.push(...put(member, ...at));
    lights.push({ line: putLine(crown, ...at), width: 1.1 * s, ink: isFair ? '#f0e0b8' : '#c0935a', alpha: isFair ? 0.85 : 0.6 });
    lights.push({ line: putLine(shoulder, ...at), width: 0.8 * s, ink: '#c0935a', alpha: 0.6 });
  }
  p.print(bodies, mix('#1a1614', '#4a3526', Math.max(0, 0.5 - t * 0.55)), { over: true, stray: 0.3 * s, mottle: 0.1, grain: 0.08 });
  for (const { line, width, ink, alpha } of lights) p.line(line, width, ink, alpha);
  const foot = xs.map((x): PrintPoint => [x, rim(x) + 30 * s]);
  p.print([[...top, ...backwards(foot)]], mix('#8a5c37', '#3b2516', t), { over: true, key: 1.2 + t, keyInk: '#1d110a', grain: 0.34 });
  p.line(top, 3 * s, mix('#d9a868', '#8f6539', t), 0.95);
}

function paint(p: Press, cast: Cast): void {
  printWall(p);
  printRostrum(p);
  printLight(p);
  for (const row of range(0, 7)) {
    printBench(p, row, -1);
    printBench(p, row, 1);
  }
  p.print(polygon([690, 470, 750, 470, 900, 960, 540, 960]), '#8d2d23', { over: true, key: 1.6, fade: [0, 460, 0, 940, 1, 0.9] });
  for (const i of range(1, 7)) {
    const t = (i / 7) ** 1.6;
    const y = 470 + 470 * t;
    p.stroke([690 - 150 * t, y, 750 + 150 * t, y], 1.6, '#43110c', 0.8);
  }
  const [first] = cast.people;
  if (!first) return;
  p.print(disc(724, 838, 66, 9), '#2a0a07', { alpha: 0.7, stray: 1 });
  person(p, first, 728, 838, 440, { coat: '#28344a', rim: [0.12, -0.34], rimInk: '#f6dfa6' });
}

export const chamber: PrintedPlace = {
  usual: { sky: 'noon', weather: 'clear', people: ['whip'] },
  focus: [720, 480],
  sealAt: [1352, 52],
  paint,
};
