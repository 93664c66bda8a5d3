// Random numbers by name: the same seed, turn and channel give the same number, whatever else was decided.
// Invariant: no draw depends on another draw having been made; every draw equals the first whole number of seedrandom's `alea` seeded with
// the draw's name (tests/engine/rng.test.ts). The generator is Johannes Baagøe's Alea (2010, MIT licence, see assets/CREDITS.md).
import type { Turn } from './indices';

/** A whole number in 0..n-1 for this seed, turn and channel. */
export type Rng = (seed: string, turn: Turn, channel: string, n: number) => number;

const TWO_32 = 2 ** 32;

/** Alea's hash ("mash"), continued from `state` over the text. The state is a number with a fraction; its whole part below 2^32 is the hash. */
function mash(state: number, text: string): number {
  let n = state;
  for (let i = 0; i < text.length; i++) {
    n += text.charCodeAt(i);
    let h = 0.02519603282416938 * n;
    n = h >>> 0;
    h -= n;
    h *= n;
    n = h >>> 0;
    n += (h - n) * TWO_32;
  }
  return n;
}

// Alea hashes a blank for each of its three numbers, then the seed for each. Its first output needs the first of the three alone: one pass
// over the seed, not three.
const afterOneBlank = mash(0xefc8249d, ' ');
const afterThreeBlanks = mash(mash(afterOneBlank, ' '), ' ');
const startValue = (afterOneBlank >>> 0) / TWO_32;

/** The hash of `seed|turn|` asked for last: many draws in a row share it. It only saves hashing the same text again. */
const lastPrefix = { seed: '', turn: 0, state: mash(afterThreeBlanks, '|0|') };

function prefixState(seed: string, turn: Turn): number {
  if (lastPrefix.turn !== turn || lastPrefix.seed !== seed) {
    lastPrefix.state = mash(mash(afterThreeBlanks, seed), `|${turn}|`);
    lastPrefix.seed = seed;
    lastPrefix.turn = turn;
  }
  return lastPrefix.state;
}

/** The game's generator. */
export const drawInt: Rng = (seed, turn, channel, n) => {
  if (n <= 1) return 0;
  const difference = startValue - (mash(prefixState(seed, turn), channel) >>> 0) / TWO_32;
  const t = 2091639 * (difference < 0 ? difference + 1 : difference) + 1 / TWO_32;
  return (((t - (t | 0)) * TWO_32) >>> 0) % n;
};

/** Index of the weight that `lot`, a whole number in 0..sum of weights - 1, falls into; the last one for a lot beyond the sum. */
export function weightedIndex(weights: readonly number[], lot: number): number {
  let left = lot;
  for (let i = 0; i < weights.length - 1; i++) {
    left -= weights[i];
    if (left < 0) return i;
  }
  return weights.length - 1;
}
