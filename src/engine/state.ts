// The whole of a game at one moment: plain JSON of integers and strings. Luck is not in it: it is drawn by name from `seed`.
import type { Mode } from './scenario';

export interface GameState {
  readonly seed: string;
  readonly mode: Mode;
  turn: number;
  /** Index into scenario.phases. */
  phase: number;
  /** Seats that have ended their part of the phase, by seat: 1 or 0. */
  ended: number[];
  isOver: boolean;
  /** One integer per variable slot. */
  values: number[];
  /** Acts of the player's side by turn, in order of play: action indices. */
  acts: number[][];
  /** Per action: times played, and the last turn it was played (-99 never). */
  done: number[];
  last: number[];
  /** Acts of this turn that cost capital. */
  paid: number;
  /** Turn of the last declaration of a line (-99 never). */
  lineTurn: number;
  /** Delayed effects under way. */
  queue: QueuedEffect[];
  /** Cards already drawn (indices), and those announced for the next news. */
  drawn: number[];
  open: number[];
  intents: Intent[];
  /** Moves carried out: [turn, move]. */
  made: (readonly [number, number])[];
  /** Posterior over the hidden types as an outsider must hold it, per mille. */
  belief: number[];
  crisis: Crisis | null;
  /** Turn in which the last crisis ended (-99 never). */
  lastCrisis: number;
  agreement: Agreement | null;
  /** 1 met, 0 not, in order of falling due. */
  mandates: number[];
  openings: number[];
  /** Scores in scenario order, then the total, as they stood at the end of each turn. */
  history: number[][];
}

export interface QueuedEffect {
  readonly turn: number;
  readonly action: number;
  readonly later: number;
}
export interface Intent {
  readonly seat: number;
  readonly move: number;
  readonly occasion: number;
  readonly args: readonly number[];
  readonly turn: number;
}
export interface Crisis {
  kind: number;
  rung: number;
  answer: CrisisAnswer;
  opened: number;
}
export type CrisisAnswer = 'none' | 'climb' | 'offRamp';
export interface Agreement {
  readonly options: readonly number[];
  readonly measures: readonly number[];
  readonly turn: number;
}
