// The Pareto frontier over all legal packages: the pairs of utilities that no legal package betters for one party without loss to the
// other. From the last layer back to the first, each state keeps the pairs that no other way on betters; adding what lies before cannot
// make a bettered pair good again, so the merge is exact.
//
// Time: arcs x (pairs kept); room the same. A treaty of ten issues keeps at most a few hundred pairs per state.
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
export function findParetoFrontier(layers: DecisionDiagram): ValuedPackage[] {
  if (layers.pathCounts[0] === 0) return [];
  const { optionCounts, firstState, firstArc, target, arcPoints, measureCount, bases, strides, bargain } = layers;
  const stairs: Staircase[] = [];
  stairs[firstState[optionCounts.length]] = { first: new Float64Array(1), second: new Float64Array(1), number: new Float64Array(1) };
  for (let layer = optionCounts.length - 1; layer >= 0; layer--) {
    for (let s = firstState[layer]; s < firstState[layer + 1]; s++) {
      const ways: Way[] = [];
      for (let option = 0; option < optionCounts[layer]; option++) {
        const arc = firstArc[s] + option;
        if (target[arc] < 0) continue;
        const on = stairs[target[arc]];
        ways.push({
          on,
          first: arcPoints[arc * measureCount],
          second: arcPoints[arc * measureCount + 1],
          number: option * strides[layer],
          at: 0,
        });
      }
      stairs[s] = mergeWays(ways);
    }
  }
  const { first, second, number } = stairs[0];
  return Array.from(first, (_, i) => ({
    number: number[i],
    text: packageAt(bargain.issues, number[i]),
    utilities: [bases[0] + first[i], bases[1] + second[i]] as const,
  })).reverse();
}

/** One way on from a state: the pairs that lie beyond it, and what it adds to each. */
interface Way {
  readonly on: Staircase;
  readonly first: number;
  readonly second: number;
  readonly number: number;
  /** The next pair to be looked at. */
  at: number;
}

/** The pairs of all ways that no other betters: always takes the way whose next pair is best for the first party. */
function mergeWays(ways: readonly Way[]): Staircase {
  const room = ways.reduce((sum, way) => sum + way.on.first.length, 0);
  const kept = { first: new Float64Array(room), second: new Float64Array(room), number: new Float64Array(room) };
  let size = 0;
  for (let taken = 0; taken < room; taken++) {
    let best: Way | null = null;
    for (const way of ways) if (way.at < way.on.first.length && (!best || comesBefore(way, best))) best = way;
    if (!best) break;
    const { on, at } = best;
    best.at += 1;
    const second = best.second + on.second[at];
    if (size > 0 && second <= kept.second[size - 1]) continue;
    kept.first[size] = best.first + on.first[at];
    kept.second[size] = second;
    kept.number[size] = best.number + on.number[at];
    size += 1;
  }
  return { first: kept.first.slice(0, size), second: kept.second.slice(0, size), number: kept.number.slice(0, size) };
}

/** More for the first party, then more for the second, then the lower number. */
function comesBefore(a: Way, b: Way): boolean {
  const first = a.first + a.on.first[a.at] - b.first - b.on.first[b.at];
  if (first !== 0) return first > 0;
  const second = a.second + a.on.second[a.at] - b.second - b.on.second[b.at];
  if (second !== 0) return second > 0;
  return a.number + a.on.number[a.at] < b.number + b.on.number[b.at];
}
