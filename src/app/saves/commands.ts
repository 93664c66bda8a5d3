// Kept games beside the one on the page: the list, deleting, and handing games out as files and links.

import { formatGameAddress } from '../../replay/seed';
import type { ControllerCore } from '../core';
import { recordGame } from '../game/record';

export interface SaveCommands {
  /** Reads the list anew: what another window has done to it shows. */
  readonly refreshSaves: () => void;
  readonly deleteSave: (id: string) => void;
  /** The text of a kept game, sound or not, or of the game on the page; empty when there is none. */
  readonly exportGame: (id?: string) => string;
  /** The whole address that opens this game for anyone. */
  readonly shareLink: () => Promise<string>;
  /** The whole address that begins the same scenario with the same seed for anyone; null where the seed is one that new games do not have. */
  readonly gameLink: () => string | null;
}

export function createSaveCommands(core: ControllerCore): SaveCommands {
  const { deps, storage } = core;
  return {
    refreshSaves: core.refreshSaves,
    deleteSave: (id) => {
      if (!core.takeGesture()) return;
      storage.remove(id);
      core.port.set({ notice: null });
      core.refreshSaves();
    },
    exportGame: (id) => (id === undefined ? (core.played()?.recordText ?? '') : (storage.readText(id) ?? '')),
    gameLink: () => {
      const game = core.played()?.game;
      const address = game ? formatGameAddress(game.scenario.id, game.seed) : null;
      return address === null ? null : deps.addressOf(address);
    },
    shareLink: async () => {
      const { formatLink } = await import('../../replay/link');
      const played = core.played();
      if (!played) return '';
      return deps.addressOf(formatLink(played.game.scenario, played.opened?.record ?? recordGame(played.game)));
    },
  };
}
