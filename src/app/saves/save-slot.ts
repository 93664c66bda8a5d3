// Under which name the game on the page is kept, and whether what lies there may be written over.
// Invariant: a text is written over only when it is the one this game was last read from or written to; else a fresh name is taken.
import { formatRecord } from '../../replay/record';
import type { Game } from '../game/game';
import { recordGame } from '../game/record';
import { createSaveSummary, type SaveStorage } from './save-storage';

export type SaveOutcome = 'kept' | 'keptBeside' | 'failed';

export interface SaveSlot {
  /** A game that lies nowhere yet: new, from a link, or one whose save must stay as it is. `name` is used if nothing has it. */
  readonly reserve: (name: string) => void;
  /** A game read from the shelf. */
  readonly bind: (id: string) => void;
  /** Writes the game down. `keptBeside`: what lay under its name had been changed elsewhere and is left alone. */
  readonly write: (game: Game, savedAt: number) => SaveOutcome;
  /** The name the game on the page lies under; null while it lies nowhere. */
  readonly currentId: () => string | null;
}

export function createSaveSlot(shelf: SaveStorage, freshId: () => string): SaveSlot {
  let id = '';
  let isNew = true;
  /** The text under `id` as this page last read or wrote it. */
  let known: string | null = null;
  return {
    currentId: () => (isNew ? null : id),
    reserve: (name) => {
      id = name;
      isNew = true;
    },
    bind: (kept) => {
      id = kept;
      isNew = false;
      known = shelf.readText(kept);
    },
    write: (game, savedAt) => {
      const there = isNew ? null : shelf.readText(id);
      const isForeign = there !== null && there !== known;
      if (isNew) id = uniqueSaveId(shelf, id);
      else if (isForeign) id = uniqueSaveId(shelf, freshId());
      isNew = false;
      const record = recordGame(game);
      known = formatRecord(record);
      if (!shelf.write(id, record, createSaveSummary(game, savedAt))) {
        known = shelf.readText(id);
        return 'failed';
      }
      return isForeign ? 'keptBeside' : 'kept';
    },
  };
}

/** The name wished for, with a number when something lies under it. */
export function uniqueSaveId(shelf: SaveStorage, wish: string): string {
  const taken = shelf.ids();
  let id = wish;
  for (let n = 2; taken.includes(id); n++) id = `${wish}-${n}`;
  return id;
}
