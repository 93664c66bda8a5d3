// The nearest known name to one that is not known ("did you mean").
// Invariant: deterministic; bounded work, whatever the names.
import { elementAt } from '../../engine/model/list-access';

/** Edits (insert, delete, replace, swap neighbours) between two words; gives up above `limit` and returns limit + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(elementAt(last, j) + 1, elementAt(row, j - 1) + 1, elementAt(last, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, elementAt(beforeLast, j - 2) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return elementAt(last, b.length);
}

/** The candidate closest to `word`, if close enough to be meant; the first of equals. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > 60) return undefined;
  const limit = Math.max(1, Math.min(3, Math.floor(word.length / 3)));
  let found: string | undefined;
  let best = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), best - 1);
    if (distance >= best) continue;
    best = distance;
    found = candidate;
  }
  return found;
}
