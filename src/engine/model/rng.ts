// Luck is drawn by name: the same seed, turn and channel give the same number, whatever else was decided.
// Invariant: no draw depends on another draw having been made.
import alea from 'seedrandom/lib/alea';

/** A whole number in 0..n-1 for this seed, turn and channel. */
export type Rng = (seed: string, turn: number, channel: string, n: number) => number;

/** The game's luck: seedrandom's alea, seeded with the name of the draw. */
export const drawInt: Rng = (seed, turn, channel, n) => (n <= 1 ? 0 : (alea(`${seed}|${turn}|${channel}`).int32() >>> 0) % n);
