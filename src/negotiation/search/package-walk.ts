// Visits every package that meets a list of tests, turning back as soon as one test can no longer be met. Exact: nothing that meets the
// tests is passed over. Invariant: at each stop all tests are met by every package the stop stands for.
//
// Time: at worst all legal packages; in practice little more than the packages found, because the most each sum can still reach is exact
// and one of the tests may be a trade-off of all the others (trade-off.ts).
import type { DecisionDiagram } from './decision-diagram';
import { lowerBoundsOf, type SumBounds } from './sum-bounds';

/** Asked before a step is taken: whether anything beyond it can matter. */
export type BranchFilter = (arc: number, layer: number, option: number) => boolean;

export interface PackageWalk {
  readonly diagram: DecisionDiagram;
  readonly bounds: SumBounds;
  /** Goes on to the next stop; false when there is none. */
  next(): boolean;
  /** How many packages the stop stands for: 1, unless the walk goes in stretches. The next two are then not to be asked. */
  packageCount(): number;
  /** Number of the package at this stop. */
  packageNumber(): number;
  /** What sum k ends at, beyond its demand. */
  slack(k: number): number;
  /** What sum k has come to before a layer; `numberBefore` the same for the package's number. Meant for a prospect. */
  sumBefore(layer: number, k: number): number;
  numberBefore(layer: number): number;
}

export interface PackageWalkOptions {
  /** Stop at the head of any stretch that meets the tests throughout, instead of at each package. */
  readonly isBySubtree?: boolean;
  readonly branchFilter?: (walk: PackageWalk) => BranchFilter;
}

/** A walk at its start. */
export function createPackageWalk(diagram: DecisionDiagram, bounds: SumBounds, options: PackageWalkOptions = {}): PackageWalk {
  const { optionCounts, firstArc, firstState, target, pathCounts, strides } = diagram;
  const { sumCount, constraintCount, start, arcStep, upperBound } = bounds;
  const depth = optionCounts.length;
  const end = firstState[depth];
  const least = options.isBySubtree ? lowerBoundsOf(diagram, bounds) : null;
  const state = new Int32Array(depth + 1);
  const option = new Int32Array(depth + 1).fill(-1);
  const sums = new Float64Array((depth + 1) * sumCount);
  const numbers = new Float64Array(depth + 1);
  sums.set(start);
  let layer = 0;
  let stop = -1;

  /** Whether the tests, with `further` added, are all met. */
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
        if (target[arc] < 0 || !areMet(upperBound, arc) || (prospect && !prospect(arc, layer, option[layer]))) continue;
        stop = layer + 1;
        for (let k = 0, s = layer * sumCount, a = arc * sumCount; k < sumCount; k++, s++, a++) sums[s + sumCount] = sums[s] + arcStep[a];
        numbers[stop] = numbers[layer] + option[layer] * strides[layer];
        state[stop] = target[arc];
        if (target[arc] === end || (least && areMet(least, arc))) return true;
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
  const prospect = options.branchFilter?.(walk);
  return walk;
}
