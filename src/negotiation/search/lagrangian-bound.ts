// A Lagrangian bound on whether constraints that can each be met can be met together: prices on the constraints, raised where the best package
// falls short. If under some prices even the best package comes to less than nothing, no package meets all, and the prices are the proof; else
// the constraints added up at those prices are a surrogate constraint (Glover, "Surrogate constraints", Operations Research 16, 1968).
// Prices are rounded to whole numbers before use, so that every conclusion is exact.
import type { DecisionDiagram } from './decision-diagram';
import type { LinearConstraint } from './requirements';
import type { SumBounds } from './sum-bounds';

export interface LagrangianBound {
  /** The constraints added up at the prices found: met by every package that meets them all; null where nothing was left to decide. */
  readonly surrogate: LinearConstraint | null;
  /** True: no package can meet all. False: one that does was seen. Null: undecided. */
  readonly isEmpty: boolean | null;
}

const rounds = 30;
const highestPrice = 2 ** 20;

/** Looks for prices that decide the question (subgradient steps). Time: at most 30 passes over arcs x constraints, fewer when it is decided. */
export function findLagrangianBound(
  diagram: DecisionDiagram,
  constraints: readonly LinearConstraint[],
  bounds: SumBounds,
): LagrangianBound {
  if (diagram.pathCounts[0] === 0) return { surrogate: null, isEmpty: true };
  if (constraints.length === 0) return { surrogate: null, isEmpty: false };
  const scales = constraints.map((_, k) => bounds.start[k] + mostFromStart(diagram, bounds, k));
  if (scales.some((most) => most < 0)) return { surrogate: null, isEmpty: true };
  let shares = constraints.map(() => 1 / constraints.length);
  let lowest = Infinity;
  let found: number[] | null = null;
  for (let round = 1; round <= rounds; round++) {
    const prices = wholePrices(shares.map((share, k) => share / Math.max(1, scales[k])));
    const ends = endsAtBest(diagram, bounds, prices);
    if (ends.reduce((sum, end, k) => sum + end * prices[k], 0) < 0) return { surrogate: surrogateOf(constraints, prices), isEmpty: true };
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
  return { surrogate: found && surrogateOf(constraints, found), isEmpty: null };
}

/** The same prices in whole numbers, the highest at 2^20: with sums below 2^27 every product stays exact. */
function wholePrices(prices: readonly number[]): number[] {
  const highest = Math.max(...prices);
  return prices.map((price) => Math.round((price / highest) * highestPrice));
}

/** The constraints added up, each as often as its price says. */
function surrogateOf(constraints: readonly LinearConstraint[], prices: readonly number[]): LinearConstraint {
  return {
    weights: constraints[0].weights.map((_, m) => constraints.reduce((sum, constraint, k) => sum + prices[k] * constraint.weights[m], 0)),
    atLeast: constraints.reduce((sum, constraint, k) => sum + prices[k] * constraint.atLeast, 0),
  };
}

function mostFromStart(diagram: DecisionDiagram, bounds: SumBounds, k: number): number {
  let most = -Infinity;
  for (let arc = 0; arc < diagram.optionCounts[0]; arc++) most = Math.max(most, bounds.upperBound[arc * bounds.sumCount + k]);
  return most;
}

/** What each constraint ends at for a package that brings the most at these prices. */
function endsAtBest(diagram: DecisionDiagram, bounds: SumBounds, prices: readonly number[]): number[] {
  const { optionCounts, firstState, firstArc, target, pathCounts } = diagram;
  const best = new Float64Array(pathCounts.length).fill(-Infinity);
  const taken = new Int32Array(pathCounts.length).fill(-1);
  best[firstState[optionCounts.length]] = 0;
  for (let layer = optionCounts.length - 1; layer >= 0; layer--) {
    for (let s = firstState[layer]; s < firstState[layer + 1]; s++) {
      for (let arc = firstArc[s]; arc < firstArc[s] + optionCounts[layer]; arc++) {
        if (target[arc] < 0) continue;
        let value = best[target[arc]];
        for (let k = 0; k < bounds.sumCount; k++) value += prices[k] * bounds.arcStep[arc * bounds.sumCount + k];
        if (value > best[s]) {
          best[s] = value;
          taken[s] = arc;
        }
      }
    }
  }
  const ends = Array.from(bounds.start);
  for (let s = 0, layer = 0; layer < optionCounts.length; layer++) {
    for (let k = 0; k < bounds.sumCount; k++) ends[k] += bounds.arcStep[taken[s] * bounds.sumCount + k];
    s = target[taken[s]];
  }
  return ends;
}
