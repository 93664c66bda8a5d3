// How far a sum can still get from every point of the layers: the most (or least) it ends at over all legal ways on. Exact for each sum
// by itself, hence a sound reason to turn back for several at once. Time: arcs x sums.
import type { Layers } from './layers';
import type { Test } from './terms';

export interface Reach {
  /** How many sums are kept. */
  readonly count: number;
  /** The first so many are tests; the rest are only followed. */
  readonly demands: number;
  /** Each test's sum less its demand, before any issue is settled. A test is met when this ends at 0 or more. */
  readonly start: Float64Array;
  /** For each arc and test, what the arc adds. */
  readonly step: Float64Array;
  /** For each arc and test, the most that the arc and the rest of the way add; -Infinity on arcs that do not stand. */
  readonly most: Float64Array;
}

/** Steps and the most that can be reached, for each test and each sum that is only followed. */
export function reachOf(layers: Layers, demands: readonly Test[], followed: readonly Test[] = []): Reach {
  const tests = [...demands, ...followed];
  const count = tests.length;
  const { added, measures, target, bases } = layers;
  const weightOf = (test: Test, values: ArrayLike<number>, at: number): number =>
    test.weights.reduce((sum, weight, m) => (weight === 0 ? sum : sum + weight * values[at + m]), 0);
  const step = new Float64Array(target.length * count);
  for (let arc = 0; arc < target.length; arc++) {
    if (target[arc] < 0) continue;
    for (let k = 0; k < count; k++) step[arc * count + k] = weightOf(tests[k], added, arc * measures);
  }
  const start = Float64Array.from(tests, (test) => weightOf(test, bases, 0) - test.atLeast);
  return { count, demands: demands.length, start, step, most: furthest(layers, step, count, 1) };
}

/** For each arc and sum, the least that the arc and the rest of the way add. */
export function leastOf(layers: Layers, reach: Reach): Float64Array {
  return furthest(layers, reach.step, reach.count, -1);
}

/** Longest ways from each arc to the end (sign 1), or shortest (sign -1). */
function furthest(layers: Layers, step: Float64Array, count: number, sign: 1 | -1): Float64Array {
  const { widths, firstState, firstArc, target, ways } = layers;
  const far = new Float64Array(target.length * count).fill(-sign * Infinity);
  const best = new Float64Array(ways.length * count).fill(-sign * Infinity);
  best.fill(0, firstState[widths.length] * count);
  for (let layer = widths.length - 1; layer >= 0; layer--) {
    for (let s = firstState[layer]; s < firstState[layer + 1]; s++) {
      for (let arc = firstArc[s]; arc < firstArc[s] + widths[layer]; arc++) {
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
