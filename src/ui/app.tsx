// The whole interface on one element: which page is in view, which dialog is open, what is told to a screen reader.
// Invariant: pages read the session of the store and give commands; nothing is decided here.
import { render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { SessionStore } from '../store/session';
import { type DialogState, type Surface, SurfaceProvider } from './game';
import { bring } from './late';
import { Notice } from './notice';
import type { AppOptions } from './ports';
import { formatSettings, parseSettings } from './settings';
import { TitlePage } from './title/title-page';
import { useStore } from './use-store';
import './styles/base.css';
import './styles/title.css';
import './styles/seats.css';
import './styles/desk.css';
import './styles/acts.css';
import './styles/crisis.css';
import './styles/sheets.css';
import './styles/narrow.css';

const whole = (state: SessionStore) => state;

/** Draws the interface into `root`; the returned function takes it away. */
export function mountApp(root: HTMLElement, options: AppOptions): () => void {
  root.replaceChildren();
  render(<App options={options} />, root);
  return () => render(null, root);
}

function App({ options }: { readonly options: AppOptions }) {
  const store = useStore(options.store, whole);
  const [dialog, setDialog] = useState<DialogState | null>(null);
  const [said, setSaid] = useState('');
  const [settings, setSettings] = useState(() => parseSettings(options.edge.readSettings()));
  const close = useCallback(() => setDialog(null), []);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.text = String(settings.textSize);
    dataset.still = String(settings.isStill);
  }, [settings]);
  const surface: Surface = useMemo(
    () => ({
      dialog,
      open: setDialog,
      close,
      announce: setSaid,
      settings,
      changeSettings: (change) =>
        setSettings((before) => {
          const after = { ...before, ...change };
          options.edge.writeSettings(formatSettings(after));
          return after;
        }),
      options,
    }),
    [dialog, settings, options, close],
  );
  return (
    <SurfaceProvider value={surface}>
      {store.session === null ? <TitlePage store={store} /> : <LatePlaying key={store.session.id} store={store} surface={surface} />}
      <Notice store={store} />
      <div class="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </SurfaceProvider>
  );
}

type Page = typeof import('./playing').Playing;
const loadPlaying = (): Promise<Page> => import('./playing').then((module) => module.Playing);

/** The game's page, asked for as soon as the title can be used and shown when it is there. */
function LatePlaying(props: { readonly store: SessionStore; readonly surface: Surface }) {
  const [Playing, setPlaying] = useState<Page | null>(null);
  useEffect(() => bring(loadPlaying, (page) => setPlaying(() => page)), []);
  return Playing ? <Playing {...props} /> : null;
}
