// A negotiation between two seats, as a scenario defines it: clauses and options, what a text is worth to whom, what it must meet.
// Nothing is worked out here: programs are asked at a moment of a game (analysis/table-bargain.ts turns them into plain numbers).
// Invariant: plain JSON; every index is in range; a column has one entry for each option of its issue.

import type { Program } from '../expression/program';
import type { MeasureDef } from './closing-def';
import type { Answer } from './command';
import type { EffectDef, GateDef } from './scenario';

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
  /** How a session goes; null: the table can be studied, not played. */
  readonly session: SessionDef | null;
  /** Ways to begin, one click away. */
  readonly drafts: readonly DraftDef[];
}

export interface SessionDef {
  /** Texts the player's side may send in one session; at least 1. */
  readonly exchanges: number;
  /** Capital a session costs. */
  readonly cost: number;
  /** What must hold to open one. */
  readonly gates: readonly GateDef[];
  readonly opened: readonly EffectDef[];
  /** For taking back what one's own last text said. Local 0: clauses taken back. */
  readonly takenBack: readonly EffectDef[];
  /**
   * By answer. Locals: 0 texts sent in the session, 1 what the latest text gave the answering side over the one before (points, 0 for a
   * first one), 2 front clauses in which its own text has come to the player's, 3 1 if leaders may sign, 4 1 if no exchange is left.
   */
  readonly answers: Readonly<Record<Answer, readonly EffectDef[]>>;
  readonly referred: readonly EffectDef[];
  readonly left: readonly EffectDef[];
  /** Turns a referred text waits for its leaders. */
  readonly referredTurns: number;
  /** Locals of the following: the table's measures of the text, in order. */
  readonly signed: readonly EffectDef[];
  /** Turns from signature to the vote at home; 0: in force at once. */
  readonly ratifiedAfter: number;
  readonly ratified: readonly EffectDef[];
  /** By condition. */
  readonly failed: readonly (readonly EffectDef[])[];
  /** Turns until a new text may be signed here; -1: one is enough. */
  readonly againAfter: number;
  /** The text settles the dispute: for each measure scores ask about, this table's measure or -1; null: an accord beside it. */
  readonly settles: readonly number[] | null;
  readonly answering: AnsweringDef;
}

/** How the other seat bargains when an agent holds it. Programs are asked on that seat's own view. */
export interface AnsweringDef {
  /** Its own clock, 0 no hurry to 1000 now or never. */
  readonly clock: Program;
  /** By hidden type: how its aspiration falls along the clock. */
  readonly curves: readonly ConcessionCurve[];
  /** By hidden type: what a late text must be worth beyond walking away, in points; -1: late texts get no discount. */
  readonly lateMargins: readonly number[];
  /** Points below which it does not believe the player's side could bear a text: it names none that is worth less to that side. */
  readonly assumedOpponentFloor: Program;
  /** Whether a concession is answered with a hurdle. */
  readonly hardensOnConcession: Program;
}
export const concessionCurves = ['boulware', 'linear', 'conceder'] as const;
export type ConcessionCurve = (typeof concessionCurves)[number];

export interface DraftDef {
  readonly id: string;
  readonly text: readonly number[];
}

export interface TableIssueDef {
  readonly id: string;
  readonly options: readonly string[];
  /** The option a fresh draft has; -1: it must be chosen. */
  readonly defaultOption: number;
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
  readonly perceivedReservation: Program | null;
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
