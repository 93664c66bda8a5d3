// What the page shows of games, as one value in five slices: the types, and what they are before anything has been loaded.
// Invariant: no slice holds a GameState; equal parts keep their identity from one state to the next, so that panels can select what they show.
import type { Turn } from '../engine/model/indices';
import type { GameView } from './game/game-view';
import type { Verification } from './game/record';
import type { PastViewModel } from './game/rewind';
import type { SavedGame } from './saves/save-storage';
import type { DeviceViewModel } from './seats/hot-seat';
import type { TableViewModel } from './table/view';

export interface AppState {
  readonly game: GameSlice;
  readonly saves: SavesSlice;
  readonly table: TableSlice;
  readonly seats: SeatsSlice;
  readonly past: PastSlice;
  /** What happened last, for the live region and notices; null when nothing. */
  readonly notice: Notice | null;
}

export interface GameSlice {
  /** The live game as the player's seat sees it; null while the title is shown. */
  readonly view: GameView | null;
  /** Set when the game came from a link or a file, or its save does not hold: what re-running it found. Null once the player goes on. */
  readonly verification: Verification | null;
  /** The link on the page, as it was given, until the player goes on, leaves or opens another game; null when none is. */
  readonly openedLink: string | null;
}

export interface SavesSlice {
  /** Newest first; null until the storage has been read. */
  readonly list: readonly SavedGame[] | null;
  /** The id the game on the page is kept under; null while it is kept nowhere. */
  readonly currentId: string | null;
  /** The last write failed, which has been told: it is told again only after one has succeeded. */
  readonly isFailing: boolean;
}

export interface TableSlice {
  /** The live game's tables the player's seat may bargain at, with the drafts in hand; none where texts are closed in one step. */
  readonly tables: readonly TableViewModel[];
  /** What answers at a table has been fetched: before that no text may be sent. */
  readonly areAgentsLoaded: boolean;
  /** The latest answer of a person of which the player has been shown what it led to; null before the first. */
  readonly seenAnswer: AnswerMark | null;
}

/** Names an answer: what came to which text. */
export interface AnswerMark {
  readonly table: string;
  readonly turn: Turn;
  readonly exchange: number;
}

export interface SeatsSlice {
  /** The device, where several people share it; null where one plays alone. */
  readonly device: DeviceViewModel | null;
}

export interface PastSlice {
  /** The earlier turn that is looked at; null while the game is shown as it stands. */
  readonly shown: ShownPast | null;
}

export interface ShownPast {
  readonly view: GameView;
  readonly tables: readonly TableViewModel[];
  readonly past: PastViewModel;
}

export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
  /** Which notice of the visit it is: the same words again are another, and are read again. The store counts. */
  readonly nth?: number;
}

/** Where the slices are read and written: the page's store, or a variable in a test. */
export interface StatePort {
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
}

export const initialState: AppState = {
  game: { view: null, verification: null, openedLink: null },
  saves: { list: null, currentId: null, isFailing: false },
  table: { tables: [], areAgentsLoaded: false, seenAnswer: null },
  seats: { device: null },
  past: { shown: null },
  notice: null,
};
