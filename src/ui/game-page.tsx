// The page of a running game: desk, table, ending or hand-over screen, and the open dialog; opens the turn summary when a turn has passed.
// Invariant: loaded after the title; commands go to the store, nothing is decided here.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GameStore } from '../app/game/game-view';
import { t } from '../i18n/text';
import { LazyHelp } from './app-dialogs';
import { Desk } from './desk/desk';
import { type AppContextValue, type DialogProps, type GameContextValue, GameProvider, useForecasts, useGame } from './shared/game-context';
import { lazy, useLazy } from './shared/lazy';
import { focusPageHeading, Modal, startPageAtTop } from './shared/modal';
import type { PlaceId } from './shared/ports';
import { biggestChangesText, summarizeTurn } from './shared/turn-summary';
import { DossierSheet } from './sheets/dossier-sheet';

/** Chooses the screen of the game and opens the turn summary whenever the view is ahead of the turn last shown. */
export function GamePage({ store, surface }: { readonly store: GameStore; readonly surface: AppContextValue }) {
  const { session } = store;
  const { options, openDialog, closeDialog: close, announce } = surface;
  const [place, setPlace] = useState<PlaceId | null>(null);
  const [caption, setCaption] = useState<string | null>(null);
  const toldTurn = useRef(session?.view.turn ?? 0);
  const wasOver = useRef(session?.view.isOver ?? false);
  const wasPast = useRef(false);
  const [isEnded, setEnded] = useState(wasOver.current);
  const [atTable, setAtTable] = useState<string | null>(null);
  const [lastTable, setLastTable] = useState<string | null>(null);
  const forecast = useForecasts(session, store);
  const { device } = store;
  // The device is with another seat or being handed over: nothing of the player's seat may be shown.
  const isAway = session !== null && device !== null && device.holder !== session.scenario.player;
  const awayHolder = isAway ? device.holder : null;

  useEffect(() => {
    if (isAway) return;
    // The previous page may have been scrolled down.
    startPageAtTop();
    if (session && session.view.turn === 0 && session.ledger.every((entry) => !entry.cause.startsWith('action:')) && !session.view.isOver)
      openDialog({ kind: 'dossier' });
  }, []);

  // After the first decision the sheets are loaded ahead, so that the next one opens at once.
  const hasDecided = session?.view.acts.some((acts) => acts.length > 0) === true;
  useEffect(() => {
    if (hasDecided) void import('./game-dialogs');
  }, [hasDecided]);

  useEffect(() => {
    if (isAway) {
      close();
      announce('');
      setPlace(null);
    } else if (device !== null) focusPageHeading();
  }, [awayHolder]);

  useEffect(() => {
    if (!session || session.isResolving || isAway) return;
    const { turn, isOver } = session.view;
    const isPast = session.past !== null;
    if (isPast || wasPast.current) {
      // Moving between past turns announces nothing.
      wasPast.current = isPast;
      toldTurn.current = turn;
      wasOver.current = isOver;
      setPlace(null);
      setAtTable(null);
      startPageAtTop();
      return setEnded(isOver);
    }
    const isNews = turn !== toldTurn.current || isOver !== wasOver.current;
    const isAhead = turn > toldTurn.current || (isOver && !wasOver.current);
    toldTurn.current = turn;
    wasOver.current = isOver;
    if (!isNews) return;
    if (!isAhead) return setEnded(isOver);
    announce(biggestChangesText(session, summarizeTurn(session)));
    setPlace(null);
    setAtTable(null);
    setLastTable(null);
    setCaption(t('stage.watching'));
    const show = () => {
      setCaption(null);
      openDialog({ kind: 'record' });
    };
    (options.map?.play(setCaption) ?? Promise.resolve()).then(show, show);
  }, [session, isAway]);

  if (!session) return null;
  if (isAway) {
    // Of the sheets only help: any other would show what the player sees.
    const { dialog } = surface;
    return (
      <>
        <LazySeats device={device} names={session} store={store} />
        {dialog?.kind === 'help' && <LazyHelp screen={dialog.screen} onClose={close} />}
      </>
    );
  }
  const game: GameContextValue = {
    session,
    store,
    forecast,
    scorecard: session.scorecard,
    place,
    selectPlace: (next) => {
      setPlace(next);
      options.map?.select(next);
    },
    endTurn: () => {
      if (session.view.isOver || session.isResolving || caption !== null) return;
      close();
      if (session.isWatched) store.watchTurn();
      else {
        // The next turn opens on the suggested acts, not on the table the player has come back from.
        setLastTable(null);
        store.endTurn();
      }
    },
    goToTable: (id, from) => {
      setAtTable(id);
      setLastTable(id === null ? (from ?? null) : null);
    },
    lastTable,
    toggleAct: (id) => toggleAct(store, surface, id),
  };
  const Ending = useEndingPage(session.ending !== null || session.view.turn >= session.scenario.turns.length - 3);
  const closeDialog = () => {
    if (surface.dialog?.kind === 'record' && session.ending !== null) setEnded(true);
    close();
  };
  return (
    <GameProvider value={game}>
      {isEnded && session.ending ? (
        Ending && <Ending ending={session.ending} />
      ) : atTable !== null ? (
        <LazyTable id={atTable} />
      ) : (
        <Desk caption={caption} />
      )}
      {session.hasText(`turn.${session.scenario.turns[0].id}.lesson.title`) && !isEnded && <LazyGuide atTable={atTable} />}
      {surface.dialog && <GameDialog dialog={surface.dialog} onClose={closeDialog} />}
    </GameProvider>
  );
}

