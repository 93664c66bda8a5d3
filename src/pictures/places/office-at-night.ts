// An office when everybody else has gone home: rain over a sleeping city in the window, a lit screen, three people who stand before it. By day the
// screen is off. There are two of it: what is on the screen is the news, or a far city at dawn.
import { halo, windows } from '../blocks/lights';
import { groundShadow, person } from '../blocks/person';
import { sky } from '../blocks/skies';
import { bareTree } from '../blocks/trees';
import { fall, layFog } from '../blocks/weather';
import { mix } from '../press/inks';
import type { Press } from '../press/press';
import { backwards, curve, drawnAt, ground, type PrintPoint, points, polygon, range, rect, sheet, triples } from '../press/shapes';
import { type Cast, isDark, type PrintedPlace } from './place';

const wide = sheet.width + 80;
const mast = '#b0564a';

function printMast(p: Press, isLit: boolean): void {
  for (const k of [-1, 1]) p.line(curve(points([344 + k * 44, 556, 344 + k * 24, 430, 344 + k * 9, 300, 344 + k * 2, 196])), 4, mast, 0.95);
  for (const i of range(0, 9)) {
    const [y, w] = [540 - i * 36, 41 - i * 4.4];
    p.stroke([344 - w, y, 344 + w, y - 18], 1.4, mast, 0.8);
    p.stroke([344 + w, y, 344 - w, y - 18], 1.4, mast, 0.8);
  }
  p.print(rect(322, 372, 44, 12), mast, { over: true });
  p.stroke([344, 200, 344, 150], 2.4, mast);
  if (isLit) halo(p, 344, 152, 26, '#e0604f', 0.9);
}

/** What the window on the left shows. */
function printView(p: Press, cast: Cast): void {
  const usual = { base: '#a3b6c6', mid: '#5a7c9c', top: '#223f5e', glow: '#c3bfb8' };
  sky(p, cast, { horizon: 560, band: 200, usual });
  for (let x = -20; x < 560; ) {
    const w = 40 + p.roll() * 46;
    const h = 110 + p.roll() * 190;
    const ink = mix('#24405c', '#3a5a78', p.roll());
    p.print(rect(x, 560 - h, w, h + 40), ink, { over: true, key: 1, keyInk: '#0d1a28', fade: [0, 560 - h, 0, 600, 1, 0.8] });
    windows(p, x + 4, 570 - h, w - 8, h - 16, { cols: 5, rows: Math.round(h / 14), lit: 0.14, alpha: 0.85 });
    x += w + p.roll() * 10;
  }
  printMast(p, isDark(cast));
  p.within(rect(40, 60, 470, 500), () => layFog(p, cast.weather, 520));
  const room = { to: 560 };
  fall(p, cast.weather, { room, rain: { count: 330, length: 100, alpha: 0.42 }, snow: { count: 700, wind: 0.3 } });
}

/** The wall, cut away where the window is. */
const wall = [...rect(-40, -40, wide, 700), ...rect(40, 60, 470, 500).map(backwards)];

/** The room closes round it. */
function printRoom(p: Press): void {
  p.print(wall, '#1a2738', { over: true, grain: 0.1, mottle: 0.1, stray: 0.5 });
  for (const x of [40, 196, 353, 510]) p.stroke([x, 56, x, 562], 8, '#0b121b');
  for (const y of [58, 250, 560]) p.stroke([36, y, 514, y], 7, '#0b121b');
  p.print(rect(20, 560, 510, 16), '#27384a', { over: true, key: 1.4 });
  p.print(rect(-40, 640, wide, 320), '#141e2c', { over: true, grain: 0.16 });
}

const [left, top, width, height] = [754, 128, 512, 294];
const low = top + height;

function printFarCity(p: Press): void {
  const dome =
    'M-10,0 L-10,-12 C-15,-22 -6,-30 0,-42 C6,-30 15,-22 10,-12 L10,0Z M-.8,-40 L-.8,-56 L.8,-56 L.8,-40Z M-4,-51 L4,-51 L4,-49.6 L-4,-49.6Z';
  const onion = (x: number, y: number, w: number): void => p.print(drawnAt(x, y, w)(dome), '#22303e', { over: true, stray: 0.2 });
  const roofs: PrintPoint[] = [];
  for (let x = left; x < left + width; ) {
    const w = 20 + p.roll() * 26;
    const h = 40 + p.roll() * 46;
    roofs.push([x, low - h], [Math.min(left + width, x + w), low - h]);
    x += w;
  }
  p.print(ground(roofs, low), '#5a6c7d', { over: true, alpha: 0.85, stray: 0.3 });
  p.print(polygon([left + 250, low, left + 250, top + 188, left + 400, top + 188, left + 400, low]), '#22303e', { over: true });
  for (const [x, y, w] of triples([325, 190, 1.7, 282, 192, 1, 368, 192, 1, 258, 196, 0.8, 392, 196, 0.8])) onion(left + x, top + y, w);
  p.print(polygon([left + 444, low, left + 444, top + 150, left + 474, top + 150, left + 474, low]), '#22303e', { over: true });
  onion(left + 459, top + 152, 1.1);
  const hill = curve(points([0, 262, 90, 246, 180, 258, 300, 250, 420, 262, 512, 252], left, top));
  p.print([[[left, low], ...hill, [left + width, low]]], '#18222d', { over: true });
  const tree = { ink: '#18222d', alpha: 0.95, angles: [-0.42, 0.1, 0.5], spread: 0.8, shorter: 0.66, thinner: 0.7, missing: 0.14, bend: 0 };
  for (const [x, h] of points([60, 150, 128, 110, 196, 132])) bareTree(p, left + x, top + 258, h * 0.32, tree);
}

