// Every decision of every seat. A game is these, applied in order to a new game.
import type { ByIssue, IssueIndex, MeasureIndex, OccasionIndex, OptionIndex, Seat, TermIndex } from './indices';

export type Command =
  | { readonly type: 'act'; readonly seat: Seat; readonly id: string }
  | { readonly type: 'declare'; readonly seat: Seat; readonly id: string }
  | { readonly type: 'answerCrisis'; readonly seat: Seat; readonly id: 'climb' | 'offRamp' }
  /** The other side of a crisis after the player's climb: stand and go one rung further, or yield. */
  | { readonly type: 'standInCrisis'; readonly seat: Seat; readonly id: 'stand' | 'yield' }
  | OfferCommand
  | AnswerCommand
  | { readonly type: 'agree'; readonly seat: Seat; readonly table: string; readonly exchange: number }
  | { readonly type: 'leave'; readonly seat: Seat; readonly table: string }
  | { readonly type: 'sign'; readonly seat: Seat; readonly table: string }
  | ConsentCommand
  | { readonly type: 'announce'; readonly seat: Seat; readonly id: string; readonly occasion: OccasionIndex }
  | { readonly type: 'endTurn'; readonly seat: Seat };

/** A text is sent across the table, or put to both sides by its mediator; the first of a turn opens a session. `exchange`: texts sent before it in this session. */
export interface OfferCommand {
  readonly type: 'offer';
  readonly seat: Seat;
  readonly table: string;
  readonly exchange: number;
  /** The chosen option of each issue, in the order of the table's issues. */
  readonly text: ByIssue<OptionIndex>;
}

export const answerTypes = ['accept', 'counter', 'hurdle', 'stall', 'break'] as const;
/**
 * `accept`: the text as it is (signed where leaders meet, else referred to them). `counter`: another text. `hurdle`: something only ever
 * demanded is asked for first. `stall`: nothing now. `break`: the session ends here.
 */
export type Answer = (typeof answerTypes)[number];

/** A clause, and what makes it weigh: [issue, measure, term of that measure]; the measure is the party's own utility or a vote at its home. */
export type Reason = readonly [issue: IssueIndex, measure: MeasureIndex, term: TermIndex];

/** The other side's answer to the latest text. */
export interface AnswerCommand {
  readonly type: 'answer';
  readonly seat: Seat;
  readonly table: string;
  /** Texts sent in this session, the one answered included. */
  readonly exchange: number;
  readonly answer: Answer;
  /** Its own text; empty where it names none. */
  readonly text: ByIssue<OptionIndex>;
  /** [issue, option] of the demand of a hurdle; empty otherwise. */
  readonly demand: readonly number[];
  /** What weighs most, heaviest first. One to three. */
  readonly reasons: readonly Reason[];
}

/** A third seat's word on a text both sides stand by, at a table where it has a veto. */
export interface ConsentCommand {
  readonly type: 'consent';
  readonly seat: Seat;
  readonly table: string;
  /** Texts sent in this session. */
  readonly exchange: number;
  readonly id: 'consent' | 'refuse';
}

export type CommandType = Command['type'];
