// What panels select from the state. Rule for the reader: select a part of a slice, never the slice.
import type { GameView } from './game/game-view';
import type { AppState } from './state';
import type { TableViewModel } from './table/view';

/** The view that is shown: an earlier turn while one is looked at, else the live game; null at the title. */
export function shownView({ past, game }: AppState): GameView | null {
  return past.shown?.view ?? game.view;
}

/** The tables of the view that is shown. */
export function shownTables({ past, table }: AppState): readonly TableViewModel[] {
  return past.shown?.tables ?? table.tables;
}

/** The device is in other hands than the player's, or in nobody's: nothing of the player's seat may be in sight. */
export function isAway({ game, seats }: AppState): boolean {
  return game.view !== null && seats.device !== null && seats.device.holder !== game.view.scenario.player;
}
