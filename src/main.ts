// Wires the page: store, saves, scenarios, map and panels. Nothing is decided here.
import scenarioList from 'virtual:scenarios';
import { scorecard } from './engine/scorecard';
import { findMessage } from './i18n/text';
import { copyText, downloadText, formatTime, printPage } from './platform/page';
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
  freshId: () => `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint16Array(1))[0].toString(36)}`,
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
  const openFragment = (): void => {
    const code = location.hash.slice(1);
    if (code) void store.getState().openLink(code);
  };
  addEventListener('hashchange', openFragment);
  openFragment();
}
