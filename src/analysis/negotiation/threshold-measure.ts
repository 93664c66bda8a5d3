// A measure compared with its threshold when part of what it reads is unknown: intervals over every possible world.
// Invariant: where all it reads is seen exactly, each interval is one number, the same as the bargaining problem gives.

import { termAmount, termCoefficient } from '../../engine/expression/term';
import type { MeasureDef } from '../../engine/model/closing-def';
import type { ByIssue, ByTerm, IssueIndex, OptionIndex, TermIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Package } from '../../negotiation/model/bargaining-problem';

/** From the lowest to the highest a number may be; equal where it is known. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One state of the world the seat cannot rule out. `case`: which of the assumed types it belongs to. */
export interface PossibleWorld {
  readonly case: number;
  readonly times: ByTerm<number>;
  readonly threshold: number;
}

interface Variant {
  readonly times: ByTerm<number>;
  /** By case: the thresholds that occur with these multipliers; null where none does. */
  readonly thresholds: readonly (Interval | null)[];
}

/** A measure and its threshold over all possible worlds, prepared for measuring texts. */
export interface ThresholdMeasure {
  readonly def: MeasureDef;
  readonly cases: number;
  readonly variants: readonly Variant[];
  /** By term: the issues it weighs; issues that only switch a term on (entries 0 and 1) count where no other does. */
  readonly issuesByTerm: ByTerm<readonly IssueIndex[]>;
  /** By issue: the terms that speak of it. */
  readonly termsByIssue: ByIssue<readonly TermIndex[]>;
  /** By case: multipliers with everything unseen at its middle. */
  readonly middle: readonly (readonly number[])[];
}

/** What a text comes to, over all possible worlds. */
export interface ThresholdResult {
  readonly value: Interval;
  /** Value minus threshold: slack, or missing where negative. */
  readonly spare: Interval;
  /** The same by case. */
  readonly byCase: readonly { readonly value: Interval; readonly spare: Interval }[];
  /** By term. */
  readonly points: readonly Interval[];
}

export function isPoint(band: Interval): boolean {
  return band.low === band.high;
}

export function intervalOf(numbers: readonly number[]): Interval {
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}

/** Prepares a measure. `possible` has at least one world for each case. */
export function createThresholdMeasure(
  def: MeasureDef,
  possible: readonly PossibleWorld[],
  middle: readonly (readonly number[])[],
): ThresholdMeasure {
  const cases = middle.length;
  const groups = new Map<string, { times: ByTerm<number>; thresholds: number[][] }>();
  for (const { case: at, times, threshold } of possible) {
    const key = times.join();
    const group = groups.get(key) ?? { times, thresholds: middle.map(() => []) };
    elementAt(group.thresholds, at).push(threshold);
    groups.set(key, group);
  }
  const variants = [...groups.values()].map(({ times, thresholds }) => ({
    times,
    thresholds: thresholds.map((values) => (values.length === 0 ? null : intervalOf(values))),
  }));
  const termsByIssue: TermIndex[][] = [];
  def.terms.forEach(({ columns }, term) => {
    for (const { issue } of columns) termsByIssue[issue] = [...(termsByIssue[issue] ?? []), term];
  });
  return { def, cases, variants, middle, termsByIssue, issuesByTerm: def.terms.map((_, term) => issuesOfTerm(def, term)) };
}

function issuesOfTerm(measure: MeasureDef, term: TermIndex): IssueIndex[] {
  const { columns } = elementAt(measure.terms, term);
  const varying = columns.filter(({ entries }) => entries.some((entry) => entry !== 0 && entry !== 1));
  return (varying.length > 0 ? varying : columns).map(({ issue }) => issue);
}

/** Every value the text may have in the possible worlds. */
export function measureText(measure: ThresholdMeasure, text: Package): ThresholdResult {
  const { def, variants } = measure;
  const cells = def.terms.map((term) => termCoefficient(term, text));
  const low = def.terms.map(() => Infinity);
  const high = def.terms.map(() => -Infinity);
  const cases = measure.middle.map(() => ({ value: emptyBand, spare: emptyBand }));
  for (const { times, thresholds } of variants) {
    let value = 0;
    for (let term = 0; term < cells.length; term++) {
      const points = termAmount(elementAt(cells, term), elementAt(times, term), elementAt(def.terms, term).per);
      value += points;
      if (points < elementAt(low, term)) low[term] = points;
      if (points > elementAt(high, term)) high[term] = points;
    }
    thresholds.forEach((band, at) => {
      if (!band) return;
      const found = elementAt(cases, at);
      found.value = hullOf([found.value, { low: value, high: value }]);
      found.spare = hullOf([found.spare, { low: value - band.high, high: value - band.low }]);
    });
  }
  return {
    value: hullOf(cases.map(({ value }) => value)),
    spare: hullOf(cases.map(({ spare }) => spare)),
    byCase: cases,
    points: low.map((lowest, term) => ({ low: lowest, high: elementAt(high, term) })),
  };
}

/** The band that holds nothing: any band beside it is the hull of both. */
const emptyBand: Interval = { low: Infinity, high: -Infinity };

/** The band that holds all of these. */
export function hullOf(bands: readonly Interval[]): Interval {
  return { low: Math.min(...bands.map(({ low }) => low)), high: Math.max(...bands.map(({ high }) => high)) };
}

/** What the terms that speak of an issue come to for a text, everything unseen at its middle. */
export function pointsAtIssue(measure: ThresholdMeasure, text: Package, issue: IssueIndex, at: OptionIndex): number {
  const { def, middle } = measure;
  let points = 0;
  for (const term of measure.termsByIssue[issue] ?? []) {
    points += termAmount(
      termCoefficient(elementAt(def.terms, term), text),
      elementAt(elementAt(middle, at), term),
      elementAt(def.terms, term).per,
    );
  }
  return points;
}
