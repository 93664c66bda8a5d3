// The whole of a game at one moment: plain JSON of integers and strings. Random numbers are not in it: they are drawn by name from `seed`.
// Invariant: of all lists only `values` is ever changed in place. The others are replaced when something changes, so that copies of a state,
// kept moments and views may share them.
import type { Answer, Reason } from './command';
import type { GameMode, TableMode } from './scenario';

/** A turn long before the first: of what has never happened. */
export const never = -99;

export interface GameState {
  readonly seed: string;
  /** Chooses between wordings, where there are several. The seed itself would tell the hidden type; where it is a secret, this is another. */
  readonly wordingSeed: string;
  readonly mode: GameMode;
  /** Whether texts are bargained over at the tables, or closed in one step. */
  readonly tables: TableMode;
  turn: number;
  /** Index into scenario.phases. */
  phase: number;
  /** Seats that have ended their part of the phase, by seat: 1 or 0. */
  ended: readonly number[];
  isOver: boolean;
  /** One integer per variable slot. */
  values: number[];
  /** Acts of the player's side by turn, in order of play: action indices. */
  acts: readonly (readonly number[])[];
  /** Per action: times played, and the last turn it was played (`never`). */
  timesPlayed: readonly number[];
  lastPlayed: readonly number[];
  /** Acts of this turn that cost capital. */
  paidActs: number;
  /** Turn of the last declaration of a line (`never`). */
  lineTurn: number;
  /** Delayed effects under way. */
  queue: readonly QueuedEffect[];
  /** Cards already drawn (indices), and those announced for the next news. */
  drawnCards: readonly number[];
  openCards: readonly number[];
  intents: readonly Intent[];
  /** Moves carried out: [turn, move]. */
  movesMade: readonly (readonly [number, number])[];
  /** Posterior over the hidden types as an outsider must hold it, per mille. */
  belief: readonly number[];
  crisis: Crisis | null;
  /** Turn in which the last crisis ended (`never`). */
  lastCrisisTurn: number;
  /** The settlement in force. */
  agreement: Agreement | null;
  /** The session of this turn, under way or over. */
  session: TableSession | null;
  /** Every text that was put across a table, oldest first. */
  texts: readonly TabledText[];
  /** A text both sides stand by that waits for its leaders. */
  referred: SignedText | null;
  /** Texts signed, in order of signing. */
  signed: readonly SignedText[];
  /** 1 met, 0 not, in order of falling due. */
  mandates: readonly number[];
  openings: readonly number[];
  /** Scores in scenario order, then the total, as they stood at the end of each turn. */
  scoreHistory: readonly (readonly number[])[];
  /** What a phase began with: all that is shown of it, before it ends, to seats from which its decisions are sealed. Not in the hash. */
  phaseStart: KeptMoment;
  /** By seat: what it was last shown in this phase because its answer was awaited; null or nothing: only what the phase began with. */
  lastShown: readonly (KeptMoment | null)[];
}

/** What changes while seats decide, and is shown to others than the seat that decides. */
export interface Moment {
  readonly values: readonly number[];
  readonly acts: readonly (readonly number[])[];
  readonly timesPlayed: readonly number[];
  readonly lastPlayed: readonly number[];
  readonly intents: readonly Intent[];
  readonly belief: readonly number[];
  readonly crisis: Readonly<Crisis> | null;
  readonly lastCrisisTurn: number;
  readonly agreement: Agreement | null;
  readonly session: Readonly<TableSession> | null;
  readonly texts: readonly TabledText[];
  readonly referred: SignedText | null;
  readonly signed: readonly SignedText[];
}

/** A moment of the present turn, kept: shared by the state's copies, never changed. */
export interface KeptMoment extends Moment {
  /** Counted through the game. */
  readonly number: number;
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
  /** The seat whose standing or yielding is awaited; -1: nobody's. */
  awaitedSeat: number;
}
export type CrisisAnswer = 'none' | 'climb' | 'offRamp';
export interface TableSession {
  readonly table: number;
  /** Texts the player's side has sent. */
  exchange: number;
  /** The seat whose answer is awaited; -1: the player's side may speak. */
  awaitedSeat: number;
  /** How it ended; empty while it goes on. */
  ended: '' | 'signed' | 'referred' | 'stall' | 'break' | 'left';
}
/** A text as it lay on a table, with what was said to it. */
export interface TabledText {
  readonly turn: number;
  readonly table: number;
  /** Who put it there. */
  readonly seat: number;
  readonly exchange: number;
  readonly text: readonly number[];
  /** What the other side answered; empty while it has not, or where it is the other side's own text. */
  readonly answer: '' | Answer;
  readonly demand: readonly number[];
  readonly reasons: readonly Reason[];
}
/** A text with two signatures, and what became of it at home. */
export interface SignedText {
  readonly table: number;
  readonly text: readonly number[];
  readonly turn: number;
  readonly fate: 'waiting' | 'inForce' | 'failed';
  /** Index of the condition it failed on; -1: none. */
  readonly failedOn: number;
}
export interface Agreement {
  readonly options: readonly number[];
  readonly measures: readonly number[];
  readonly turn: number;
}

/** All that was decided so far is shown to every seat from now on, as far as it may see such things at all. */
export function reveal(state: GameState): void {
  state.phaseStart = takeMoment(state, state.phaseStart.number + 1);
  state.lastShown = [];
}

/** The seat answered on what lay before it: it has seen that, and goes on seeing it while the phase lasts. */
export function keepShown(state: GameState, seat: number): void {
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
    lastPlayed: s.lastPlayed,
    intents: s.intents,
    belief: s.belief,
    crisis: s.crisis && { ...s.crisis },
    lastCrisisTurn: s.lastCrisisTurn,
    agreement: s.agreement,
    session: s.session && { ...s.session },
    texts: s.texts,
    referred: s.referred,
    signed: s.signed,
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
    lastPlayed: s.lastPlayed,
    paidActs: s.paidActs,
    lineTurn: s.lineTurn,
    queue: s.queue,
    drawnCards: s.drawnCards,
    openCards: s.openCards,
    intents: s.intents,
    movesMade: s.movesMade,
    belief: s.belief,
    crisis: s.crisis,
    lastCrisisTurn: s.lastCrisisTurn,
    agreement: s.agreement,
    session: s.session,
    texts: s.texts,
    referred: s.referred,
    signed: s.signed,
    mandates: s.mandates,
    openings: s.openings,
    scoreHistory: s.scoreHistory,
    phaseStart: s.phaseStart,
    lastShown: s.lastShown,
  };
}

/** A copy that shares nothing that changes. */
export function copyState(s: GameState): GameState {
  const copy = createState(s);
  copy.values = s.values.slice();
  if (s.crisis) copy.crisis = { ...s.crisis };
  if (s.session) copy.session = { ...s.session };
  return copy;
}
