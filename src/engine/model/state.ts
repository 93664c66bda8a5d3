// The whole of a game at one moment: plain JSON of integers and strings. Random numbers are not in it: they are drawn by name from `seed`.
// Invariant: of all lists only `values` is ever changed in place. The others are replaced when something changes, so that copies of a state,
// kept moments and views may share them.

import type { Answer, Command, Reason } from './command';
import type {
  ActionIndex,
  ByAction,
  ByIssue,
  ByMandate,
  ByMeasure,
  BySeat,
  BySlot,
  ByTurn,
  ByType,
  CardIndex,
  ConditionIndex,
  CrisisKindIndex,
  DeedIndex,
  MoveIndex,
  OccasionIndex,
  OptionIndex,
  PhaseIndex,
  Seat,
  TableIndex,
  Turn,
} from './indices';
import type { GameMode, TableMode } from './scenario';

/** A turn long before the first: of what has never happened. */
export const never = -99;

/** The last turn in which the action was played, as these acts by turn tell; `never` where it was not. */
export function lastPlayedIn(acts: ByTurn<readonly ActionIndex[]>, action: ActionIndex): Turn {
  for (let turn = acts.length - 1; turn >= 0; turn--) if (acts[turn].includes(action)) return turn;
  return never;
}

export interface GameState {
  readonly seed: string;
  /** Chooses between wordings, where there are several. The seed itself would tell the hidden type; where it is a secret, this is another. */
  readonly wordingSeed: string;
  readonly mode: GameMode;
  /** Whether texts are bargained over at the tables, or closed in one step. */
  readonly tables: TableMode;
  turn: Turn;
  /** Index into scenario.phases. */
  phase: PhaseIndex;
  /** Seats that have ended their part of the phase, by seat: 1 or 0. */
  ended: BySeat<number>;
  isOver: boolean;
  /** One integer per variable slot. */
  values: number[];
  /** Acts of all seats by turn, in order of play: action indices. */
  acts: ByTurn<readonly ActionIndex[]>;
  /** Per action: times played. When last is told by `acts` (`lastPlayedIn`). */
  timesPlayed: ByAction<number>;
  /** By purse: acts of this turn that cost capital. */
  paidActs: readonly number[];
  /** By seat: turn of its last declaration of a line (`never`); null for a seat that declares none. */
  lineTurn: BySeat<Turn | null>;
  /** By seat, in a phase of sealed plans: what it has planned so far, in order; empty when nobody has planned anything. */
  plans: BySeat<readonly PlannedCommand[]>;
  /** Delayed effects under way. */
  queue: readonly QueuedEffect[];
  /** Cards already drawn (indices), and those announced for the next news. */
  drawnCards: readonly CardIndex[];
  openCards: readonly CardIndex[];
  intents: readonly Intent[];
  /** Moves carried out: [turn, move]. */
  movesMade: readonly (readonly [turn: Turn, move: MoveIndex])[];
  /** By seat: posterior over the hidden types, per mille; null for a seat that forms no belief. */
  beliefs: BySeat<Belief>;
  crisis: Crisis | null;
  /** Turn in which the last crisis ended (`never`). */
  lastCrisisTurn: Turn;
  /** The settlement in force. */
  agreement: Agreement | null;
  /** The sessions of this turn, under way or over, in order of opening. */
  sessions: readonly TableSession[];
  /** Every text that was put across a table, oldest first. */
  texts: readonly TabledText[];
  /** Texts both sides stand by that wait for their leaders. */
  referred: readonly SignedText[];
  /** Texts signed, in order of signing. */
  signed: readonly SignedText[];
  /** 1 met, 0 not, in order of falling due. */
  mandates: ByMandate<number>;
  /** Deeds done, in order. */
  deeds: readonly DoneDeed[];
  openings: readonly number[];
  /** Scores in scenario order, then the total, as they stood at the end of each turn. */
  scoreHistory: readonly (readonly number[])[];
  /** By turn, then seat: points as they stood at its end; 0 for a seat without points. Empty where no seat has any. */
  pointHistory: ByTurn<BySeat<number>>;
  /** What a phase began with: all that is shown of it, before it ends, to seats from which its decisions are sealed. Not in the hash. */
  phaseStart: KeptMoment;
  /** By seat: what it was last shown in this phase because its answer was awaited; null or nothing: only what the phase began with. */
  lastShown: BySeat<KeptMoment | null>;
}

/** What changes while seats decide, and is shown to others than the seat that decides. */
export interface Moment {
  readonly values: BySlot<number>;
  readonly acts: ByTurn<readonly ActionIndex[]>;
  readonly timesPlayed: ByAction<number>;
  readonly paidActs: readonly number[];
  readonly intents: readonly Intent[];
  readonly beliefs: BySeat<Belief>;
  readonly crisis: Readonly<Crisis> | null;
  readonly lastCrisisTurn: Turn;
  readonly agreement: Agreement | null;
  readonly sessions: readonly TableSession[];
  readonly texts: readonly TabledText[];
  readonly referred: readonly SignedText[];
  readonly signed: readonly SignedText[];
  readonly deeds: readonly DoneDeed[];
}

/** A moment of the present turn, kept: shared by the state's copies, never changed. */
export interface KeptMoment extends Moment {
  /** Counted through the game. */
  readonly number: number;
}

