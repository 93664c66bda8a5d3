// A scenario made ready to run: every program a function, what is asked often side by side. What it holds; `prepare.ts` makes it.
// Invariant: derived from the scenario alone; two preparations of equal scenarios behave alike.

import type { Answer, Command } from '../model/command';
import type { DeedOccasion, DeedTriggerDef } from '../model/deed-def';
import type { EffectDef, Strength } from '../model/effect-def';
import type { Cause } from '../model/event';
import type {
  ActionIndex,
  ByAction,
  ByCard,
  ByCondition,
  ByCrisisKind,
  ByDeck,
  ByEvent,
  ByMandate,
  ByMeasure,
  ByMove,
  ByOccasion,
  ByScore,
  BySeat,
  BySlot,
  ByTable,
  ByTerm,
  ByTurn,
  CardIndex,
  CrisisKindIndex,
  DeedIndex,
  EventIndex,
  LineIndex,
  MoveIndex,
  OccasionIndex,
  Seat,
  SignalIndex,
  Slot,
  Turn,
} from '../model/indices';
import type { Rejection } from '../model/rejection';
import type { GameMode, RuleMoment, Scenario } from '../model/scenario';
import type { SeatLinesDef } from '../model/seat-def';
import type { Belief, KeptMoment } from '../model/state';
import type { Evaluator, QueryContext } from './query-context';

/** A whole number where the amount is constant, a function of the question otherwise. */
export interface PreparedAmount {
  readonly slot: Slot;
  readonly constant: number;
  readonly evaluate: Evaluator | null;
}

export interface PreparedEffect {
  readonly when: Evaluator | null;
  readonly add: readonly PreparedAmount[];
  readonly set: readonly PreparedAmount[];
  readonly discount: EffectDef['discount'];
  readonly habit: Evaluator | null;
  readonly signal: SignalIndex;
  readonly opens: CrisisKindIndex;
  readonly opensAt: Evaluator;
  readonly ends: CrisisKindIndex;
}

/** Applies a list of effects to the state of the command under way, silently: nobody hears of its changes. */
export type EffectRunner = (q: Place, strength: Strength) => void;

/** A list of effects to walk through; `run` does the same at once where straight-line code was made of it and nobody listens. */
export interface PreparedEffects {
  /** What the ledger names as the reason of its changes. */
  readonly cause: Cause;
  readonly blocks: readonly PreparedEffect[];
  readonly run: EffectRunner | null;
}

/** What the engine hands to straight-line code: the working place of a command, or a question. */
type Place = QueryContext & { readonly state: { readonly values: number[] } };

/**
 * Functions for a scenario's outline, number for number (see `outlineOf`), and for what would otherwise be walked through one by one. They do
 * what the evaluator, `applyEffects` and those walks do, as far as nobody listens.
 */
export interface ScenarioCode {
  readonly programs: readonly Evaluator[];
  readonly effects: readonly EffectRunner[];
  readonly rules: Readonly<Record<Exclude<RuleMoment, 'afterAct'>, Readonly<Record<GameMode, (q: Place) => void>>>>;
  readonly drift: (q: Place, months: number) => void;
  /** The scores in the scenario's order, then the total. */
  readonly scores: (q: QueryContext) => number[];
  /** By deck: the card that the lot of this name falls on, among those not yet drawn whose condition holds; -1 where there is none. */
  readonly cards: readonly ((q: Place, drawn: readonly CardIndex[], channel: string) => number)[];
  /** By seat, in free play with nothing planned: adds the commands of the acts that may be played now. */
  readonly legalActs: readonly ((q: Place, out: Command[]) => void)[];
  /** By seat: adds the moves it could announce, with points and strongest occasion. */
  readonly moves: readonly ((q: QueryContext, out: MoveCandidate[]) => void)[];
}

export interface MoveCandidate {
  readonly move: MoveIndex;
  /** Sum of the points of every occasion that holds. */
  readonly points: number;
  /** The strongest occasion that holds (its points above 0), or -1. */
  readonly occasion: OccasionIndex;
}

export interface PreparedMove {
  readonly when: Evaluator;
  readonly occasions: ByOccasion<Evaluator>;
  readonly effects: PreparedEffects;
  readonly stillPossible: Evaluator | null;
}

