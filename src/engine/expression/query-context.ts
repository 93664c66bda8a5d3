// What an expression is evaluated against.
// Invariant: one shape for whoever asks, so that compiled expressions always meet the same; nothing here is changed by an expression.
import type { ActionIndex, ByAction, ByIssue, ByMeasure, BySlot, ByTurn, MoveIndex, OptionIndex, Turn } from '../model/indices';
import type { Rng } from '../model/rng';
import type { DoneDeed, SignedText } from '../model/state';

/** What an expression is asked about: a game's state, or what one seat sees of it. */
export interface Facts {
  readonly turn: Turn;
  readonly values: BySlot<number>;
  readonly acts: ByTurn<readonly ActionIndex[]>;
  readonly timesPlayed: ByAction<number>;
  readonly movesMade: readonly (readonly [turn: Turn, move: MoveIndex])[];
  readonly deeds: readonly Pick<DoneDeed, 'turn' | 'deed'>[];
  /** Texts signed, in order of signing. */
  readonly signed: readonly Pick<SignedText, 'table' | 'text'>[];
  /** The settlement in force; a measure that the asker does not know is null, and counts as 0. */
  readonly agreement: { readonly measures: ByMeasure<number | null> } | null;
}

/** One question: the facts, the turn whose calendar counts, and what the asker lends. */
export interface QueryContext {
  facts: Facts;
  /** The facts' values, at hand because nearly every expression reads them. */
  values: BySlot<number>;
  /** Turn index for `turn`, `months`, `year` and `month`. */
  calendarTurn: Turn;
  locals: readonly number[];
  options: ByIssue<OptionIndex>;
  seed: string;
  rng: Rng;
}

export type Evaluator = (q: QueryContext) => number;
