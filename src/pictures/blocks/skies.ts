// Skies by their names, what stands in them, and the light each throws on everything below. Invariant: a sky is printed in its own inks, and
// what lies under it is printed in inks mixed for the light it throws (`Press.shine` sets apart what shines by itself).
import type { Sky, Weather } from '../../engine/model/picture-def';
import { inks, type LightFactors, mix } from '../press/inks';
import type { Press } from '../press/press';
import { type Contour, curve, disc, ground, type PrintPoint, rect, shape, sheet, times } from '../press/shapes';

/** The inks of a sky, and how far down its blue and up its glow reach, in shares of the horizon's height. */
interface SkyInks {
  readonly base: string;
  readonly mid: string;
  readonly top: string;
  readonly glow: string;
  readonly midTo?: number;
  readonly glowTo?: number;
}

/** Skies with inks of their own. */
export type DrawnSky = 'dawn' | 'morning' | 'noon' | 'winter_noon' | 'grey_noon' | 'dusk' | 'winter_dusk' | 'thaw_evening' | 'night';

/** How each sky a scenario may name is drawn. */
export const drawnSkyOf: Readonly<Record<Sky, DrawnSky>> = {
  dawn: 'dawn',
  morning: 'morning',
  spring_morning: 'morning',
  noon: 'noon',
  summer_noon: 'noon',
  autumn_noon: 'noon',
  winter_noon: 'winter_noon',
  grey_noon: 'grey_noon',
  rain: 'grey_noon',
  evening: 'dusk',
  dusk: 'dusk',
  summer_dusk: 'dusk',
  tropic_dusk: 'dusk',
  winter_dusk: 'winter_dusk',
  thaw_evening: 'thaw_evening',
  night: 'night',
  winter_night: 'night',
  summer_night: 'night',
};

const palettes: Readonly<Record<DrawnSky, SkyInks>> = {
  dawn: { base: '#f3e6d0', mid: '#6f9fbf', top: '#1d4a76', glow: '#f09a70', midTo: 0.66, glowTo: 0.5 },
  morning: { base: '#f2ecdc', mid: '#8fb6cd', top: '#3d719c', glow: '#f6dcb4', midTo: 0.74, glowTo: 0.5 },
  noon: { base: '#eef0e6', mid: '#6ea3cc', top: '#255a92', glow: '#f6ecd2', midTo: 0.86, glowTo: 0.6 },
  winter_noon: { base: '#e6e9e6', mid: '#9db4c2', top: '#5a7c98', glow: '#f0dfc2', midTo: 0.8 },
  grey_noon: { base: '#ccd2d0', mid: '#7d919c', top: '#3c5467', glow: '#dfd6c4' },
  dusk: { base: '#f0e0cf', mid: '#45659b', top: '#132650', glow: '#f0945a', midTo: 0.8, glowTo: 0.34 },
  winter_dusk: { base: '#eee6d8', mid: '#6d8ca4', top: '#1f3d5c', glow: '#efb899', midTo: 0.74, glowTo: 0.5 },
  thaw_evening: { base: '#e9dfc6', mid: '#7f9496', top: '#38505c', glow: '#e6c27c', midTo: 0.7, glowTo: 0.42 },
  night: { base: '#93a9bd', mid: '#3c5f83', top: '#12263f', glow: '#b9b7b4', midTo: 0.95 },
};

/** The light each sky throws. */
export const lightOf: Readonly<Record<DrawnSky, LightFactors>> = {
  dawn: [1, 0.94, 0.89],
  morning: [1.02, 0.98, 0.93],
  noon: [1.03, 1.02, 1],
  winter_noon: [0.98, 1, 1.02],
  grey_noon: [0.87, 0.89, 0.91],
  dusk: [0.66, 0.62, 0.74],
  winter_dusk: [0.88, 0.87, 0.93],
  thaw_evening: [0.86, 0.82, 0.75],
  night: [0.44, 0.52, 0.66],
};

/** Skies under which lamps are lit and windows shine. */
export const darkSkies: readonly DrawnSky[] = ['dusk', 'winter_dusk', 'thaw_evening', 'night'];

/** What a picture shows, all of it chosen. */
export interface Shown {
  readonly sky: DrawnSky;
  readonly weather: Weather;
  /** Whether it is winter: then snow lies. */
  readonly isWinter: boolean;
  /** Whether the sky is the one its place was composed for. */
  readonly isUsualSky: boolean;
}

export interface SkyRoom {
  readonly horizon: number;
  /** How far down the narrow dark band (ichimonji) along the top edge reaches. */
  readonly band: number;
  readonly glowTo?: number;
  /** Inks of its own under the usual sky. */
  readonly usual?: SkyInks;
}

