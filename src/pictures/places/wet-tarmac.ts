// An arrival: an aeroplane's lights on wet ground, and those who came to meet it.
import { halo } from '../blocks/lights';
import { groundShadow, person } from '../blocks/person';
import { clouds, ridge, sky } from '../blocks/skies';
import { ripples, road } from '../blocks/water';
import { fall, layFog } from '../blocks/weather';
import { inks, mix } from '../press/inks';
import type { Press } from '../press/press';
import { disc, drawnAt, fours, points, put, range, rect, shape, sheet, times } from '../press/shapes';
import { type Cast, isDark, type PrintedPlace } from './place';

const horizon = 470;
const wide = sheet.width + 80;
const steel = '#0c1522';
const skin = '#cfd6da';
const hull =
  'M-270,-30 C-262,-58 -232,-76 -190,-80 L262,-82 C310,-80 352,-66 372,-56 C330,-40 280,-22 220,-14 L-200,-10 C-240,-10 -268,-16 -270,-30Z';
const belly = 'M-270,-30 C-240,-26 200,-30 330,-44 C280,-22 240,-16 220,-14 L-200,-10 C-240,-10 -268,-16 -270,-30Z';

/** An airliner at the stand, seen from ahead and aside, nose to the left; its windows are lit. */
function printAeroplane(p: Press, x: number, y: number, s: number): void {
  const at = drawnAt(x, y, s);
  const dark = inks.deep;
  p.print(at('M250,-64 L318,-176 L352,-176 L330,-60Z'), skin, { over: true, key: 1.6 });
  p.print(at('M300,-140 L318,-172 L348,-172 L342,-140Z'), inks.shu, { over: true, alpha: 0.9 });
  p.print(at(hull), skin, { over: true, key: 1.8 });
  p.print(at(belly), dark, { over: true, alpha: 0.55, grain: 0.2 });
  p.print(at('M-244,-60 L-232,-68 L-204,-68 L-206,-57Z'), dark, { over: true });
  const panes = times(26, (i) => at(`M${-164 + i * 15},-58 L${-164 + i * 15},-50 L${-158 + i * 15},-50 L${-158 + i * 15},-58Z`)).flat();
  p.shine(() => p.marks(panes, inks.lamp, 0.95));
  p.print(at('M-20,-26 L140,-22 L206,20 L176,22Z'), mix(skin, dark, 0.45), { over: true, key: 1.5 });
  p.print(at('M44,-6 C40,12 50,20 66,20 L104,18 C112,10 110,0 100,-6Z'), dark, { over: true, key: 1.4 });
  for (const [a, b] of points([-196, 32, 70, 32, 92, 32])) {
    p.lines(at(`M${a},-10 L${a},${b - 8}`), 4 * s, dark);
    p.dim(() => p.print(put(disc(a, b - 6, 11), x, y, s), inks.sumi, { over: true, stray: 0.3 }));
  }
}

function printField(p: Press, cast: Cast): void {
  sky(p, cast, { horizon, band: 200 });
  clouds(p, fours([-60, 180, 640, 36, 600, 120, 700, 32, 900, 250, 560, 30]), '#6d8299', 0.4);
  const hills = points([-40, 430, 200, 404, 420, 420, 700, 396, 1000, 416, 1480, 400]);
  ridge(p, hills, horizon + 4, '#1d3047', { foot: 0.9 });
  for (const i of range(0, 40)) {
    const lamp = disc(20 + i * 37 + p.roll() * 16, horizon - 8 + p.roll() * 6, 2.2, 2.2, 8);
    p.shine(() => p.marks(lamp, i % 5 === 2 ? '#e0604f' : inks.lamp, 0.95));
  }
  p.print(rect(-40, horizon, wide, 480), '#22354c', { over: true, stray: 0, grain: 0.2 });
  layFog(p, cast.weather, horizon);
  printAeroplane(p, 640, 446, 1.62);
  p.mirror(506, 330, { squash: 0.95, slip: 10, alpha: 0.72 });
  p.print(rect(-40, 506, wide, 460), '#101d2e', { fade: [0, 940, 0, 506, 0.95, 0.3], grain: 0.36, stray: 0 });
  ripples(p, 516, 900, '#0c1827', { count: 200, alpha: 0.4 });
  ripples(p, 516, 860, '#c9b78a', { count: 60, alpha: 0.3 });
}

function printMasts(p: Press, isLit: boolean): void {
  for (const [x, y] of points([180, 300, 1306, 286])) {
    p.stroke([x, 560, x, y], 5, steel);
    p.shine(() => p.print(rect(x - 34, y - 12, 68, 14), isLit ? '#fbe6ae' : '#c9cdc8', { over: true, key: 1.6 }));
    if (!isLit) continue;
    halo(p, x, y, 150, inks.lamp, 0.6);
    road(p, x, 566, 860, inks.lamp, { width: 26, count: 40, alpha: 0.55 });
  }
}

function printStairs(p: Press): void {
  p.print(shape('M470,344 L512,344 L640,640 L560,640Z'), '#31445a', { over: true, key: 2 });
  for (const i of range(0, 12)) {
    const t = i / 12;
    p.stroke([474 + 88 * t, 356 + 280 * t, 516 + 122 * t, 356 + 280 * t], 2.2, steel);
  }
  p.stroke([460, 320, 556, 612], 3, steel);
  p.stroke([520, 320, 648, 612], 3, steel);
}

function paint(p: Press, cast: Cast): void {
  printField(p, cast);
  printMasts(p, isDark(cast));
  printStairs(p);
  const look = { rim: [0.32, -0.16], rimInk: '#f6d592', skin: '#a98468' } as const;
  const shadow = (x: number, y: number): void =>
    groundShadow(p, [x - 28, y - 4, x + 28, y - 4, x + 20, y + 150, x - 46, y + 150], y - 8, y + 130, '#050a12');
  const [first, second] = cast.people;
  if (first) {
    shadow(738, 756);
    person(p, first, 738, 756, 348, { ...look, coat: '#3a3440' });
  }
  if (second) {
    shadow(950, 784);
    person(p, second, 950, 784, 366, { ...look, coat: '#22344f', hasBriefcase: true });
  }
  fall(p, cast.weather, { rain: { count: 300, alpha: 0.3 } });
}

export const wetTarmac: PrintedPlace = {
  usual: { sky: 'night', weather: 'rain', people: ['ambassador', 'envoy'] },
  focus: [700, 500],
  tallX: 830,
  sealAt: [1352, 812],
  paint,
};
