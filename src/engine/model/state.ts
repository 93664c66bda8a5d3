// The whole of a game at one moment: plain JSON of integers and strings. Random numbers are not in it: they are drawn by name from `seed`.
import type { Answer, Reason } from './command';
import type { GameMode, TableMode } from './scenario';

/** A turn long before the first: of what has never happened. */
export const never = -99;

export interface GameState {
  readonly seed: string;
  readonly mode: GameMode;
  /** Whether texts are bargained over at the tables, or closed in one step. */
  readonly tables: TableMode;
  turn: number;
  /** Index into scenario.phases. */
  phase: number;
  /** Seats that have ended their part of the phase, by seat: 1 or 0. */
  ended: number[];
  isOver: boolean;
  /** One integer per variable slot. */
  values: number[];
  /** Acts of the player's side by turn, in order of play: action indices. */
  acts: number[][];
  /** Per action: times played, and the last turn it was played (`never`). */
  timesPlayed: number[];
  lastPlayed: number[];
  /** Acts of this turn that cost capital. */
  paidActs: number;
  /** Turn of the last declaration of a line (`never`). */
  lineTurn: number;
  /** Delayed effects under way. */
  queue: QueuedEffect[];
  /** Cards already drawn (indices), and those announced for the next news. */
  drawnCards: number[];
  openCards: number[];
  intents: Intent[];
  /** Moves carried out: [turn, move]. */
  movesMade: (readonly [number, number])[];
  /** Posterior over the hidden types as an outsider must hold it, per mille. */
  belief: number[];
  crisis: Crisis | null;
  /** Turn in which the last crisis ended (`never`). */
  lastCrisisTurn: number;
  /** The settlement in force. */
  agreement: Agreement | null;
  /** The session of this turn, under way or over. */
  session: TableSession | null;
  /** Every text that was put across a table, oldest first. */
  texts: TabledText[];
  /** A text both sides stand by that waits for its leaders. */
  referred: SignedText | null;
  /** Texts signed, in order of signing. */
  signed: SignedText[];
  /** 1 met, 0 not, in order of falling due. */
  mandates: number[];
  openings: number[];
  /** Scores in scenario order, then the total, as they stood at the end of each turn. */
  scoreHistory: number[][];
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

/** Acts by turn; those of past turns are shared, because they no longer change. */
export function copyActs(acts: readonly (readonly number[])[]): number[][] {
  const out = acts.slice() as number[][];
  const today = out.length - 1;
  if (today >= 0) out[today] = out[today].slice();
  return out;
}

/** A copy that shares nothing that changes. */
export function copyState(s: GameState): GameState {
  return {
    ...s,
    ended: s.ended.slice(),
    values: s.values.slice(),
    acts: copyActs(s.acts),
    timesPlayed: s.timesPlayed.slice(),
    lastPlayed: s.lastPlayed.slice(),
    queue: s.queue.slice(),
    drawnCards: s.drawnCards.slice(),
    openCards: s.openCards.slice(),
    intents: s.intents.slice(),
    movesMade: s.movesMade.slice(),
    belief: s.belief.slice(),
    crisis: s.crisis && { ...s.crisis },
    mandates: s.mandates.slice(),
    openings: s.openings.slice(),
    scoreHistory: s.scoreHistory.slice(),
    session: s.session && { ...s.session },
    texts: s.texts.slice(),
    signed: s.signed.slice(),
  };
}
