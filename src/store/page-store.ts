// The page's store with its saves: what is loaded right after the title. Nothing is decided here.
import type { StoreApi } from 'zustand/vanilla';
import { createSaveStorage, type SaveBackend } from './save-shelf';
import { type ControllerDependencies, createSessionStore, type ReloadableStore } from './session-store';

export function createPageStore(
  sources: Omit<ControllerDependencies, 'saveStorage'> & { readonly texts: SaveBackend },
): StoreApi<ReloadableStore> {
  return createSessionStore({ ...sources, saveStorage: createSaveStorage(sources.texts) });
}
