// Chance by seed: the same seed gives the same numbers on every machine. Nothing of the rules draws from here; it moves knives and snowflakes.

/** The next number of a sequence, from 0 up to 1. */
export type Dice = () => number;

/** A sequence of its own for each seed. */
export function createDice(seed: string): Dice {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Smooth noise from 0 to 1 that repeats after `cellsX` and `cellsY`: a texture made from it tiles. */
export function createNoise(roll: Dice, cellsX: number, cellsY: number): (x: number, y: number) => number {
  const grid = Float32Array.from({ length: cellsX * cellsY }, roll);
  const ease = (t: number): number => t * t * (3 - 2 * t);
  const at = (i: number, j: number): number => grid[(((j % cellsY) + cellsY) % cellsY) * cellsX + (((i % cellsX) + cellsX) % cellsX)] ?? 0;
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const u = ease(x - left);
    const v = ease(y - top);
    const above = at(left, top) * (1 - u) + at(left + 1, top) * u;
    const below = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
    return above * (1 - v) + below * v;
  };
}
