// Under which name the game on the page is kept, and whether what lies there may be written over.
// Invariant: a text is written over only when it is the one this game was last read from or written to; else a fresh name is taken.
import { formatRecord } from '../replay/record';
import type { Game } from './game';
import { recordOf } from './record-keeper';
import { noteOf, type SaveShelf } from './save-shelf';

export type Kept = 'kept' | 'keptBeside' | 'failed';

export interface Custody {
  /** A game that lies nowhere yet: new, from a link, or one whose save must stay as it is. `name` is used if nothing has it. */
  readonly takeNew: (name: string) => void;
  /** A game read from the shelf. */
  readonly takeKept: (id: string) => void;
  /** Writes the game down. `keptBeside`: what lay under its name had been changed elsewhere and is left alone. */
  readonly keep: (game: Game, savedAt: number) => Kept;
  /** The name the game on the page lies under; null while it lies nowhere. */
  readonly keptAs: () => string | null;
}

export function createCustody(shelf: SaveShelf, freshId: () => string): Custody {
  let id = '';
  let isNew = true;
  /** The text under `id` as this page last read or wrote it. */
  let known: string | null = null;
  return {
    keptAs: () => (isNew ? null : id),
    takeNew: (name) => {
      id = name;
      isNew = true;
    },
    takeKept: (kept) => {
      id = kept;
      isNew = false;
      known = shelf.raw(kept);
    },
    keep: (game, savedAt) => {
      const there = isNew ? null : shelf.raw(id);
      const isForeign = there !== null && there !== known;
      if (isNew) id = unusedId(shelf, id);
      else if (isForeign) id = unusedId(shelf, freshId());
      isNew = false;
      const record = recordOf(game);
      known = formatRecord(record);
      if (!shelf.keep(id, record, noteOf(game, savedAt))) {
        known = shelf.raw(id);
        return 'failed';
      }
      return isForeign ? 'keptBeside' : 'kept';
    },
  };
}

/** The name wished for, with a number when something lies under it. */
export function unusedId(shelf: SaveShelf, wish: string): string {
  const taken = shelf.ids();
  let id = wish;
  for (let n = 2; taken.includes(id); n++) id = `${wish}-${n}`;
  return id;
}
