// A scenario as the engine sees it: compiled, plain JSON, every name already an index. It knows no dispute, only these nouns.
// Invariant: every index is in range and every program is well typed; `scenario` guarantees it, the engine does not re-check.

import type { Program } from '../expression/program';
import type { ClosingDef } from './closing-def';
import type { CrisisCauseDef, DeedAnswersDef, DeedDef } from './deed-def';
import type { EffectDef, GateDef, LaterDef } from './effect-def';
import type { CheckpointDef, GradeDef, LastPageDef, OutcomeDef, ProgressDef, QuestionDef, ScoreDef } from './ending-def';
import type {
  ActionIndex,
  ByAction,
  ByCard,
  ByDeck,
  ByDeed,
  ByEvent,
  ByMandate,
  ByMove,
  ByPhase,
  ByScore,
  BySeat,
  BySignal,
  BySlot,
  ByTable,
  ByTurn,
  ByType,
  DeckIndex,
  Seat,
  Slot,
  Turn,
  TypeIndex,
} from './indices';
import type { LadderDef } from './ladder-def';
import type { PlaceDef } from './place-def';
import type { SceneDef } from './scene-def';
import type { LinesDef, SeatDef, SeatLinesDef } from './seat-def';
import type { PathDeed, TableDef } from './table-def';
import type { ValuationDef } from './valuation-def';

/** Game mode. `free`: the powers decide for themselves. `history`: dated events replay the record and the powers are silent. */
export type GameMode = 'free' | 'history';

/** `full`: texts are sent and answered at the tables. `fast`: a text is closed in one step, for large simulations. */
export type TableMode = 'full' | 'fast';

/** In `Scenario.player`: no seat, every seat plays for points of its own. */
export const nobody = -1;

