// The root component: which page is shown, which dialog is open, and what is announced to screen readers.
// Invariant: pages select from the state and give commands; nothing is decided here.
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/marks.css';
import './styles/words.css';
import './styles/seat-colours.css';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';

import { t } from '../i18n/text';
import { AppDialogs } from './app-dialogs';
import { Notices } from './notices';
import { Boundary, BrokenPage } from './shared/boundary';
import { attendDrawing } from './shared/focus';
import { type AppContextValue, AppProvider, type DialogState, useApp, useAppState, useDialog, useLeaving } from './shared/game-context';
import { lazy } from './shared/lazy';
import { createAnnouncer, LiveRegion } from './shared/live-region';
import { PageOnTheWay } from './shared/page-on-the-way';
import type { AppOptions } from './shared/ports';
import { formatSettings, parseSettings } from './shared/settings';
import { createTrail, useStep } from './shared/trail';
import { TitlePage } from './title/title-page';
import './desk/desk-head.css';
import './desk/board-list.css';
import './desk/place-page.css';
import './desk/map-and-front.css';
import './desk/timeline.css';
import './desk/acts-panel.css';
import './shared/act-effects.css';
import './desk/act-card.css';
import './desk/cards-in-play.css';
import './desk/end-turn-bar.css';
import './desk/crisis-panel.css';
import './desk/crisis-ladder.css';
import './desk/crisis-answers.css';
import './styles/narrow.css';
import './desk/desk-head-on-a-phone.css';
import './desk/desk-on-a-phone.css';
import './styles/narrow-controls.css';
import './styles/low.css';
import './styles/forced-colours.css';

/** Draws the interface into `root`; the returned function takes it away. */
export function mountApp(root: HTMLElement, options: AppOptions): () => void {
  root.replaceChildren();
  const unattend = attendDrawing(root, () => render(<App options={options} />, root));
  return () => {
    render(null, root);
    unattend();
  };
}

function App({ options }: { readonly options: AppOptions }) {
  const [dialog, setDialog] = useState<DialogState | null>(null);
  const [settings, setSettings] = useState(() => parseSettings(options.browser.readSettings()));
  const announcer = useMemo(createAnnouncer, []);
  const trail = useMemo(() => {
    const made = options.history ? createTrail(options.history) : null;
    made?.show('sheet', null, { back: () => undefined, open: (sheet) => sheet !== 'own' && setDialog(sheet as DialogState) });
    return made;
  }, [options]);
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
      announcer,
      changeSettings: (change) =>
        setSettings((before) => {
          const after = { ...before, ...change };
          options.browser.writeSettings(formatSettings(after));
          return after;
        }),
      trail,
      options,
    }),
    [options, announcer, trail],
  );
  // The same element each time, so that an open dialog or a changed setting draws only what shows it.
  const page = useMemo(
    () => (
      <>
        <Page />
        <Notices />
        <LiveRegion />
      </>
    ),
    [],
  );
  return (
    <AppProvider value={services} dialog={dialog} settings={settings}>
      {page}
    </AppProvider>
  );
}

/** The title while no game is on the page; each game has a page of its own, and is a step of the history. */
function Page() {
  const { options, trail } = useApp();
  const { app } = options;
  const leave = useLeaving();
  const id = useAppState(({ game }) => game.view?.id ?? null);
  const keptAs = useAppState(({ saves, game }) => (game.view ? (saves.currentId ?? '') : null));
  const reopen = (kept: unknown) =>
    app.withController(async (controller) => {
      // A game that is kept nowhere is gone to again by its link, or not at all.
      if (typeof kept !== 'string' || kept === '') return options.openAddress?.();
      const past = trail?.read('past');
      const { isOpen } = await controller.resume(kept);
      if (isOpen && typeof past === 'number') controller.rewindTo(past);
    });
  useStep('game', keptAs, { back: () => leave(() => app.controller()?.closeGame()), open: (kept) => void reopen(kept) });
  const [isReturning, setReturning] = useState(() => Boolean(trail?.read('game')) && options.history?.hasLink() !== true);
  useEffect(() => {
    const done = () => setReturning(false);
    if (isReturning) reopen(trail?.read('game')).then(done, done);
  }, []);
  useTabTitle();
  const page = id !== null ? <LazyGamePage /> : isReturning ? <PageOnTheWay /> : <Title />;
  return (
    <Boundary key={id ?? ''} instead={(cause, again) => <BrokenPage cause={cause} again={again} />}>
      {page}
    </Boundary>
  );
}

/** The tab says which game it is and how far it has come. */
function useTabTitle(): void {
  const told = useAppState(({ game }) => {
    if (!game.view) return null;
    const { view, scenario, text } = game.view;
    return {
      title: text('title'),
      turn: Math.min(view.turn + 1, scenario.turns.length),
      turns: scenario.turns.length,
      isOver: view.isOver,
    };
  });
  const [plain] = useState(() => document.title);
  useEffect(() => {
    const { isOver, ...words } = told ?? { isOver: false };
    document.title = told ? t(isOver ? 'app.tabOver' : 'app.tab', words) : plain;
  }, [told, plain]);
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
  const { trail } = useApp();
  const [GamePage, setGamePage] = useState<GamePageType | null>(null);
  // The table the player sat at before a reload is known to the game's page alone.
  const isOnItsWay = GamePage === null;
  useLayoutEffect(() => (isOnItsWay ? trail?.await() : undefined), [isOnItsWay, trail]);
  useEffect(() => lazy(loadGamePage, (page) => setGamePage(() => page)), []);
  return GamePage ? <GamePage /> : <PageOnTheWay />;
}
