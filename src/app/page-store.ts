// The page's store with its saves: what is loaded right after the title. Nothing is decided here.
import type { StoreApi } from 'zustand/vanilla';
import { type ControllerDependencies, createSessionStore, type ReloadableStore } from './controller';
import { createSaveStorage, type SaveBackend } from './saves/save-storage';

export function createPageStore(
  sources: Omit<ControllerDependencies, 'saveStorage'> & { readonly texts: SaveBackend },
): StoreApi<ReloadableStore> {
  return createSessionStore({ ...sources, saveStorage: createSaveStorage(sources.texts) });
}
