// The inks of all prints, and what is made of two of them. An ink is `#rrggbb`.

/** The house's inks by their names. */
export const inks = {
  washi: '#f4eee1',
  paper: '#eae1cd',
  sumi: '#1f1d1a',
  ai: '#22405f',
  shu: '#c0392b',
  matsu: '#3f6b52',
  kin: '#a8842f',
  night: '#10202f',
  deep: '#18324c',
  mist: '#9db0bb',
  rose: '#dfa288',
  lamp: '#f5cd78',
  snow: '#f9f6ee',
  bark: '#43342a',
} as const;

/** How a light colours what it falls on: a factor for red, green and blue. */
export type LightFactors = readonly [red: number, green: number, blue: number];

function channels(ink: string): LightFactors {
  const at = (i: number): number => Number.parseInt(ink.slice(i, i + 2), 16);
  return [at(1), at(3), at(5)];
}

const hex = (values: readonly number[]): string =>
  `#${values
    .map((value) =>
      Math.max(0, Math.min(255, Math.round(value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The ink as the canvas wants it. */
export function rgba(ink: string, alpha: number): string {
  return `rgba(${channels(ink).join(',')},${alpha})`;
}

/** `share` of ink `b` stirred into ink `a`. */
export function mix(a: string, b: string, share: number): string {
  const [r, g, bl] = channels(a);
  const [r2, g2, bl2] = channels(b);
  return hex([r * (1 - share) + r2 * share, g * (1 - share) + g2 * share, bl * (1 - share) + bl2 * share]);
}

/** An ink that was mixed for one light, mixed for another: a weaker one darkens it, a stronger one lifts its darks and leaves its whites. */
export function underLight(ink: string, from: LightFactors, to: LightFactors): string {
  const mixed = channels(ink).map((value, i) => {
    const factor = (to[i] ?? 1) / (from[i] ?? 1);
    return factor <= 1 ? value * factor : 255 * (value / 255) ** (1 / factor);
  });
  return hex(mixed);
}
