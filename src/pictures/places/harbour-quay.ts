// A quay on a northern coast: somebody looks across the water at isles; a boat lies lit, a lighthouse turns. Snow lies in winter skies and in
// snow, else the stone is bare.
import { boat, farIslands, lighthouse } from '../blocks/coast';
import { person } from '../blocks/person';
import { birds, clouds, sky } from '../blocks/skies';
import { ripples, road, sea } from '../blocks/water';
import { fall, layFog } from '../blocks/weather';
import { inks } from '../press/inks';
import type { Press } from '../press/press';
import { backwards, type Contour, curve, disc, fours, type PrintPoint, points, put, shape, sheet, times, triples } from '../press/shapes';
import { type Cast, isDark, liesSnow, type PrintedPlace } from './place';

const horizon = 372;

function printHeadland(p: Press, isSnowy: boolean, isLit: boolean): void {
  const land = curve(points([1120, 398, 1180, 376, 1240, 354, 1310, 338, 1400, 332, 1500, 328]));
  p.print([[...land, [1500, 432], [1180, 428]]], '#3b4d5c', { over: true, key: 1.6, fade: [0, 332, 0, 432, 1, 0.9] });
  const cover = points([1500, 362, 1400, 368, 1330, 378, 1270, 376, 1220, 392, 1160, 400]);
  p.print([[...land, ...cover]], isSnowy ? inks.snow : '#6f7d5c', { over: true, stray: 2.4, mottle: 0.2 });
  lighthouse(p, 1336, 338, 1.12, isLit);
  if (isLit) road(p, 1336, 438, 560, inks.lamp, { width: 20, count: 20, alpha: 0.7 });
}

/** The boat lies at the quay, and its lamps lie in the water. */
function printBoat(p: Press, isSnowy: boolean, isLit: boolean): void {
  boat(p, 1000, 520, 1.5, { isLit, isSnowy });
  p.mirror(546, 190, { from: 832, to: 1184, slip: 7, squash: 0.8, alpha: 0.7 });
  ripples(p, 548, 760, '#122c46', { x0: 800, x1: 1230, count: 80, alpha: 0.5 });
  if (isLit) road(p, 1000, 552, 800, inks.lamp, { width: 42, count: 34, alpha: 0.6 });
}

const edge = points([-60, 470, 200, 506, 520, 566, 820, 650, 1080, 762, 1260, 880, 1330, 960]);

function printQuay(p: Press, isSnowy: boolean): void {
  const lip = edge.map(([x, y]): PrintPoint => [x + 8, y + 30 + (y - 470) * 0.16]);
  p.print([[...edge, ...backwards(lip)]], '#2c3b47', { over: true, key: 1.8, grain: 0.3 });
  edge.slice(0, 6).forEach(([x, y], i) => {
    const [lx, ly] = lip[i] ?? [x, y];
    p.stroke([x + 60, y + 12, lx + 56, ly + 10], 1.4, inks.sumi, 0.7);
  });
  const top: Contour[] = [[...curve(edge), [-60, 960]]];
  p.print(top, isSnowy ? '#f4f3ee' : '#b3ab9c', { over: true, stray: 2, mottle: 0.1, grain: 0.1 });
  p.print(top, isSnowy ? '#9db4c6' : '#6b6a68', { fade: [0, 950, 0, 560, 0.9, 0], grain: 0.3 });
  p.print(top, '#e3b9a0', { fade: [-60, 480, 500, 700, 0.5, 0], grain: 0.3 });
  p.line(curve(edge), 2.4, '#25303a');
  for (const [x, y, s] of triples([210, 520, 0.7, 640, 612, 1, 985, 742, 1.35])) {
    const bollard = shape('M-15,0 C-16,-16 -9,-20 -9,-32 L-17,-36 L-17,-44 L17,-44 L17,-36 L9,-32 C9,-20 16,-16 15,0Z');
    p.print(put(bollard, x, y, s), '#33302e', { over: true, key: 1.5 });
    if (isSnowy) p.print(put(shape('M-17,-42 C-14,-52 14,-53 17,-42Z'), x, y, s), inks.snow, { over: true });
  }
  p.line(curve(points([648, 582, 720, 606, 800, 580, 846, 520])), 3, '#4b3c2e');
}

/** Footprints come from where we stand. */
function printTracks(p: Press): void {
  const one = (i: number): Contour[] => {
    const t = i / 10;
    const k = 1.35 - t * 0.75;
    return disc(60 + 282 * t ** 0.8 + (i % 2 ? 13 : -13) * (1.4 - t), 930 - 226 * t ** 0.72, 10 * k, 4.6 * k, 14);
  };
  p.marks(times(11, one).flat(), '#7d93a6', 0.75);
}

function paint(p: Press, cast: Cast): void {
  const isSnowy = liesSnow(cast);
  const isLit = isDark(cast);
  sky(p, cast, { horizon, band: 150 });
  clouds(p, fours([-60, 120, 520, 34, 380, 84, 460, 26, 820, 150, 700, 36, 180, 205, 560, 20]), '#e9e3d8', 0.42);
  sea(p, horizon, { far: '#a9c0c8', near: '#1d3d5a', pale: '#efd9c4' });
  farIslands(p, horizon, { far: '#5f7b94', near: '#35536f', x: 300, lowX: -40, isSnowy });
  ripples(p, horizon + 6, sheet.height, '#16304a', { count: 330, alpha: 0.34 });
  ripples(p, horizon + 6, sheet.height, '#e7e6dd', { count: 120, alpha: 0.34 });
  printHeadland(p, isSnowy, isLit);
  layFog(p, cast.weather, horizon);
  printBoat(p, isSnowy, isLit);
  printQuay(p, isSnowy);
  if (isSnowy) printTracks(p);
  const shadow = curve(points([322, 708, 350, 694, 402, 694, 470, 716, 560, 752, 520, 764, 420, 736]), true);
  const [first, second] = cast.people;
  const look = { legs: '#3b3129', hair: '#4a3a2e', rim: [0.42, -0.1], rimInk: '#f0c3a0', isSnowy } as const;
  if (second) {
    p.print([shadow.map(([x, y]): PrintPoint => [x + 200, y + 4])], '#6d8aa4', { fade: [540, 694, 740, 774, 0.8, 0], stray: 1.5 });
    person(p, second, 566, 712, 366, { ...look, coat: '#4a4452', isTurned: true });
  }
  if (first) {
    p.print([shadow], '#6d8aa4', { fade: [340, 690, 540, 770, 0.8, 0], stray: 1.5 });
    person(p, first, 366, 706, 378, { ...look, coat: '#35546e', lean: -0.03 });
  }
  birds(p, triples([640, 190, 0.9, 704, 168, 0.7, 760, 206, 0.6, 1090, 236, 0.6]), '#2c3a48');
  fall(p, cast.weather, { snow: { count: 1150, wind: 0.3, size: 1.12 } });
}

export const harbourQuay: PrintedPlace = {
  usual: { sky: 'winter_dusk', weather: 'snow', people: ['islander'] },
  focus: [500, 440],
  sealAt: [1352, 60],
  paint,
};
