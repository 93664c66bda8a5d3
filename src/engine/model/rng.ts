// Random numbers by name: the same seed, turn and channel give the same number, whatever else was decided.
// Invariant: no draw depends on another draw having been made.

import alea from 'seedrandom/lib/alea';
import type { Turn } from './indices';

/** A whole number in 0..n-1 for this seed, turn and channel. */
export type Rng = (seed: string, turn: Turn, channel: string, n: number) => number;

/** The game's generator: seedrandom's alea, seeded with the name of the draw. */
export const drawInt: Rng = (seed, turn, channel, n) => (n <= 1 ? 0 : (alea(`${seed}|${turn}|${channel}`).int32() >>> 0) % n);

/** Index of the weight that `lot`, a whole number in 0..sum of weights - 1, falls into; the last one for a lot beyond the sum. */
export function weightedIndex(weights: readonly number[], lot: number): number {
  let left = lot;
  for (let i = 0; i < weights.length - 1; i++) {
    left -= weights[i];
    if (left < 0) return i;
  }
  return weights.length - 1;
}
