// Bounds: for each arc and sum, the most (or least) the rest of the path can add. Exact for one sum alone, hence a sound bound for several at
// once. Time: arcs x sums.
import type { DecisionDiagram } from './decision-diagram';
import type { LinearConstraint } from './requirements';

export interface SumBounds {
  /** How many sums are kept. */
  readonly sumCount: number;
  /** The first so many are constraints; the rest are only followed. */
  readonly constraintCount: number;
  /** Each sum less what it must come to, before any issue is settled. A constraint is met when this ends at 0 or more. */
  readonly start: Float64Array;
  /** For each arc and sum, what the arc adds. */
  readonly arcStep: Float64Array;
  /** For each arc and sum, the most that the arc and the rest of the path add; -Infinity on arcs that were pruned. */
  readonly upperBound: Float64Array;
}

/** Steps and upper bounds of the constraints and of the sums that are only followed. */
export function createSumBounds(
  diagram: DecisionDiagram,
  constraints: readonly LinearConstraint[],
  followed: readonly LinearConstraint[] = [],
): SumBounds {
  const sums = [...constraints, ...followed];
  const sumCount = sums.length;
  const { arcPoints, measureCount, target, bases } = diagram;
  const weightOf = ({ weights }: LinearConstraint, values: ArrayLike<number>, at: number): number =>
    weights.reduce((total, weight, m) => (weight === 0 ? total : total + weight * values[at + m]), 0);
  const arcStep = new Float64Array(target.length * sumCount);
  for (let arc = 0; arc < target.length; arc++) {
    if (target[arc] < 0) continue;
    for (let k = 0; k < sumCount; k++) arcStep[arc * sumCount + k] = weightOf(sums[k], arcPoints, arc * measureCount);
  }
  const start = Float64Array.from(sums, (sum) => weightOf(sum, bases, 0) - sum.atLeast);
  return { sumCount, constraintCount: constraints.length, start, arcStep, upperBound: extremesOf(diagram, arcStep, sumCount, 1) };
}

/** For each arc and sum, the least that the arc and the rest of the way add. */
export function lowerBoundsOf(diagram: DecisionDiagram, bounds: SumBounds): Float64Array {
  return extremesOf(diagram, bounds.arcStep, bounds.sumCount, -1);
}

/** Longest paths from each arc to the end (sign 1), or shortest (sign -1). */
function extremesOf(diagram: DecisionDiagram, step: Float64Array, count: number, sign: 1 | -1): Float64Array {
  const { optionCounts, firstState, firstArc, target, pathCounts } = diagram;
  const extreme = new Float64Array(target.length * count).fill(-sign * Infinity);
  const best = new Float64Array(pathCounts.length * count).fill(-sign * Infinity);
  best.fill(0, firstState[optionCounts.length] * count);
  for (let layer = optionCounts.length - 1; layer >= 0; layer--) {
    for (let s = firstState[layer]; s < firstState[layer + 1]; s++) {
      for (let arc = firstArc[s]; arc < firstArc[s] + optionCounts[layer]; arc++) {
        if (target[arc] < 0) continue;
        for (let k = 0; k < count; k++) {
          const reached = step[arc * count + k] + best[target[arc] * count + k];
          extreme[arc * count + k] = reached;
          if (sign * (reached - best[s * count + k]) > 0) best[s * count + k] = reached;
        }
      }
    }
  }
  return extreme;
}
