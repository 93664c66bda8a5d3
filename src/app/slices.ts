// From the game being played to the slices of the state: pure, and equal parts keep the identity they had.
// Invariant: everything here follows from views of seats and visible events; the GameState stays behind.
import type { Seat } from '../engine/model/indices';
import { type GameRecord, type RecordMark, seatsOfPeople } from '../replay/record';
import type { GameAgents } from './game/agents';
import type { Game } from './game/game';
import { type GameView, viewGame } from './game/game-view';
import type { Verification } from './game/record';
import { viewPast } from './game/rewind';
import type { Wording } from './game/text';
import type { SaveSlot } from './saves/save-slot';
import { viewDevice } from './seats/hot-seat';
import { shareEqual } from './share-equal';
import { type AppState, initialState } from './state';
import type { TableDrafts } from './table/draft';
import { type TableViewModel, viewTables } from './table/view';

/** The game on the page and all that is true of it beside its commands. Replaced as a whole, never changed. */
export interface Played {
  readonly game: Game;
  readonly wording: Wording;
  /** Where it came from a record: until the player goes on, for then it becomes another game than the record's. */
  readonly opened: OpenedRecord | null;
  /** Its record as text: the one it was opened from until the player goes on. Made once a command. */
  readonly recordText: string;
  /** Seat of the person who has the device in hand; null while it is handed over. */
  readonly holder: Seat | null;
  readonly slot: SaveSlot;
  readonly drafts: TableDrafts;
  /** An earlier turn of it that is looked at; nothing can be decided in it. */
  readonly past: Game | null;
}

export interface OpenedRecord {
  readonly record: GameRecord;
  readonly verification: Verification | null;
  /** What going on marks the game with. */
  readonly marks: readonly RecordMark[];
  /** Going on writes a copy beside what was opened. */
  readonly isCopied: boolean;
}

type GameSlices = Pick<AppState, 'game' | 'table' | 'seats' | 'past'>;

/** The slices of a game, or of the title when there is none. `before`: the state they follow on; `openedLink`: the link on the page. */
export function deriveSlices(
  played: Played | null,
  agents: GameAgents,
  before: AppState,
  openedLink: string | null = before.game.openedLink,
): GameSlices {
  const areAgentsLoaded = agents.kind === 'atTables';
  if (!played) {
    const { game, table, seats, past } = initialState;
    return { game: { ...game, openedLink }, table: { ...table, areAgentsLoaded }, seats, past };
  }
  const { game, opened, holder, wording, drafts } = played;
  const live = viewGame(game, wording);
  const seenAnswer = before.game.view?.id === game.id ? before.table.seenAnswer : null;
  const told = opened ? { ...live, seatHolders: opened.record.seats, seatsOfPeople: seatsOfPeople(opened.record) } : live;
  const view = shareView(before.game.view, told);
  return {
    game: shareEqual(before.game, { view, verification: opened?.verification ?? null, openedLink }),
    table: shareEqual(before.table, { tables: tablesOf(game, view, drafts), areAgentsLoaded, seenAnswer }),
    seats: shareEqual(before.seats, { device: viewDevice(game, holder, wording, agents) }),
    past: pastSlice(played, view, before),
  };
}

/** The tables of a game with other texts in hand. */
export function tablesOf(game: Game, { view, events }: GameView, drafts: TableDrafts): TableViewModel[] {
  return viewTables(game.scenario, game.state, view, events, drafts);
}

function pastSlice({ game, past, wording }: Played, live: GameView, before: AppState): AppState['past'] {
  if (!past) return initialState.past;
  const view = shareView(before.past.shown?.view ?? null, { ...viewGame(past, wording), seatHolders: live.seatHolders });
  const shown = { view, tables: tablesOf(past, view, {}), past: viewPast(game, past.state.turn) };
  return { shown: shareEqual(before.past.shown, shown) };
}

/** A view with the parts of the one before it that are equal; the scenario is one object for the whole game and is not entered. */
function shareView(before: GameView | null, next: GameView): GameView {
  return before?.scenario === next.scenario ? shareEqual(before, next) : next;
}
