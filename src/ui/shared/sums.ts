// Sums as they are printed: a whole and its parts are rounded together, so that a reader who adds up what stands there gets what stands there.
// Invariant: the printed parts, and the rest where there is one, add up to the whole rounded by itself.

export interface PrintedSum {
  /** The parts, in printed units and in their order. */
  readonly parts: readonly number[];
  /** What keeps the whole from being the sum of its parts, such as a limit: in printed units, 0 where nothing does. */
  readonly rest: number;
}

/**
 * `unit`: how many units of the numbers make one that is printed, 10 where tenths are shown as whole points. Rounded are the sums so far, and a
 * part is the step between two of them. What the parts' own rounding has lost is spread over them; more than that is a `rest` of its own.
 */
export function printedSum(whole: number, parts: readonly number[], unit: number): PrintedSum {
  const gap = whole - sumOf(parts);
  const isLimited = Math.abs(gap) > parts.length;
  const soFar = (count: number): number =>
    Math.round((sumOf(parts.slice(0, count)) + (isLimited ? 0 : (gap * count) / (parts.length || 1))) / unit);
  return {
    parts: parts.map((_, i) => soFar(i + 1) - soFar(i)),
    rest: Math.round(whole / unit) - soFar(parts.length),
  };
}

/** Shares of a thousand as whole percent that add up to a hundred. */
export function printedPercents(perMille: readonly number[]): readonly number[] {
  return printedSum(sumOf(perMille), perMille, 10).parts;
}

/** How far two numbers lie apart as they are printed, each rounded by itself. */
export function printedDifference(a: number, b: number, unit: number): number {
  return Math.round(a / unit) - Math.round(b / unit);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
