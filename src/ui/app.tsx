// The root component: which page is shown, which dialog is open, and what is announced to screen readers.
// Invariant: pages select from the state and give commands; nothing is decided here.
import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';

import { AppDialogs } from './app-dialogs';
import { Notices } from './notices';
import { Boundary, BrokenPage } from './shared/boundary';
import { type AppContextValue, AppProvider, type DialogState, useApp, useAppState, useDialog } from './shared/game-context';
import { lazy } from './shared/lazy';
import { PageOnTheWay } from './shared/page-on-the-way';
import type { AppOptions } from './shared/ports';
import { formatSettings, parseSettings } from './shared/settings';
import { TitlePage } from './title/title-page';
import './styles/base.css';
import './styles/alone.css';
import './styles/marks.css';
import './styles/seat-colours.css';
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
import './styles/low.css';

/** Draws the interface into `root`; the returned function takes it away. */
export function mountApp(root: HTMLElement, options: AppOptions): () => void {
  root.replaceChildren();
  render(<App options={options} />, root);
  return () => render(null, root);
}

function App({ options }: { readonly options: AppOptions }) {
  const [dialog, setDialog] = useState<DialogState | null>(null);
  const [settings, setSettings] = useState(() => parseSettings(options.browser.readSettings()));
  const announcer = useMemo(createAnnouncer, []);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.text = String(settings.textSize);
    dataset.still = String(settings.isStill);
  }, [settings]);
  const services: AppContextValue = useMemo(
    () => ({
      openDialog: setDialog,
      closeDialog: () => setDialog(null),
      announce: announcer.announce,
      changeSettings: (change) =>
        setSettings((before) => {
          const after = { ...before, ...change };
          options.browser.writeSettings(formatSettings(after));
          return after;
        }),
      options,
    }),
    [options, announcer],
  );
  // The same element each time, so that an open dialog or a changed setting draws only what shows it.
  const page = useMemo(
    () => (
      <>
        <Page />
        <Notices />
        <LiveRegion announcer={announcer} />
      </>
    ),
    [announcer],
  );
  return (
    <AppProvider value={services} dialog={dialog} settings={settings}>
      {page}
    </AppProvider>
  );
}

/** The title while no game is on the page; each game has a page of its own. */
function Page() {
  const id = useAppState(({ game }) => game.view?.id ?? null);
  return (
    <Boundary key={id ?? ''} instead={(cause, again) => <BrokenPage cause={cause} again={again} />}>
      {id === null ? <Title /> : <LazyGamePage />}
    </Boundary>
  );
}

function Title() {
  const { closeDialog } = useApp();
  const dialog = useDialog();
  return (
    <>
      <TitlePage />
      {dialog && <AppDialogs dialog={dialog} onClose={closeDialog} />}
    </>
  );
}

type GamePageType = typeof import('./game-page').GamePage;
const loadGamePage = (): Promise<GamePageType> => import('./game-page').then((module) => module.GamePage);

/** The game's page, requested as soon as the title is usable and shown when it is loaded. */
function LazyGamePage() {
  const [GamePage, setGamePage] = useState<GamePageType | null>(null);
  useEffect(() => lazy(loadGamePage, (page) => setGamePage(() => page)), []);
  return GamePage ? <GamePage /> : <PageOnTheWay />;
}

interface Announcer {
  readonly announce: (text: string) => void;
  /** Hears what is announced from now on. */
  readonly listen: (show: (text: string) => void) => void;
}

/** Leads from whoever tells a screen reader something to the one element that changes. */
function createAnnouncer(): Announcer {
  let show: (text: string) => void = () => undefined;
  return {
    announce: (text) => show(text),
    listen: (listener) => {
      show = listener;
    },
  };
}

function LiveRegion({ announcer }: { readonly announcer: Announcer }) {
  const [said, setSaid] = useState('');
  useLayoutEffect(() => announcer.listen(setSaid), [announcer]);
  return (
    <div class="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
}
