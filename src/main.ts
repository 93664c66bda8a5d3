// Wires the page: store, saves, scenarios, map and panels. Nothing is decided here.
import scenarioList from 'virtual:scenarios';
import { scorecard } from './engine/scorecard';
import { findMessage } from './i18n/text';
import {
  addressOf,
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
import { createStagePort } from './scenes/stage-port';
import { createSaveShelf } from './store/save-shelf';
import { createSessionStore } from './store/session-store';
import { mountApp } from './ui/app';
import './../assets/fonts/fonts.css';

const settings = browserShelf('hikiwake.settings.');
const root = document.getElementById('app');

const store = createSessionStore({
  loadScenario,
  shelf: createSaveShelf(browserShelf('hikiwake.')),
  freshSeed,
  now: () => Date.now(),
  freshId,
  addressOf,
  readInterface: (key, args) => findMessage(key, args) ?? `[${key}]`,
});
onScenarioChanged((id, changed) => store.getState().reload(id, changed));

if (root) {
  mountApp(root, {
    store,
    scenarios: scenarioList,
    scorecard: (session) => scorecard(session.scenario, session.view),
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
    stage: createStagePort({
      session: () => store.getState().session,
      forecast: (id) => store.getState().forecast(id),
      subscribe: store.subscribe,
      isStill: () => matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset.still === 'true',
    }),
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
