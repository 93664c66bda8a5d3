// What panels and scenes read and may ask for. Everything here is the player's seat view and its derivatives, never the state.
import type { PlayedGame } from '../../analysis/debrief/game';
import type { GameEvent, LedgerEntry, SlotDelta } from '../../engine/model/event';
import type { GameMode, Scenario } from '../../engine/model/scenario';
import type { Scorecard } from '../../engine/turn/scorecard';
import type { CrisisForecast } from '../../engine/visibility/crisis-forecast';
import type { CandidateCommand, SeatView } from '../../engine/visibility/seat-view';
import type { DeviceViewModel, SeatDecision } from '../seats/hot-seat';
import type { TableDraft, TableViewModel } from '../table/view';
import type { BeliefViewModel } from './belief-view';
import type { ForkOrigin } from './game';
import type { GameComparison } from './rewind';

/** A reading of text keys: the scenario's catalogue, then the interface's. Missing keys come back as the key in brackets. */
export type Translate = (key: string, args?: Readonly<Record<string, string | number>>) => string;

/** What names and sentences are read from: the scenario, its texts, and what one seat sees. */
export interface SeatContext {
  readonly scenario: Scenario;
  readonly text: Translate;
  readonly hasText: (key: string) => boolean;
  readonly view: SeatView;
}

/** A game being played, as the player's seat sees it. Replaced as a whole after every command. */
export interface GameView extends SeatContext {
  readonly id: string;
  /** Ids of the terms the scenario explains, in its order. */
  readonly glossaryTerms: readonly string[];
  readonly seed: string;
  readonly mode: GameMode;
  /** Who sits where, as the record says it: `person`, or an agent as `name@version`. */
  readonly seatHolders: readonly string[];
  /** What may be read of the belief about the hidden type; null where there is nothing to wonder about. */
  readonly belief: BeliefViewModel | null;
  /** What each answer to the open crisis would lead to; null when none is open. */
  readonly crisisForecast: CrisisForecast | null;
  /** Every act, line and ladder answer of the seat: legal or with the reason why not. */
  readonly choices: readonly CandidateCommand[];
  /** By mandate of the scenario: what it promises holds as things stand. */
  readonly mandatesKept: readonly boolean[];
  /** The tables the seat may bargain at; empty where texts are closed in one step. */
  readonly tables: readonly TableViewModel[];
  /** By open card (index): what a setback would change unanswered, and a chance if it is taken, at the weakest and the strongest, as gauges stand now. */
  readonly cardRanges: Readonly<Record<number, readonly { readonly slot: number; readonly weak: number; readonly strong: number }[]>>;
  /** Every visible change of the whole game, oldest first. The sum of a slot's entries is its value minus its start. */
  readonly ledger: readonly LedgerEntry[];
  /** Every visible event of the whole game, oldest first (ledger entries included). */
  readonly events: readonly GameEvent[];
  /** Index in `events` where the latest news (since the last end of turn) begins. */
  readonly newsStart: number;
  /** Value of every slot at the start of the game and at the start of the current turn, as seen. */
  readonly startValues: readonly number[];
  readonly turnStartValues: readonly number[];
  /** Scores now with what each is made of. */
  readonly scorecard: Scorecard;
  /** Scores now, in scenario order, then the total. */
  readonly scores: readonly number[];
  readonly canUndo: boolean;
  /** Taken back after it had shown something, forked from another game, or edited: marked in record and grade. */
  readonly isMarked: boolean;
  /** Set when the game is over. */
  readonly ending: Ending | null;
  /** Set when the game came from a link or a file, or its save does not hold: what re-running it found. Null once the player goes on. */
  readonly verification: Verification | null;
  /** True while the moves of the other seats are being worked out. */
  readonly isResolving: boolean;
  /** History plays the player's seat, turn by turn as it is asked to. */
  readonly isWatched: boolean;
  /** The turn (from 0) whose beginning the player looks back at, and where the game stands; null while it is shown as it is. */
  readonly past: PastViewModel | null;
  /** Where it left another game; null where it began at the beginning. */
  readonly fork: ForkOrigin | null;
}

/** An earlier turn that is looked at, and the game it belongs to. */
export interface PastViewModel {
  /** The turn (from 0) whose beginning is shown. */
  readonly turn: number;
  /** Where the game stands. */
  readonly now: number;
  readonly isOver: boolean;
  /** By turn of the game: indices of the player's acts; null while nothing is decided. */
  readonly acts: readonly (readonly number[] | null)[];
  /** Totals at the end of each turn. */
  readonly totals: readonly number[];
}

export interface Ending {
  readonly outcome: string;
  /** Text key of the last front page: `<key>.headline` where it has one, and `<key>.text`. */
  readonly pageKey: string;
  readonly grade: string;
  /** Percent of the gap between the same seed's history and the best known play. */
  readonly sharePercent: number;
  readonly scores: readonly number[];
  /** The same seed and hidden type played as history did: scores then total, by turn, and at the end. */
  readonly historyByTurn: readonly (readonly number[])[];
  readonly historyScores: readonly number[];
  readonly scoresByTurn: readonly (readonly number[])[];
  /** The hidden type, shown now. */
  readonly type: string;
  readonly typeIndex: number;
  /** The game itself, for its debrief: everything of it may be known now. */
  readonly game: PlayedGame;
}

