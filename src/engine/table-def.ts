// A negotiation between two seats, as a scenario defines it: clauses and options, what a text is worth to whom, what it must meet.
// Nothing is worked out here: programs are asked at a moment of a game (analysis/table-bargain.ts turns them into plain numbers).
// Invariant: plain JSON; every index is in range; a column has one entry for each option of its issue.
import type { MeasureDef } from './closing-def';
import type { Program } from './program';

export interface TableDef {
  readonly id: string;
  /** Two seats, the player's first. */
  readonly between: readonly number[];
  /** Whether talks at this table are possible. */
  readonly opens: Program;
  /** Whether a text may be signed by leaders; null where no leaders are needed. */
  readonly leaders: Program | null;
  /** 2 to 12. */
  readonly issues: readonly TableIssueDef[];
  /** The issues argued in front, the political ones; the others have a default. Indices into `issues`. */
  readonly front: readonly number[];
  readonly measures: readonly MeasureDef[];
  /** In the order of `between`. */
  readonly parties: readonly TablePartyDef[];
  readonly conditions: readonly TableConditionDef[];
  readonly legal: readonly TableRuleDef[];
}

export interface TableIssueDef {
  readonly id: string;
  readonly options: readonly string[];
  /** The option a fresh draft has; -1: it must be chosen. */
  readonly usual: number;
  /** Options that are only ever asked for, never reckoned with: what a hurdle is made of. */
  readonly demandOnly: readonly number[];
}

export interface TablePartyDef {
  readonly seat: number;
  /** Index into `measures`. */
  readonly utility: number;
  /** What leaving without a text is worth, in points of the utility. */
  readonly reservation: Program;
  /** The same as the party feels it, e.g. under hope; null: no different. */
  readonly felt: Program | null;
}

/** What must hold beyond the parties' wishes: a ratification, a third seat's acquiescence, a leave that must be had first. */
export interface TableConditionDef {
  readonly id: string;
  /** Index into `measures`. */
  readonly measure: number;
  readonly atLeast: Program;
  /** The seat it is a matter of. */
  readonly of: number;
}

/** Bars a text that has, for every choice, one of its options. */
export interface TableRuleDef {
  readonly id: string;
  readonly forbids: readonly { readonly issue: number; readonly options: readonly number[] }[];
}
