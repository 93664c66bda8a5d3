// What an expression is evaluated against.
// Invariant: one shape for whoever asks, so that compiled expressions always meet the same; nothing here is changed by an expression.
import type { Rng } from '../model/rng';

/** What an expression is asked about: a game's state, or what one seat sees of it. */
export interface Facts {
  readonly turn: number;
  readonly values: readonly number[];
  readonly acts: readonly (readonly number[])[];
  readonly timesPlayed: readonly number[];
  readonly lastPlayed: readonly number[];
  readonly movesMade: readonly (readonly [number, number])[];
  /** The settlement in force; a measure that the asker does not know is null, and counts as 0. */
  readonly agreement: { readonly measures: readonly (number | null)[] } | null;
}

/** One question: the facts, the turn whose calendar counts, and what the asker lends. */
export interface QueryContext {
  facts: Facts;
  /** The facts' values, at hand because nearly every expression reads them. */
  values: readonly number[];
  /** Turn index for `turn`, `months`, `year` and `month`. */
  calendarTurn: number;
  locals: readonly number[];
  options: readonly number[];
  seed: string;
  rng: Rng;
}

export type Evaluator = (q: QueryContext) => number;
