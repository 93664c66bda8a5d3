// Wires the page: store, saves, scenarios, map and panels. Nothing is decided here.
import scenarioList, { fetchCredits, front } from 'virtual:scenarios';
import { shownView } from './app/selectors';
import { createApp } from './app/store';
import { createStudyClient } from './app/studies/client';
import { setLanguage } from './i18n/messages';
import { findMessage } from './i18n/text';
import { createStagePort } from './map/stage/port';
import { createTableScenePort } from './map/table/port';
import { createPicturePort } from './pictures/picture-port';
import { listenForGestures } from './platform/gesture';
import {
  afterPaint,
  askBeforeLeaving,
  clearLinkCode,
  copyText,
  createHistorySteps,
  createId,
  createSeed,
  downloadText,
  formatLinkUrl,
  formatTime,
  onLinkCode,
  onUncaughtError,
  printPage,
  readLinkCode,
  reloadPage,
  startWorker,
} from './platform/page';
import { fetchScenario, onScenarioChanged } from './platform/scenario-source';
import { askToPersist, createBrowserStorage, onStorageChanged } from './platform/storage';
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
    onFirstKept: askToPersist,
  };
  return createGameController(dependencies, port);
}, readInterface);
const tellError = (cause: unknown): void => app.tell({ kind: 'error', text: readInterface('broken.notice', { cause: String(cause) }) });
onUncaughtError(tellError);
onStorageChanged(() => app.controller()?.refreshSaves());
onScenarioChanged((id, changed) => {
  app.withController((controller) => controller.reload(id, changed)).catch(tellError);
});

// The game's own letters come when the game has come: on a slow line they would stand in its way, and every text can be read without them.
const loadLetters = (): Promise<unknown> => import('../assets/fonts/fonts.css');
afterPaint()
  .then(() => import('./ui/game-page'))
  .then(loadLetters)
  .catch(() => undefined);

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset.still === 'true';

const openLink = (code: string): void => {
  app.withController((controller) => controller.openLink(code)).catch(tellError);
};
const openAddress = (): void => {
  const code = readLinkCode();
  if (code !== '') openLink(code);
};

if (root) {
  mountApp(root, {
    app,
    scenarios: scenarioList,
    front,
    loadCredits: async () => (await fetchCredits()).default,
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
      reload: reloadPage,
      askBeforeLeaving,
      formatTime,
    },
    history: createHistorySteps(),
    openAddress,
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
    pictures: createPicturePort(() =>
      startWorker(() => new Worker(new URL('./pictures/print-worker.ts', import.meta.url), { type: 'module' })),
    ),
  });
  onLinkCode(openLink);
  openAddress();
  // The link stays in the address while its game is looked at, so that a reload opens it again; it goes when the game becomes another.
  app.subscribe((now, before) => {
    if (now.game.openedLink === null && before.game.openedLink !== null) clearLinkCode();
  });
}
