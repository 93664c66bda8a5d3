// What one seat may know, and nothing else. Agents, scenes and panels get this, never the state.
// Invariant: changing a value a seat does not see changes nothing in its view.
import type { Command } from './command';
import type { Rejection } from './rejection';
import type { CrisisAnswer, Intent, QueuedEffect } from './state';

export interface SeatView {
  readonly seat: number;
  readonly mode: 'free' | 'history';
  readonly turn: number;
  readonly phase: number;
  readonly isOver: boolean;
  /** True when this seat may act now. */
  readonly isToMove: boolean;
  /** By slot: exact, the floor of the band, or 0 when hidden (see the scenario's `sees`). */
  readonly values: readonly number[];
  readonly acts: readonly (readonly number[])[];
  readonly done: readonly number[];
  readonly last: readonly number[];
  readonly paid: number;
  readonly lineTurn: number;
  readonly queue: readonly QueuedEffect[];
  readonly open: readonly number[];
  readonly drawn: readonly number[];
  readonly intents: readonly Intent[];
  readonly made: readonly (readonly [number, number])[];
  readonly belief: readonly number[];
  readonly crisis: CrisisView | null;
  readonly lastCrisis: number;
  readonly agreement: { readonly options: readonly number[]; readonly measures: readonly number[]; readonly turn: number } | null;
  readonly mandates: readonly number[];
  readonly openings: readonly number[];
  /** By turn: scores then total, for the player's seat; empty for others. */
  readonly history: readonly (readonly number[])[];
}

export interface CrisisView {
  readonly kind: number;
  readonly rung: number;
  readonly answer: CrisisAnswer;
  readonly opened: number;
  /** The player's own stake, exact; the other side's as a band [low, high]. */
  readonly ownStake: number;
  readonly otherStake: readonly [number, number];
  /** What stepping down costs now and on the next rung. */
  readonly stepDownNow: number;
  readonly stepDownNext: number;
}

/** A command that may be given now, or why not. */
export interface Choice {
  readonly command: Command;
  readonly cost: number;
  readonly rejection: Rejection | null;
}
