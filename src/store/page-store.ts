// The page's store with its saves: what is loaded right after the title. Nothing is decided here.
import type { StoreApi } from 'zustand/vanilla';
import { createSaveShelf, type TextShelf } from './save-shelf';
import { createSessionStore, type ReloadingStore, type StoreSources } from './session-store';

export function createPageStore(sources: Omit<StoreSources, 'shelf'> & { readonly texts: TextShelf }): StoreApi<ReloadingStore> {
  return createSessionStore({ ...sources, shelf: createSaveShelf(sources.texts) });
}
