// A scenario as the engine sees it: compiled, plain JSON, every name already an index. It knows no dispute, only these nouns.
// Invariant: every index is in range and every program is well typed; `scenario` guarantees it, the engine does not re-check.

import type { Program } from '../expression/program';
import type { CheckpointDef } from './checkpoint-def';
import type { ClosingDef } from './closing-def';
import type { LadderDef } from './ladder-def';
import type { TableDef } from './table-def';
import type { ValuationDef } from './valuation-def';

/** Game mode. `free`: the powers decide for themselves. `history`: dated events replay the record and the powers are silent. */
export type GameMode = 'free' | 'history';

/** `full`: texts are sent and answered at the tables. `fast`: a text is closed in one step, for large simulations. */
export type TableMode = 'full' | 'fast';

export interface Scenario {
  readonly format: 1;
  readonly id: string;
  /** Hash of the rules (not of texts): two games agree only under the same rules hash. */
  readonly rulesHash: string;
  readonly seats: readonly SeatDef[];
  /** Index of the seat the scores and the desk belong to. */
  readonly player: number;
  readonly phases: readonly PhaseDef[];
  readonly turns: readonly TurnDef[];
  /** Slots of the state's value vector: gauges, counters and statuses, in this order of declaration. */
  readonly variables: readonly VariableDef[];
  /** Slots with a meaning to the engine. */
  readonly slots: EngineSlots;
  readonly types: TypesDef;
  readonly openings: readonly OpeningDef[];
  readonly actions: readonly ActionDef[];
  /** At most this many actions that cost anything in one turn. */
  readonly paidActsPerTurn: number;
  readonly costRules: readonly CostRuleDef[];
  readonly habituation: readonly number[];
  readonly habituationTurns: number;
  readonly lines: LinesDef;
  readonly events: readonly EventDef[];
  readonly decks: readonly DeckDef[];
  readonly cards: readonly CardDef[];
  readonly moves: readonly MoveDef[];
  readonly moveRules: MoveRulesDef;
  readonly ladder: LadderDef | null;
  readonly closing: ClosingDef | null;
  /** Negotiations between two seats; the one-step `closing` stands beside them as the fast model. */
  readonly tables: readonly TableDef[];
  readonly rules: readonly RuleDef[];
  readonly drift: readonly DriftDef[];
  readonly mandates: readonly MandateDef[];
  readonly mandateMet: readonly EffectDef[];
  readonly mandateUnmet: readonly EffectDef[];
  readonly transitions: readonly TransitionDef[];
  readonly signals: readonly SignalDef[];
  readonly scores: readonly ScoreDef[];
  /** Programs for the grade total and its parts' weights (the scores' `weight`), 0..1000. */
  readonly total: Program;
  /** Rungs of the territory ladder (or any ladder of progress) shown to the player, lowest first. */
  readonly progress: readonly ProgressDef[];
  /** What the game's end is called; the first whose condition holds. */
  readonly outcomes: readonly OutcomeDef[];
  /** Acts of the historical path, by mode and turn. Ids of actions, lines and ladder answers, in order. */
  readonly path: { readonly free: readonly (readonly string[])[]; readonly history: readonly (readonly string[])[] };
  /** Per hidden type: distance between history and the best known play, in units of the total. Used by the grade. */
  readonly gap: readonly number[];
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
  /** Names of the draws that expressions make; `roll` refers to them by index. */
  readonly channels: readonly string[];
}

export interface SeatDef {
  readonly id: string;
}

/** Seats of one phase plan at once. `then` runs when all have ended. */
export interface PhaseDef {
  readonly id: string;
  readonly seats: readonly number[];
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
  readonly visibility: readonly number[];
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
  /** What acts are paid with (political capital). */
  readonly capital: number;
  /** Status: the declared line; value 0 is "none", k is lines.list[k-1]. */
  readonly line: number;
  /** Status: the hidden type, drawn from the prior in free play. */
  readonly type: number;
  /** Status: kind of the open crisis; value 0 is "none". */
  readonly crisis: number;
  /** Counter: rung of the open crisis, 0 when none. */
  readonly crisisRung: number;
}

export interface TypesDef {
  /** Per mille, by type; sums to 1000. */
  readonly prior: readonly number[];
  /** Type in history mode. */
  readonly historical: number;
  /** True once the player may read the belief about the type in numbers; until then it is told in words. */
  readonly shownWhen: Program;
}

/** One of the seeded opening conditions; two are drawn, never two of the same pair. */
export interface OpeningDef {
  readonly id: string;
  readonly pair: number;
  readonly effects: readonly EffectDef[];
}

/**
 * One block of changes, applied in order. `add` pairs are [slot, program]; `set` pairs write counters and statuses outright.
 * `discount`: welcome changes shrink with habituation and off the declared line (`act`), or by habituation to a count given by
 * `habit` (`habit`), or never (`none`). `local` programs may be read where the caller says so.
 */
export interface EffectDef {
  readonly when: Program | null;
  readonly add: readonly (readonly [number, Program])[];
  readonly set: readonly (readonly [number, Program])[];
  readonly discount: 'act' | 'habit' | 'none';
  readonly habit: Program | null;
  /** Index of an observation made public by this block, or -1. */
  readonly signal: number;
  /** Opens a crisis of this kind (index into ladder.kinds) at this rung if none is open; -1: none. */
  readonly opens: number;
  readonly opensAt: Program;
  /** Ends an open crisis of this kind; -1: none, -2: whichever is open. */
  readonly ends: number;
}

