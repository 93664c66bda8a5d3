// Summaries of many games and 95 % confidence intervals, in whole numbers that are the same on every machine and in any order of games.
import { elementAt } from '../engine/model/list-access';

export interface Summary {
  readonly count: number;
  /** Arithmetic mean, rounded half away from zero. */
  readonly mean: number;
  /** Values below which a tenth, half and nine tenths of the games lie (nearest rank from below). */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly min: number;
  readonly max: number;
}

/** Summary of whole numbers; all zero when there are none. */
export function summarize(numbers: readonly number[]): Summary {
  const count = numbers.length;
  if (count === 0) return { count, mean: 0, p10: 0, p50: 0, p90: 0, min: 0, max: 0 };
  const sorted = numbers.slice().sort((a, b) => a - b);
  const sum = sorted.reduce((a, b) => a + b, 0);
  const at = (tenths: number): number => elementAt(sorted, Math.min(count - 1, Math.floor((count * tenths) / 10)));
  return {
    count,
    mean: roundedQuotient(sum, count),
    p10: at(1),
    p50: at(5),
    p90: at(9),
    min: elementAt(sorted, 0),
    max: elementAt(sorted, count - 1),
  };
}

/** The value below which so many in a hundred lie (nearest rank from below); 0 when there are none. */
export function percentileOf(numbers: readonly number[], percent: number): number {
  const sorted = numbers.slice().sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

/** sum / count, rounded half away from zero. */
export function roundedQuotient(sum: number, count: number): number {
  const size = Math.floor((2 * (sum < 0 ? -sum : sum) + count) / (2 * count));
  return sum < 0 && size !== 0 ? -size : size;
}

/** How often something of a name occurred. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** How often each name occurs, most frequent first; of equals the one that occurs first, or the first by name. */
export function countByName(names: readonly string[], ties: 'firstSeen' | 'byName' = 'firstSeen'): NamedCount[] {
  const counts = new Map<string, number>();
  for (const n of names) counts.set(n, (counts.get(n) ?? 0) + 1);
  const byName = (a: NamedCount, b: NamedCount): number => (ties === 'firstSeen' || a.name === b.name ? 0 : a.name < b.name ? -1 : 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || byName(a, b));
}

/** Standard deviations on either side that hold 95 % of a normal distribution. */
const z = 1.96;

/** A share of games with its 95 % interval, all per mille. */
export interface ShareEstimate {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927):
 * holds near 0 and 1 as well, where the normal one does not. All zero when there are no games.
 */
export function estimateShare(count: number, games: number): ShareEstimate {
  if (games === 0) return { count, share: 0, low: 0, high: 0 };
  const p = count / games;
  const spread = (z * z) / games;
  const centre = (p + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((p * (1 - p)) / games + spread / (4 * games))) / (1 + spread);
  return { count, share: perMille(p), low: perMille(centre - half), high: perMille(centre + half) };
}

function perMille(p: number): number {
  return Math.max(0, Math.min(1000, Math.round(1000 * p)));
}

/** A mean of whole numbers with its 95 % interval, all in hundredths. */
export interface MeanEstimate {
  readonly count: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The mean and its normal interval; as wide as nothing for a single number, all zero for none. */
export function estimateMean(numbers: readonly number[]): MeanEstimate {
  const count = numbers.length;
  if (count === 0) return { count, mean: 0, low: 0, high: 0 };
  const mean = numbers.reduce((total, x) => total + x, 0) / count;
  const half = z * Math.sqrt(varianceOf(numbers) / count);
  return { count, mean: hundredths(mean), low: hundredths(mean - half), high: hundredths(mean + half) };
}

/** How far single games lie from their mean: the standard deviation, in hundredths. */
export function standardDeviation(numbers: readonly number[]): number {
  return hundredths(Math.sqrt(varianceOf(numbers)));
}

/** Of a sample: sums of whole numbers are exact, so the order of games does not matter. */
function varianceOf(numbers: readonly number[]): number {
  const count = numbers.length;
  if (count < 2) return 0;
  const sum = numbers.reduce((total, x) => total + x, 0);
  const squares = numbers.reduce((total, x) => total + x * x, 0);
  return Math.max(0, (squares - (sum * sum) / count) / (count - 1));
}

function hundredths(x: number): number {
  const size = Math.round(100 * Math.abs(x));
  return x < 0 && size !== 0 ? -size : size;
}