export interface Scenario {
  /** Version of the format it was written in. Games of format 1 have one player; both compile to this one shape. */
  readonly format: 1 | 2;
  readonly id: string;
  /** Hash of the rules (not of texts): two games agree only under the same rules hash. */
  readonly rulesHash: string;
  readonly seats: BySeat<SeatDef>;
  /** The seat that scores, lines, mandates and the historical path belong to; `nobody` where every seat has points instead. */
  readonly player: Seat;
  readonly phases: ByPhase<PhaseDef>;
  readonly turns: ByTurn<TurnDef>;
  /** Slots of the state's value vector: gauges, counters and statuses, in this order of declaration. */
  readonly variables: BySlot<VariableDef>;
  /** Slots with a meaning to the engine. */
  readonly slots: EngineSlots;
  readonly types: TypesDef;
  readonly openings: readonly OpeningDef[];
  readonly actions: ByAction<ActionDef>;
  /** At most this many actions that cost anything in one turn, for the player; `seats` say it for each. */
  readonly paidActsPerTurn: number;
  readonly costRules: readonly CostRuleDef[];
  readonly habituation: readonly number[];
  readonly habituationTurns: number;
  /** The player's lines, empty where there is no player; `seats` say it for each. */
  readonly lines: LinesDef;
  readonly events: ByEvent<EventDef>;
  readonly decks: ByDeck<DeckDef>;
  readonly cards: ByCard<CardDef>;
  readonly moves: ByMove<MoveDef>;
  readonly moveRules: MoveRulesDef;
  readonly ladder: LadderDef | null;
  readonly closing: ClosingDef | null;
  /** Negotiations between two seats; the one-step `closing` stands beside them as the fast model. */
  readonly tables: ByTable<TableDef>;
  readonly rules: readonly RuleDef[];
  readonly drift: readonly DriftDef[];
  readonly mandates: ByMandate<MandateDef>;
  readonly mandateMet: readonly EffectDef[];
  readonly mandateUnmet: readonly EffectDef[];
  readonly transitions: readonly TransitionDef[];
  readonly signals: BySignal<SignalDef>;
  /** What happens and is answered by everybody. The rules hash leaves the member out where there is none. */
  readonly deeds: ByDeed<DeedDef>;
  /** What is said to them; no rule reads it, and the rules hash leaves it out. */
  readonly deedAnswers: readonly DeedAnswersDef[];
  /** In which words a crisis is told, by what opened it; no rule reads it, and the rules hash leaves it out. */
  readonly crisisCauses: readonly CrisisCauseDef[];
  readonly scores: ByScore<ScoreDef>;
  /** Programs for the grade total and its parts' weights (the scores' `weight`), 0..1000. */
  readonly total: Program;
  /** What is taken off the weighted scores, for whoever explains the total. No rule reads it, and the rules hash leaves it out. */
  readonly totalParts: readonly { readonly id: string; readonly value: Program }[];
  /** Rungs of a ladder of progress shown to the player, lowest first. */
  readonly progress: readonly ProgressDef[];
  /** Index of the score whose progress those rungs tell, for whoever shows them; null: none. No rule reads it, and the rules hash leaves it out. */
  readonly progressScore: number | null;
  /** What the game's end is called; the first whose condition holds. */
  readonly outcomes: readonly OutcomeDef[];
  readonly path: HistoricalPathDef;
  /** Per hidden type: distance between history and the best known play, in units of the total. Used by the grade. */
  readonly gap: ByType<number>;
  readonly grades: readonly GradeDef[];
  /** Who decides for a seat that nobody takes: weights in tenths of a point per unit of a variable, by hidden type. */
  readonly appetites: readonly AppetiteDef[];
  /** What the advisers of the declared lines weigh; no rule reads it, and the rules hash leaves it out. */
  readonly valuation: ValuationDef;
  /** What may be asked when a game is over; no rule reads it, and the rules hash leaves it out. */
  readonly questions: readonly QuestionDef[];
  /** Further last front pages of the outcomes; no rule reads them, and the rules hash leaves them out. */
  readonly lastPages: readonly LastPageDef[];
  /** Where history's own path must lie at dated turns; no rule reads it, and the rules hash leaves it out. */
  readonly checkpoints: readonly CheckpointDef[];
  /** What stands on the map besides the seats, in the scenario's order; no rule reads it, and the rules hash leaves it out. */
  readonly places: readonly PlaceDef[];
  /** What turns may be about, in the scenario's order; no rule reads it, and the rules hash leaves it out. */
  readonly scenes: readonly SceneDef[];
  /** Whom each act addresses: a seat (its own: at home), or null for the world. No rule reads it, and the rules hash leaves it out. */
  readonly addressees: ByAction<Seat | null>;
  /** Names of the draws that expressions make; `roll` refers to them by index. */
  readonly channels: readonly string[];
}

/** The lines a seat may declare, wherever they are written; null: it declares none. */
export function linesOf({ player, lines, slots, seats }: Scenario, seat: Seat): SeatLinesDef | null {
  return seat === player ? { ...lines, slot: slots.line } : seats[seat].lines;
}

/** What was done, by turn. `free` and `history`: by mode, ids of actions, lines and ladder answers, in order. */
export interface HistoricalPathDef {
  readonly free: ByTurn<readonly string[]>;
  readonly history: ByTurn<readonly string[]>;
  /** What was said and signed at tables and what powers did, in history mode, in order; after the acts of the same turn. */
  readonly deeds: ByTurn<readonly PathDeed[]>;
}

/**
 * What may be done in a phase. `open`: everything, at once. `brief`, `reveal`: nothing but reading on. `plan`: acts, lines, announcements and
 * answers to a crisis, sealed until all have ended, then carried out seat by seat. `table`: what is said at tables.
 */
export type PhaseKind = 'open' | 'brief' | 'plan' | 'table' | 'reveal';

/** `then` runs when all its seats have ended; at once where it has none. */
export interface PhaseDef {
  readonly id: string;
  readonly kind: PhaseKind;
  readonly seats: readonly Seat[];
  readonly then: readonly PhaseStep[];
}
/** `resolve`: the turn's acts are answered. `advance`: the turn ends and the next one's news come in. */
export type PhaseStep = 'resolve' | 'advance';

