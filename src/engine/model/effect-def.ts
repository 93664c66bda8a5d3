// What a scenario lets happen: blocks of changes, the conditions they hang on, and changes that come later.
// Invariant: every index is in range and every expression well typed; the order of blocks and of amounts is the scenario's.

import type { Program } from '../expression/program';
import type { CrisisKindIndex, SignalIndex, Slot } from './indices';

/** In `EffectDef.ends`: whichever crisis is open. */
export const anyCrisis = -2;

/**
 * One block of changes, applied in order. `add` pairs are [slot, program]; `set` pairs write counters and statuses outright.
 * `discount`: welcome changes shrink with habituation and off the declared line (`act`), or by habituation to a count given by
 * `habit` (`habit`), or never (`none`). `local` programs may be read where the caller says so.
 */
export interface EffectDef {
  readonly when: Program | null;
  readonly add: readonly (readonly [slot: Slot, amount: Program])[];
  readonly set: readonly (readonly [slot: Slot, amount: Program])[];
  readonly discount: 'act' | 'habit' | 'none';
  readonly habit: Program | null;
  /** Index of an observation made public by this block, or -1. */
  readonly signal: SignalIndex;
  /** Opens a crisis of this kind (index into ladder.kinds) at this rung if none is open; -1: none. */
  readonly opens: CrisisKindIndex;
  readonly opensAt: Program;
  /** Ends an open crisis of this kind; -1: none; `anyCrisis`: whichever is open. */
  readonly ends: CrisisKindIndex;
}

/** How strongly a list of effects works, all in per mille. */
export interface Strength {
  /** Of every gauge change (a card's strength, an answered move). */
  readonly whole: number;
  /** Of welcome changes only: habituation and line. */
  readonly habit: number;
  readonly line: number;
  /** By slot, which way is welcome to the seat that acts (-1, 0, 1); null: as `good` of the variables. */
  readonly welcome: readonly number[] | null;
}

export interface GateDef {
  readonly when: Program;
  /** Text key of the sentence shown when `when` is false. */
  readonly text: string;
}

/** What an act brings some turns later. */
export interface LaterDef {
  readonly turns: number;
  readonly effects: readonly EffectDef[];
  /** Only one of these may be under way at a time. */
  readonly single: boolean;
}
