// Whole numbers of reports as a person reads them.
import type { Mean } from '../analysis/confidence';

/** Hundredths as a number with one decimal. */
export function oneDecimal(x: number): string {
  const tenths = Math.round(Math.abs(x) / 10);
  return `${x < 0 && tenths > 0 ? '-' : ''}${Math.floor(tenths / 10)}.${tenths % 10}`;
}

export function interval(m: Mean): string {
  return `${oneDecimal(m.low)}–${oneDecimal(m.high)}`;
}

/** Per mille as percent with one decimal. */
export function percent(x: number): string {
  return `${Math.floor(x / 10)}.${x % 10}`;
}
