// Kept games beside the one on the page: the list, deleting, and handing games out as files and links.

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
    shareLink: async () => {
      const { formatLink } = await import('../../replay/link');
      const played = core.played();
      if (!played) return '';
      return deps.addressOf(formatLink(played.game.scenario, played.opened?.record ?? recordGame(played.game)));
    },
  };
}
