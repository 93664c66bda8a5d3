// The root component: which page is shown, which dialog is open, what is announced to screen readers, and the notice at the foot of the page.
// Invariant: pages read the store and give commands; nothing is decided here.
import { render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { GameStore } from '../app/game/game-view';
import { t } from '../i18n/text';
import { AppDialogs } from './app-dialogs';
import { type AppContextValue, AppProvider, type DialogState } from './shared/game-context';
import { lazy, useIsPartMissing } from './shared/lazy';
import { focusPageHeading } from './shared/modal';
import type { AppOptions, ReadableStore } from './shared/ports';
import { formatSettings, parseSettings } from './shared/settings';
import { TitlePage } from './title/title-page';
import './styles/base.css';
import './styles/marks.css';
import './styles/title.css';
import './styles/seats.css';
import './styles/desk.css';
import './styles/desk-map.css';
import './styles/desk-timeline.css';
import './styles/acts.css';
import './styles/crisis.css';
import './styles/sheets.css';
import './styles/sheets-lists.css';
import './styles/narrow.css';
import './styles/narrow-controls.css';

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
      {store.session === null ? (
        <>
          <TitlePage store={store} />
          {dialog && <AppDialogs dialog={dialog} onClose={closeDialog} />}
        </>
      ) : (
        <LazyGamePage key={store.session.id} store={store} surface={surface} />
      )}
      <Notice store={store} />
      <div class="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </AppProvider>
  );
}

type Page = typeof import('./game-page').GamePage;
const loadGamePage = (): Promise<Page> => import('./game-page').then((module) => module.GamePage);

/** The game's page, requested as soon as the title is usable and shown when it is loaded. */
function LazyGamePage(props: { readonly store: GameStore; readonly surface: AppContextValue }) {
  const [Playing, setPlaying] = useState<Page | null>(null);
  useEffect(() => lazy(loadGamePage, (page) => setPlaying(() => page)), []);
  return Playing ? <Playing {...props} /> : null;
}

/** The selected part of a store's state; the component draws again when it changes. `select` must not change between draws. */
export function useStoreSelector<S, T>(store: ReadableStore<S>, select: (state: S) => T): T {
  const [value, setValue] = useState(() => select(store.getState()));
  useEffect(() => {
    const read = () => setValue(() => select(store.getState()));
    read();
    return store.subscribe(read);
  }, [store]);
  return value;
}

export function Notice({ store }: { readonly store: GameStore }) {
  const { notice } = store;
  const isMissing = useIsPartMissing();
  const dismiss = () => {
    store.dismissNotice();
    focusPageHeading();
  };
  return (
    <div class="notice-place" role={notice?.kind === 'error' || isMissing ? 'alert' : 'status'}>
      {isMissing && <p class="notice notice-error">{t('common.missing')}</p>}
      {notice && (
        <p class={`notice notice-${notice.kind}`}>
          <span>{notice.text}</span>
          <button type="button" class="plain" onClick={dismiss}>
            {t('common.dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