export interface QueuedEffect {
  readonly turn: Turn;
  readonly action: ActionIndex;
  readonly later: number;
}
export interface Intent {
  readonly seat: Seat;
  readonly move: MoveIndex;
  readonly occasion: OccasionIndex;
  readonly args: readonly number[];
  readonly turn: Turn;
}
export interface Crisis {
  kind: CrisisKindIndex;
  rung: number;
  answer: CrisisAnswer;
  opened: Turn;
  /** The seat whose standing or yielding is awaited; null: nobody's. */
  awaitedSeat: Seat | null;
}
export type CrisisAnswer = 'none' | 'climb' | 'offRamp';

/** A deed that was done, and whether the world has answered it. */
export interface DoneDeed {
  readonly turn: Turn;
  readonly deed: DeedIndex;
  /** Whose it was; `nobody` where it was no seat's. */
  readonly by: Seat;
  readonly isAnswered: boolean;
}

/** A posterior over the hidden types, per mille; null: none is formed. */
export type Belief = ByType<number> | null;

/** What a seat will do when a phase of sealed plans ends, and what it cost when it was planned. */
export interface PlannedCommand {
  readonly command: Command;
  readonly cost: number;
}

/** A session never changes: another one takes its place in the state. */
export interface TableSession {
  readonly table: TableIndex;
  /** The seat that opened it and leads it. */
  readonly proposer: Seat;
  /** Texts sent in it, answers aside. */
  readonly exchange: number;
  /** The seat whose answer or consent is awaited; null: nobody's. */
  readonly awaitedSeat: Seat | null;
  /** How it ended; null while it goes on. */
  readonly ended: 'signed' | 'referred' | 'stall' | 'break' | 'left' | 'vetoed' | null;
  /** The first answer to a mediator's text, kept from the other side until it has answered; null: none. */
  readonly sealed: SealedAnswer | null;
  /** The text both sides stand by, while it waits for consent; null: none. */
  readonly agreed: readonly number[] | null;
}
export interface SealedAnswer {
  readonly seat: Seat;
  readonly answer: Answer;
  readonly reasons: readonly Reason[];
}
/** A text as it lay on a table, with what was said to it. */
export interface TabledText {
  readonly turn: Turn;
  readonly table: TableIndex;
  /** Who put it there. */
  readonly seat: Seat;
  readonly exchange: number;
  readonly text: ByIssue<OptionIndex>;
  /** What was answered; null while nothing was, or where it is itself an answer. Of a mediator's text: `accept` if both sides took it, else `stall`. */
  readonly answer: Answer | null;
  readonly demand: readonly number[];
  readonly reasons: readonly Reason[];
}
/** A text with two signatures, and what became of it at home. */
export interface SignedText {
  readonly table: TableIndex;
  readonly text: ByIssue<OptionIndex>;
  readonly turn: Turn;
  readonly fate: 'waiting' | 'inForce' | 'failed';
  /** The condition it failed on; null: none. */
  readonly failedOn: ConditionIndex | null;
}
export interface Agreement {
  readonly options: ByIssue<OptionIndex>;
  readonly measures: ByMeasure<number>;
  readonly turn: Turn;
}

/** All that was decided so far is shown to every seat from now on, as far as it may see such things at all. */
export function reveal(state: GameState): void {
  state.phaseStart = takeMoment(state, state.phaseStart.number + 1);
  state.lastShown = [];
}

/** The seat answered on what lay before it: it has seen that, and goes on seeing it while the phase lasts. */
export function keepShown(state: GameState, seat: Seat): void {
  const shown = takeMoment(state, state.phaseStart.number);
  state.lastShown = state.ended.map((_, other) => (other === seat ? shown : (state.lastShown[other] ?? null)));
}

/** The moment as it is, to be kept. Taken at every phase, so it copies no more than it must. */
export function takeMoment(s: Moment, number: number): KeptMoment {
  return {
    number,
    values: s.values.slice(),
    acts: s.acts,
    timesPlayed: s.timesPlayed,
    paidActs: s.paidActs,
    intents: s.intents,
    beliefs: s.beliefs,
    crisis: s.crisis && { ...s.crisis },
    lastCrisisTurn: s.lastCrisisTurn,
    agreement: s.agreement,
    sessions: s.sessions,
    texts: s.texts,
    referred: s.referred,
    signed: s.signed,
    deeds: s.deeds,
  };
}

/**
 * The state with these members. Every state is made here: engines keep one layout for objects whose members were written down in one place, and
 * read two layouts in turn several times as slowly.
 */
export function createState(s: GameState): GameState {
  return {
    seed: s.seed,
    wordingSeed: s.wordingSeed,
    mode: s.mode,
    tables: s.tables,
    turn: s.turn,
    phase: s.phase,
    ended: s.ended,
    isOver: s.isOver,
    values: s.values,
    acts: s.acts,
    timesPlayed: s.timesPlayed,
    paidActs: s.paidActs,
    lineTurn: s.lineTurn,
    plans: s.plans,
    queue: s.queue,
    drawnCards: s.drawnCards,
    openCards: s.openCards,
    intents: s.intents,
    movesMade: s.movesMade,
    beliefs: s.beliefs,
    crisis: s.crisis,
    lastCrisisTurn: s.lastCrisisTurn,
    agreement: s.agreement,
    sessions: s.sessions,
    texts: s.texts,
    referred: s.referred,
    signed: s.signed,
    mandates: s.mandates,
    deeds: s.deeds,
    openings: s.openings,
    scoreHistory: s.scoreHistory,
    pointHistory: s.pointHistory,
    phaseStart: s.phaseStart,
    lastShown: s.lastShown,
  };
}

/** A copy that shares nothing that changes. */
export function copyState(s: GameState): GameState {
  const copy = createState(s);
  copy.values = s.values.slice();
  if (s.crisis) copy.crisis = { ...s.crisis };
  return copy;
}