/** The news: a band of words under a plain field, none of which can be read from here. */
function printNews(p: Press): void {
  p.print(rect(left, low - 74, width, 46), '#22303e', { over: true, stray: 0 });
  for (const [x, w] of points([24, 150, 190, 96, 302, 170]))
    p.print(rect(left + x, low - 58, w, 12), '#c3d3da', { over: true, stray: 0.4 });
  p.print(rect(left + 34, top + 40, 150, 110), '#5a6c7d', { over: true, alpha: 0.8, stray: 0.4 });
  for (const [y, w] of points([50, 210, 78, 180, 106, 230]))
    p.print(rect(left + 214, top + y, w, 10), '#5a6c7d', { over: true, alpha: 0.7, stray: 0.4 });
}

/** The screen: bare trees and domes of a far city under a red edge of sky, or the news; and its light on wall and floor. */
function printScreen(p: Press, printShown: (p: Press) => void): void {
  halo(p, 1010, 290, 700, '#9fc0d6', 0.72);
  p.shine(() => {
    const onFloor = polygon([760, 652, 1264, 652, 1480, 960, 520, 960]);
    p.print(onFloor, '#a9c3d2', { over: true, fade: [0, 650, 0, 940, 0.5, 0], grain: 0.2, stray: 1 });
    const picture = rect(left, top, width, height);
    p.print(rect(742, 116, 536, 318), '#060a10', { over: true, stray: 0.5 });
    p.print(picture, '#c3d3da', { over: true, stray: 0, grain: 0.12 });
    p.print(picture, '#54708a', { over: true, fade: [0, top, 0, top + height * 0.8, 0.95, 0], stray: 0, grain: 0.4 });
    p.print(picture, '#cf7a5c', { over: true, fade: [0, top + height * 0.9, 0, top + height * 0.34, 0.72, 0], stray: 0, grain: 0.34 });
    printShown(p);
    p.stroke([742, 116, 1278, 116, 1278, 434, 742, 434, 742, 116], 3, '#02050a');
  });
}

/** By day the screen is dark glass, and the window lights wall and floor. */
function printDarkScreen(p: Press): void {
  p.print(polygon([60, 652, 500, 652, 1080, 960, 300, 960]), '#e6e3d4', {
    over: true,
    fade: [0, 650, 0, 940, 0.42, 0.05],
    grain: 0.2,
    stray: 1,
  });
  p.print(wall, '#f3ecd8', { over: true, fade: [300, 0, 1300, 0, 0.3, 0], grain: 0.1, stray: 0 });
  p.shine(() => {
    p.print(rect(742, 116, 536, 318), '#11161c', { over: true, stray: 0.5, key: 2 });
    p.print(rect(left, top, width, height), '#2b353d', { over: true, stray: 0.3, grain: 0.1 });
    p.print(polygon([left, top, left + 250, top, left + 90, low, left, low]), '#7f8d94', {
      over: true,
      fade: [left, 0, left + 250, 0, 0.5, 0.1],
      stray: 0,
    });
  });
}

function printDesks(p: Press): void {
  for (const [x, y, w] of triples([560, 676, 190, 1270, 690, 230])) {
    p.print(polygon([x, y, x + w, y, x + w + 24, y + 34, x - 24, y + 34]), '#2b3c4c', { over: true, key: 1.6 });
    p.print(rect(x - 20, y + 34, w + 40, 120), '#0c131c', { over: true });
    p.print(polygon([x + 30, y + 8, x + 86, y + 6, x + 92, y + 24, x + 32, y + 26]), '#b9c8cf', { over: true, key: 1 });
    p.print(polygon([x + 110, y - 4, x + 160, y - 4, x + 160, y - 42, x + 110, y - 42]), '#0c131c', { over: true, key: 1.2 });
  }
}

/** Where they stand: x, y, height, coat. One alone stands in the middle, before the screen. */
const stands = [
  [822, 800, 410, '#2c3346'],
  [994, 850, 484, '#1c2a3a'],
  [1214, 812, 436, '#27303c'],
] as const;

const paintWith =
  (printShown: (p: Press) => void) =>
  (p: Press, cast: Cast): void => {
    printView(p, cast);
    printRoom(p);
    if (isDark(cast)) printScreen(p, printShown);
    else printDarkScreen(p);
    printDesks(p);
    const inDark = { pale: '#b9c9d2', skin: '#6f6f74', hair: '#0d1118' };
    const look = { rimInk: '#b9d6e4', ...(isDark(cast) ? inDark : {}) };
    const people = cast.people.length === 1 ? [undefined, ...cast.people] : cast.people;
    stands.forEach(([x, y, height, coat], i) => {
      const who = people[i];
      if (!who) return;
      const foot = x + (x - 1010) * 0.5;
      groundShadow(p, [x - 30, y - 6, x + 30, y - 6, foot + 90, 970, foot - 90, 970], y - 10, y + 130, '#04070c', 1.5);
      person(p, who, x, y, height, { ...look, coat, rim: [(1010 - x) / 800, -0.3] });
    });
  };

const office = {
  usual: { sky: 'night', weather: 'rain', people: ['interpreter', 'envoy', 'ambassador'] },
  focus: [1010, 440],
  sealAt: [66, 812],
} as const;

export const officeAtNight: PrintedPlace = { ...office, paint: paintWith(printNews) };
export const officeBeforeACity: PrintedPlace = { ...office, paint: paintWith(printFarCity) };
