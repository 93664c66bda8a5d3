// A room in an old palace: three bright windows on a fortress, a long table, an empty chair opposite, tea going cold; somebody waits.
import { fortress } from '../blocks/fortress';
import { groundShadow, person } from '../blocks/person';
import { ridge, sky } from '../blocks/skies';
import { bareTree } from '../blocks/trees';
import { fall, layFog } from '../blocks/weather';
import { inks } from '../press/inks';
import type { Press } from '../press/press';
import {
  backwards,
  type Contour,
  curve,
  disc,
  fours,
  type PrintPoint,
  points,
  polygon,
  put,
  range,
  rect,
  shape,
  sheet,
  times,
} from '../press/shapes';
import { type Cast, isDark, liesSnow, type PrintedPlace } from './place';

const wide = sheet.width + 80;
const lefts = [250, 600, 950];
const windowWidth = 250;
const frame = '#2d3d36';

function printView(p: Press, cast: Cast): void {
  const isSnowy = liesSnow(cast);
  const horizon = 470;
  sky(p, cast, { horizon, band: 150 });
  const hills = points([180, 410, 320, 396, 440, 404, 560, 388, 700, 400, 880, 390, 1250, 402]);
  ridge(p, hills, 480, '#9db4c2', { foot: 0.3, snow: isSnowy ? 0.6 : 0 });
  fortress(p, 693, 496, 1.5, {
    wall: '#a5584c',
    roof: '#4a7566',
    far: '#c9d0cf',
    farDx: 96,
    isSnowy,
    lit: isDark(cast) ? 0.8 : 0,
  });
  p.print(rect(180, 492, 1100, 200), isSnowy ? '#f1f3f0' : '#8f9a80', { over: true, stray: 0 });
  p.print(rect(180, 492, 1100, 200), '#a9bfcc', { fade: [0, 600, 0, 492, 0.7, 0], stray: 0 });
  const tree = { ink: '#4f4a4a', alpha: 0.9, angles: [-0.5, 0.06, 0.46], spread: 0.7, shorter: 0.68, thinner: 0.8, missing: 0.12, bend: 1 };
  for (const [x, k] of points([292, 1, 404, 0.74, 876, 0.8, 1150, 0.9])) bareTree(p, x, 540, 62 * k, tree);
  layFog(p, cast.weather, horizon);
  fall(p, cast.weather, {
    room: { x0: 200, x1: 1240, to: 640 },
    snow: { count: 640, wind: 0.5, size: 1.1 },
    rain: { count: 260, length: 90, alpha: 0.42 },
  });
}

/** The edge of a window with a round head. */
function arch(x: number): Contour {
  const [half, top, sill] = [windowWidth / 2, 44, 590];
  const head = times(21, (i): PrintPoint => {
    const t = Math.PI * (1 - i / 20);
    return [x + half + half * Math.cos(t), top + windowWidth * 0.42 - windowWidth * 0.42 * Math.sin(t)];
  });
  return [[x, sill], ...head, [x + windowWidth, sill]];
}

/** The wall, cut away where the windows are. */
function printWall(p: Press): void {
  const wall = [...rect(-40, -40, wide, 780), ...lefts.map((x) => backwards(arch(x)))];
  p.print(wall, '#4a6152', { over: true, grain: 0.1, mottle: 0.1, stray: 0.4, shift: 0 });
  p.print(wall, '#1b2a25', { fade: [-40, 0, 560, 0, 0.95, 0], grain: 0.2, stray: 0, shift: 0 });
  p.print(wall, '#1b2a25', { fade: [1500, 0, 1120, 0, 0.95, 0], grain: 0.2, stray: 0, shift: 0 });
  p.print(wall, '#16221f', { fade: [0, -40, 0, 200, 0.8, 0], grain: 0.2, stray: 0, shift: 0 });
  for (const x of [52, 1330]) {
    p.stroke([x, 130, x + 110, 130, x + 110, 590, x, 590, x, 130], 2.6, inks.kin, 0.7);
    p.stroke([x + 10, 142, x + 100, 142, x + 100, 578, x + 10, 578, x + 10, 142], 1.2, inks.kin, 0.5);
  }
}

