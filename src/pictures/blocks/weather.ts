// What comes down or blows. Every weather can be printed at every place under a sky; a place says how much of it, and where.
import type { Weather } from '../../engine/model/picture-def';
import { inks } from '../press/inks';
import type { Press } from '../press/press';
import { type Contour, type PrintPoint, points, put, shape, sheet, times, triples } from '../press/shapes';
import { clouds } from './skies';
import { spindle } from './water';

/** Where weather is to be seen: the whole sheet, or what a window shows. */
export interface WeatherRoom {
  readonly x0?: number;
  readonly x1?: number;
  readonly to?: number;
}

export interface SnowSettings extends WeatherRoom {
  readonly count: number;
  readonly wind?: number;
  readonly size?: number;
}

export interface RainSettings extends WeatherRoom {
  readonly count: number;
  readonly alpha?: number;
  readonly length?: number;
  readonly slant?: number;
}

function fallSnow(p: Press, settings: SnowSettings): void {
  const { count, wind = 0.12, size = 1, x0 = -20, x1 = sheet.width + 20, to = sheet.height } = settings;
  const flake = (radius: number): Contour => {
    const x = x0 + (x1 - x0) * p.roll();
    const y = -20 + (to + 20) * p.roll();
    const r = radius * size * (0.65 + p.roll() * 0.7);
    return times(8, (k): PrintPoint => {
      const e = r * (0.75 + p.roll() * 0.45);
      const b = (k / 8) * 2 * Math.PI;
      return [x + Math.cos(b) * e + Math.sin(b) * e * wind, y + Math.sin(b) * e * 1.08];
    });
  };
  for (const [share, radius, alpha] of triples([0.55, 1.1, 0.75, 0.33, 2, 0.9, 0.12, 3.4, 1]))
    p.marks(
      times(count * share, () => flake(radius)),
      inks.snow,
      alpha * 0.95,
    );
}

function fallRain(p: Press, settings: RainSettings): void {
  const { count, slant = 0.16, length = 120, alpha = 0.34, x0 = -60, x1 = sheet.width + 100, to = sheet.height } = settings;
  const streak = (): Contour => {
    const x = x0 + (x1 - x0) * p.roll();
    const y = -120 + (to + 60) * p.roll();
    const l = length * (0.4 + p.roll());
    const t = 0.5 + p.roll() * 0.5;
    return points([x, y, x + t, y, x - l * slant + t * 0.4, y + l, x - l * slant, y + l]);
  };
  p.marks(times(count, streak), '#dfe6ea', alpha);
}

const petal = shape('M0,0 C3,-5 9,-5 11,-1 L9.5,0 L11,1.4 C8,5 3,4 0,0Z');

/** Petals or leaves in the air. */
export function petals(p: Press, count: number, size: number, ink: string, room: WeatherRoom = {}): void {
  const { x0 = 0, x1 = sheet.width, to = sheet.height } = room;
  const one = (): Contour[] => {
    const x = x0 + (x1 - x0) * p.roll();
    const y = to * p.roll();
    const width = size * (0.4 + p.roll() * 0.7);
    return put(petal, x, y, width, size * (p.roll() - 0.2), p.roll() - 0.5);
  };
  p.marks(times(count, one).flat(), ink, 0.9);
}

/** Wind has no look of its own: it is what it carries, and the long strokes of the air. */
function blow(p: Press, { x0 = -40, x1 = sheet.width + 40, to = sheet.height }: WeatherRoom): void {
  const stroke = (): Contour => {
    const [x, y] = [x0 + (x1 - x0) * p.roll(), to * 0.86 * p.roll()];
    return spindle(x, y, 60 + 130 * p.roll(), 0.7 + p.roll(), 6 * (p.roll() - 0.2));
  };
  p.marks(times(Math.round((x1 - x0) / 26), stroke), '#f4f3ee', 0.6);
  petals(p, Math.round((x1 - x0) / 26), 1.9, '#6f5a3a', { x0, x1, to });
}

/** Fog lies between what is far and what is near; a place asks for it before it prints its people. */
export function layFog(p: Press, weather: Weather, horizon: number): void {
  if (weather !== 'fog') return;
  const ink = '#d5d9d6';
  const wide = sheet.width + 80;
  const band = (y0: number, y1: number, from: number, to: number): void =>
    p.print([points([-40, y0, wide - 40, y0, wide - 40, y1, -40, y1])], ink, {
      over: true,
      fade: [0, y0, 0, y1, from, to],
      grain: 0.12,
      stray: 0,
    });
  band(horizon - 330, horizon, 0, 0.9);
  band(horizon, horizon + 340, 0.86, 0.08);
  const low = times(5, (i): [number, number, number, number] => [-160 + i * 330, horizon + 20 + (i % 3) * 46 - 40, 520, 30]);
  clouds(p, low, '#e6e8e2', 0.8);
}

export interface WeatherSettings {
  readonly snow?: SnowSettings;
  readonly rain?: RainSettings;
  readonly room?: WeatherRoom;
}

/** Prints the weather over everything; fog and clear air leave nothing here. */
export function fall(p: Press, weather: Weather, settings: WeatherSettings = {}): void {
  const { room = {}, snow = { count: 800, wind: 0.3 }, rain = { count: 340 } } = settings;
  if (weather === 'snow') fallSnow(p, { ...room, ...snow });
  if (weather === 'rain') fallRain(p, { ...room, ...rain });
  if (weather === 'sleet') {
    fallRain(p, { ...room, ...rain, count: rain.count * 0.6, slant: 0.34 });
    fallSnow(p, { ...room, ...snow, count: snow.count * 0.45, wind: 0.9 });
  }
  if (weather === 'wind') blow(p, room);
}