/** A flat wash, a glow rising from the horizon, a bokashi coming down and the dark band along the top edge. */
export function sky(p: Press, shown: Shown, { horizon, band, glowTo, usual }: SkyRoom): void {
  const palette = (shown.isUsualSky && usual) || palettes[shown.sky];
  const full = rect(-40, -40, sheet.width + 80, horizon + 41);
  const glowEnd = horizon * ((shown.isUsualSky ? glowTo : undefined) ?? palette.glowTo ?? 0.45);
  p.shine(() => {
    p.print(full, palette.base, { grain: 0.2, mottle: 0.22, stray: 0 });
    p.print(full, palette.glow, { fade: [0, horizon, 0, glowEnd, 1, 0], grain: 0.2, mottle: 0.25, stray: 0 });
    p.print(full, palette.mid, { fade: [0, -20, 0, horizon * (palette.midTo ?? 0.78), 1, 0], grain: 0.36, mottle: 0.25, stray: 0 });
    p.print(full, palette.top, { fade: [0, 10, 0, band, 0.95, 0], grain: 0.3, mottle: 0.2, stray: 0 });
  });
  // A sky that was not composed for it goes grey under rain.
  if (!shown.isUsualSky && ['rain', 'sleet', 'fog'].includes(shown.weather))
    p.print(full, '#a9b3b8', { over: true, alpha: 0.42, grain: 0.3, stray: 0 });
}

export function sun(p: Press, x: number, y: number, radius: number, ink: string = inks.shu, set = 0.35): void {
  p.shine(() => p.print(disc(x, y, radius), ink, { fade: [0, y - radius, 0, y + radius, 1, set], stray: 0.4, mottle: 0.35 }));
}

export function moon(p: Press, x: number, y: number, radius: number): void {
  const ink = '#fbf3d6';
  p.shine(() => {
    p.print(disc(x, y, radius * 5), ink, { glow: [x, y, radius * 5, 0.32], over: true, stray: 0, grain: 0.3 });
    p.print(disc(x, y, radius), ink, { over: true, alpha: 0.96, mottle: 0.12, stray: 0.3, grain: 0 });
  });
}

/** Long flat-bottomed bands (x, y, width, height), wiped away underneath. */
export function clouds(p: Press, bands: readonly (readonly [number, number, number, number])[], ink: string, alpha: number): void {
  for (const [x, y, w, h] of bands) {
    const bumps = times(7, (i): PrintPoint => [x + (w * i) / 6, y - (i % 6 === 0 ? 0 : h * (0.35 + p.roll() * 0.65))]);
    p.print([[...curve(bumps), [x + w, y + h * 0.25], [x + w * 0.5, y + h * 0.55], [x, y + h * 0.2]]], ink, {
      fade: [0, y - h, 0, y + h * 0.5, alpha, 0],
      over: true,
      grain: 0.3,
      stray: 1.4,
    });
  }
}

/** How a ridge is printed: what is left of it at its foot, how far down snow lies on it, and the width of its line. */
export interface RidgeSettings {
  readonly foot?: number;
  readonly key?: number;
  readonly snow?: number;
}

/** A ridge whose foot is lost in mist. */
export function ridge(p: Press, through: Contour, base: number, ink: string, { foot = 0.15, key = 0, snow = 0 }: RidgeSettings): void {
  const top = Math.min(...through.map(([, y]) => y));
  const line = curve(through);
  p.print(ground(line, base), ink, { fade: [0, top, 0, base, 1, foot], over: true, grain: 0.2 });
  if (snow > 0)
    p.print(ground(line, base), inks.snow, { fade: [0, top, 0, top + (base - top) * snow, 0.95, 0], over: true, grain: 0.3, mottle: 0.5 });
  if (key > 0) p.line(line, key, mix(ink, inks.sumi, 0.55), 0.7);
}

const bird = shape('M-20,-7 C-13,-12 -6,-9 0,-2 C5,-10 13,-14 22,-9 C14,-9 7,-4 2,3 C0,4.5 -2,3.5 -3,1.5 C-7,-5 -13,-9 -20,-7Z');

/** Gulls or crows at x, y, size. */
export function birds(p: Press, flock: readonly (readonly [number, number, number])[], ink: string = inks.sumi): void {
  for (const [x, y, size] of flock)
    p.marks(
      bird.map((c) => c.map(([a, b]): PrintPoint => [x + a * size, y + b * size])),
      ink,
      0.85,
    );
}
