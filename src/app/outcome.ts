// What becomes of a command and of a request to open a game: whoever asked is told, and need not read the state again.
import type { GameEvent } from '../engine/model/event';
import type { RejectionCode } from '../engine/model/rejection';
import type { GameView } from './game/game-view';

/** Why a command came to nothing: a rule of the game, or the page. */
export type RefusalReason =
  | RejectionCode
  /** No game is on the page, or no such table in it. */
  | 'noGame'
  /** The past, and a game that is watched, are only looked at. */
  | 'onlyLookedAt'
  /** The device is in other hands. */
  | 'notHolder'
  | 'agentsNotLoaded'
  /** The gesture that asked has had an effect that cannot be taken back: one gesture has one. */
  | 'sameGesture'
  /** The turn that has ended has not been told of yet. */
  | 'notTold'
  | 'nothingToUndo';

/** A command that was carried out. */
export interface Accepted<T> {
  readonly isAccepted: true;
  /** The live game after it. */
  readonly view: GameView;
  /** Those the player's seat may see, of the command and of all that answered it; none of an undo. */
  readonly events: readonly GameEvent[];
  /** The turn (from 0) that ended with it; null while the turn goes on. */
  readonly endedTurn: number | null;
  readonly result: T;
}

export interface Refused {
  readonly isAccepted: false;
  readonly reason: RefusalReason;
  /** The sentence the notice shows; null where nothing is said because the page offers no such command. */
  readonly text: string | null;
}

export type Outcome<T = null> = Accepted<T> | Refused;

/** Of a request for a game. `text`: why there is none; null when something else has been asked for meanwhile. */
export type OpenOutcome = { readonly isOpen: true; readonly view: GameView } | { readonly isOpen: false; readonly text: string | null };
