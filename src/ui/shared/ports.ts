// What the interface is given by main.ts: the store, the map, the browser.
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
  /** A guide goes along: a game to begin with. */
  readonly isGuided: boolean;
}

/** What can be pointed at on the map: a seat's id, `<player>-<seat>` for a relation, an island's id, or `islands`. */
export type PlaceId = string;

/** The map, or nothing behind it: the whole game works when every call here does nothing. */
export interface MapPort {
  /** Gives the empty element the map is drawn in, or null when it goes away. */
  attach(
    host: HTMLElement | null,
    on: { readonly select: (place: PlaceId | null) => void; readonly hover: (place: PlaceId | null) => void },
  ): void;
  select(place: PlaceId | null): void;
  /** Shows what an act would do; null takes it away. */
  preview(actionId: string | null): void;
  /** Plays what happened since the last end of turn; settles when over or skipped, at once when there is no map. */
  play(onCaption: (text: string) => void): Promise<void>;
  skip(): void;
}

/** A gesture of a session: a text goes over, one comes back, a seal is pressed, one of us or one of them rises. */
export type TableGesture = 'send' | 'answer' | 'seal' | 'rise' | 'theyRise';

/** The room behind a table; the table works without it. */
export interface TableRoomPort {
  attach(host: HTMLElement | null): void;
  play(gesture: TableGesture): void;
}

/** The browser's edges that panels use. */
export interface BrowserPort {
  readSettings(): string | null;
  writeSettings(text: string): void;
  download(name: string, text: string): void;
  /** True when the text is on the clipboard. */
  copyText(text: string): Promise<boolean>;
  print(): void;
  /** A moment (ms since 1970) as the reader's local date and time. */
  formatTime(milliseconds: number): string;
}

export interface AppOptions {
  /** The state, and the commands once they have come. */
  readonly app: App;
  readonly scenarios: readonly ScenarioSummary[];
  /** This scenario is likely to be opened next: it may be asked for already. */
  readonly preload?: (id: string) => void;
  readonly browser: BrowserPort;
  readonly map?: MapPort;
  readonly tableRoom?: TableRoomPort;
  /** Long studies of tables, off the page's thread where the browser can. */
  readonly studies: StudyClient;
}
