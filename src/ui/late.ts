// Parts of the page that are fetched when they are first needed, so that the first desk need not wait for them.
import { useEffect, useState } from 'preact/hooks';

/** What a fetch brings, or null until it has come. The fetch is made once, when the part first stands on the page. */
export function useLate<T>(fetch: () => Promise<T>): T | null {
  const [found, setFound] = useState<{ readonly part: T } | null>(null);
  useEffect(() => {
    let isGone = false;
    fetch().then((part) => isGone || setFound({ part }));
    return () => {
      isGone = true;
    };
  }, []);
  return found?.part ?? null;
}

const STIRRINGS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Milliseconds after which it is there even for a reader who only reads. */
const PATIENCE = 10_000;
const reader = { hasStirred: false };

/** True once the reader has moved, touched or typed since this first stood on the page, or some seconds have gone by: what can wait, waits for it. */
export function useStirring(): boolean {
  const [hasStirred, setStirred] = useState(reader.hasStirred);
  useEffect(() => {
    if (reader.hasStirred) return;
    const stir = () => {
      reader.hasStirred = true;
      setStirred(true);
    };
    // Whoever reads a sheet that lies over the page is not at the page yet.
    const stirAtThePage = () => document.querySelector('dialog[open]') ?? stir();
    const wait = setTimeout(stir, PATIENCE);
    for (const kind of STIRRINGS) window.addEventListener(kind, stirAtThePage, { passive: true });
    return () => {
      clearTimeout(wait);
      for (const kind of STIRRINGS) window.removeEventListener(kind, stirAtThePage);
    };
  }, [hasStirred]);
  return hasStirred;
}
