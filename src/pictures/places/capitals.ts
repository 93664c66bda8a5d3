// Four capitals as small prints, for the answer of a power: onion domes behind a wall, a white dome, palace roofs, a stepped tower. Which power
// each belongs to is a scenario's business.
import { fortress } from '../blocks/fortress';
import { domedHall, eavedPalace, steppedHall } from '../blocks/halls';
import { birds, clouds, moon, ridge, sky, sun } from '../blocks/skies';
import { deepen, ripples, sea } from '../blocks/water';
import { fall, layFog, petals } from '../blocks/weather';
import type { Press } from '../press/press';
import { curve, disc, fours, type PrintPoint, points, range, rect, sheet, times, triples } from '../press/shapes';
import { type Cast, isDark, isOvercast, liesSnow, type PrintedPlace } from './place';

const horizon = 560;
const wide = sheet.width + 80;

/** Ice on the river. */
function printFloes(p: Press): void {
  for (const i of range(0, 11)) {
    const floe = times(9, (k): PrintPoint => {
      const a = (k / 9) * 6.283;
      const w = 40 + p.roll() * 70;
      return [i * 150 + p.roll() * 90 + Math.cos(a) * w, horizon + 60 + (i % 4) * 70 + Math.sin(a) * w * 0.16];
    });
    p.print([curve(floe, true)], '#e9eeec', { over: true, alpha: 0.9, key: 1 });
  }
}

/** A row of round trees along the water. */
function printTrees(p: Press, count: number, step: number, y: number, width: number, height: number, spread: number, ink: string): void {
  for (const i of range(0, count)) p.print(disc(i * step - 10, y, width, height + p.roll() * spread), ink, { over: true, stray: 3 });
}

function paintOnionDomes(p: Press, cast: Cast): void {
  const isSnowy = liesSnow(cast);
  sky(p, cast, { horizon, band: 190 });
  clouds(p, fours([-60, 190, 700, 40, 700, 150, 760, 36]), '#e6e2d6', 0.5);
  const lit = !cast.isUsualSky && isDark(cast) ? 0.85 : 0;
  fortress(p, 720, horizon, 1.95, { wall: '#8f4a40', roof: '#33594d', far: '#a9b4b8', isSnowy, lit });
  sea(p, horizon, { far: '#9fb2bd', near: '#274660' });
  p.mirror(horizon, 300, { alpha: 0.6, slip: 8 });
  deepen(p, horizon, 400, '#2b4c68', [900, horizon, 0.9, 0.1]);
  if (isSnowy) printFloes(p);
  else ripples(p, horizon + 8, sheet.height, '#1b3550', { count: 240, alpha: 0.36 });
  layFog(p, cast.weather, horizon);
  fall(p, cast.weather, { snow: { count: 600 } });
}

function paintWhiteDome(p: Press, cast: Cast): void {
  sky(p, cast, { horizon, band: 190 });
  if (isDark(cast) && !isOvercast(cast)) moon(p, 1010, 170, 40);
  clouds(p, fours([200, 240, 760, 34, 820, 210, 560, 30]), '#8b9db4', 0.45);
  printTrees(p, 16, 100, horizon - 16, 84, 44, 26, '#182a3c');
  domedHall(p, 720, horizon - 12, 1.75, { ink: '#d8d3c4', shade: '#5b6c80', lit: isDark(cast) ? 0.75 : 0 });
  sea(p, horizon, { far: '#54708c', near: '#12253c' });
  p.mirror(horizon, 320, { alpha: 0.7, slip: 7 });
  deepen(p, horizon, 400, '#1c3654', [900, horizon, 0.9, 0.15]);
  ripples(p, horizon + 8, 900, '#0f2136', { count: 200, alpha: 0.4 });
  layFog(p, cast.weather, horizon);
  if (cast.weather === 'clear' && !liesSnow(cast)) petals(p, 90, 1.4, '#f1cfc6');
  fall(p, cast.weather);
}

function paintPalaceRoofs(p: Press, cast: Cast): void {
  sky(p, cast, { horizon, band: 190 });
  const hasSun = cast.sky === 'dawn' || isDark(cast);
  if (isOvercast(cast)) clouds(p, fours([120, 300, 620, 40]), '#e8e4d8', 0.5);
  else if (cast.sky === 'night') moon(p, 430, 200, 36);
  else if (hasSun) sun(p, 430, 300, 66, '#c9452f', 0.4);
  clouds(p, fours([-80, 260, 640, 30, 640, 200, 700, 36]), '#f3d3ae', 0.6);
  const hills = points([-40, 470, 160, 400, 300, 430, 520, 380, 760, 424, 980, 372, 1220, 420, 1480, 390]);
  ridge(p, hills, horizon, '#8a90a0', { foot: 0.1 });
  p.print(rect(-40, horizon - 2, wide, 42), '#efe4d0', { over: true, grain: 0.2, stray: 0 });
  eavedPalace(p, 760, horizon + 40, 2.1, { roof: '#a8842f', wall: '#8f3024', terrace: '#d9cdb4' });
  layFog(p, cast.weather, horizon + 36);
  const isSnowy = liesSnow(cast);
  p.print(rect(-40, horizon + 38, wide, 400), isSnowy ? '#e6e6e0' : '#b9a788', { over: true, grain: 0.34 });
  p.print(rect(-40, horizon + 38, wide, 400), '#54463a', { fade: [0, 920, 0, horizon + 30, 0.85, 0], stray: 0 });
  for (const i of range(-12, 13)) p.stroke([760 + i * 70, horizon + 40, 760 + i * 190, 920], 1.4, '#6d5b45', 0.6);
  birds(p, triples([980, 210, 0.9, 1040, 190, 0.7, 1090, 226, 0.6]));
  fall(p, cast.weather);
}

function paintSteppedTower(p: Press, cast: Cast): void {
  sky(p, cast, { horizon, band: 190 });
  const hills = points([-40, 480, 300, 440, 620, 460, 900, 430, 1480, 470]);
  ridge(p, hills, horizon, '#8b9aa2', { foot: 0.2 });
  steppedHall(p, 720, horizon, 2.05, { ink: '#c9c2b0', shade: '#4e5c66', lit: cast.isUsualSky || isDark(cast) ? 0.5 : 0 });
  printTrees(p, 15, 106, horizon - 4, 76, 40, 22, '#34493f');
  sea(p, horizon + 6, { far: '#8a989e', near: '#2c4152' });
  p.mirror(horizon + 6, 320, { alpha: 0.66, slip: 9 });
  deepen(p, horizon, 400, '#2d4456', [900, horizon, 0.9, 0.1]);
  layFog(p, cast.weather, horizon);
  fall(p, cast.weather, { rain: { count: 420, alpha: 0.4 } });
}

const sealAt: PrintPoint = [1352, 60];

export const onionDomes: PrintedPlace = {
  usual: { sky: 'winter_dusk', weather: 'snow', people: [] },
  focus: [720, 430],
  sealAt,
  paint: paintOnionDomes,
};
export const whiteDome: PrintedPlace = {
  usual: { sky: 'night', weather: 'clear', people: [] },
  focus: [760, 430],
  sealAt,
  paint: paintWhiteDome,
};
export const palaceRoofs: PrintedPlace = {
  usual: { sky: 'dawn', weather: 'clear', people: [] },
  focus: [760, 430],
  tallX: 490,
  sealAt,
  paint: paintPalaceRoofs,
};
export const steppedTower: PrintedPlace = {
  usual: { sky: 'grey_noon', weather: 'rain', people: [] },
  focus: [720, 430],
  sealAt,
  paint: paintSteppedTower,
};
