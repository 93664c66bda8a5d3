// How far a sum can still get from every point of the layers: the most (or least) it ends at over all legal ways on. Exact for each sum
// by itself, hence a sound reason to turn back for several at once. Time: arcs x sums.
import type { DecisionDiagram } from './decision-diagram';
import type { LinearConstraint } from './requirements';

export interface SumBounds {
  /** How many sums are kept. */
  readonly sumCount: number;
  /** The first so many are tests; the rest are only followed. */
  readonly constraintCount: number;
  /** Each test's sum less its demand, before any issue is settled. A test is met when this ends at 0 or more. */
  readonly start: Float64Array;
  /** For each arc and test, what the arc adds. */
  readonly arcStep: Float64Array;
  /** For each arc and test, the most that the arc and the rest of the way add; -Infinity on arcs that do not stand. */
  readonly upperBound: Float64Array;
}

/** Steps and the most that can be reached, for each test and each sum that is only followed. */
export function createSumBounds(
  layers: DecisionDiagram,
  demands: readonly LinearConstraint[],
  followed: readonly LinearConstraint[] = [],
): SumBounds {
  const tests = [...demands, ...followed];
  const sumCount = tests.length;
  const { arcPoints, measureCount, target, bases } = layers;
  const weightOf = (test: LinearConstraint, values: ArrayLike<number>, at: number): number =>
    test.weights.reduce((sum, weight, m) => (weight === 0 ? sum : sum + weight * values[at + m]), 0);
  const arcStep = new Float64Array(target.length * sumCount);
  for (let arc = 0; arc < target.length; arc++) {
    if (target[arc] < 0) continue;
    for (let k = 0; k < sumCount; k++) arcStep[arc * sumCount + k] = weightOf(tests[k], arcPoints, arc * measureCount);
  }
  const start = Float64Array.from(tests, (test) => weightOf(test, bases, 0) - test.atLeast);
  return { sumCount, constraintCount: demands.length, start, arcStep, upperBound: furthest(layers, arcStep, sumCount, 1) };
}

/** For each arc and sum, the least that the arc and the rest of the way add. */
export function lowerBoundsOf(layers: DecisionDiagram, reach: SumBounds): Float64Array {
  return furthest(layers, reach.arcStep, reach.sumCount, -1);
}

/** Longest ways from each arc to the end (sign 1), or shortest (sign -1). */
function furthest(layers: DecisionDiagram, step: Float64Array, count: number, sign: 1 | -1): Float64Array {
  const { optionCounts, firstState, firstArc, target, pathCounts } = layers;
  const far = new Float64Array(target.length * count).fill(-sign * Infinity);
  const best = new Float64Array(pathCounts.length * count).fill(-sign * Infinity);
  best.fill(0, firstState[optionCounts.length] * count);
  for (let layer = optionCounts.length - 1; layer >= 0; layer--) {
    for (let s = firstState[layer]; s < firstState[layer + 1]; s++) {
      for (let arc = firstArc[s]; arc < firstArc[s] + optionCounts[layer]; arc++) {
        if (target[arc] < 0) continue;
        for (let k = 0; k < count; k++) {
          const reached = step[arc * count + k] + best[target[arc] * count + k];
          far[arc * count + k] = reached;
          if (sign * (reached - best[s * count + k]) > 0) best[s * count + k] = reached;
        }
      }
    }
  }
  return far;
}
