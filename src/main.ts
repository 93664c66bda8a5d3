// Wires the page: store, saves, scenarios, map and panels. Nothing is decided here.
import scenarioList, { front } from 'virtual:scenarios';
import { shownView } from './app/selectors';
import { createApp } from './app/store';
import { createStudyClient } from './app/studies/client';
import { setLanguage } from './i18n/messages';
import { findMessage } from './i18n/text';
import { createStagePort } from './map/stage/port';
import { createTableScenePort } from './map/table/port';
import { listenForGestures } from './platform/gesture';
import {
  afterPaint,
  clearLinkCode,
  copyText,
  createId,
  createSeed,
  downloadText,
  formatLinkUrl,
  formatTime,
  onLinkCode,
  printPage,
  readLinkCode,
  startWorker,
} from './platform/page';
import { fetchScenario, onScenarioChanged } from './platform/scenario-source';
import { createBrowserStorage, onStorageChanged } from './platform/storage';
import { mountApp } from './ui/app';

const settings = createBrowserStorage('hikiwake.settings.');
const root = document.getElementById('app');
const gestures = listenForGestures(window);
setLanguage(document.documentElement.lang);

const readInterface = (key: string, args?: Readonly<Record<string, string | number>>): string => findMessage(key, args) ?? `[${key}]`;
const app = createApp(async (port) => {
  await afterPaint();
  const { createGameController } = await import('./app/controller');
  const dependencies = {
    loadScenario: fetchScenario,
    backend: createBrowserStorage('hikiwake.'),
    createSeed,
    createId,
    now: () => Date.now(),
    translate: readInterface,
    addressOf: formatLinkUrl,
    gesture: gestures.current,
  };
  return createGameController(dependencies, port);
}, readInterface);
onStorageChanged(() => app.controller()?.refreshSaves());
onScenarioChanged((id, changed) => void app.withController((controller) => controller.reload(id, changed)));

// The game's own letters come when the game has come: on a slow line they would stand in its way, and every text can be read without them.
const loadLetters = (): Promise<unknown> => import('../assets/fonts/fonts.css');
void afterPaint().then(() => import('./ui/game-page').then(loadLetters, loadLetters));

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset.still === 'true';

if (root) {
  mountApp(root, {
    app,
    scenarios: scenarioList,
    front,
    preload: (id) => {
      fetchScenario(id).catch(() => undefined);
    },
    browser: {
      readSettings: () => settings.read('all'),
      writeSettings: (text) => {
        settings.write('all', text);
      },
      download: downloadText,
      copyText,
      print: printPage,
      formatTime,
    },
    studies: createStudyClient(() =>
      startWorker(() => new Worker(new URL('./app/studies/worker.ts', import.meta.url), { type: 'module' })),
    ),
    map: createStagePort({
      gameView: () => shownView(app.getState()),
      forecast: (id) => app.controller()?.forecast(id) ?? null,
      subscribe: app.subscribe,
      isStill,
    }),
    tableRoom: createTableScenePort(isStill),
  });
  const openLink = (code: string): void => {
    void app.withController((controller) => controller.openLink(code));
  };
  onLinkCode(openLink);
  const code = readLinkCode();
  if (code !== '') openLink(code);
  // The link stays in the address while its game is looked at, so that a reload opens it again; it goes when the game becomes another.
  app.subscribe((now, before) => {
    if (now.game.openedLink === null && before.game.openedLink !== null) clearLinkCode();
  });
}