/** The dossier opens a game and a revealing act asks for confirmation, so both are loaded with the page; the other sheets load when one is first opened. */
function GameDialog(props: DialogProps) {
  const { dialog, onClose } = props;
  if (dialog.kind === 'dossier') return <DossierSheet onClose={onClose} />;
  if (dialog.kind === 'reveal') return <RevealConfirmation id={dialog.id} onClose={onClose} />;
  return <LazyDialog {...props} />;
}

function LazyDialog(props: DialogProps) {
  const Dialogs = useLazy(() => import('./game-dialogs'))?.GameDialogs;
  return Dialogs ? <Dialogs {...props} /> : null;
}

type EndingPage = typeof import('./ending/ending-page').EndingPage;

/** The ending, loaded during the last turns so that it is there when they are over; null before. */
function useEndingPage(isNear: boolean): EndingPage | null {
  const [found, setFound] = useState<{ readonly page: EndingPage } | null>(null);
  useEffect(() => {
    if (!isNear || found) return;
    return lazy(
      () => import('./ending/ending-page'),
      ({ EndingPage }) => setFound({ page: EndingPage }),
    );
  }, [isNear, found]);
  return found?.page ?? null;
}

/** The negotiation screen, loaded when a table is first opened. */
function LazyTable({ id }: { readonly id: string }) {
  const { store } = useGame();
  // Shown once the agent that answers at it is loaded too.
  const [found] = useLazy(() => Promise.all([import('./table/table-page'), store.loadTable()])) ?? [];
  const Page = found?.TablePage;
  return Page ? <Page id={id} /> : <div class="table-page" />;
}

/** The guide of a first game. */
function LazyGuide(props: { readonly atTable: string | null }) {
  const Note = useLazy(() => import('./guide/guide-note'))?.GuideNote;
  return Note ? <Note {...props} /> : null;
}

type Seats = typeof import('./seats/seats-page').SeatsPage;

/** The hand-over screen and the desks of other seats, loaded when the device is first handed over; until then the page is empty. */
function LazySeats(props: Parameters<Seats>[0]) {
  const Page = useLazy(() => import('./seats/seats-page'))?.SeatsPage;
  return Page ? <Page {...props} /> : null;
}

function toggleAct(store: GameStore, { openDialog, announce }: AppContextValue, id: string): void {
  const { session } = store;
  if (!session) return;
  const index = session.scenario.actions.findIndex((action) => action.id === id);
  const isChosen = session.view.acts[session.view.turn]?.includes(index) ?? false;
  const title = session.text(`action.${id}.title`);
  if (isChosen) {
    store.undo(id);
    announce(t('acts.takenBack', { title }));
  } else if (store.isRevealing(id)) openDialog({ kind: 'reveal', id });
  else {
    store.act(id);
    announce(t('acts.chosenNow', { title }));
  }
}

interface RevealConfirmationProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function RevealConfirmation({ id, onClose }: RevealConfirmationProps) {
  const { session, store } = useGame();
  const play = () => {
    onClose();
    store.act(id);
  };
  const footer = (
    <>
      <button type="button" class="button" onClick={onClose}>
        {t('common.cancel')}
      </button>
      <button type="button" class="button button-seal" onClick={play}>
        {t('acts.revealDo')}
      </button>
    </>
  );
  return (
    <Modal title={session.text(`action.${id}.title`)} look="small" onClose={onClose} footer={footer}>
      <p>{t('acts.revealAsk')}</p>
    </Modal>
  );
}