export interface TurnDef {
  readonly id: string;
  /** First month of the turn, as `YYYY-MM`. */
  readonly date: string;
  readonly year: number;
  /** Calendar months covered, 1..12. */
  readonly monthsCovered: readonly number[];
  /** Length in months. */
  readonly months: number;
}

export type VariableKind = 'gauge' | 'counter' | 'status';

export interface VariableDef {
  readonly id: string;
  readonly kind: VariableKind;
  readonly min: number;
  readonly max: number;
  readonly start: number;
  /** +1: more is welcome to the player; -1: less is; 0: neither. Habituation and the line discount touch welcome changes only. */
  readonly good: -1 | 0 | 1;
  /** Law for authored changes; absent: plain addition. */
  readonly law: TrustLawDef | null;
  /** Names of a status's values; empty otherwise. */
  readonly states: readonly string[];
  /** Per seat: 0 hidden, 1 exact, n > 1 seen in bands n wide. */
  readonly visibility: BySeat<number>;
}

/**
 * Slow to gain, fast to lose. Gain d: min(d, d·max(0, 1000−scar−t)/gainDivisor). Loss d: d·(lossBase+lossSlope·t)/lossDivisor, and the
 * scar grows by loss/scarShare up to scarMax.
 */
export interface TrustLawDef {
  readonly scar: number;
  readonly gainDivisor: number;
  readonly lossBase: number;
  readonly lossSlope: number;
  readonly lossDivisor: number;
  readonly scarShare: number;
  readonly scarMax: number;
}

/** Variable slots the engine itself reads or writes; -1 where the scenario has no such thing. */
export interface EngineSlots {
  /** What the player's acts are paid with (political capital). */
  readonly capital: Slot;
  /** Status: the player's declared line; value 0 is "none", k is lines.list[k-1]. */
  readonly line: Slot;
  /** Status: the hidden type, drawn from the prior in free play. */
  readonly type: Slot;
  /** Status: kind of the open crisis; value 0 is "none". */
  readonly crisis: Slot;
  /** Counter: rung of the open crisis, 0 when none. */
  readonly crisisRung: Slot;
}

export interface TypesDef {
  /** Per mille, by type; sums to 1000. */
  readonly prior: ByType<number>;
  /** Type in history mode. */
  readonly historical: TypeIndex;
  /** True once the player may read the belief about the type in numbers; until then it is told in words. */
  readonly shownWhen: Program;
}

/** One of the seeded opening conditions; two are drawn, never two of the same pair. */
export interface OpeningDef {
  readonly id: string;
  readonly pair: number;
  readonly effects: readonly EffectDef[];
}

export interface ActionDef {
  readonly id: string;
  readonly seat: Seat;
  readonly category: string;
  readonly tags: readonly string[];
  readonly cost: number;
  readonly gates: readonly GateDef[];
  readonly effects: readonly EffectDef[];
  /** Drawn when the turn is resolved, never at the moment of the act. */
  readonly risks: readonly EffectDef[];
  readonly later: readonly LaterDef[];
  /** How it reads to the other side: positive courts, negative presses. */
  readonly posture: number;
  /** How much text it drafts, before habituation; goes to `draftSlot`. */
  readonly drafts: number;
  readonly draftSlot: Slot;
  /** Does not count as work done (a phone call, holding). */
  readonly isQuiet: boolean;
  /** Per seat: may it see that this was played? */
  readonly seenBy: BySeat<boolean>;
  /** The result shows something hidden: asks once and is the floor of undo. */
  readonly reveals: boolean;
  /** Puts a text to the other side when the turn is resolved. */
  readonly closes: boolean;
  /** Actions of which at least one must be played in the same turn, before this one. */
  readonly withOneOf: readonly ActionIndex[];
  readonly once: boolean;
}

