// Six lines between a vanilla store and a component: read now, read again on every change.
import { useEffect, useState } from 'preact/hooks';
import type { ReadableStore } from './ports';

/** The selected part of a store's state; the component draws again when it changes. `select` must not change between draws. */
export function useStoreSelector<S, T>(store: ReadableStore<S>, select: (state: S) => T): T {
  const [value, setValue] = useState(() => select(store.getState()));
  useEffect(() => {
    const read = () => setValue(() => select(store.getState()));
    read();
    return store.subscribe(read);
  }, [store]);
  return value;
}
