// The page's store before its rules have arrived: the title can be used at once, commands wait for the real store and go to it.
// Invariant: once the real store is there, this one shows exactly its state and hands everything on.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReloadableStore } from './controller';
import type { GameStore, Translate } from './game/game-view';

/** `load` is called once, at once. */
export function createPlaceholderStore(load: () => Promise<StoreApi<ReloadableStore>>, say: Translate): StoreApi<ReloadableStore> {
  const later = createStore<ReloadableStore>()(() => placeholder());
  const ready = load().then((real) => {
    real.subscribe((state) => later.setState(state, true));
    later.setState(real.getState(), true);
    return real.getState();
  });
  // Not one line of the rules came: the title says so, and a reload tries again.
  ready.catch(() => later.setState({ notice: { kind: 'error', text: say('load.failed') } }));

  function placeholder(): ReloadableStore {
    const then = (go: (store: ReloadableStore) => unknown): void => {
      ready.then(go).catch(() => undefined);
    };
    const inTime = async (go: (store: ReloadableStore) => Promise<void>): Promise<void> => ready.then(go, () => undefined);
    const nothing: Pick<GameStore, 'session' | 'device' | 'notice'> = { session: null, device: null, notice: null };
    return {
      ...nothing,
      openedLink: null,
      start: (id, options) => inTime((store) => store.start(id, options)),
      resume: (id) => inTime((store) => store.resume(id)),
      openLink: (code) => inTime((store) => store.openLink(code)),
      importGame: (text) => inTime((store) => store.importGame(text)),
      reload: (id, changed) => then((store) => store.reload(id, changed)),
      deleteSave: (id) => then((store) => store.deleteSave(id)),
      dismissNotice: () => later.setState({ notice: null }),
      saves: () => [],
      act: () => undefined,
      declare: () => undefined,
      answerCrisis: () => undefined,
      writeDraft: () => undefined,
      offer: () => false,
      agree: () => false,
      leaveTable: () => false,
      sign: () => false,
      undo: () => undefined,
      endTurn: () => undefined,
      takeDevice: () => undefined,
      decide: () => false,
      forecast: () => ({ immediate: [], risks: [], later: [], answers: [], strength: 1000, isOnLine: false }),
      suggestions: () => [],
      viewAt: () => null,
      rewindTo: () => undefined,
      forkHere: () => undefined,
      watchTurn: () => undefined,
      compareWithOrigin: () => null,
      closeGame: () => undefined,
      exportGame: () => '',
      shareLink: async () => '',
      isRevealing: () => false,
    };
  }
  return later;
}
