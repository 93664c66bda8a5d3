// The nearest acceptable answer to a text: as few clauses changed as possible (at least one), and among those the answer best for a
// chosen party. What "acceptable" means is the terms: e.g. the answering party's aspiration as its floor, and its own ratification.
// Time: the texts within that many changes that can still become acceptable; about 3,000 for three changes in ten issues of four options.
import type { Package, ValuedPackage } from '../model/bargaining-problem';
import { packageAt } from '../model/package-number';
import type { DecisionDiagram } from '../search/decision-diagram';
import { createPackageSearch, type PackageSearch } from '../search/package-search';
import { createPackageWalk } from '../search/package-walk';
import type { Requirements } from '../search/requirements';

export interface CounterOffer extends ValuedPackage {
  /** The issues whose option differs from the text answered, in the order of the bargain. */
  readonly changed: readonly number[];
}

export interface CounterOfferOptions {
  /** For whom the answer should be best among those equally near. Default: 0. */
  readonly favouredParty?: 0 | 1;
  /** Most clauses changed. Default: any number. */
  readonly maxChanges?: number;
}

/**
 * The nearest answer that meets the terms, or null when there is none within the changes allowed. Ties among the equally near: more for
 * the party to be kind to, then more for the other, then the lowest package number. The text itself need not be legal.
 */
export function findCounterOffer(
  layers: DecisionDiagram,
  text: Package,
  terms: Requirements,
  options: CounterOfferOptions = {},
): CounterOffer | null {
  const search = createPackageSearch(layers, terms);
  const { issues } = layers.bargain;
  if (search.isEmpty) return null;
  const most = Math.min(options.maxChanges ?? issues.length, issues.length);
  for (let changes = 1; changes <= most; changes++) {
    const best = bestAtDistance(search, text, changes, options.favouredParty ?? 0);
    if (!best) continue;
    const answer = packageAt(issues, best.number);
    return { ...best, text: answer, changed: answer.flatMap((option, i) => (option === text[i] ? [] : [i])) };
  }
  return null;
}

/** The best package that differs in exactly so many clauses. */
function bestAtDistance(search: PackageSearch, text: Package, changes: number, kindTo: 0 | 1): Omit<ValuedPackage, 'text'> | null {
  const { order } = search.diagram;
  const { constraintCount, sumCount, upperBound } = search.bounds;
  const kind = constraintCount + kindTo;
  const other = constraintCount + 1 - kindTo;
  const changesBefore = new Int32Array(order.length + 1);
  let best: { kind: number; other: number; number: number } | null = null;
  const walk = createPackageWalk(search.diagram, search.bounds, {
    branchFilter: (going) => (arc, layer, option) => {
      const made = changesBefore[layer] + (option === text[order[layer]] ? 0 : 1);
      if (made > changes || made + order.length - layer - 1 < changes) return false;
      if (best && going.sumBefore(layer, kind) + upperBound[arc * sumCount + kind] < best.kind) return false;
      changesBefore[layer + 1] = made;
      return true;
    },
  });
  while (walk.next()) {
    const found = { kind: walk.slack(kind), other: walk.slack(other), number: walk.packageNumber() };
    if (!best || isBetter(found, best)) best = found;
  }
  return best && { number: best.number, utilities: kindTo === 0 ? [best.kind, best.other] : [best.other, best.kind] };
}

function isBetter(a: { kind: number; other: number; number: number }, b: { kind: number; other: number; number: number }): boolean {
  if (a.kind !== b.kind) return a.kind > b.kind;
  return a.other === b.other ? a.number < b.number : a.other > b.other;
}
