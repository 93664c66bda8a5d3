// Wires the page: store, saves, scenarios, map and panels. Nothing is decided here.
import scenarioList from 'virtual:scenarios';
import { findMessage } from './i18n/text';
import {
  addressOf,
  afterPaint,
  clearLinkCode,
  copyText,
  downloadText,
  formatTime,
  freshId,
  onLinkCode,
  printPage,
  readLinkCode,
} from './platform/page';
import { loadScenario, onScenarioChanged } from './platform/scenario-source';
import { freshSeed } from './platform/seed-source';
import { browserShelf } from './platform/storage';
import { startWorker } from './platform/worker';
import { createRoomPort } from './scenes/room-port';
import { createStagePort } from './scenes/stage-port';
import { createLateStore } from './store/late-store';
import { createStudyDesk } from './store/study-desk';
import { mountApp } from './ui/app';

const settings = browserShelf('hikiwake.settings.');
const root = document.getElementById('app');

const readInterface = (key: string, args?: Readonly<Record<string, string | number>>): string => findMessage(key, args) ?? `[${key}]`;
const store = createLateStore(async () => {
  await afterPaint();
  const { createPageStore } = await import('./store/page-store');
  return createPageStore({
    loadScenario,
    texts: browserShelf('hikiwake.'),
    freshSeed,
    now: () => Date.now(),
    freshId,
    addressOf,
    readInterface,
  });
}, readInterface);
onScenarioChanged((id, changed) => store.getState().reload(id, changed));

// The game's own letters come when the game has come: on a slow line they would stand in its way, and every text can be read without them.
const loadLetters = (): Promise<unknown> => import('./../assets/fonts/fonts.css');
void afterPaint().then(() => import('./ui/playing').then(loadLetters, loadLetters));

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset.still === 'true';

if (root) {
  mountApp(root, {
    store,
    scenarios: scenarioList,
    expect: (id) => {
      loadScenario(id).catch(() => undefined);
    },
    edge: {
      readSettings: () => settings.read('all'),
      writeSettings: (text) => {
        settings.write('all', text);
      },
      download: downloadText,
      copyText,
      print: printPage,
      formatTime,
    },
    studies: createStudyDesk(() => startWorker(() => new Worker(new URL('./store/study-worker.ts', import.meta.url), { type: 'module' }))),
    stage: createStagePort({
      session: () => store.getState().session,
      forecast: (id) => store.getState().forecast(id),
      subscribe: store.subscribe,
      isStill,
    }),
    room: createRoomPort(isStill),
  });
  const openLink = (code: string): void => {
    void store.getState().openLink(code);
  };
  onLinkCode(openLink);
  const code = readLinkCode();
  if (code !== '') openLink(code);
  // The link stays in the address while its game is looked at, so that a reload opens it again; it goes when the game becomes another.
  store.subscribe((now, before) => {
    if (now.openedLink === null && before.openedLink !== null) clearLinkCode();
  });
}
