// The page's store: there from the first paint with empty slices; the controller that fills them is loaded after.
import { createStore } from 'zustand/vanilla';
import type { GameController } from './controller';
import type { Translate } from './game/text';
import { type AppState, initialState, type Notice, type StatePort } from './state';

export interface App {
  readonly getState: () => AppState;
  readonly subscribe: (listener: (now: AppState, before: AppState) => void) => () => void;
  /** The controller, or null until it has come. While a game is on the page it is there. */
  readonly controller: () => GameController | null;
  /** Gives the controller to `go` as soon as it has come; undefined when it does not come, which the notice says. */
  readonly withController: <T>(go: (controller: GameController) => T | Promise<T>) => Promise<T | undefined>;
  readonly tell: (notice: Notice) => void;
  readonly dismissNotice: () => void;
}

/** `load` is called once, at once. */
export function createApp(load: (port: StatePort) => Promise<GameController>, translate: Translate): App {
  const store = createStore<AppState>()(() => initialState);
  let controller: GameController | null = null;
  let notices = 0;
  const set = (change: Partial<AppState>): void => {
    const { notice } = change;
    const isNew = Boolean(notice) && notice !== store.getState().notice;
    if (isNew) notices += 1;
    store.setState(isNew && notice ? { ...change, notice: { ...notice, nth: notices } } : change);
  };
  const loading = load({ get: store.getState, set }).then(
    (loaded) => {
      controller = loaded;
      return loaded;
    },
    // Not one line of the rules came: the title says so, and a reload tries again.
    () => {
      set({ notice: { kind: 'error', text: translate('load.failed') } });
      return null;
    },
  );
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    controller: () => controller,
    withController: async (go) => {
      const loaded = await loading;
      return loaded ? go(loaded) : undefined;
    },
    tell: (notice) => set({ notice }),
    dismissNotice: () => store.setState({ notice: null }),
  };
}
