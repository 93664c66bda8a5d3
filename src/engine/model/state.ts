// The whole of a game at one moment: plain JSON of integers and strings. Random numbers are not in it: they are drawn by name from `seed`.

import type { Answer, Command, Reason } from './command';
import type {
  ActionIndex,
  ByAction,
  ByIssue,
  ByMeasure,
  BySeat,
  BySlot,
  ByTurn,
  ByType,
  CardIndex,
  ConditionIndex,
  CrisisKindIndex,
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
  ended: number[];
  isOver: boolean;
  /** One integer per variable slot. */
  values: number[];
  /** Acts of all seats by turn, in order of play: action indices. */
  acts: ActionIndex[][];
  /** Per action: times played, and the last turn it was played (`never`). */
  timesPlayed: number[];
  lastPlayed: number[];
  /** By purse: acts of this turn that cost capital. */
  paidActs: readonly number[];
  /** By seat: turn of its last declaration of a line (`never`); null for a seat that declares none. */
  lineTurn: BySeat<Turn | null>;
  /** By seat, in a phase of sealed plans: what it has planned so far, in order; empty when nobody has planned anything. */
  plans: BySeat<readonly PlannedCommand[]>;
  /** Delayed effects under way. */
  queue: QueuedEffect[];
  /** Cards already drawn (indices), and those announced for the next news. */
  drawnCards: CardIndex[];
  openCards: CardIndex[];
  intents: Intent[];
  /** Moves carried out: [turn, move]. */
  movesMade: (readonly [turn: Turn, move: MoveIndex])[];
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
  texts: TabledText[];
  /** Texts both sides stand by that wait for their leaders. */
  referred: readonly SignedText[];
  /** Texts signed, in order of signing. */
  signed: SignedText[];
  /** 1 met, 0 not, in order of falling due. */
  mandates: number[];
  openings: number[];
  /** Scores in scenario order, then the total, as they stood at the end of each turn. */
  scoreHistory: number[][];
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
  readonly lastPlayed: ByAction<Turn>;
  readonly intents: readonly Intent[];
  readonly beliefs: BySeat<Belief>;
  readonly crisis: Readonly<Crisis> | null;
  readonly lastCrisisTurn: Turn;
  readonly agreement: Agreement | null;
  readonly sessions: readonly TableSession[];
  readonly texts: readonly TabledText[];
  readonly referred: readonly SignedText[];
  readonly signed: readonly SignedText[];
}

/**
 * A moment of the present turn, kept: shared by the state's copies, never changed. Of the acts only their number is kept, for a turn's list
 * grows and nothing else does.
 */
export interface KeptMoment extends Omit<Moment, 'acts' | 'timesPlayed' | 'lastPlayed'> {
  /** Counted through the game. */
  readonly number: number;
  /** Acts of the turn that had been played. */
  readonly playedToday: number;
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
  /** The seat whose standing or yielding is awaited; -1: nobody's. */
  awaitedSeat: Seat;
}
export type CrisisAnswer = 'none' | 'climb' | 'offRamp';

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
  /** The seat whose answer or consent is awaited; -1: nobody's. */
  readonly awaitedSeat: Seat;
  /** How it ended; empty while it goes on. */
  readonly ended: '' | 'signed' | 'referred' | 'stall' | 'break' | 'left' | 'vetoed';
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
  /** What was answered; empty while nothing was, or where it is itself an answer. Of a mediator's text: `accept` if both sides took it, else `stall`. */
  readonly answer: '' | Answer;
  readonly demand: readonly number[];
  readonly reasons: readonly Reason[];
}
/** A text with two signatures, and what became of it at home. */
export interface SignedText {
  readonly table: TableIndex;
  readonly text: ByIssue<OptionIndex>;
  readonly turn: Turn;
  readonly fate: 'waiting' | 'inForce' | 'failed';
  /** Index of the condition it failed on; -1: none. */
  readonly failedOn: ConditionIndex;
}
export interface Agreement {
  readonly options: ByIssue<OptionIndex>;
  readonly measures: ByMeasure<number>;
  readonly turn: Turn;
}

/** Acts by turn; those of past turns are shared, because they no longer change. */
export function copyActs(acts: ByTurn<readonly ActionIndex[]>): ActionIndex[][] {
  const out = acts.slice() as ActionIndex[][];
  const today = out.length - 1;
  if (today >= 0) out[today] = out[today].slice();
  return out;
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

/** The state as it is, to be kept. Taken at every phase, so it copies no more than it must. */
export function takeMoment(s: Moment, number: number): KeptMoment {
  return {
    number,
    values: s.values.slice(),
    playedToday: s.acts[s.acts.length - 1]?.length ?? 0,
    intents: s.intents.slice(),
    beliefs: s.beliefs,
    crisis: s.crisis && { ...s.crisis },
    lastCrisisTurn: s.lastCrisisTurn,
    agreement: s.agreement,
    sessions: s.sessions,
    texts: s.texts.slice(),
    referred: s.referred,
    signed: s.signed.slice(),
  };
}

/** The moment again, whole: what has been played since in this turn is taken back. */
export function recallMoment(s: Moment, kept: KeptMoment): Moment {
  const today = s.acts.length - 1;
  const since = (s.acts[today] ?? []).slice(kept.playedToday);
  const before = s.acts.slice(0, today);
  const without = (list: readonly number[], earlier: (value: number, action: ActionIndex) => number): readonly number[] =>
    since.length === 0 ? list : list.map((value, action) => (since.includes(action) ? earlier(value, action) : value));
  return {
    ...kept,
    acts: [...before, (s.acts[today] ?? []).slice(0, kept.playedToday)],
    timesPlayed: without(s.timesPlayed, (times) => times - 1),
    lastPlayed: without(s.lastPlayed, (_, action) => {
      const turn = before.findLastIndex((acts) => acts.includes(action));
      return turn < 0 ? never : turn;
    }),
  };
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
    crisis: s.crisis && { ...s.crisis },
    mandates: s.mandates.slice(),
    openings: s.openings.slice(),
    scoreHistory: s.scoreHistory.slice(),
    texts: s.texts.slice(),
    signed: s.signed.slice(),
  };
}
