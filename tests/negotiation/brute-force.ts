// The same questions answered by looking at every package one by one, straight from the definitions.
import type { BargainingProblem, Package } from '../../src/negotiation/model/bargaining-problem';
import { utilitiesOf } from '../../src/negotiation/model/measure';
import { countPackages, distanceBetween, packageAt } from '../../src/negotiation/model/package-number';
import { hasMetRequirements, type Requirements } from '../../src/negotiation/search/requirements';

export interface PackageEntry {
  readonly number: number;
  readonly text: Package;
  readonly utilities: readonly number[];
}

/** Every package that is legal and meets the terms, by number. */
export function everyPackage(bargain: BargainingProblem, terms: Requirements): PackageEntry[] {
  return Array.from({ length: countPackages(bargain.issues) }, (_, number) => {
    const text = packageAt(bargain.issues, number);
    return { number, text, utilities: utilitiesOf(bargain, text) };
  }).filter(({ text }) => hasMetRequirements(bargain, terms, text));
}

/** Entries that no other betters, one for each pair of utilities, by falling second utility. */
export function frontierOf(entries: readonly PackageEntry[]): PackageEntry[] {
  const isBetter = (a: PackageEntry, b: PackageEntry): boolean =>
    a.utilities[0] >= b.utilities[0] &&
    a.utilities[1] >= b.utilities[1] &&
    (a.utilities[0] > b.utilities[0] || a.utilities[1] > b.utilities[1] || a.number < b.number);
  return entries.filter((one) => !entries.some((other) => isBetter(other, one))).sort((a, b) => b.utilities[1] - a.utilities[1]);
}

/** The entry with the greatest figures, compared one after the other; the first of equals. */
export function bestBy(entries: readonly PackageEntry[], figuresOf: (entry: PackageEntry) => readonly number[]): PackageEntry | null {
  let best: PackageEntry | null = null;
  for (const entry of entries) {
    if (best === null) best = entry;
    const [mine, theirs]: [readonly number[], readonly number[]] = [figuresOf(entry), figuresOf(best)];
    const at = mine.findIndex((figure, i) => figure !== theirs[i]);
    if (at >= 0 && mine[at] > theirs[at]) best = entry;
  }
  return best;
}

export function nashOf(entries: readonly PackageEntry[], [a, b]: readonly [number, number]): PackageEntry | null {
  return bestBy(entries, ({ utilities: [x, y] }) => {
    const product = (x - a) * (y - b);
    return [product, product === 0 ? x + y : 0];
  });
}

/** Shares as true fractions; small whole numbers, so that equal fractions are equal as floating numbers too. */
export function kalaiSmorodinskyOf(entries: readonly PackageEntry[], [a, b]: readonly [number, number]): PackageEntry | null {
  const mostA = Math.max(...entries.map((entry) => entry.utilities[0])) - a;
  const mostB = Math.max(...entries.map((entry) => entry.utilities[1])) - b;
  return bestBy(entries, ({ utilities: [x, y] }) => {
    const shares = [mostA === 0 ? 1 : (x - a) / mostA, mostB === 0 ? 1 : (y - b) / mostB];
    return [Math.min(...shares), Math.max(...shares)];
  });
}

/** The nearest different text among the entries, then the one best for the party, then for the other. */
export function counterOf(entries: readonly PackageEntry[], text: Package, kindTo: 0 | 1, mostChanges: number): PackageEntry | null {
  const near = entries.filter((entry) => {
    const distance = distanceBetween(entry.text, text);
    return distance >= 1 && distance <= mostChanges;
  });
  return bestBy(near, ({ text: other, utilities }) => [-distanceBetween(other, text), utilities[kindTo], utilities[1 - kindTo]]);
}
