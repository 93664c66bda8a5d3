// The whole interface on one element: which page is in view, which dialog is open, what is told to a screen reader.
// Invariant: pages read the session of the store and give commands; nothing is decided here.
import { render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { GameStore } from '../store/session';
import { type AppContextValue, AppProvider, type DialogState } from './game';
import { lazy } from './late';
import { Notice } from './notice';
import type { AppOptions } from './ports';
import { formatSettings, parseSettings } from './settings';
import { TitlePage } from './title/title-page';
import { useStoreSelector } from './use-store';
import './styles/base.css';
import './styles/title.css';
import './styles/seats.css';
import './styles/desk.css';
import './styles/acts.css';
import './styles/crisis.css';
import './styles/sheets.css';
import './styles/narrow.css';

const wholeState = (state: GameStore) => state;

/** Draws the interface into `root`; the returned function takes it away. */
export function mountApp(root: HTMLElement, options: AppOptions): () => void {
  root.replaceChildren();
  render(<App options={options} />, root);
  return () => render(null, root);
}

function App({ options }: { readonly options: AppOptions }) {
  const store = useStoreSelector(options.store, wholeState);
  const [dialog, setDialog] = useState<DialogState | null>(null);
  const [said, setSaid] = useState('');
  const [settings, setSettings] = useState(() => parseSettings(options.browser.readSettings()));
  const closeDialog = useCallback(() => setDialog(null), []);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.text = String(settings.textSize);
    dataset.still = String(settings.isStill);
  }, [settings]);
  const surface: AppContextValue = useMemo(
    () => ({
      dialog,
      openDialog: setDialog,
      closeDialog,
      announce: setSaid,
      settings,
      changeSettings: (change) =>
        setSettings((before) => {
          const after = { ...before, ...change };
          options.browser.writeSettings(formatSettings(after));
          return after;
        }),
      options,
    }),
    [dialog, settings, options, closeDialog],
  );
  return (
    <AppProvider value={surface}>
      {store.session === null ? <TitlePage store={store} /> : <LazyGamePage key={store.session.id} store={store} surface={surface} />}
      <Notice store={store} />
      <div class="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </AppProvider>
  );
}

type Page = typeof import('./playing').GamePage;
const loadGamePage = (): Promise<Page> => import('./playing').then((module) => module.GamePage);

/** The game's page, asked for as soon as the title can be used and shown when it is there. */
function LazyGamePage(props: { readonly store: GameStore; readonly surface: AppContextValue }) {
  const [Playing, setPlaying] = useState<Page | null>(null);
  useEffect(() => lazy(loadGamePage, (page) => setPlaying(() => page)), []);
  return Playing ? <Playing {...props} /> : null;
}
