// Where saved games and settings live in the browser. Invariant: a failure is an answer, never an exception; nothing is overwritten by it.

/** Texts by key. */
export interface KeyedStorage {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  /** False when the text could not be kept for good (full or forbidden). */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
}

/** localStorage; where it is forbidden, memory for this visit, whose writes report false. */
export function createBrowserStorage(prefix: string): KeyedStorage {
  try {
    const { localStorage } = window;
    // Only asked, not written to: a full storage still has the games kept so far.
    localStorage.getItem(prefix);
    return createLocalStorage(localStorage, prefix);
  } catch {
    return createMemoryStorage(false);
  }
}

/** Another window has written to or deleted from the browser's storage, or may have while this one was not looked at. */
export function onStorageChanged(onChange: () => void): void {
  addEventListener('storage', onChange);
  addEventListener('pageshow', (event) => event.persisted && onChange());
}

/** Asks the browser not to clear what is kept here when it runs out of room; it may ask the reader. */
export async function askToPersist(): Promise<void> {
  try {
    const { storage } = navigator;
    if (!(await storage.persisted())) await storage.persist();
  } catch {
    // Not every browser knows of it; games are kept all the same.
  }
}

function createLocalStorage(storage: Storage, prefix: string): KeyedStorage {
  return {
    keys: () => attempt(() => Object.keys(storage).flatMap((k) => (k.startsWith(prefix) ? [k.slice(prefix.length)] : [])), []),
    read: (key) => attempt(() => storage.getItem(prefix + key), null),
    write: (key, text) =>
      attempt(() => {
        storage.setItem(prefix + key, text);
        // Some browsers take a text and keep nothing.
        return storage.getItem(prefix + key) === text;
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

/** In memory, for as long as the page is open; with `isLasting` false every write reports that it is not kept. */
export function createMemoryStorage(isLasting = true): KeyedStorage {
  const texts = new Map<string, string>();
  return {
    keys: () => [...texts.keys()],
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => {
      texts.set(key, text);
      return isLasting;
    },
    remove: (key) => {
      texts.delete(key);
    },
  };
}