/** Changes an action's cost while `when` holds: cost + add, but never below `min` when the cost was above 0. */
export interface CostRuleDef {
  readonly id: string;
  readonly actions: readonly ActionIndex[];
  readonly when: Program;
  readonly add: number;
  readonly min: number;
}

export type EventNature = 'exogenous' | 'move' | 'consequence';
export interface EventDef {
  readonly id: string;
  readonly turn: Turn;
  readonly date: string;
  readonly nature: EventNature;
  readonly modes: readonly GameMode[];
  /** It does not come about at all, and nothing is told, while this holds; null: it always may. The rules hash leaves the member out where it is null. */
  readonly unless: Program | null;
  /** Effects and text apply when this holds; otherwise the `otherwise` variant does. */
  readonly when: Program | null;
  readonly effects: readonly EffectDef[];
  readonly otherwise: readonly EffectDef[];
  /** True when a text exists for the case that the condition fails. */
  readonly hasOtherwise: boolean;
}

export interface DeckDef {
  readonly id: string;
  /** Per mille a turn. */
  readonly chance: number;
}
export interface CardDef {
  readonly id: string;
  readonly deck: DeckIndex;
  readonly kind: 'setback' | 'opening';
  readonly weight: number;
  readonly when: Program | null;
  readonly effects: readonly EffectDef[];
  readonly answers: readonly ActionIndex[];
  readonly answered: readonly EffectDef[];
  /** Strength in per mille: setbacks unanswered strike at base + draw(spread); answered at `answeredStrength`. */
  readonly strengthBase: number;
  readonly strengthSpread: number;
  readonly answeredStrength: number;
}

/** What a power may announce and then carry out one turn later. */
export interface MoveDef {
  readonly id: string;
  readonly seat: Seat;
  readonly when: Program;
  readonly occasions: readonly OccasionDef[];
  readonly effects: readonly EffectDef[];
  readonly answers: readonly ActionIndex[];
  /** Checked when it is carried out; false: it quietly lapses. */
  readonly stillPossible: Program | null;
}
/** A reason to make a move now. `args` are the variable slots whose values the reason's text quotes. */
export interface OccasionDef {
  readonly when: Program;
  readonly points: number;
  readonly args: readonly Slot[];
}

export interface MoveRulesDef {
  readonly threshold: number;
  readonly tie: number;
  readonly repeatCost: number;
  readonly repeatTurns: number;
  /** Per mille of an answered move's effects that still strike. */
  readonly answered: number;
}
export interface AppetiteDef {
  readonly seat: Seat;
  /** By type: pairs of a slot and its weight. */
  readonly weights: ByType<readonly (readonly [slot: Slot, weight: number])[]>;
}

export type RuleMoment = 'afterNews' | 'afterAct' | 'afterActs' | 'afterText' | 'afterMoves' | 'afterDrift';
/** A standing rule. `afterAct` rules name the actions they answer and run once for each. */
export interface RuleDef {
  readonly id: string;
  readonly moment: RuleMoment;
  readonly modes: readonly GameMode[];
  readonly actions: readonly ActionIndex[];
  readonly effects: readonly EffectDef[];
}
/** x += idiv((toward − x)·rate·months, 1000), rate in per mille a month; no trust law. */
export interface DriftDef {
  readonly id: string;
  readonly slot: Slot;
  readonly toward: Program;
  readonly rate: number;
}

export interface MandateDef {
  readonly id: string;
  readonly turn: Turn;
  readonly met: Program;
}
export interface TransitionDef {
  readonly id: string;
  readonly slot: Slot;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly effects: readonly EffectDef[];
}
/** An observation about the hidden type: likelihood in percent under each type. */
export interface SignalDef {
  readonly id: string;
  readonly likelihood: ByType<number>;
  /** By seat: whether it makes this observation. */
  readonly seenBy: BySeat<boolean>;
}

/** Everything a reader sees, by text key; kept apart from the rules so that a better sentence changes no game. */
export interface ScenarioTexts {
  readonly language: string;
  readonly texts: Readonly<Record<string, string>>;
}
