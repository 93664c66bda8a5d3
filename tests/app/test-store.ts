// A controller as the page wires it, with everything outside it in memory: state, storage, scenarios, clock, chance.

import { createGameController, type GameController } from '../../src/app/controller';
import type { ControllerDependencies } from '../../src/app/core';
import { loadTableAgents } from '../../src/app/game/agents';
import type { Game } from '../../src/app/game/game';
import { type GameView, viewGame } from '../../src/app/game/game-view';
import { createWording, type Wording } from '../../src/app/game/text';
import type { SaveBackend, SavedGame } from '../../src/app/saves/save-storage';
import { shownTables, shownView } from '../../src/app/selectors';
import { tablesOf } from '../../src/app/slices';
import { type AppState, initialState } from '../../src/app/state';
import type { TableViewModel } from '../../src/app/table/view';
import type { Scenario, ScenarioTexts } from '../../src/engine/model/scenario';
import { findMessage } from '../../src/i18n/text';
import { createMemoryStorage } from '../../src/platform/storage';
import { loadShippedWithTexts } from '../support/shipped-scenarios';

export const singapore = loadShippedWithTexts('2018-singapore');

/** Who answers at tables too. */
export const testAgents = await loadTableAgents();

/** The scenario's texts, and any other key as it is. */
export const keyWording: Wording = createWording(singapore.texts, (key) => key);

/** Goes on through reloads, as time does. */
let clock = 1_600_000_000_000;

export interface TestStore {
  /** What may be commanded. */
  readonly give: GameController;
  readonly state: () => AppState;
  /** The game as it is shown now; throws when there is none. */
  readonly view: () => GameView;
  readonly tables: () => readonly TableViewModel[];
  readonly notice: () => string | null;
  readonly dismiss: () => void;
  readonly saves: () => readonly SavedGame[];
  readonly storage: SaveBackend;
  /** A second page on the same storage. */
  readonly reload: (loaded?: { readonly scenario: Scenario; readonly texts: ScenarioTexts }) => TestStore;
}

interface TestStoreOptions {
  readonly backend?: SaveBackend;
  readonly loaded?: typeof singapore;
  readonly sources?: Partial<ControllerDependencies>;
}

export function testStore(options: TestStoreOptions = {}): TestStore {
  const backend = options.backend ?? createMemoryStorage();
  const loaded = options.loaded ?? singapore;
  let names = 0;
  let state = initialState;
  const dependencies: ControllerDependencies = {
    loadScenario: async (id) => (id === loaded.scenario.id ? loaded : null),
    backend,
    createSeed: () => 'fresh',
    now: () => {
      clock += 1000;
      return clock;
    },
    createId: () => {
      names += 1;
      return `g${names}`;
    },
    translate: (key, args) => findMessage(key, args) ?? `[${key}]`,
    addressOf: (code) => `https://example.org/play/#${code}`,
    ...options.sources,
  };
  const give = createGameController(dependencies, {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
    },
  });
  return {
    give,
    state: () => state,
    view: () => {
      const view = shownView(state);
      if (!view) throw new Error(`No game: ${state.notice?.text}`);
      return view;
    },
    tables: () => shownTables(state),
    notice: () => state.notice?.text ?? null,
    dismiss: () => {
      state = { ...state, notice: null };
    },
    saves: () => state.saves.list ?? [],
    storage: backend,
    reload: (other) => testStore({ ...options, backend, loaded: other ?? loaded }),
  };
}

/** The game as it would be kept now. */
export function recordText(store: TestStore): string {
  return store.give.exportGame();
}

/** Everything a view shows that is not a function. */
export function viewJson(view: GameView): string {
  const { scenario: _s, text: _t, hasText: _h, ...rest } = view;
  return JSON.stringify(rest);
}

/** Everything the page shows of a game without drafts in hand. */
export function gameJson(game: Game): string {
  const view = viewGame(game, keyWording);
  return JSON.stringify([viewJson(view), tablesOf(game, view, {})]);
}

/** Everything the page shows of the game: the view that is shown, its tables, and which turn is looked back at. */
export function shownJson(store: TestStore): string {
  const { past, game } = store.state();
  return JSON.stringify([viewJson(store.view()), store.tables(), past.shown?.past ?? null, game.verification]);
}

/** Starts a game with a seed. */
export async function startTestGame(seed = 'test', options: TestStoreOptions = {}): Promise<TestStore> {
  const store = testStore(options);
  await store.give.start(singapore.scenario.id, { seed });
  return store;
}

/** True when the act shows something hidden and cannot be taken back. */
export function isRevealing(id: string): boolean {
  return singapore.scenario.actions.find((action) => action.id === id)?.reveals ?? false;
}

/** Ends turns until the game is over, with an act or two on the way. */
export function playToEnd(store: TestStore): TestStore {
  for (let n = 0; n < 40 && store.view().ending === null; n++) {
    const [first] = store.give.suggestions();
    if (first && !isRevealing(first.id)) store.give.act(first.id);
    store.give.endTurn();
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
