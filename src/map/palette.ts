// The inks of the stage, and how trust becomes weight and colour. Low trust is also dashed: nothing is said by colour alone.

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
const lineInks: Readonly<Record<string, string>> = { moscow: '#b9d3bb', washington: '#8db5e6', beijing: '#e2b24a', tokyo: '#e0604f' };

export const stageFonts = {
  mincho: '"Shippori Mincho", "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif',
  gothic: '"Zen Kaku Gothic New", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif',
} as const;

/** Below this trust (thousandths) a line is dashed. */
export const dashedBelowTrust = 400;

/** Line width in css pixels for a trust in thousandths. */
export function relationWidth(trust: number): number {
  return 1.6 + (5.2 * Math.max(0, Math.min(1000, trust))) / 1000;
}

/** Line colour for a relation with a capital: ash where there is no trust, the capital's own ink where there is much. */
export function relationColour(capital: string, trust: number): string {
  return mix(ash, lineInks[capital] ?? ash, Math.min(1, 0.25 + trust / 800));
}

/** A mark's own ink, whatever the trust. */
export function seatColour(capital: string): string {
  return lineInks[capital] ?? ash;
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
