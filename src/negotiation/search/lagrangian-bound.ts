// Whether demands that can each be met can be met together: prices on the demands, raised where the best package falls short. If under
// some prices even the best package costs more than it brings, no package meets all (a Lagrangian bound; the prices are the proof).
// The prices may be any: what follows from them is exact, because they are rounded to whole numbers before they are used.
import type { DecisionDiagram } from './decision-diagram';
import type { LinearConstraint } from './requirements';
import type { SumBounds } from './sum-bounds';

export interface LagrangianBound {
  /** The demands added up at the prices found: met by every package that meets them all. */
  readonly surrogate: LinearConstraint | null;
  /** True: no package can meet all. False: one that does was seen. Null: undecided. */
  readonly isEmpty: boolean | null;
}

const rounds = 30;
const fineness = 2 ** 20;

/** Looks for telling prices. Time: at most 30 passes over arcs x tests, early when the question is decided. */
export function findLagrangianBound(layers: DecisionDiagram, tests: readonly LinearConstraint[], reach: SumBounds): LagrangianBound {
  if (layers.pathCounts[0] === 0) return { surrogate: null, isEmpty: true };
  if (tests.length === 0) return { surrogate: null, isEmpty: false };
  const scales = tests.map((_, k) => reach.start[k] + mostFromStart(layers, reach, k));
  if (scales.some((most) => most < 0)) return { surrogate: null, isEmpty: true };
  let shares = tests.map(() => 1 / tests.length);
  let lowest = Infinity;
  let found: number[] | null = null;
  for (let round = 1; round <= rounds; round++) {
    const prices = wholePrices(shares.map((share, k) => share / Math.max(1, scales[k])));
    const ends = endsAtBest(layers, reach, prices);
    if (ends.reduce((sum, end, k) => sum + end * prices[k], 0) < 0) return { surrogate: jointTest(tests, prices), isEmpty: true };
    if (ends.every((end) => end >= 0)) return { surrogate: null, isEmpty: false };
    const slopes = ends.map((end, k) => end / Math.max(1, scales[k]));
    const worth = slopes.reduce((sum, slope, k) => sum + slope * shares[k], 0);
    if (worth < lowest) {
      lowest = worth;
      found = prices;
    }
    const stride = 1 / Math.sqrt(round + 1);
    const moved = shares.map((share, k) => Math.max(0, share - stride * slopes[k]));
    const total = moved.reduce((sum, share) => sum + share, 0);
    if (total > 0) shares = moved.map((share) => share / total);
  }
  return { surrogate: found && jointTest(tests, found), isEmpty: null };
}

/** The same prices in whole numbers, the highest at 2^20: with sums below 2^27 every product stays exact. */
function wholePrices(prices: readonly number[]): number[] {
  const highest = Math.max(...prices);
  return prices.map((price) => Math.round((price / highest) * fineness));
}

function jointTest(tests: readonly LinearConstraint[], prices: readonly number[]): LinearConstraint {
  return {
    weights: tests[0].weights.map((_, m) => tests.reduce((sum, test, k) => sum + prices[k] * test.weights[m], 0)),
    atLeast: tests.reduce((sum, test, k) => sum + prices[k] * test.atLeast, 0),
  };
}

function mostFromStart(layers: DecisionDiagram, reach: SumBounds, k: number): number {
  let most = -Infinity;
  for (let arc = 0; arc < layers.optionCounts[0]; arc++) most = Math.max(most, reach.upperBound[arc * reach.sumCount + k]);
  return most;
}

/** What each test ends at for a package that brings the most at these prices. */
function endsAtBest(layers: DecisionDiagram, reach: SumBounds, prices: readonly number[]): number[] {
  const { optionCounts, firstState, firstArc, target, pathCounts } = layers;
  const best = new Float64Array(pathCounts.length).fill(-Infinity);
  const taken = new Int32Array(pathCounts.length).fill(-1);
  best[firstState[optionCounts.length]] = 0;
  for (let layer = optionCounts.length - 1; layer >= 0; layer--) {
    for (let s = firstState[layer]; s < firstState[layer + 1]; s++) {
      for (let arc = firstArc[s]; arc < firstArc[s] + optionCounts[layer]; arc++) {
        if (target[arc] < 0) continue;
        let value = best[target[arc]];
        for (let k = 0; k < reach.sumCount; k++) value += prices[k] * reach.arcStep[arc * reach.sumCount + k];
        if (value > best[s]) {
          best[s] = value;
          taken[s] = arc;
        }
      }
    }
  }
  const ends = Array.from(reach.start);
  for (let s = 0, layer = 0; layer < optionCounts.length; layer++) {
    for (let k = 0; k < reach.sumCount; k++) ends[k] += reach.arcStep[taken[s] * reach.sumCount + k];
    s = target[taken[s]];
  }
  return ends;
}
