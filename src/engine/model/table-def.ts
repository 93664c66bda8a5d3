// A negotiation between two seats, as a scenario defines it: clauses and options, what a text is worth to whom, what it must meet.
// Nothing is worked out here: programs are asked at a moment of a game (analysis/table-bargain.ts turns them into plain numbers).
// Invariant: plain JSON; every index is in range; a column has one entry for each option of its issue.

import type { Program } from '../expression/program';
import type { MeasureDef } from './closing-def';
import type { Answer } from './command';
import type { EffectDef, GateDef } from './effect-def';
import type {
  ByCondition,
  ByIssue,
  ByMeasure,
  ByOption,
  ByType,
  IssueIndex,
  MeasureIndex,
  MoveIndex,
  OptionIndex,
  Seat,
  TableIndex,
} from './indices';

export interface TableDef {
  readonly id: string;
  /** Two seats; the player's first, where it is one of them. */
  readonly between: readonly [Seat, Seat];
  /** Who may open a session: the first of `between`, or either. */
  readonly openedBy: 'first' | 'either';
  /** A third seat that may put a text to both; null: none. */
  readonly mediator: Seat | null;
  /** Third seats without whose consent no text is signed, in the order they are asked. */
  readonly veto: readonly Seat[];
  /** Whether talks at this table are possible. */
  readonly opens: Program;
  /** Whether a text may be signed by leaders; null where no leaders are needed. */
  readonly leaders: Program | null;
  /** 2 to 12. */
  readonly issues: ByIssue<TableIssueDef>;
  /** The issues argued in front, the political ones; the others have a default. Indices into `issues`. */
  readonly front: readonly IssueIndex[];
  readonly measures: ByMeasure<MeasureDef>;
  /** In the order of `between`. */
  readonly parties: readonly [TablePartyDef, TablePartyDef];
  readonly conditions: ByCondition<TableConditionDef>;
  readonly legal: readonly TableRuleDef[];
  /** How a session goes; null: the table can be studied, not played. */
  readonly session: SessionDef | null;
  /** Ways to begin, one click away. */
  readonly drafts: readonly DraftDef[];
}

export interface SessionDef {
  /** Texts that may be sent in one session, answers aside; at least 1. */
  readonly exchanges: number;
  /** Capital a session costs the seat that opens it. */
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
  /** A mediator's text that both sides take; one that a side declines. */
  readonly mediated: readonly EffectDef[];
  readonly declined: readonly EffectDef[];
  /** A seat with a veto refuses its consent to a text both sides stand by. */
  readonly vetoed: readonly EffectDef[];
  /** Turns a referred text waits for its leaders. */
  readonly referredTurns: number;
  /** Locals of the following: the table's measures of the text, in order. */
  readonly signed: readonly EffectDef[];
  /** Turns from signature to the vote at home; 0: in force at once. */
  readonly ratifiedAfter: number;
  readonly ratified: readonly EffectDef[];
  /** By condition. */
  readonly failed: ByCondition<readonly EffectDef[]>;
  /** Turns until a new text may be signed here; -1: one is enough. */
  readonly againAfter: number;
  /** The text settles the dispute: for each measure scores ask about, this table's measure or -1; null: an accord beside it. */
  readonly settles: ByMeasure<MeasureIndex> | null;
  /** How the second seat of `between` bargains when an agent holds it and the first opened. */
  readonly answering: AnsweringDef;
  /** The same for the first seat, when the second opened; null: as `answering`. */
  readonly answeringFirst: AnsweringDef | null;
}

/** How a party bargains when an agent holds it and the other side opened. */
export function answeringOf({ answering, answeringFirst }: SessionDef, party: number): AnsweringDef {
  return party === 0 ? (answeringFirst ?? answering) : answering;
}

/** How the other seat bargains when an agent holds it. Programs are asked on that seat's own view. */
export interface AnsweringDef {
  /** Its own clock, 0 no hurry to 1000 now or never. */
  readonly clock: Program;
  /** By hidden type: how its aspiration falls along the clock. */
  readonly curves: ByType<ConcessionCurve>;
  /** By hidden type: what a late text must be worth beyond walking away, in points; -1: late texts get no discount. */
  readonly lateMargins: ByType<number>;
  /** Points below which it does not believe the player's side could bear a text: it names none that is worth less to that side. */
  readonly assumedOpponentFloor: Program;
  /** Whether a concession is answered with a hurdle. */
  readonly hardensOnConcession: Program;
}
export const concessionCurves = ['boulware', 'linear', 'conceder'] as const;
export type ConcessionCurve = (typeof concessionCurves)[number];

export interface DraftDef {
  readonly id: string;
  readonly text: ByIssue<OptionIndex>;
}

export interface TableIssueDef {
  readonly id: string;
  readonly options: ByOption<string>;
  /** The option a fresh draft has; -1: it must be chosen. */
  readonly defaultOption: OptionIndex;
  /** Options that are only ever asked for, never reckoned with: what a hurdle is made of. */
  readonly demandOnly: readonly OptionIndex[];
}

export interface TablePartyDef {
  readonly seat: Seat;
  /** Index into `measures`. */
  readonly utility: MeasureIndex;
  /** What leaving without a text is worth, in points of the utility. */
  readonly reservation: Program;
  /** The same as the party feels it, e.g. under hope; null: no different. */
  readonly perceivedReservation: Program | null;
}

/** What must hold beyond the parties' wishes: a ratification, a third seat's acquiescence, a leave that must be had first. */
export interface TableConditionDef {
  readonly id: string;
  /** Index into `measures`. */
  readonly measure: MeasureIndex;
  readonly atLeast: Program;
  /** The seat it is a matter of. */
  readonly of: Seat;
}

/** Bars a text that has, for every choice, one of its options. */
export interface TableRuleDef {
  readonly id: string;
  readonly forbids: readonly { readonly issue: IssueIndex; readonly options: readonly OptionIndex[] }[];
}

/**
 * One step of the historical path besides acts and lines. `accept`: of the text that lies before the seat. `ratify`: what became of the text at
 * home. `move`: a power's, announced as the turn begins and carried out as it ends.
 */
export type PathDeed =
  | { readonly does: 'offer'; readonly by: Seat; readonly table: TableIndex; readonly text: ByIssue<OptionIndex> }
  | { readonly does: 'accept' | 'sign' | 'consent' | 'refuse'; readonly by: Seat; readonly table: TableIndex }
  | { readonly does: 'ratify'; readonly table: TableIndex; readonly isCarried: boolean }
  | { readonly does: 'move'; readonly move: MoveIndex };
