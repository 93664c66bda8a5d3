// Named counters that can only be added to, so that the order of batches never matters.

/** By name, e.g. `legal:summit`: in how many games or turns. Names that were never counted are absent. */
export type Counts = Record<string, number>;

export function addCount(counts: Counts, name: string, by = 1): void {
  counts[name] = countOf(counts, name) + by;
}

export function countOf(counts: Readonly<Counts>, name: string): number {
  return (Object.hasOwn(counts, name) ? counts[name] : undefined) ?? 0;
}

export function addCounts(sum: Counts, more: Readonly<Counts>): void {
  for (const [name, by] of Object.entries(more)) addCount(sum, name, by);
}
