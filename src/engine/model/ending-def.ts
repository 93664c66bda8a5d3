// How a game is judged and talked over: scores, progress, outcomes, grades, questions, and where history's own path must lie.
// Invariant: reads a state, changes nothing; questions, last pages and checkpoints are read by no rule.

import type { Program } from '../expression/program';
import type { IssueIndex, OptionIndex, Slot, TableIndex, Turn } from './indices';
import type { PaletteColour } from './seat-def';

export interface ScoreDef {
  readonly id: string;
  readonly colour: PaletteColour;
  /** Weight in the total, percent. */
  readonly weight: number;
  readonly value: Program;
  /** What the score is made of, in points of the score; sums to the value but for rounding and clamping. */
  readonly parts: readonly { readonly id: string; readonly value: Program }[];
}
/** Questions asked at most after one game: an hour of talk. */
export const maxQuestions = 7;

/** A question to discuss, asked where its condition holds at the end of a game; the words are texts. */
export interface QuestionDef {
  readonly id: string;
  readonly when: Program;
}
/** Another last front page of an outcome, told instead of its text; the words are texts. */
export interface LastPageDef {
  readonly outcome: string;
  /** Its number among the outcome's own, from 1. */
  readonly page: number;
  /** What must have happened for it to be told; null where any game may have it. */
  readonly when: Program | null;
}
export interface ProgressDef {
  readonly id: string;
  readonly when: Program;
  /** The clause that decides instead of `when` once both sides have a text at its table: both must say the same, one of these options. */
  readonly asWritten: { readonly table: TableIndex; readonly issue: IssueIndex; readonly options: readonly OptionIndex[] } | null;
}
export interface OutcomeDef {
  readonly id: string;
  readonly when: Program;
}
/** Smallest share (percent of the gap) that earns the standing, a word of the scenario's or a letter; best first. */
export interface GradeDef {
  readonly standing: string;
  readonly share: number;
}

/** What the historical path must come to at the end of a turn: a number within a band, or a status in one of some states. */
export interface CheckpointDef {
  readonly turn: Turn;
  /** As the scenario writes it: a score, a variable, an expression. */
  readonly of: string;
  readonly value: Program;
  /** Lowest and highest number that is right; null where states are asked for. */
  readonly between: readonly [number, number] | null;
  /** Slot and right states of a status; null where a number is asked for. */
  readonly is: { readonly slot: Slot; readonly states: readonly number[] } | null;
}
