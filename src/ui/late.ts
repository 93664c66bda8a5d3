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
