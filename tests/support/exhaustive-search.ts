// Every text of a bargain, one after the other: what it is worth, whether it is legal, whether it meets every condition.
// Straight from the definitions and without the graph that the searches walk; a fifth of a second for a treaty of two million texts.
import type { BargainingProblem, Measure } from '../../src/negotiation/model/bargaining-problem';

export interface ExhaustiveResult {
  /** Legal texts that no legal text betters: [number, ours, theirs], by falling second utility. */
  readonly frontier: readonly (readonly [number, number, number])[];
  /** The same among the texts of the zone. */
  readonly zoneFrontier: readonly (readonly [number, number, number])[];
  readonly legal: number;
  readonly zone: number;
}

/**
 * Texts in runs that agree up to an issue: `visit` gets the options so far, and the numbers of the run's texts. What speaks only of these
 * issues is the same for all of a run.
 */
function runs(bargain: BargainingProblem, upTo: number, visit: (chosen: readonly number[], from: number, to: number) => void): void {
  const sizes = bargain.issues.map((issue) => issue.options.length);
  const length = sizes.slice(upTo + 1).reduce((product, size) => product * size, 1);
  const count = sizes.slice(0, upTo + 1).reduce((product, size) => product * size, 1);
  const chosen = sizes.slice(0, upTo + 1).map(() => 0);
  for (let run = 0; run < count; run++) {
    visit(chosen, run * length, (run + 1) * length);
    for (let i = upTo; i >= 0; i--) {
      chosen[i] = (chosen[i] + 1) % sizes[i];
      if (chosen[i] > 0) break;
    }
  }
}

/** For each text, in the order of the texts' numbers, what the measure counts. */
function column(bargain: BargainingProblem, measure: Measure, count: number): Int32Array {
  const sums = new Int32Array(count).fill(measure.base);
  for (const { issues, values } of measure.tables) {
    runs(bargain, Math.max(...issues), (chosen, from, to) => {
      let at = 0;
      for (const issue of issues) at = at * bargain.issues[issue].options.length + chosen[issue];
      const value = values[at];
      if (value !== 0) for (let n = from; n < to; n++) sums[n] += value;
    });
  }
  return sums;
}

function legality(bargain: BargainingProblem, count: number): Uint8Array {
  const legal = new Uint8Array(count).fill(1);
  for (const rule of bargain.legal) {
    if (!('forbids' in rule)) throw new Error('Only rules that forbid are swept.');
    const last = Math.max(...rule.forbids.map(({ issue }) => issue));
    runs(bargain, last, (chosen, from, to) => {
      if (rule.forbids.every(({ issue, options }) => options.includes(chosen[issue]))) legal.fill(0, from, to);
    });
  }
  return legal;
}

function staircase(ours: Int32Array, theirs: Int32Array, counts: (n: number) => boolean): (readonly [number, number, number])[] {
  const best = new Map<number, number>();
  for (let n = 0; n < ours.length; n++) {
    if (!counts(n)) continue;
    const known = best.get(theirs[n]);
    if (known === undefined || ours[n] > ours[known]) best.set(theirs[n], n);
  }
  let most = -Infinity;
  return [...best.values()]
    .sort((a, b) => theirs[b] - theirs[a])
    .flatMap((n) => {
      if (ours[n] <= most) return [];
      most = ours[n];
      return [[n, ours[n], theirs[n]] as const];
    });
}

export function searchExhaustively(bargain: BargainingProblem): ExhaustiveResult {
  const count = bargain.issues.reduce((product, issue) => product * issue.options.length, 1);
  const [ours, theirs] = bargain.utilities.map((measure) => column(bargain, measure, count));
  const legal = legality(bargain, count);
  const carried = legal.slice();
  const [a, b] = bargain.parties.map((party) => party.reservation);
  for (let n = 0; n < count; n++) if (ours[n] < a || theirs[n] < b) carried[n] = 0;
  for (const { measure, atLeast } of bargain.conditions) {
    const values = column(bargain, measure, count);
    for (let n = 0; n < count; n++) if (values[n] < atLeast) carried[n] = 0;
  }
  const total = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);
  return {
    frontier: staircase(ours, theirs, (n) => legal[n] === 1),
    zoneFrontier: staircase(ours, theirs, (n) => carried[n] === 1),
    legal: total(legal),
    zone: total(carried),
  };
}
