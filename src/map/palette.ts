// Colours and fonts of the map; line width and colour by trust (0..1000). Low trust is dashed as well: colour alone carries no meaning.
import type { PaletteColour } from '../engine/model/seat-def';

export const stageColours = {
  washi: '#f4eee1',
  land: '#c6bc9d',
  landLight: '#d3caad',
  sumi: '#1f1d1a',
  sea: '#22405f',
  seaLight: '#2f5580',
  seaDeep: '#16304b',
  night: '#132539',
  shu: '#c0392b',
  shuLight: '#e0604f',
  kin: '#d8ab45',
  hair: '#cdbf9f',
} as const;

const ash = '#d8d0bd';
/** Each colour of a seat as it reads on the dark sea. */
const lineInks: Readonly<Record<PaletteColour, string>> = {
  ai: '#8db5e6',
  shu: '#e0604f',
  matsu: '#8fc7a1',
  kin: '#e2b24a',
  murasaki: '#c3a1d8',
  sumi: '#a9a69f',
  tetsu: '#b9d3bb',
};

export const stageFonts = {
  mincho: '"Shippori Mincho", "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif',
  gothic: '"Zen Kaku Gothic New", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif',
} as const;

/** Below this trust (thousandths) a line is dashed. */
export const dashedBelowTrust = 400;

/** Css pixels by which the dark edge is wider than the line it lies under. */
export const relationEdge = 2.4;
/** Share of its width that a line has on a compact map. */
export const compactLine = 0.62;

/** Line width in css pixels for a trust in thousandths. */
export function relationWidth(trust: number): number {
  return 1.6 + (5.2 * Math.max(0, Math.min(1000, trust))) / 1000;
}

/** Line colour for a relation with a seat: ash where there is no trust, the seat's own ink where there is much. */
export function relationColour(colour: PaletteColour | undefined, trust: number): string {
  return mix(ash, seatInk(colour), Math.min(1, 0.25 + trust / 800));
}

/** A seat's own ink, whatever the trust; ash for no seat. */
export function seatInk(colour: PaletteColour | undefined): string {
  return colour === undefined ? ash : lineInks[colour];
}

function mix(a: string, b: string, share: number): string {
  const part = (from: number) => {
    const low = Number.parseInt(a.slice(from, from + 2), 16);
    const high = Number.parseInt(b.slice(from, from + 2), 16);
    return Math.round(low + (high - low) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** A colour as the number Phaser's Graphics wants. */
export function parseHexColour(ink: string): number {
  return Number.parseInt(ink.slice(1), 16);
}
