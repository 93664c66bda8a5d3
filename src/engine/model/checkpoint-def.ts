// Where history's own path must lie at dated turns. Data for whoever checks a scenario; no rule reads it.
import type { Program } from '../expression/program';

/** What the historical path must come to at the end of a turn: a number within a band, or a status in one of some states. */
export interface CheckpointDef {
  readonly turn: number;
  /** As the scenario writes it: a score, a variable, an expression. */
  readonly of: string;
  readonly value: Program;
  /** Lowest and highest number that is right; null where states are asked for. */
  readonly between: readonly [number, number] | null;
  /** Slot and right states of a status; null where a number is asked for. */
  readonly is: { readonly slot: number; readonly states: readonly number[] } | null;
}
