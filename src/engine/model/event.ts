// What happened, in the order it happened. Events are never part of the state or its hash.
// The engine tells everything; a seat is told what it may know (see `visibility/seat-events`): there some numbers are null, some lists empty.

import type { Answer, Command, Reason } from './command';
import type { CrisisEnding } from './deed-def';
import type { ByIssue, ByScore, BySeat, ByType, IssueIndex, OccasionIndex, OptionIndex, Seat, Slot, Turn } from './indices';
import type { Rejection } from './rejection';
import type { Belief } from './state';

/** A change of one variable, in its own units. */
export interface SlotDelta {
  readonly slot: Slot;
  readonly delta: number;
}

/** Where a change came from: `kind:id`, e.g. `action:summit`, `rule:hostage`, `drift:flow`, `event:drought`. Its reason is the text `<kind>.<id>.why`. */
export type Cause = string;

/** The cause a seat is given where the true one is an act it is not told of. */
export const unseenCause: Cause = 'unseen';

/**
 * One change of one variable. `asked` is what the cause wanted; `to - from` is what took effect; the rest was lost to a limit or a law. A seat
 * that does not see all that the amount hangs on is told what took effect for both.
 */
export interface LedgerEntry {
  readonly type: 'changed';
  readonly turn: Turn;
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
  readonly asked: number;
  readonly cause: Cause;
}

export type GameEvent =
  | LedgerEntry
  /** Told to a seat that sees the variable in bands: it lies in another one now. `from`, `to`: as the seat sees them. */
  | { readonly type: 'bandChanged'; readonly turn: Turn; readonly slot: Slot; readonly from: number; readonly to: number }
  | { readonly type: 'turnBegan'; readonly turn: Turn }
  | { readonly type: 'openingDrawn'; readonly id: string }
  | { readonly type: 'newsBroke'; readonly turn: Turn; readonly id: string; readonly variant: 'text' | 'otherwise' }
  | { readonly type: 'cardTurned'; readonly turn: Turn; readonly id: string }
  | { readonly type: 'cardStruck'; readonly turn: Turn; readonly id: string; readonly answered: boolean; readonly strength: number }
  /** `cost`: told to the seat that acted. */
  | { readonly type: 'acted'; readonly turn: Turn; readonly seat: Seat; readonly id: string; readonly cost: number | null }
  | { readonly type: 'lineDeclared'; readonly turn: Turn; readonly seat: Seat; readonly id: string }
  /** What a seat had planned and could no longer do when the plans were carried out; told to that seat. */
  | { readonly type: 'planLapsed'; readonly turn: Turn; readonly seat: Seat; readonly command: Command; readonly rejection: Rejection }
  | { readonly type: 'matured'; readonly turn: Turn; readonly id: string }
  | {
      readonly type: 'moveAnnounced';
      readonly turn: Turn;
      readonly seat: Seat;
      readonly id: string;
      readonly occasion: OccasionIndex;
      /** Values the reason quotes: each as the seat sees it, null where it does not. */
      readonly args: readonly (number | null)[];
    }
  | { readonly type: 'moveMade'; readonly turn: Turn; readonly seat: Seat; readonly id: string; readonly answered: boolean }
  | { readonly type: 'moveLapsed'; readonly turn: Turn; readonly seat: Seat; readonly id: string }
  /** `belief`: what whoever is told this believes now, of itself the player's; empty for a seat that forms none. `beliefs`: by seat, not told. */
  | {
      readonly type: 'signalSeen';
      readonly turn: Turn;
      readonly id: string;
      readonly belief: ByType<number>;
      readonly beliefs: BySeat<Belief>;
    }
  /** `cause`: what opened it, where the seat may be told. */
  | { readonly type: 'crisisOpened'; readonly turn: Turn; readonly id: string; readonly rung: number; readonly cause: Cause }
  | { readonly type: 'crisisMoved'; readonly turn: Turn; readonly id: string; readonly rung: number; readonly by: 'player' | 'other' }
  | {
      readonly type: 'crisisEnded';
      readonly turn: Turn;
      readonly id: string;
      readonly rung: number;
      readonly how: CrisisEnding;
    }
  | { readonly type: 'textSigned'; readonly turn: Turn; readonly options: ByIssue<OptionIndex> }
  | { readonly type: 'textFailed'; readonly turn: Turn }
  | { readonly type: 'sessionOpened'; readonly turn: Turn; readonly table: string; readonly seat: Seat; readonly cost: number }
  | {
      readonly type: 'textOffered';
      readonly turn: Turn;
      readonly table: string;
      readonly seat: Seat;
      readonly exchange: number;
      readonly text: ByIssue<OptionIndex>;
      /** Clauses of the seat's own earlier text that it takes back. */
      readonly takenBack: readonly IssueIndex[];
    }
  | {
      readonly type: 'textAnswered';
      readonly turn: Turn;
      readonly table: string;
      readonly seat: Seat;
      readonly exchange: number;
      readonly answer: Answer;
      readonly text: ByIssue<OptionIndex>;
      readonly demand: readonly number[];
      readonly reasons: readonly Reason[];
    }
  /** One side has answered a mediator's text; what it answered is told when the other has, too. */
  | { readonly type: 'answerSealed'; readonly turn: Turn; readonly table: string; readonly seat: Seat; readonly exchange: number }
  /** A third seat gives or refuses its consent to the text both sides stand by. */
  | { readonly type: 'consentAnswered'; readonly turn: Turn; readonly table: string; readonly seat: Seat; readonly given: boolean }
  | { readonly type: 'textReferred'; readonly turn: Turn; readonly table: string; readonly text: ByIssue<OptionIndex> }
  | { readonly type: 'tableLeft'; readonly turn: Turn; readonly table: string; readonly seat: Seat }
  | { readonly type: 'tableSigned'; readonly turn: Turn; readonly table: string; readonly text: ByIssue<OptionIndex> }
  | { readonly type: 'textRatified'; readonly turn: Turn; readonly table: string; readonly text: ByIssue<OptionIndex> }
  /** `condition`: empty where only the record says that it failed. */
  | { readonly type: 'ratificationFailed'; readonly turn: Turn; readonly table: string; readonly condition: string }
  | { readonly type: 'mandateSettled'; readonly turn: Turn; readonly id: string; readonly met: boolean }
  | { readonly type: 'deedDone'; readonly turn: Turn; readonly id: string; readonly by: Seat }
  /** `choices`: by voice, which of its answers it gives, from 0; -1: none. `turn`: in which it is answered. */
  | {
      readonly type: 'deedAnswered';
      readonly turn: Turn;
      readonly id: string;
      readonly by: Seat;
      readonly choices: readonly number[];
    }
  | { readonly type: 'scored'; readonly turn: Turn; readonly scores: ByScore<number> }
  /** Points of a seat at the end of a turn or of the game, 0..1000; told to that seat. */
  | { readonly type: 'pointsTaken'; readonly turn: Turn; readonly seat: Seat; readonly points: number }
  | { readonly type: 'gameEnded'; readonly outcome: string };

export type GameEventType = GameEvent['type'];

/** Events of one type. */
export type EventOf<T extends GameEventType> = Extract<GameEvent, { readonly type: T }>;

/** Those of one type, in their order. */
export function eventsOfType<T extends GameEventType>(events: readonly GameEvent[], type: T): EventOf<T>[] {
  return events.filter((e): e is EventOf<T> => e.type === type);
}
