// A session store as the page wires it, with everything outside it in memory: shelf, scenarios, clock, chance.

import { type ControllerDependencies, createSessionStore, type ReloadableStore } from '../../src/app/controller';
import type { GameView } from '../../src/app/game/game-view';
import { createSaveStorage, type SaveBackend } from '../../src/app/saves/save-storage';
import type { Scenario, ScenarioTexts } from '../../src/engine/model/scenario';
import { findMessage } from '../../src/i18n/text';
import { createMemoryStorage } from '../../src/platform/storage';
import { loadShippedWithTexts } from '../support/shipped-scenarios';

export const singapore = loadShippedWithTexts('2018-singapore');

/** Goes on through reloads, as time does. */
let clock = 1_600_000_000_000;

export interface TestStore {
  /** The store as it is now. */
  readonly now: () => ReloadableStore;
  /** The session now; throws when there is none. */
  readonly session: () => GameView;
  readonly notice: () => string | null;
  readonly storage: SaveBackend;
  /** A second page on the same storage. */
  readonly reload: (loaded?: { readonly scenario: Scenario; readonly texts: ScenarioTexts }) => TestStore;
}

export function testStore(
  options: { shelf?: SaveBackend; loaded?: typeof singapore; sources?: Partial<ControllerDependencies> } = {},
): TestStore {
  const storage = options.shelf ?? createMemoryStorage();
  const loaded = options.loaded ?? singapore;
  let names = 0;
  const store = createSessionStore({
    loadScenario: async (id) => (id === loaded.scenario.id ? loaded : null),
    saveStorage: createSaveStorage(storage),
    freshSeed: () => 'fresh',
    now: () => {
      clock += 1000;
      return clock;
    },
    freshId: () => {
      names += 1;
      return `g${names}`;
    },
    translate: (key, args) => findMessage(key, args) ?? `[${key}]`,
    addressOf: (code) => `https://example.org/play/#${code}`,
    ...options.sources,
  });
  return {
    now: () => store.getState(),
    session: () => {
      const { session } = store.getState();
      if (!session) throw new Error(`No game: ${store.getState().notice?.text}`);
      return session;
    },
    notice: () => store.getState().notice?.text ?? null,
    storage,
    reload: (other) => testStore({ ...options, shelf: storage, loaded: other ?? loaded }),
  };
}

/** The game as it would be kept now. */
export function recordText(store: TestStore): string {
  return store.now().exportGame();
}

/** Everything a session shows that is not a function. */
export function viewJson(session: GameView): string {
  const { scenario: _s, text: _t, hasText: _h, ...rest } = session;
  return JSON.stringify(rest);
}

/** Starts a game with a seed. */
export async function startTestGame(seed = 'test', options: Parameters<typeof testStore>[0] = {}): Promise<TestStore> {
  const store = testStore(options);
  await store.now().start(singapore.scenario.id, { seed });
  return store;
}

/** Ends turns until the game is over, with an act or two on the way. */
export function playToEnd(store: TestStore): TestStore {
  for (let n = 0; n < 40 && store.session().ending === null; n++) {
    const [first] = store.now().suggestions();
    if (first && !store.now().isRevealing(first.id)) store.now().act(first.id);
    store.now().endTurn();
  }
  return store;
}

/** The parts of a record that tests meddle with. */
export interface EditableRecord {
  commands: string[];
  hashes: string[];
  score: number[];
}

/** The record's text with something changed in it. */
export function editRecord(text: string, change: (record: EditableRecord) => void): string {
  const record = JSON.parse(text);
  change(record);
  return JSON.stringify(record);
}
