// What to read after the game: the sources of what came up in it, most cited first.
// Invariant: goes by what came up, not by taste; the page and the command line read the same list.

/** A source with what it stood behind in this game, by text key. */
export interface CitedSource {
  readonly id: string;
  readonly by: readonly string[];
}

/**
 * Sources of what came up (text keys): those of the advisers' lines first, then by how often they are cited.
 * `sourcesOf`: the ids of sources named beside an entry, joined by commas; '' where there are none.
 */
export function readingListOf(cameUp: readonly string[], sourcesOf: (key: string) => string): CitedSource[] {
  const cited = new Map<string, string[]>();
  for (const key of cameUp) {
    const ids = sourcesOf(key).split(',');
    for (const id of ids) if (id !== '') cited.set(id, [...(cited.get(id) ?? []), key]);
  }
  const isOfLine = ({ by }: CitedSource): number => (by.some((key) => key.startsWith('line.')) ? 1 : 0);
  return [...cited].map(([id, by]) => ({ id, by })).sort((a, b) => isOfLine(b) - isOfLine(a) || b.by.length - a.by.length);
}