export interface PreparedScenario {
  readonly scenario: Scenario;
  /** Straight-line code made of this scenario; null where it is walked through. */
  readonly code: ScenarioCode | null;
  readonly actionIndex: ReadonlyMap<string, ActionIndex>;
  /** By seat: the lines it may declare; null: none. */
  readonly lines: readonly (SeatLinesDef | null)[];
  /** By seat: index of a line among its own. */
  readonly lineIndex: BySeat<ReadonlyMap<string, LineIndex>>;
  readonly moveIndex: ReadonlyMap<string, MoveIndex>;
  readonly actsBySeat: BySeat<readonly ActionIndex[]>;
  readonly commands: PreparedCommands;
  /** By action. */
  readonly acts: ByAction<PreparedAct>;
  readonly risks: readonly PreparedEffects[];
  readonly later: readonly (readonly PreparedEffects[])[];
  /** By seat. */
  readonly lineChange: readonly PreparedEffects[];
  readonly events: ByEvent<{
    readonly unless: Evaluator | null;
    readonly when: Evaluator | null;
    readonly effects: PreparedEffects;
    readonly otherwise: PreparedEffects;
  }>;
  readonly eventsByTurn: ByTurn<readonly EventIndex[]>;
  readonly cards: ByCard<{
    readonly when: Evaluator | null;
    readonly effects: PreparedEffects;
    readonly answered: PreparedEffects;
    /** Names of the draws, as here and in `decks`. */
    readonly strengthChannel: string;
  }>;
  readonly decks: ByDeck<{ readonly chanceChannel: string; readonly cardChannel: string }>;
  readonly cardsByDeck: ByDeck<readonly CardIndex[]>;
  readonly moves: ByMove<PreparedMove>;
  readonly movesBySeat: BySeat<readonly MoveIndex[]>;
  readonly openings: readonly PreparedEffects[];
  readonly beliefShown: Evaluator;
  readonly ladder: PreparedLadder | null;
  readonly closing: PreparedClosing | null;
  readonly tables: ByTable<PreparedTable>;
  /** Whether a text that settles the dispute is bargained over at a table. */
  readonly hasSettlingTable: boolean;
  /** Standing rules in the scenario's order, by moment. */
  readonly rules: Readonly<Record<RuleMoment, readonly PreparedRule[]>>;
  readonly drift: readonly Evaluator[];
  readonly mandates: ByMandate<{ readonly isMet: Evaluator; readonly met: PreparedEffects; readonly unmet: PreparedEffects }>;
  readonly transitions: readonly PreparedEffects[];
  /** What may make a deed, by occasion. */
  readonly deedTriggers: Readonly<Record<DeedOccasion, readonly PreparedDeedTrigger[]>>;
  /** By seat; null for a seat without points. */
  readonly points: readonly (PreparedPoints | null)[];
  /** Whether any seat has points. */
  readonly hasPoints: boolean;
  readonly start: PreparedStart;
  readonly scores: ByScore<{ readonly value: Evaluator; readonly parts: readonly Evaluator[] }>;
  readonly total: Evaluator;
  readonly totalParts: readonly Evaluator[];
  readonly progress: readonly Evaluator[];
  readonly outcomes: readonly Evaluator[];
}

/** Lists of a state in which nothing has happened yet. */
export interface PreparedStart {
  readonly values: BySlot<number>;
  readonly ended: BySeat<number>;
  readonly timesPlayed: ByAction<number>;
  /** By purse. */
  readonly paidActs: readonly number[];
  readonly lineTurn: BySeat<Turn | null>;
  readonly beliefs: BySeat<Belief>;
  /** What the first phase begins with. */
  readonly moment: KeptMoment;
}

export interface PreparedDeedTrigger {
  readonly deed: DeedIndex;
  readonly def: DeedTriggerDef;
  readonly when: Evaluator | null;
}

export interface PreparedPoints {
  readonly interests: readonly { readonly weight: number; readonly value: Evaluator }[];
  readonly walkAway: Evaluator;
}

export interface PreparedRule {
  readonly modes: readonly GameMode[];
  readonly actions: readonly ActionIndex[];
  readonly effects: PreparedEffects;
}

