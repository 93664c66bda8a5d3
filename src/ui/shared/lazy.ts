// Code splitting: loads a module when it is first needed, and says so of whatever was pressed for it.
import { useEffect, useState } from 'preact/hooks';
import { isPartMissing, markMissing, onPartMissing } from '../../platform/parts';

/** Milliseconds until what failed is tried again, and until what was pressed says that it waits. */
const RETRY_MS = 3_000;
const BUSY_MS = 250;

/** Retries the fetch until it succeeds, then hands over its result; the returned function cancels. Meanwhile `useIsPartMissing` is true. */
export function lazy<T>(fetch: () => Promise<T>, done: (part: T) => void): () => void {
  const self = {};
  let wait: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const rest = showBusy(document.activeElement);
  const ask = (): void => {
    fetch().then(
      (part) => {
        markMissing(self, false);
        rest();
        if (!isGone) done(part);
      },
      () => {
        if (isGone) return;
        markMissing(self, true);
        wait = setTimeout(ask, RETRY_MS);
      },
    );
  };
  ask();
  return () => {
    isGone = true;
    clearTimeout(wait);
    markMissing(self, false);
    rest();
  };
}

/** Shows that a control waits for something, unless it comes at once; the returned function ends it. */
function showBusy(control: Element | null): () => void {
  if (!control || control === document.body) return () => undefined;
  const wait = setTimeout(() => control.setAttribute('aria-busy', 'true'), BUSY_MS);
  return () => {
    clearTimeout(wait);
    control.removeAttribute('aria-busy');
  };
}

const pressed = new WeakSet<Element>();

/** What a press of a control sets going: the control says that it waits and is deaf meanwhile; a failure is told by the page's notice. */
export function whileWaiting(control: Element, work: () => Promise<unknown>): void {
  if (pressed.has(control)) return;
  pressed.add(control);
  const rest = showBusy(control);
  const over = (): void => {
    pressed.delete(control);
    rest();
  };
  work().then(over, (cause: unknown) => {
    over();
    reportError(cause);
  });
}

/** True while some part of the page has not come and is being asked for again. */
export function useIsPartMissing(): boolean {
  const [isMissing, setMissing] = useState(isPartMissing);
  useEffect(() => {
    const tell = (): void => setMissing(isPartMissing());
    tell();
    return onPartMissing(tell);
  }, []);
  return isMissing;
}

/** Result of a fetch, null until it has arrived. Fetched when the component mounts and retried while it fails. */
export function useLazy<T>(fetch: () => Promise<T>): T | null {
  const [usePart] = useState(() => createLazyPart(fetch));
  return usePart();
}

/**
 * A hook for a part that several components draw, or one that comes and goes: null until it has come for the first time, and there at once from
 * then on, so that a sheet gives way to another without a moment in which none is open.
 */
export function createLazyPart<T>(fetch: () => Promise<T>): () => T | null {
  let come: { readonly part: T } | null = null;
  return () => {
    const [found, setFound] = useState(come);
    useEffect(() => {
      if (found) return;
      return lazy(fetch, (part) => {
        come = { part };
        setFound(come);
      });
    }, []);
    return found?.part ?? null;
  };
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
