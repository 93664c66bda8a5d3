// Looking back at an earlier turn, forking from it, watching history, and the game a fork left.

import type { Turn } from '../../engine/model/indices';
import { type SeatView, viewSeat } from '../../engine/visibility/seat-view';
import { accepted, type ControllerCore } from '../core';
import type { Outcome } from '../outcome';
import { reserveSlot, uniqueSaveId } from '../saves/save-slot';
import { createSaveSummary } from '../saves/save-storage';
import type { Played } from '../slices';
import { watchTurn } from './game';
import { foldRecord } from './record';
import { compareGames, forkGame, type GameComparison, gameAt } from './rewind';

export interface PastCommands {
  /** Shows the desk as it was when this turn (from 0) began; null: the game as it stands. */
  readonly rewindTo: (turn: Turn | null) => void;
  /** Plays on from what is shown, the past or a watched game, as a game of its own; the other is kept. */
  readonly fork: () => Outcome;
  /** The next turn of a watched game, as history played it. */
  readonly watchTurn: () => Outcome;
  /** This game beside the one it was forked from; null where there is none, or it cannot be read any more. */
  readonly compareWithOrigin: () => GameComparison | null;
  /** What the player's seat saw when it began to decide this turn (from 0); null when the game has not come so far. */
  readonly viewAt: (turn: Turn) => SeatView | null;
}

export function createPastCommands(core: ControllerCore): PastCommands {
  const { deps, storage } = core;
  /** Saves the game unchanged under an id of its own, so that a fork of it can name its origin; the id. */
  const keepAside = ({ game, recordText }: Played): string => {
    const id = uniqueSaveId(storage, game.id);
    storage.write(id, recordText, createSaveSummary(game, deps.now(), true));
    return id;
  };
  const fork = (): Outcome => {
    const played = core.played();
    const from = played?.past ?? (played?.game.isWatched && !played.game.state.isOver ? played.game : null);
    if (!played || !from) return core.refuse('noGame');
    // What is left must lie somewhere to be found again: a game from a link does not yet.
    const origin = played.slot.isNew ? keepAside(played) : played.slot.id;
    const id = uniqueSaveId(storage, deps.createId());
    const game = forkGame(from, id, origin);
    const view = core.commit({ ...played, game, slot: reserveSlot(id), drafts: {} }, deps.translate('past.forked'));
    core.refreshSaves();
    return accepted(game, game, view, []);
  };
  const watchNext = (): Outcome => {
    const played = core.played();
    if (!played || played.past || !played.game.isWatched || played.game.state.isOver) return core.refuse('noGame');
    const game = watchTurn(played.game, core.agents());
    return accepted(played.game, game, core.commit({ ...played, game }), game.events.slice(played.game.events.length));
  };
  return {
    rewindTo: (turn) => {
      const played = core.played();
      if (!played || played.holder !== played.game.scenario.player) return;
      const past = turn === null ? null : gameAt(played.game, turn);
      if (turn !== null && !past) core.fail(deps.translate('past.notThere'));
      else core.publish({ ...played, past }, null);
    },
    fork: () => core.oncePerGesture(fork),
    watchTurn: () => core.endingTurn(watchNext),
    compareWithOrigin: () => {
      const game = core.played()?.game;
      const found = game?.fork ? storage.read(game.fork.of) : null;
      if (!game || !found?.ok || found.record.scenario.rulesHash !== game.scenario.rulesHash) return null;
      return compareGames(game, foldRecord(found.record, 'beside', game));
    },
    viewAt: (turn) => {
      const game = core.played()?.game;
      const at = game ? gameAt(game, turn) : null;
      return at && viewSeat(at.scenario, at.state, at.scenario.player);
    },
  };
}
