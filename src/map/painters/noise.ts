// Numbers that look random and are always the same: two maps show the same paper and the same blot.

/** A series of numbers in 0..1 from a seed (linear congruential generator with the constants of Numerical Recipes). */
export function createNoise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