function printWindow(p: Press, x: number): void {
  const [w, middle] = [windowWidth, x + windowWidth / 2];
  const outline = arch(x);
  p.line(outline, 10, '#d6c08a', 0.95);
  p.line(
    outline.map(([a, b]): PrintPoint => [middle + (a - middle) * 1.085, 300 + (b - 300) * 1.035]),
    2.4,
    inks.kin,
    0.9,
  );
  p.stroke([middle, 46, middle, 590], 8, frame);
  for (const y of [150, 300, 450]) p.stroke([x, y, x + w, y], 5, frame);
  for (const k of [1, 3]) p.stroke([x + (k * w) / 4, 92, x + (k * w) / 4, 590], 3, frame);
  p.print(rect(x - 22, 588, w + 44, 18), '#d6c9a6', { over: true, key: 1.6 });
  p.print(rect(x - 12, 606, w + 24, 74), '#3c4f45', { over: true, key: 1.4 });
  p.stroke([x, 618, x + w, 618, x + w, 670, x, 670, x, 618], 1.2, inks.kin, 0.6);
}

/** A curtain gathered by a cord; `side` says to which side it falls. */
function printDrape(p: Press, x: number, w: number, side: 1 | -1): void {
  const at = (share: number): number => x + side * w * share;
  const fallen = [x, -20, at(1), -10, at(0.96), 180, at(0.62), 380, at(0.3), 452, at(0.48), 560, at(0.54), 700];
  const cloth = curve(points([...fallen, x - side * 6, 704, x - side * 4, 300]));
  p.print([cloth], '#8a3128', { over: true, key: 1.8 });
  p.print([cloth], '#2b0f0e', { fade: [x, 0, x + side * w, 0, 0.85, 0], grain: 0.1 });
  for (const i of [1, 2, 3, 4])
    p.line(curve(points([at(0.19 * i), -10, at(0.17 * i), 200, at(0.05 * i) + 6 * side, 446])), 2, '#3a1210', 0.75);
  for (const i of [1, 2, 3]) p.line(curve(points([at(0.06 * i), 462, at(0.11 * i), 560, at(0.13 * i), 698])), 2, '#3a1210', 0.75);
  p.print(put(shape('M-6,-10 C20,-16 30,-12 44,-4 L42,10 C30,4 18,2 -6,8Z'), x, 452, side), inks.kin, { over: true, key: 1.2 });
}

/** The floor, and the windows' light on it. */
function printFloor(p: Press): void {
  p.print(polygon([-40, 690, wide - 40, 690, wide - 40, 960, -40, 960]), '#4a3324', { over: true, grain: 0.2 });
  for (const i of range(-9, 10)) p.stroke([660 + i * 90, 690, 660 + i * 210, 920], 1.3, '#1d130d', 0.6);
  for (const [x0, x1, a, b] of fours([270, 490, -60, 330, 616, 836, 470, 880, 966, 1186, 1000, 1430]))
    p.print(polygon([x0, 692, x1, 692, b, 960, a, 960]), '#dfe4da', {
      over: true,
      fade: [0, 690, 0, 960, 0.62, 0.12],
      grain: 0.2,
      stray: 1.2,
    });
  p.print(rect(-40, 682, wide, 10), '#1a211d', { over: true });
}

