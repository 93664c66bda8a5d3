// A hotel's terrace in the tropics, a city across the bay: two people have come out to look at it, or to be alone.
import { bayCity } from '../blocks/bay-city';
import { halo, windows } from '../blocks/lights';
import { groundShadow, person } from '../blocks/person';
import { clouds, moon, sky } from '../blocks/skies';
import { frond } from '../blocks/trees';
import { deepen, ripples, road, sea } from '../blocks/water';
import { fall, layFog } from '../blocks/weather';
import { inks } from '../press/inks';
import type { Press } from '../press/press';
import { fours, polygon, put, range, rect, shape, sheet } from '../press/shapes';
import { type Cast, isDark, isOvercast, type PrintedPlace } from './place';

const horizon = 438;
const wide = sheet.width + 80;
const iron = '#0d1422';

function printBay(p: Press, cast: Cast): void {
  sky(p, cast, { horizon, band: 190, glowTo: 0.38 });
  const high = fours([-80, 168, 620, 40, 480, 112, 560, 30, 900, 206, 640, 38, 200, 262, 520, 24, 760, 300, 460, 18]);
  clouds(p, high, '#f2c6a2', 0.42);
  clouds(p, fours([-120, 96, 700, 30, 700, 66, 800, 30]), '#2c4a80', 0.55);
  if (isDark(cast) && !isOvercast(cast)) moon(p, 408, 122, 25);
  bayCity(p, horizon, { far: '#7a7899', near: '#1d3055' });
  p.print(rect(-40, horizon - 6, wide, 9), '#142238', { over: true });
  windows(p, 0, horizon - 5, sheet.width, 6, { cols: 120, rows: 1, lit: 0.5, alpha: 0.8 });
  sea(p, horizon + 2, { far: '#a58f98', near: '#122a4e' });
  p.mirror(horizon + 2, 330, { squash: 0.86, slip: 9, alpha: 0.78 });
  deepen(p, horizon + 2, 470, '#1d3a70', [820, horizon, 0.95, 0.06]);
  ripples(p, horizon + 10, 800, '#0e2038', { count: 300, alpha: 0.42 });
  ripples(p, horizon + 10, 760, '#f0b98c', { count: 90, alpha: 0.34 });
  if (isDark(cast))
    for (const x of [742, 826, 912, 284, 1058]) road(p, x, horizon + 8, 690, inks.lamp, { width: 13, count: 28, alpha: 0.5 });
}

/** Wet stone and a rail. */
function printTerrace(p: Press): void {
  p.print(polygon([-40, 742, wide - 40, 742, wide - 40, 960, -40, 960]), '#1a2130', { over: true, grain: 0.14 });
  p.print(polygon([-40, 744, wide - 40, 744, wide - 40, 960, -40, 960]), '#c98a5e', {
    over: true,
    fade: [0, 744, 0, 880, 0.34, 0],
    grain: 0.3,
  });
  for (const i of range(-5, 17)) p.stroke([720 + (i - 5.5) * 120, 744, 720 + (i - 5.5) * 250, 940], 1.2, '#0c121d', 0.7);
  for (const y of [770, 812, 872]) p.stroke([-20, y, sheet.width + 20, y], 1.2, '#0c121d', 0.6);
  for (const x of range(-10, sheet.width + 20, 29)) p.stroke([x, 640, x, 744], 2.2, iron, 0.95);
  p.print(rect(-40, 632, wide, 10), iron, { over: true, stray: 0.6 });
  p.stroke([-20, 632, sheet.width + 20, 632], 1.6, '#d99a6c', 0.75);
  p.print(rect(-40, 734, wide, 12), iron, { over: true, stray: 0.6 });
}

function printLantern(p: Press, isLit: boolean): void {
  p.stroke([1186, 746, 1186, 440], 6, iron);
  if (isLit) {
    halo(p, 1186, 420, 210, '#fbd98a', 0.7);
    halo(p, 1186, 420, 80, '#fff0c0', 0.8);
  }
  const glass = put(shape('M-20,0 L-25,-50 L25,-50 L20,0Z'), 1186, 446);
  p.shine(() => p.print(glass, isLit ? '#fff1c4' : '#cfd3cb', { over: true, key: 2.4, mottle: 0, grain: 0 }));
  p.stroke([1186, 396, 1186, 446], 2, '#7a5a24');
  p.print(put(shape('M-33,-50 L0,-72 L33,-50Z M-24,0 L24,0 L18,8 L-18,8Z'), 1186, 446), iron, { over: true });
  if (isLit) road(p, 1186, 752, 930, '#f6cf86', { width: 60, count: 40, alpha: 0.5 });
}

function paint(p: Press, cast: Cast): void {
  printBay(p, cast);
  layFog(p, cast.weather, horizon);
  printTerrace(p);
  printLantern(p, isDark(cast));
  const [first, second] = cast.people;
  const look = { skin: '#b98a6c', rim: [0.34, -0.12], rimInk: '#f6b27c' } as const;
  const shadow = (x: number): void => groundShadow(p, [x - 30, 827, x + 30, 827, x - 10, 960, x - 90, 960], 818, 930, '#070b13', 2);
  if (first) {
    shadow(590);
    person(p, first, 590, 828, 420, { ...look, coat: '#22344f', hasBriefcase: true });
  }
  if (second) {
    shadow(806);
    person(p, second, 806, 828, 384, { ...look, coat: '#3a2f45' });
  }
  const left = fours([-30, 30, 1.5, 0.35, -40, 60, 1.45, 0.95, -30, -20, 1.6, -0.05, -60, 110, 1.15, 1.4]);
  const right = fours([1480, -10, -1.3, -0.5, 1490, 30, -1.15, -1.05]);
  for (const [x, y, s, angle] of [...left, ...right]) frond(p, x, y, s, angle, '#0e1d27');
  fall(p, cast.weather);
}

export const bayTerrace: PrintedPlace = {
  usual: { sky: 'dusk', weather: 'clear', people: ['envoy', 'interpreter'] },
  focus: [690, 460],
  sealAt: [1352, 800],
  paint,
};
