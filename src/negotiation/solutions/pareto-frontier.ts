// The Pareto frontier over all legal packages: the pairs of utilities that no legal package betters for one party without loss to the
// other. From the last layer back to the first, each state keeps the pairs that no other path from it dominates; adding what lies before
// cannot make a dominated pair good again, so the merge is exact.
//
// Time: arcs x (pairs kept); memory the same. A treaty of ten issues keeps at most a few hundred pairs per state.
import type { ValuedPackage } from '../model/bargaining-problem';
import { packageAt } from '../model/package-number';
import type { DecisionDiagram } from '../search/decision-diagram';

/** Pairs by falling first utility (hence rising second), with the lowest number that gives each. */
interface Staircase {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly number: Float64Array;
}

/** The frontier, by falling utility of the second party; of packages with the same utilities, the one with the lowest number. */
export function findParetoFrontier(diagram: DecisionDiagram): ValuedPackage[] {
  if (diagram.pathCounts[0] === 0) return [];
  const { optionCounts, firstState, firstArc, target, arcPoints, measureCount, bases, strides, bargain } = diagram;
  const stairs: Staircase[] = [];
  stairs[firstState[optionCounts.length]] = { first: new Float64Array(1), second: new Float64Array(1), number: new Float64Array(1) };
  for (let layer = optionCounts.length - 1; layer >= 0; layer--) {
    for (let s = firstState[layer]; s < firstState[layer + 1]; s++) {
      const branches: Branch[] = [];
      for (let option = 0; option < optionCounts[layer]; option++) {
        const arc = firstArc[s] + option;
        if (target[arc] < 0) continue;
        const rest = stairs[target[arc]];
        branches.push({
          rest,
          first: arcPoints[arc * measureCount],
          second: arcPoints[arc * measureCount + 1],
          number: option * strides[layer],
          at: 0,
        });
      }
      stairs[s] = mergeBranches(branches);
    }
  }
  const { first, second, number } = stairs[0];
  return Array.from(first, (_, i) => ({
    number: number[i],
    text: packageAt(bargain.issues, number[i]),
    utilities: [bases[0] + first[i], bases[1] + second[i]] as const,
  })).reverse();
}

/** One arc from a state: the pairs that lie beyond it, and what it adds to each. */
interface Branch {
  readonly rest: Staircase;
  readonly first: number;
  readonly second: number;
  readonly number: number;
  /** The next pair to be looked at. */
  at: number;
}

/** The pairs of all arcs that no other dominates: always takes the arc whose next pair is best for the first party. */
function mergeBranches(branches: readonly Branch[]): Staircase {
  const capacity = branches.reduce((sum, branch) => sum + branch.rest.first.length, 0);
  const kept = { first: new Float64Array(capacity), second: new Float64Array(capacity), number: new Float64Array(capacity) };
  let size = 0;
  for (let taken = 0; taken < capacity; taken++) {
    let best: Branch | null = null;
    for (const branch of branches) if (branch.at < branch.rest.first.length && (!best || comesBefore(branch, best))) best = branch;
    if (!best) break;
    const { rest, at } = best;
    best.at += 1;
    const second = best.second + rest.second[at];
    if (size > 0 && second <= kept.second[size - 1]) continue;
    kept.first[size] = best.first + rest.first[at];
    kept.second[size] = second;
    kept.number[size] = best.number + rest.number[at];
    size += 1;
  }
  return { first: kept.first.slice(0, size), second: kept.second.slice(0, size), number: kept.number.slice(0, size) };
}

/** More for the first party, then more for the second, then the lower number. */
function comesBefore(a: Branch, b: Branch): boolean {
  const first = a.first + a.rest.first[a.at] - b.first - b.rest.first[b.at];
  if (first !== 0) return first > 0;
  const second = a.second + a.rest.second[a.at] - b.second - b.rest.second[b.at];
  if (second !== 0) return second > 0;
  return a.number + a.rest.number[a.at] < b.number + b.rest.number[b.at];
}
