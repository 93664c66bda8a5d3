// The ladder of words for probabilities: which step a probability stands on, and what a step stands for.

/** Where each word of the ladder begins, per mille; below the first lies step 0. After the usual words of estimative probability. */
const STEP_FLOORS = [10, 100, 250, 450, 550, 750, 900, 990];

/** Step of a probability (per mille) on the ladder of words, 0 (almost impossible) to 8 (almost certain). */
export function estimativeStep(perMille: number): number {
  return STEP_FLOORS.filter((floor) => perMille >= floor).length;
}

/** The probabilities a step stands for, per mille: from `low` to below `high`. */
export function estimativeRange(step: number): { readonly low: number; readonly high: number } {
  return { low: STEP_FLOORS[step - 1] ?? 0, high: STEP_FLOORS[step] ?? 1000 };
}
