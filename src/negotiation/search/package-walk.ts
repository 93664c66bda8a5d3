// Depth-first branch and bound over the packages that meet all constraints. Exact: none that meets them is passed over. Invariant: at each
// stop every package the stop stands for meets all constraints.
//
// Time: at worst all legal packages; in practice little more than the packages found, because each sum's bound is exact and one of the
// constraints may be the surrogate of all the others (lagrangian-bound.ts).
import type { OptionIndex } from '../../engine/model/indices';
import type { DecisionDiagram } from './decision-diagram';
import { lowerBoundsOf, type SumBounds } from './sum-bounds';

/** Asked before a step is taken: whether anything beyond it can matter. */
export type BranchFilter = (arc: number, layer: number, option: OptionIndex) => boolean;

export interface PackageWalk {
  readonly diagram: DecisionDiagram;
  readonly bounds: SumBounds;
  /** Goes on to the next stop; false when there is none. */
  next(): boolean;
  /** How many packages the stop stands for: 1, unless the walk goes by subtree. The next two are then not to be asked. */
  packageCount(): number;
  /** Number of the package at this stop. */
  packageNumber(): number;
  /** By how much sum k ends beyond what it must come to; negative: missing. */
  slack(k: number): number;
  /** What sum k has come to before a layer; `numberBefore` the same for the package's number. Meant for a branch filter. */
  sumBefore(layer: number, k: number): number;
  numberBefore(layer: number): number;
}

export interface PackageWalkOptions {
  /** Stop at the root of any subtree that meets the constraints throughout, instead of at each package. */
  readonly isBySubtree?: boolean;
  readonly branchFilter?: (path: PackageWalk) => BranchFilter;
}

/** A walk at its start. */
export function createPackageWalk(diagram: DecisionDiagram, bounds: SumBounds, options: PackageWalkOptions = {}): PackageWalk {
  const { optionCounts, firstArc, firstState, target, pathCounts, strides } = diagram;
  const { sumCount, constraintCount, start, arcStep, upperBound } = bounds;
  const depth = optionCounts.length;
  const end = firstState[depth];
  const lowerBound = options.isBySubtree ? lowerBoundsOf(diagram, bounds) : null;
  const state = new Int32Array(depth + 1);
  const option = new Int32Array(depth + 1).fill(-1);
  const sums = new Float64Array((depth + 1) * sumCount);
  const numbers = new Float64Array(depth + 1);
  sums.set(start);
  let layer = 0;
  let stop = -1;

  /** Whether the constraints, with `further` added, are all met. */
  const areMet = (further: Float64Array, arc: number): boolean => {
    for (let k = 0, s = layer * sumCount, a = arc * sumCount; k < constraintCount; k++, s++, a++)
      if (sums[s] + further[a] < 0) return false;
    return true;
  };

  const walk: PackageWalk = {
    diagram,
    bounds,
    next() {
      while (layer >= 0) {
        option[layer] += 1;
        if (option[layer] >= optionCounts[layer]) {
          layer -= 1;
          continue;
        }
        const arc = firstArc[state[layer]] + option[layer];
        if (target[arc] < 0 || !areMet(upperBound, arc) || (filter && !filter(arc, layer, option[layer]))) continue;
        stop = layer + 1;
        for (let k = 0, s = layer * sumCount, a = arc * sumCount; k < sumCount; k++, s++, a++) sums[s + sumCount] = sums[s] + arcStep[a];
        numbers[stop] = numbers[layer] + option[layer] * strides[layer];
        state[stop] = target[arc];
        if (target[arc] === end || (lowerBound && areMet(lowerBound, arc))) return true;
        layer = stop;
        option[layer] = -1;
      }
      return false;
    },
    packageCount: () => pathCounts[state[stop]],
    packageNumber: () => numbers[stop],
    slack: (k) => sums[stop * sumCount + k],
    sumBefore: (at, k) => sums[at * sumCount + k],
    numberBefore: (at) => numbers[at],
  };
  const filter = options.branchFilter?.(walk);
  return walk;
}