export type Verification =
  | { readonly kind: 'verified' }
  | { readonly kind: 'differs'; readonly turn: number; readonly text: string }
  | { readonly kind: 'otherVersion'; readonly text: string };

/** What an act is expected to do, worked out on what the seat can see. */
export interface ForecastViewModel {
  /** Immediate changes, exact. */
  readonly immediate: readonly (SlotDelta & { readonly cause: string })[];
  /** Drawn when the turn is resolved. */
  readonly risks: readonly string[];
  /** What comes later: in how many turns, and what (slots with constant amounts; text key when there is one). */
  readonly later: readonly {
    readonly turns: number;
    readonly changes: readonly SlotDelta[];
    readonly text: string | null;
  }[];
  /** Cards and announced moves this act answers. */
  readonly answers: readonly { readonly kind: 'card' | 'move'; readonly id: string }[];
  /** Per mille at which welcome changes work: habituation times line. */
  readonly strength: number;
  readonly isOnLine: boolean;
}

/** How urgent an act is now: the desk shows the first six to eight. */
export interface Suggestion {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly weight: number;
}

/** One saved game in the list. `isReadable` false: kept aside, with the reason. */
export interface SavedGame {
  readonly id: string;
  readonly scenarioId: string;
  readonly title: string;
  readonly seed: string;
  readonly turn: number;
  readonly turns: number;
  readonly savedAt: number;
  readonly isOver: boolean;
  readonly problem: string | null;
}

export interface StartOptions {
  readonly seed?: string;
  readonly mode?: GameMode;
  /** History plays, and the player watches. */
  readonly isWatched?: boolean;
  readonly people?: readonly string[];
}

/** The part of the store that panels use. Selectors read `session`; functions give commands. */
export interface GameStore {
  readonly session: GameView | null;
  /** What happened last, for the live region and notices; null when nothing. */
  readonly notice: { readonly kind: 'info' | 'error'; readonly text: string } | null;
  /** The device, where several people share it; null where one plays alone. */
  readonly device: DeviceViewModel | null;
  /** `people`: names of seats, besides the player's, that people at this device hold. */
  readonly start: (scenarioId: string, options: StartOptions) => Promise<void>;
  readonly resume: (id: string) => Promise<void>;
  readonly openLink: (fragment: string) => Promise<void>;
  readonly act: (id: string) => void;
  readonly declare: (id: string) => void;
  readonly answerCrisis: (id: 'climb' | 'offRamp') => void;
  /** Keeps a text in hand for a table: with the game, but not part of its record. Nothing is sent. */
  readonly writeDraft: (table: string, draft: TableDraft) => void;
  /** Sends the draft in hand; the other side answers at once. True when it was sent. Cannot be taken back. */
  readonly offer: (table: string) => boolean;
  /** Takes the other side's text as it lies there. */
  readonly agree: (table: string) => boolean;
  readonly leaveTable: (table: string) => boolean;
  /** Signs the text both sides stand by. */
  readonly sign: (table: string) => boolean;
  /** Takes back the last act of this turn, or the named one (later acts of the turn are replayed; those that became illegal are dropped and named). */
  readonly undo: (id?: string) => void;
  readonly endTurn: () => void;
  readonly forecast: (id: string) => ForecastViewModel;
  readonly suggestions: () => readonly Suggestion[];
  /** What the player's seat saw when it began to decide this turn (from 0); null when the game has not come so far. */
  readonly viewAt: (turn: number) => SeatView | null;
  /** Whoever the device is on its way to has it in hand now. */
  readonly takeDevice: () => void;
  /** What the holder of a seat other than the player's decides. True when it was accepted; it cannot be taken back. */
  readonly decide: (decision: SeatDecision) => boolean;
  /** Shows the desk as it was when this turn (from 0) began; null: the game as it stands. */
  readonly rewindTo: (turn: number | null) => void;
  /** Plays on from what is shown, the past or a watched game, as a game of its own; the other is kept. */
  readonly forkHere: () => void;
  /** The next turn of a watched game, as history played it. */
  readonly watchTurn: () => void;
  /** This game beside the one it was forked from; null where there is none, or it cannot be read any more. */
  readonly compareWithOrigin: () => GameComparison | null;
  readonly closeGame: () => void;
  readonly saves: () => readonly SavedGame[];
  readonly deleteSave: (id: string) => void;
  readonly exportGame: (id?: string) => string;
  readonly importGame: (text: string) => Promise<void>;
  /** The whole address that opens this game for anyone. */
  readonly shareLink: () => Promise<string>;
  readonly dismissNotice: () => void;
  /** True when the act shows something hidden and cannot be taken back. */
  readonly isRevealing: (id: string) => boolean;
}
