// Where saved games and settings live in the browser. Invariant: a failure is an answer, never an exception; nothing is overwritten by it.

/** A small keyed shelf of texts. */
export interface KeyedStorage {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  /** False when the text could not be kept for good (full or forbidden). */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
}

/** The browser's own storage; where that is forbidden, a shelf that keeps for this visit and says that it keeps for no longer. */
export function createBrowserStorage(prefix: string): KeyedStorage {
  try {
    const { localStorage } = window;
    // Only asked, not written to: a full storage still has the games kept so far.
    localStorage.getItem(prefix);
    return localShelf(localStorage, prefix);
  } catch {
    return createMemoryStorage(false);
  }
}

/** Another window has written to or deleted from the browser's storage. */
export function onStorageChanged(heard: () => void): void {
  addEventListener('storage', heard);
}

function localShelf(storage: Storage, prefix: string): KeyedStorage {
  return {
    keys: () => attempt(() => Object.keys(storage).flatMap((k) => (k.startsWith(prefix) ? [k.slice(prefix.length)] : [])), []),
    read: (key) => attempt(() => storage.getItem(prefix + key), null),
    write: (key, text) =>
      attempt(() => {
        storage.setItem(prefix + key, text);
        return true;
      }, false),
    remove: (key) => attempt(() => storage.removeItem(prefix + key), undefined),
  };
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** A shelf as long as the page is open; `isLasting` false makes it say of every text that it is not kept for good. */
export function createMemoryStorage(isLasting = true): KeyedStorage {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => {
      kept.set(key, text);
      return isLasting;
    },
    remove: (key) => {
      kept.delete(key);
    },
  };
}