function printTea(p: Press, x: number, y: number): void {
  p.print(disc(x, y + 1, 30, 8), '#d9d2c0', { over: true, key: 1.2 });
  p.print(put(shape('M-15,-46 L15,-46 L13,0 L-13,0Z'), x, y), '#d9cdb2', { over: true, key: 1.4 });
  p.print(put(shape('M-13.6,-36 L13.6,-36 L12.6,-18 L-12.6,-18Z'), x, y), '#8a4a22', { over: true });
  p.print(put(shape('M-16,-22 L16,-22 L14,2 L-14,2Z'), x, y), '#c9b98f', { over: true, key: 1.2 });
  p.line(curve(points([x + 15, y - 18, x + 26, y - 16, x + 24, y - 4, x + 14, y - 4])), 2.6, '#c9b98f');
  p.line(curve(points([x - 2, y - 50, x + 5, y - 70, x - 5, y - 92, x + 3, y - 118])), 2, '#f1f2ec', 0.6);
}

/** The table, long, with an empty chair on its far side. */
function printTable(p: Press): void {
  for (const [x, y, s] of [
    [1040, 746, 1.02],
    [1262, 752, 1.06],
  ] as const) {
    p.print(put(shape('M-38,0 L-40,-150 C-30,-172 30,-172 40,-150 L38,0Z'), x, y, s), '#241711', { over: true, key: 1.8 });
    p.print(put(shape('M-27,-24 L-28,-140 C-18,-154 18,-154 28,-140 L27,-24Z'), x, y, s), '#6d2620', { over: true, key: 1.2 });
  }
  p.print(polygon([690, 762, 1500, 744, 1540, 842, 600, 872]), '#55321f', { over: true, key: 2, grain: 0.2 });
  for (const [a, b, c, d] of fours([720, 900, 640, 850, 966, 1186, 960, 1200]))
    p.print(polygon([a, 762, b, 758, d, 868, c, 872]), '#e3e8e2', { over: true, fade: [0, 750, 0, 880, 0.6, 0.12], grain: 0.1, stray: 1 });
  p.print(polygon([600, 872, 1540, 842, 1540, 960, 612, 960]), '#1c100a', { over: true, key: 1.6 });
  p.print(polygon([930, 776, 1042, 772, 1058, 806, 934, 810]), '#f3ecdc', { over: true, key: 1.2 });
  for (const i of [0, 1, 2, 3]) p.stroke([946, 782 + i * 6, 1036 + i * 3, 779 + i * 6], 0.9, inks.sumi, 0.6);
  p.print(polygon([1190, 768, 1300, 764, 1322, 798, 1200, 802]), '#f3ecdc', { over: true, key: 1.2 });
  printTea(p, 842, 824);
  printTea(p, 1352, 800);
}

function printRoom(p: Press, cast: Cast): void {
  printWall(p);
  for (const x of lefts) printWindow(p, x);
  printDrape(p, 206, 110, 1);
  printDrape(p, 1244, 110, -1);
  for (const x of [556, 906]) {
    printDrape(p, x + 19, 60, 1);
    printDrape(p, x + 25, 60, -1);
  }
  printFloor(p);
  printTable(p);
  const [first, second] = cast.people;
  const look = { rim: [0.3, -0.2], rimInk: '#eef1ea' } as const;
  if (second) {
    groundShadow(p, [206, 832, 280, 832, 150, 950, 20, 950], 828, 950, '#0b0806', 2);
    person(p, second, 244, 842, 448, { ...look, coat: '#3d3540' });
  }
  if (first) {
    p.print(polygon([412, 838, 490, 838, 380, 960, 240, 960]), '#0b0806', { over: true, fade: [460, 834, 330, 950, 0.75, 0], stray: 2 });
    person(p, first, 452, 848, 470, { ...look, coat: '#2b3340', hasBriefcase: true });
  }
}

/** By day the windows light the room; in the dark its lamps do. */
function paint(p: Press, cast: Cast): void {
  printView(p, cast);
  const room = (): void => printRoom(p, cast);
  if (isDark(cast)) p.inLight([0.8, 0.7, 0.56], room);
  else room();
}

export const palaceRoom: PrintedPlace = {
  usual: { sky: 'winter_noon', weather: 'snow', people: ['envoy'] },
  focus: [572, 440],
  sealAt: [66, 62],
  paint,
};
