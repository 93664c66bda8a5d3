// Where saved games and settings live in the browser. Invariant: a failure is an answer, never an exception; nothing is overwritten by it.

/** A small keyed shelf of texts. */
export interface Shelf {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  /** False when the text could not be kept (full or forbidden). */
  readonly write: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
}

/** The browser's own storage, or a shelf in memory where that is forbidden. */
export function browserShelf(prefix: string): Shelf {
  try {
    const { localStorage } = window;
    localStorage.setItem(`${prefix}probe`, '1');
    localStorage.removeItem(`${prefix}probe`);
    return localShelf(localStorage, prefix);
  } catch {
    return memoryShelf();
  }
}

function localShelf(storage: Storage, prefix: string): Shelf {
  return {
    keys: () => Object.keys(storage).flatMap((k) => (k.startsWith(prefix) ? [k.slice(prefix.length)] : [])),
    read: (key) => storage.getItem(prefix + key),
    write: (key, text) => {
      try {
        storage.setItem(prefix + key, text);
        return true;
      } catch {
        return false;
      }
    },
    remove: (key) => storage.removeItem(prefix + key),
  };
}

export function memoryShelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    keys: () => [...kept.keys()],
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => {
      kept.set(key, text);
      return true;
    },
    remove: (key) => {
      kept.delete(key);
    },
  };
}