/** What deciding on an act takes, side by side: this is asked for every action at every move. */
export interface PreparedAct {
  readonly seat: Seat;
  readonly cost: number;
  readonly once: boolean;
  readonly closes: boolean;
  /** Only one of its delayed effects may be under way at a time. */
  readonly isSingle: boolean;
  readonly withOneOf: readonly ActionIndex[];
  /** Free, and without any of the demands above but `once`. */
  readonly isPlain: boolean;
  readonly gates: readonly { readonly when: Evaluator; readonly rejection: Rejection }[];
  /** The one question that decides, beside once a turn, for a plain act with one gate that is not once a game; null for others. */
  readonly onlyGate: Evaluator | null;
  /** The cost rules that touch it, in the scenario's order. */
  readonly costRules: readonly { readonly when: Evaluator; readonly add: number; readonly min: number }[];
  readonly effects: PreparedEffects;
  /** Names of its causes in the ledger. */
  readonly costCause: Cause;
  readonly draftCause: Cause;
  /** The lines that strengthen or weaken it; null: none do. */
  readonly lines: SeatLinesDef | null;
  /** The standing rules that answer it. */
  readonly rules: readonly PreparedRule[];
}

/** The commands that need no arguments but an id, made once: acts by action, the others by seat. */
export interface PreparedCommands {
  readonly acts: ByAction<Command>;
  /** What a seat could think of besides acts: lines, ladder answers in a crisis, the end of its turn. */
  readonly inCalm: readonly (readonly Command[])[];
  readonly inCrisis: readonly (readonly Command[])[];
  /** The end of its turn alone. */
  readonly end: readonly (readonly Command[])[];
}

/** A question that brings the prepared scenario along. */
export interface PreparedQueryContext extends QueryContext {
  readonly prepared: PreparedScenario;
}

export interface PreparedLadder {
  readonly kinds: ByCrisisKind<{ readonly own: Evaluator; readonly other: Evaluator; readonly cause: Cause }>;
  readonly rungs: readonly PreparedEffects[];
  readonly net: Evaluator;
  readonly stepDownCost: Evaluator;
  readonly stands: Evaluator;
  readonly acceptsOffRamp: Evaluator;
  readonly stepsDown: PreparedEffects;
  readonly otherStepsDown: PreparedEffects;
  readonly offRamp: PreparedEffects;
}

export interface PreparedClosing {
  readonly legal: readonly Evaluator[];
  readonly accepts: readonly Evaluator[];
  readonly value: Evaluator;
  readonly success: PreparedEffects;
  readonly failure: PreparedEffects;
  readonly times: ByMeasure<ByTerm<Evaluator>>;
}

/** The answering seat's own clock, what it believes the other side could bear, and whether it hardens. */
export interface PreparedAnswering {
  readonly clock: Evaluator;
  readonly assumedOpponentFloor: Evaluator;
  readonly hardensOnConcession: Evaluator;
}

/** The programs of a table and of its sessions. */
export interface PreparedTable {
  readonly isOpen: Evaluator;
  readonly leadersMaySign: Evaluator | null;
  readonly times: ByMeasure<ByTerm<Evaluator>>;
  readonly atLeast: ByCondition<Evaluator>;
  /** By party; `felt` null where leaving feels no different. */
  readonly reservations: readonly [Evaluator, Evaluator];
  readonly perceivedReservations: readonly [Evaluator | null, Evaluator | null];
  /** By party: how it answers when an agent holds it; asked on its view. */
  readonly answering: readonly PreparedAnswering[];
  readonly gates: readonly { readonly when: Evaluator; readonly rejection: Rejection }[];
  readonly opened: PreparedEffects;
  readonly takenBack: PreparedEffects;
  readonly answers: Readonly<Record<Answer, PreparedEffects>>;
  readonly referred: PreparedEffects;
  readonly left: PreparedEffects;
  readonly mediated: PreparedEffects;
  readonly declined: PreparedEffects;
  readonly vetoed: PreparedEffects;
  readonly signed: PreparedEffects;
  readonly ratified: PreparedEffects;
  readonly failed: readonly PreparedEffects[];
}
