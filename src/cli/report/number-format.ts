// Whole numbers of reports as a person reads them.
import type { MeanEstimate } from '../../analysis/statistics';

/** A difference with its sign; zero has none. */
export function formatSigned(n: number): string {
  return n > 0 ? `+${n}` : `${n}`;
}

/** Hundredths as a number with one decimal. */
export function formatHundredths(x: number): string {
  const tenths = Math.round(Math.abs(x) / 10);
  return `${x < 0 && tenths > 0 ? '-' : ''}${Math.floor(tenths / 10)}.${tenths % 10}`;
}

export function formatInterval(m: MeanEstimate): string {
  return `${formatHundredths(m.low)}–${formatHundredths(m.high)}`;
}

/** Per mille as percent with one decimal. */
export function formatPerMille(x: number): string {
  return `${Math.floor(x / 10)}.${x % 10}`;
}