export interface GateDef {
  readonly when: Program /** text key of the sentence shown when `when` is false */;
  readonly text: string;
}

export interface ActionDef {
  readonly id: string;
  readonly seat: number;
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
  readonly draftSlot: number;
  /** Does not count as work done (a phone call, holding). */
  readonly isQuiet: boolean;
  /** Per seat: may it see that this was played? */
  readonly seenBy: readonly boolean[];
  /** The result shows something hidden: asks once and is the floor of undo. */
  readonly reveals: boolean;
  /** Puts a text to the other side when the turn is resolved. */
  readonly closes: boolean;
  /** Actions of which at least one must be played in the same turn, before this one. */
  readonly withOneOf: readonly number[];
  readonly once: boolean;
}

export interface LaterDef {
  readonly turns: number;
  readonly effects: readonly EffectDef[] /** only one of these under way at a time */;
  readonly single: boolean;
}

/** Changes an action's cost while `when` holds: cost + add, but never below `min` when the cost was above 0. */
export interface CostRuleDef {
  readonly id: string;
  readonly actions: readonly number[];
  readonly when: Program;
  readonly add: number;
  readonly min: number;
}

export interface LinesDef {
  readonly list: readonly LineDef[];
  /** Per mille of a welcome change when acting off the line, or without one. */
  readonly offLine: number;
  readonly noLine: number;
  readonly changeCost: number;
  readonly holdTurns: number;
  /** When the line changes (not when first declared). */
  readonly onChange: readonly EffectDef[];
}
export interface LineDef {
  readonly id: string;
  readonly actions: readonly number[];
}

export type EventNature = 'exogenous' | 'move' | 'consequence';
export interface EventDef {
  readonly id: string;
  readonly turn: number;
  readonly date: string;
  readonly nature: EventNature;
  readonly modes: readonly GameMode[];
  /** Effects and text apply when this holds; otherwise the `otherwise` variant does. */
  readonly when: Program | null;
  readonly effects: readonly EffectDef[];
  readonly otherwise: readonly EffectDef[];
  /** True when a text exists for the case that the condition fails. */
  readonly hasOtherwise: boolean;
}

export interface DeckDef {
  readonly id: string /** per mille a turn */;
  readonly chance: number;
}
export interface CardDef {
  readonly id: string;
  readonly deck: number;
  readonly kind: 'setback' | 'opening';
  readonly weight: number;
  readonly when: Program | null;
  readonly effects: readonly EffectDef[];
  readonly answers: readonly number[];
  readonly answered: readonly EffectDef[];
  /** Strength in per mille: setbacks unanswered strike at base + draw(spread); answered at `answeredStrength`. */
  readonly strengthBase: number;
  readonly strengthSpread: number;
  readonly answeredStrength: number;
}

/** What a power may announce and then carry out one turn later. */
export interface MoveDef {
  readonly id: string;
  readonly seat: number;
  readonly when: Program;
  readonly occasions: readonly OccasionDef[];
  readonly effects: readonly EffectDef[];
  readonly answers: readonly number[];
  /** Checked when it is carried out; false: it quietly lapses. */
  readonly stillPossible: Program | null;
}
/** A reason to make a move now. `args` are the variable slots whose values the reason's text quotes. */
export interface OccasionDef {
  readonly when: Program;
  readonly points: number;
  readonly args: readonly number[];
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
  readonly seat: number /** by type */;
  readonly weights: readonly (readonly (readonly [number, number])[])[];
}

export type RuleMoment = 'afterNews' | 'afterAct' | 'afterActs' | 'afterText' | 'afterMoves' | 'afterDrift';
/** A standing rule. `afterAct` rules name the actions they answer and run once for each. */
export interface RuleDef {
  readonly id: string;
  readonly moment: RuleMoment;
  readonly modes: readonly GameMode[];
  readonly actions: readonly number[];
  readonly effects: readonly EffectDef[];
}
/** x += idiv((toward − x)·rate·months, 1000), rate in per mille a month; no trust law. */
export interface DriftDef {
  readonly id: string;
  readonly slot: number;
  readonly toward: Program;
  readonly rate: number;
}

export interface MandateDef {
  readonly id: string;
  readonly turn: number;
  readonly met: Program;
}
export interface TransitionDef {
  readonly id: string;
  readonly slot: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly effects: readonly EffectDef[];
}
/** An observation about the hidden type: likelihood in percent under each type. */
export interface SignalDef {
  readonly id: string;
  readonly likelihood: readonly number[];
}

export interface ScoreDef {
  readonly id: string;
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
  readonly asWritten: { readonly table: number; readonly issue: number; readonly options: readonly number[] } | null;
}
export interface OutcomeDef {
  readonly id: string;
  readonly when: Program;
}
/** Smallest share (percent of the gap) that earns the letter; best first. */
export interface GradeDef {
  readonly letter: string;
  readonly share: number;
}

/** Everything a reader sees, by text key; kept apart from the rules so that a better sentence changes no game. */
export interface ScenarioTexts {
  readonly language: string;
  readonly texts: Readonly<Record<string, string>>;
}
