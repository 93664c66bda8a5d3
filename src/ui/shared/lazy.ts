// Parts of the page that are fetched when they are first needed, so that the first desk need not wait for them.
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds until what could not be fetched is asked for again. */
const RETRY_MS = 3_000;
const missing = { parts: new Set<object>(), told: new Set<() => void>() };

/** Fetches until it comes, then hands it over; the returned function gives up. While it does not come, the page says so (`useIsMissing`). */
export function lazy<T>(fetch: () => Promise<T>, done: (part: T) => void): () => void {
  const self = {};
  let wait: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const mark = (isMissing: boolean): void => {
    if (isMissing) missing.parts.add(self);
    else if (!missing.parts.delete(self)) return;
    for (const tell of missing.told) tell();
  };
  const ask = (): void => {
    fetch().then(
      (part) => {
        mark(false);
        if (!isGone) done(part);
      },
      () => {
        if (isGone) return;
        mark(true);
        wait = setTimeout(ask, RETRY_MS);
      },
    );
  };
  ask();
  return () => {
    isGone = true;
    clearTimeout(wait);
    mark(false);
  };
}

/** Whether some part of the page was asked for and did not come. */
export function useIsPartMissing(): boolean {
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const tell = (): void => setMissing(missing.parts.size > 0);
    missing.told.add(tell);
    tell();
    return () => {
      missing.told.delete(tell);
    };
  }, []);
  return isMissing;
}

/** What a fetch brings, or null until it has come. The fetch is made when the part first stands on the page, and again for as long as it fails. */
export function useLazy<T>(fetch: () => Promise<T>): T | null {
  const [found, setFound] = useState<{ readonly part: T } | null>(null);
  useEffect(() => lazy(fetch, (part) => setFound({ part })), []);
  return found?.part ?? null;
}

const INTERACTION_EVENTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Milliseconds after which it is there even for a reader who only reads. */
const IDLE_LIMIT_MS = 10_000;
const reader = { hasStirred: false };

/** True once the reader has moved, touched or typed since this first stood on the page, or some seconds have gone by: what can wait, waits for it. */
export function useFirstInteraction(): boolean {
  const [hasStirred, setStirred] = useState(reader.hasStirred);
  useEffect(() => {
    if (reader.hasStirred) return;
    const stir = () => {
      reader.hasStirred = true;
      setStirred(true);
    };
    // Whoever reads a sheet that lies over the page is not at the page yet.
    const stirAtThePage = () => document.querySelector('dialog[open]') ?? stir();
    const wait = setTimeout(stir, IDLE_LIMIT_MS);
    for (const kind of INTERACTION_EVENTS) window.addEventListener(kind, stirAtThePage, { passive: true });
    return () => {
      clearTimeout(wait);
      for (const kind of INTERACTION_EVENTS) window.removeEventListener(kind, stirAtThePage);
    };
  }, [hasStirred]);
  return hasStirred;
}
