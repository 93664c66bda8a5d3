// Visits every package that meets a list of tests, turning back as soon as one test can no longer be met. Exact: nothing that meets the
// tests is passed over. Invariant: at each stop all tests are met by every package the stop stands for.
//
// Time: at worst all legal packages; in practice little more than the packages found, because the most each sum can still reach is exact
// and one of the tests may be a trade-off of all the others (trade-off.ts).
import type { Layers } from './layers';
import { leastOf, type Reach } from './reach';

/** Asked before a step is taken: whether anything beyond it can matter. */
export type Prospect = (arc: number, layer: number, option: number) => boolean;

export interface Walk {
  readonly layers: Layers;
  readonly reach: Reach;
  /** Goes on to the next stop; false when there is none. */
  next(): boolean;
  /** How many packages the stop stands for: 1, unless the walk goes in stretches. The next two are then not to be asked. */
  size(): number;
  /** Number of the package at this stop. */
  number(): number;
  /** What sum k ends at, beyond its demand. */
  spare(k: number): number;
  /** What sum k has come to before a layer; `numberBefore` the same for the package's number. Meant for a prospect. */
  before(layer: number, k: number): number;
  numberBefore(layer: number): number;
}

export interface WalkOptions {
  /** Stop at the head of any stretch that meets the tests throughout, instead of at each package. */
  readonly inStretches?: boolean;
  readonly prospect?: (walk: Walk) => Prospect;
}

/** A walk at its start. */
export function startWalk(layers: Layers, reach: Reach, options: WalkOptions = {}): Walk {
  const { widths, firstArc, firstState, target, ways, strides } = layers;
  const { count, demands, start, step, most } = reach;
  const depth = widths.length;
  const end = firstState[depth];
  const least = options.inStretches ? leastOf(layers, reach) : null;
  const state = new Int32Array(depth + 1);
  const option = new Int32Array(depth + 1).fill(-1);
  const sums = new Float64Array((depth + 1) * count);
  const numbers = new Float64Array(depth + 1);
  sums.set(start);
  let layer = 0;
  let stop = -1;

  /** Whether the tests, with `further` added, are all met. */
  const areMet = (further: Float64Array, arc: number): boolean => {
    for (let k = 0, s = layer * count, a = arc * count; k < demands; k++, s++, a++) if (sums[s] + further[a] < 0) return false;
    return true;
  };

  const walk: Walk = {
    layers,
    reach,
    next() {
      while (layer >= 0) {
        option[layer] += 1;
        if (option[layer] >= widths[layer]) {
          layer -= 1;
          continue;
        }
        const arc = firstArc[state[layer]] + option[layer];
        if (target[arc] < 0 || !areMet(most, arc) || (prospect && !prospect(arc, layer, option[layer]))) continue;
        stop = layer + 1;
        for (let k = 0, s = layer * count, a = arc * count; k < count; k++, s++, a++) sums[s + count] = sums[s] + step[a];
        numbers[stop] = numbers[layer] + option[layer] * strides[layer];
        state[stop] = target[arc];
        if (target[arc] === end || (least && areMet(least, arc))) return true;
        layer = stop;
        option[layer] = -1;
      }
      return false;
    },
    size: () => ways[state[stop]],
    number: () => numbers[stop],
    spare: (k) => sums[stop * count + k],
    before: (at, k) => sums[at * count + k],
    numberBefore: (at) => numbers[at],
  };
  const prospect = options.prospect?.(walk);
  return walk;
}
