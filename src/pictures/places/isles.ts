// Islands across open water, under the first or the last light.
import { aboveWater, boat } from '../blocks/coast';
import { halo } from '../blocks/lights';
import { birds, clouds, moon, ridge, sky, sun } from '../blocks/skies';
import { ripples, road, sea } from '../blocks/water';
import { fall, layFog } from '../blocks/weather';
import type { Press } from '../press/press';
import { fours, points, rect, sheet, triples } from '../press/shapes';
import { type Cast, isOvercast, liesSnow, type PrintedPlace } from './place';

const horizon = 520;

/** The sun at the horizon when it rises or sets, the moon at night; at noon neither is to be seen from here. True when it lays a road. */
function printSun(p: Press, cast: Cast): boolean {
  const { sky: name } = cast;
  if (name === 'morning' || name === 'noon' || name === 'winter_noon' || name === 'grey_noon' || isOvercast(cast)) return false;
  if (name === 'night') {
    moon(p, 962, 190, 34);
    return true;
  }
  p.within(rect(-40, -40, sheet.width + 80, horizon + 40), () => {
    halo(p, 962, horizon - 34, 280, '#fbd0a4', 0.7);
    sun(p, 962, horizon - 34, 66, '#d8432f', 0.8);
  });
  return true;
}

function printIslands(p: Press, isSnowy: boolean): void {
  const water = horizon + 3;
  const snow = (share: number): number => (isSnowy ? share : share * 0.6);
  const eastern = points([0, 0, 60, 26, 120, 60, 150, 52, 210, 92, 240, 88, 300, 40, 380, 64, 420, 58, 500, 20, 560, 0]);
  ridge(p, aboveWater(eastern, 1030, water, 0.84), water, '#7f93a6', { foot: 0.2, snow: snow(0.45) });
  const cone = points([
    0, 0, 40, 10, 120, 30, 180, 70, 232, 128, 252, 150, 262, 149, 276, 176, 288, 175, 304, 146, 340, 104, 400, 54, 480, 40, 560, 58, 620,
    30, 720, 10, 800, 0,
  ]);
  ridge(p, aboveWater(cone, 190, water, 0.86), water, '#4d6a84', { foot: 0.2, snow: snow(0.55), key: 1 });
  const near = points([0, 0, 30, 24, 80, 36, 120, 30, 170, 46, 210, 28, 250, 0]);
  ridge(p, aboveWater(near, 1150, water, 0.9), horizon + 4, '#3f5d79', { foot: 0.5 });
  for (const [a, w, h] of triples([40, 150, 10, 180, 90, 15, 870, 60, 7])) {
    const low = points([a, 0, a + w * 0.1, h * 0.8, a + w * 0.4, h, a + w * 0.8, h * 0.7, a + w, 0]);
    ridge(p, aboveWater(low, 0, water), horizon + 5, '#31506c', { foot: 0.7 });
  }
}

function paint(p: Press, cast: Cast): void {
  sky(p, cast, { horizon, band: 280, glowTo: 0.4 });
  const hasRoad = printSun(p, cast);
  const bands = fours([500, 300, 700, 34, 860, 372, 520, 24, -100, 250, 560, 30, 1100, 230, 460, 26, 200, 400, 420, 18]);
  clouds(p, bands, '#f5dcc0', 0.62);
  sea(p, horizon, { far: '#a9c6cc', near: '#17406a', pale: '#f8d3b0' });
  printIslands(p, cast.isUsualSky || liesSnow(cast));
  if (hasRoad) road(p, 962, horizon + 6, 850, cast.sky === 'night' ? '#f3ead0' : '#f8c096', { width: 46, count: 70, alpha: 0.72 });
  ripples(p, horizon + 8, sheet.height, '#12304d', { count: 420, alpha: 0.36 });
  ripples(p, horizon + 8, sheet.height, '#f1e6d2', { count: 150, alpha: 0.36 });
  layFog(p, cast.weather, horizon);
  boat(p, 262, 604, 0.66, { isLit: cast.sky === 'night', isSnowy: false });
  p.mirror(616, 66, { from: 186, to: 344, squash: 0.9, slip: 5, alpha: 0.7 });
  ripples(p, 617, 690, '#1b4066', { x0: 170, x1: 360, count: 22, alpha: 0.5, size: 0.7 });
  birds(p, triples([760, 150, 1, 830, 128, 0.8, 880, 168, 0.7, 520, 210, 0.6, 1180, 120, 0.6]), '#2a3d52');
  fall(p, cast.weather);
}

export const isles: PrintedPlace = {
  usual: { sky: 'dawn', weather: 'clear', people: [] },
  focus: [700, 430],
  tallX: 890,
  sealAt: [1352, 60],
  paint,
};
