// Save slot of the game on the page: the id it is kept under, and a guard against overwriting what another tab or an older version wrote.
// Invariant: a text is overwritten only if it equals what this page last read or wrote there (compare-and-set); else a fresh id is taken.
import type { SaveStorage, SaveSummary } from './save-storage';

export interface SaveSlot {
  readonly id: string;
  /** Nothing lies under the id yet: the game is new, from a link, or one whose save must stay as it is. */
  readonly isNew: boolean;
  /** The text under the id as this page last read or wrote it. */
  readonly knownText: string | null;
}

/** `keptBeside`: what lay under the id had been changed elsewhere and is left alone. */
export type SaveOutcome = 'kept' | 'keptBeside' | 'failed';

/** A slot with nothing in it; another id is taken when something lies under this one by the time it is written. */
export function reserveSlot(id: string): SaveSlot {
  return { id, isNew: true, knownText: null };
}

/** The slot a game was read from. */
export function bindSlot(storage: SaveStorage, id: string): SaveSlot {
  return { id, isNew: false, knownText: storage.readText(id) };
}

/** The slot holds something else than this page knows of: another window has gone on, or what lies there is damaged. */
export function isChangedElsewhere(storage: SaveStorage, { id, isNew, knownText }: SaveSlot): boolean {
  const there = isNew ? null : storage.readText(id);
  return there !== null && there !== knownText;
}

/** Writes a record into the slot, or beside it when the slot holds something else than this page knows of. */
export function writeSlot(
  storage: SaveStorage,
  slot: SaveSlot,
  text: string,
  summary: SaveSummary,
  createId: () => string,
): { readonly slot: SaveSlot; readonly outcome: SaveOutcome } {
  const isForeign = isChangedElsewhere(storage, slot);
  const id = slot.isNew ? uniqueSaveId(storage, slot.id) : isForeign ? uniqueSaveId(storage, createId()) : slot.id;
  if (storage.write(id, text, summary)) return { slot: { id, isNew: false, knownText: text }, outcome: isForeign ? 'keptBeside' : 'kept' };
  return { slot: bindSlot(storage, id), outcome: 'failed' };
}

/** The id wished for, with a number when something lies under it. */
export function uniqueSaveId(storage: SaveStorage, wish: string): string {
  const taken = storage.ids();
  let id = wish;
  for (let n = 2; taken.includes(id); n++) id = `${wish}-${n}`;
  return id;
}
