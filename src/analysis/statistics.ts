// Summaries of many games in whole numbers, the same on every machine.

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
  const at = (tenths: number): number => sorted[Math.min(count - 1, Math.floor((count * tenths) / 10))];
  return { count, mean: roundedQuotient(sum, count), p10: at(1), p50: at(5), p90: at(9), min: sorted[0], max: sorted[count - 1] };
}

/** sum / count, rounded half away from zero. */
export function roundedQuotient(sum: number, count: number): number {
  const size = Math.floor((2 * (sum < 0 ? -sum : sum) + count) / (2 * count));
  return sum < 0 && size !== 0 ? -size : size;
}

/** How often each name occurs, most frequent first, then by first occurrence. */
export function countByName(names: readonly string[]): { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const n of names) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
