// The nearest acceptable answer to a text: as few clauses changed as possible (at least one), and among those the answer best for a
// favoured party. "Acceptable" is what meets the requirements: e.g. the responder's aspiration level as its floor, and its own ratification.
// Time: the texts within that many changes that can still become acceptable; about 3,000 for three changes in ten issues of four options.
import type { IssueIndex } from '../../engine/model/indices';
import type { Package, ValuedPackage } from '../model/bargaining-problem';
import { packageAt } from '../model/package-number';
import type { DecisionDiagram } from '../search/decision-diagram';
import { createPackageSearch, type PackageSearch } from '../search/package-search';
import { createPackageWalk } from '../search/package-walk';
import type { Requirements } from '../search/requirements';

export interface CounterOffer extends ValuedPackage {
  /** The issues whose option differs from the text answered, in the order of the bargain. */
  readonly changed: readonly IssueIndex[];
}

export interface CounterOfferOptions {
  /** For whom the answer should be best among those equally near. Default: 0. */
  readonly favouredParty?: 0 | 1;
  /** Most clauses changed. Default: any number. */
  readonly maxChanges?: number;
}

/**
 * The nearest answer that meets the requirements, or null when there is none within the changes allowed. Ties among the equally near: more
 * for the favoured party, then more for the other, then the lowest package number. The text itself need not be legal.
 */
export function findCounterOffer(
  diagram: DecisionDiagram,
  text: Package,
  requirements: Requirements,
  options: CounterOfferOptions = {},
): CounterOffer | null {
  const search = createPackageSearch(diagram, requirements);
  const { issues } = diagram.bargain;
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
function bestAtDistance(search: PackageSearch, text: Package, changes: number, favoured: 0 | 1): Omit<ValuedPackage, 'text'> | null {
  const { order } = search.diagram;
  const { constraintCount, sumCount, upperBound } = search.bounds;
  const favouredSum = constraintCount + favoured;
  const otherSum = constraintCount + 1 - favoured;
  const changesBefore = new Int32Array(order.length + 1);
  let best: { favouredSum: number; otherSum: number; number: number } | null = null;
  const walk = createPackageWalk(search.diagram, search.bounds, {
    branchFilter: (path) => (arc, layer, option) => {
      const made = changesBefore[layer] + (option === text[order[layer]] ? 0 : 1);
      if (made > changes || made + order.length - layer - 1 < changes) return false;
      if (best && path.sumBefore(layer, favouredSum) + upperBound[arc * sumCount + favouredSum] < best.favouredSum) return false;
      changesBefore[layer + 1] = made;
      return true;
    },
  });
  while (walk.next()) {
    const found = { favouredSum: walk.slack(favouredSum), otherSum: walk.slack(otherSum), number: walk.packageNumber() };
    if (!best || isBetter(found, best)) best = found;
  }
  return best && { number: best.number, utilities: favoured === 0 ? [best.favouredSum, best.otherSum] : [best.otherSum, best.favouredSum] };
}

function isBetter(
  a: { favouredSum: number; otherSum: number; number: number },
  b: { favouredSum: number; otherSum: number; number: number },
): boolean {
  if (a.favouredSum !== b.favouredSum) return a.favouredSum > b.favouredSum;
  return a.otherSum === b.otherSum ? a.number < b.number : a.otherSum > b.otherSum;
}
