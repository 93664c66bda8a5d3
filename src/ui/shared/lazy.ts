// Code splitting: loads a module when it is first needed and retries every 3 s until it arrives.
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds until what could not be fetched is asked for again. */
const RETRY_MS = 3_000;
const missing = { parts: new Set<object>(), told: new Set<() => void>() };

/** Retries the fetch until it succeeds, then hands over its result; the returned function cancels. Meanwhile `useIsPartMissing` is true. */
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

/** True while a fetch of some part of the page has failed and is being retried. */
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

/** Result of a fetch, null until it has arrived. Fetched when the component mounts and retried while it fails. */
export function useLazy<T>(fetch: () => Promise<T>): T | null {
  const [found, setFound] = useState<{ readonly part: T } | null>(null);
  useEffect(() => lazy(fetch, (part) => setFound({ part })), []);
  return found?.part ?? null;
}

const INTERACTION_EVENTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Milliseconds after which the page counts as used even without any input. */
const IDLE_LIMIT_MS = 10_000;
const reader = { hasStirred: false };

/** True once the reader has moved the pointer, touched or typed, or some seconds have passed: for work that need not delay the first draw. */
export function useFirstInteraction(): boolean {
  const [hasStirred, setStirred] = useState(reader.hasStirred);
  useEffect(() => {
    if (reader.hasStirred) return;
    const stir = () => {
      reader.hasStirred = true;
      setStirred(true);
    };
    // Input inside an open dialog does not count as using the page.
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
