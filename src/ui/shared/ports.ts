// What the interface is given by main.ts: the store, the map, the browser.
import type { MapPort, PicturePort, TableRoomPort } from '../../app/ports';
import type { App } from '../../app/store';
import type { StudyClient } from '../../app/studies/client';

/** One line of the scenario list, known before any scenario is loaded. */
export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly difficulty: string;
  /** Honest playing time in minutes. */
  readonly minutes: number;
  readonly turns: number;
  readonly question: string;
  /** The scenario of which this is a shorter telling; left out where it is whole. */
  readonly cutOf?: string;
  /** A guide goes along: a game to begin with. */
  readonly isGuided: boolean;
  /** There is a record of what was done, which can be watched. */
  readonly hasRecord: boolean;
  /** Seats besides the player's that a second person may hold. */
  readonly shareable: readonly { readonly id: string; readonly title: string }[];
}

/** The first page's own words. */
export interface FrontWords {
  readonly meaning: string;
  readonly text: string;
}

/** The browser's edges that panels use. */
export interface BrowserPort {
  readSettings(): string | null;
  writeSettings(text: string): void;
  download(name: string, text: string): void;
  /** True when the text is on the clipboard. */
  copyText(text: string): Promise<boolean>;
  print(): void;
  /** Loads the page anew. */
  reload(): void;
  /** From now on leaving the page asks whether it is meant; the returned function ends it. */
  askBeforeLeaving(): () => void;
  /** A moment (ms since 1970) as the reader's local date and time. */
  formatTime(milliseconds: number): string;
}

/** The browser's history, as far as the page uses it. */
export interface HistoryPort {
  /** What the entry in view was given. */
  read(): unknown;
  push(entry: unknown): void;
  replace(entry: unknown): void;
  go(steps: number): void;
  /** Whether the address names a game by a link. */
  hasLink(): boolean;
  /** The reader has gone back or forward to an entry, or a `go` has arrived. */
  onTravel(listener: () => void): void;
}

export interface AppOptions {
  /** The state, and the commands once they have come. */
  readonly app: App;
  readonly scenarios: readonly ScenarioSummary[];
  readonly front: FrontWords;
  /** Whom the game thanks, in paragraphs; fetched when it is asked for. */
  readonly loadCredits: () => Promise<readonly string[]>;
  /** This scenario is likely to be opened next: it may be asked for already. */
  readonly preload?: (id: string) => void;
  readonly browser: BrowserPort;
  readonly map?: MapPort;
  readonly tableRoom?: TableRoomPort;
  readonly pictures?: PicturePort;
  /** The browser's history; without it the page has no steps of its own. */
  readonly history?: HistoryPort;
  /** Opens the game that the link in the address names, where there is one. */
  readonly openAddress?: () => void;
  /** Long studies of tables, off the page's thread where the browser can. */
  readonly studies: StudyClient;
}
