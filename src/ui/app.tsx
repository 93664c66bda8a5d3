// The whole interface on one element: which page is in view, which dialog is open, what is told to a screen reader.
// Invariant: pages read the session of the store and give commands; nothing is decided here.
import { render } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/text';
import type { SessionStore } from '../store/session';
import { Desk } from './desk/desk';
import { Dialogs } from './dialogs/dialogs';
import { EndingPage } from './ending/ending-page';
import { type DialogState, type Game, GameProvider, type Surface, SurfaceProvider, useForecasts } from './game';
import { focusPage } from './modal';
import { Notice } from './notice';
import type { AppOptions, PlaceId } from './ports';
import { formatSettings, parseSettings } from './settings';
import { TitlePage } from './title/title-page';
import { biggestChanges, recordOf } from './turn-record';
import { useStore } from './use-store';
import './styles/base.css';
import './styles/title.css';
import './styles/desk.css';
import './styles/acts.css';
import './styles/sheets.css';
import './styles/ending.css';
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
      {store.session === null ? <TitlePage store={store} /> : <Playing key={store.session.id} store={store} surface={surface} />}
      <Notice store={store} />
      <div class="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </SurfaceProvider>
  );
}

/** Turn the reader has been told about: the record of a turn opens when the session is ahead of it. */
function Playing({ store, surface }: { readonly store: SessionStore; readonly surface: Surface }) {
  const { session } = store;
  const { options, open, close, announce } = surface;
  const [place, setPlace] = useState<PlaceId | null>(null);
  const [caption, setCaption] = useState<string | null>(null);
  const toldTurn = useRef(session?.view.turn ?? 0);
  const wasOver = useRef(session?.view.isOver ?? false);
  const [isEnded, setEnded] = useState(wasOver.current);
  const forecast = useForecasts(session, store);
  const card = useMemo(() => (session ? options.scorecard(session) : null), [session, options]);

  useEffect(() => {
    if (session && session.view.turn === 0 && session.ledger.every((entry) => !entry.cause.startsWith('action:')) && !session.view.isOver)
      open({ kind: 'dossier' });
    else focusPage();
  }, []);

  useEffect(() => {
    if (!session || session.isResolving) return;
    const { turn, isOver } = session.view;
    const isNews = turn !== toldTurn.current || isOver !== wasOver.current;
    const isAhead = turn > toldTurn.current || (isOver && !wasOver.current);
    toldTurn.current = turn;
    wasOver.current = isOver;
    if (!isNews) return;
    if (!isAhead) return setEnded(isOver);
    announce(biggestChanges(session, recordOf(session)));
    setPlace(null);
    setCaption(t('stage.watching'));
    const show = () => {
      setCaption(null);
      open({ kind: 'record' });
    };
    (options.stage?.play(setCaption) ?? Promise.resolve()).then(show, show);
  }, [session]);

  if (!session || !card) return null;
  const game: Game = {
    session,
    store,
    forecast,
    card,
    place,
    pointAt: (next) => {
      setPlace(next);
      options.stage?.select(next);
    },
    endTurn: () => {
      if (session.view.isOver || session.isResolving || caption !== null) return;
      close();
      store.endTurn();
    },
    toggleAct: (id) => toggleAct(store, surface, id),
  };
  const closeDialog = () => {
    if (surface.dialog?.kind === 'record' && session.ending !== null) setEnded(true);
    close();
  };
  return (
    <GameProvider value={game}>
      {isEnded && session.ending ? <EndingPage ending={session.ending} /> : <Desk caption={caption} />}
      {surface.dialog && <Dialogs dialog={surface.dialog} onClose={closeDialog} />}
    </GameProvider>
  );
}

function toggleAct(store: SessionStore, { open, announce }: Surface, id: string): void {
  const { session } = store;
  if (!session) return;
  const index = session.scenario.actions.findIndex((action) => action.id === id);
  const isChosen = session.view.acts[session.view.turn]?.includes(index) ?? false;
  const title = session.text(`action.${id}.title`);
  if (isChosen) {
    store.undo(id);
    announce(t('acts.takenBack', { title }));
  } else if (store.reveals(id)) open({ kind: 'reveal', id });
  else {
    store.act(id);
    announce(t('acts.chosenNow', { title }));
  }
}
