// The page of a running game: scene, desk, table, ending or hand-over screen, and the open dialog; what follows when a turn has passed.
// Invariant: loaded after the title; commands go to the controller, nothing is decided here.

import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GameView } from '../app/game/game-view';
import type { SceneOnPage } from '../app/game/scene';
import type { Outcome } from '../app/outcome';
import type { PlaceId } from '../app/ports';
import { isAway, shownTables, shownView } from '../app/selectors';
import type { AppState } from '../app/state';
import { t } from '../i18n/text';
import { LazyHelp } from './app-dialogs';
import { BrokenSheet, RevealConfirmation, UnkeptQuestion } from './game-questions';
import type { LessonProgress } from './guide/guide-note';
import { ScenePage } from './scene/scene-page';
import { Boundary } from './shared/boundary';
import {
  type DialogProps,
  type Navigation,
  NavigationProvider,
  type Trail,
  useApp,
  useAppState,
  useController,
  useDialog,
  useSettings,
  useViewPart,
} from './shared/game-context';
import { isGuidedGame } from './shared/labels';
import { createLazyPart, lazy, useIsPartMissing, useLazy } from './shared/lazy';
import { focusPageHeading, startPageAtTop } from './shared/modal';
import { PageOnTheWay } from './shared/page-on-the-way';
import { useStep } from './shared/trail';
import { DossierSheet } from './sheets/dossier-sheet';

/** Turns before the last one from which on the ending is loaded. */
const TURNS_BEFORE_ENDING = 2;

/** What the choice of a screen depends on. */
function usePageState() {
  const device = useAppState((state) => ({
    isElsewhere: isAway(state),
    holder: state.seats.device?.holder ?? null,
    isShared: state.seats.device !== null,
  }));
  const pastTurn = useAppState(({ past }) => past.shown?.past.turn ?? null);
  const part = useViewPart((game) => {
    const { view, scenario, ending, isWatched } = game;
    return {
      ending,
      isWatched,
      isOver: view.isOver,
      turn: view.turn,
      hasScenes: scenario.scenes.length > 0 && !isWatched,
      isEndingNear: ending !== null || view.turn >= scenario.turns.length - 1 - TURNS_BEFORE_ENDING,
      hasGuide: isGuidedGame(game),
    };
  });
  return { ...device, ...part, pastTurn };
}

/** True at the beginning of a game in which nothing has been done yet. */
function isUntouched({ view, ledger }: GameView): boolean {
  return view.turn === 0 && !view.isOver && ledger.every((entry) => !entry.cause.startsWith('action:'));
}

/**
 * The scene of the turn, null where there is none, off the scene path, and while an earlier turn is looked at; and how to say that nothing is to be
 * done in it. That is no decision of the game: the answer that says so is given as long as the page remembers it.
 */
function useScene(isOnScenePath: boolean): [scene: SceneOnPage | null, setWaiting: (isWaiting: boolean) => void] {
  const controller = useController();
  const scene = useAppState(({ past }) => (isOnScenePath && past.shown === null ? controller.scene() : null));
  const game = useViewPart(({ id }) => id);
  const place = scene && `${game}: ${scene.id}`;
  /** Where it was said. */
  const [waitsAt, setWaitsAt] = useState<string | null>(null);
  const isWaiting = place !== null && waitsAt === place;
  const shown = useMemo(
    () => scene && isWaiting && { ...scene, answers: scene.answers.map((one) => (one.isWait ? { ...one, isGiven: true } : one)) },
    [scene, isWaiting],
  );
  const setWaiting = useCallback((waits: boolean) => setWaitsAt(waits ? place : null), [place]);
  return [shown || scene, setWaiting];
}

/** A table that the player may sit at now, by its name; null when there is none. */
function tableNamed(state: AppState, id: unknown): string | null {
  return shownTables(state).find((table) => table.id === id)?.id ?? null;
}

/** The table the player sat at when the page was loaded anew. */
function tableOfReload(trail: Trail | null, state: AppState): string | null {
  return trail !== null && trail.read('game') === state.saves.currentId ? tableNamed(state, trail.read('table')) : null;
}

/** Chooses the screen of the game, and opens the turn summary when a command has ended a turn. */
export function GamePage() {
  const { options, openDialog, closeDialog, announce, trail } = useApp();
  const controller = useController();
  const { isElsewhere, holder, isShared, ending, isWatched, isOver, isEndingNear, hasGuide, hasScenes, turn, pastTurn } = usePageState();
  const { startsAtDesk } = useSettings();
  const isOnScenePath = hasScenes && !startsAtDesk && !isShared;
  const [scene, setWaiting] = useScene(isOnScenePath && !isOver);
  const [place, setPlace] = useState<PlaceId | null>(null);
  const [caption, setCaption] = useState<string | null>(null);
  const [isEnded, setEnded] = useState(isOver);
  const [atTable, setAtTable] = useState<string | null>(() => tableOfReload(trail, options.app.getState()));
  const [lastTable, setLastTable] = useState<string | null>(null);
  /** The turn in which the reader has gone from its scene to the desk. */
  const [deskTurn, setDeskTurn] = useState<number | null>(null);
  /** The view as it was when the turn ended whose answers are being heard; null while none are. */
  const [passage, setPassage] = useState<GameView | null>(null);
  /** The view after a turn that has ended and has not been told of: it waits while the device is in other hands. */
  const [untold, setUntold] = useState<GameView | null>(null);
  const isWatchingMap = useRef(false);
  isWatchingMap.current = caption !== null;

  useEffect(() => {
    if (isElsewhere) return;
    // The previous page may have been scrolled down.
    startPageAtTop();
    const view = shownView(options.app.getState());
    if (view && isUntouched(view) && atTable === null && scene === null) openDialog({ kind: 'dossier' });
  }, []);

  useEffect(() => {
    if (isElsewhere) {
      closeDialog();
      announce('');
      setPlace(null);
    } else if (isShared) focusPageHeading();
  }, [isElsewhere, holder]);

  // Moving between past turns, and back from them, announces nothing.
  const shownTurn = useRef(pastTurn);
  useEffect(() => {
    if (pastTurn === shownTurn.current) return;
    shownTurn.current = pastTurn;
    setPlace(null);
    setAtTable(null);
    startPageAtTop();
    setEnded(isOver);
  }, [pastTurn]);

  useEffect(() => {
    if (isElsewhere || !untold) return;
    setUntold(null);
    setPlace(null);
    setAtTable(null);
    setLastTable(null);
    setCaption(t('stage.watching'));
    const show = () => {
      setCaption(null);
      openDialog({ kind: 'record', isNew: true });
    };
    (options.map?.play(setCaption) ?? Promise.resolve()).then(show, show);
  }, [isElsewhere, untold]);

  // A record that cannot be fetched now holds nobody up: the page says that a part is missing.
  const isPartMissing = useIsPartMissing();
  useEffect(() => {
    if (isPartMissing) controller.markTurnTold();
  }, [isPartMissing, untold]);

  const onOutcome = useCallback((outcome: Outcome) => {
    if (outcome.isAccepted && outcome.endedTurn !== null) setUntold(outcome.view);
  }, []);
  const toggleAct = useToggleAct();
  const navigation: Navigation = useMemo(
    () => ({
      place,
      lastTable,
      toggleAct,
      selectPlace: (next) => {
        setPlace(next);
        options.map?.select(next);
      },
      endTurn: () => {
        if (isOver || isWatchingMap.current) return;
        const before = shownView(options.app.getState());
        const outcome = isWatched ? controller.watchTurn() : controller.endTurn();
        // A second press of the same gesture comes to nothing, and must not close what the first has opened.
        if (!outcome.isAccepted && (outcome.reason === 'sameGesture' || outcome.reason === 'notTold')) return;
        closeDialog();
        // The next turn opens on the suggested acts, not on the table the player has come back from.
        if (!isWatched) setLastTable(null);
        if (isOnScenePath && outcome.isAccepted && outcome.endedTurn !== null) setPassage(before);
        else onOutcome(outcome);
      },
      toScene: scene === null || deskTurn !== turn ? null : () => setDeskTurn(null),
      behindTable: scene !== null && deskTurn !== turn ? 'scene' : 'desk',
      goToTable: (id, from) => {
        setAtTable(id);
        setLastTable(id === null ? (from ?? null) : null);
      },
    }),
    [place, lastTable, toggleAct, isOver, isWatched, controller, isOnScenePath, scene === null, deskTurn, turn],
  );
  useStep('past', pastTurn, { back: () => controller.rewindTo(null), open: (turn) => controller.rewindTo(Number(turn)) });
  useStep('desk', scene !== null && deskTurn === turn && passage === null ? turn : null, {
    back: () => setDeskTurn(null),
    open: (at) => setDeskTurn(Number(at)),
  });
  useStep('table', isElsewhere ? null : atTable, {
    back: () => navigation.goToTable(null, atTable ?? ''),
    open: (id) => setAtTable(tableNamed(options.app.getState(), id)),
  });
  const Ending = useEndingPage(isEndingNear);
  const showEnding = useCallback(() => setEnded(true), []);
  const endPassage = useCallback(() => {
    setPassage(null);
    setPlace(null);
    setAtTable(null);
    setLastTable(null);
    setDeskTurn(null);
    if (isOver) setEnded(true);
    startPageAtTop();
  }, [isOver]);
  const isAtScene = scene !== null && atTable === null && deskTurn !== turn;
  const [progress, setProgress] = useState<LessonProgress | null>(null);
  const where = isAtScene ? 'scene' : (atTable ?? 'desk');
  const guide = useMemo(
    () => hasGuide && !isEnded && !passage && <LazyGuide screen={where} scene={scene} progress={progress} onProgress={setProgress} />,
    [hasGuide, isEnded, passage, where, scene, progress],
  );
  // The same element while nothing it is given changes: what opens over the page, or leads away from it, does not draw it.
  const screen = useMemo(() => {
    if (passage) return <LazyPassage before={passage} onOver={endPassage} />;
    if (isEnded && ending) return Ending ? <Ending ending={ending} /> : <PageOnTheWay />;
    if (atTable !== null) return <LazyTable id={atTable} />;
    if (scene && isAtScene) return <ScenePage scene={scene} note={guide} onWait={setWaiting} onDesk={() => setDeskTurn(turn)} />;
    return <LazyDesk caption={caption} />;
  }, [passage, endPassage, isEnded, ending, Ending, atTable, caption, scene, guide, setWaiting, isAtScene, turn]);
  if (isElsewhere) {
    return (
      <>
        <LazySeats onDecided={onOutcome} />
        <HelpElsewhere />
      </>
    );
  }
  return (
    <NavigationProvider value={navigation}>
      {screen}
      {!isAtScene && guide}
      <OpenDialog onRecordRead={passage ? null : showEnding} />
      <SheetsAhead />
    </NavigationProvider>
  );
}

/** After the first decision the sheets are loaded ahead, so that the next one opens at once. */
function SheetsAhead() {
  const hasDecided = useViewPart(({ view }) => view.acts.some((acts) => acts.length > 0));
  useEffect(() => {
    if (hasDecided) import('./game-dialogs').catch(() => undefined);
  }, [hasDecided]);
  return null;
}

/** Of the sheets only help opens while the device is elsewhere: any other would show what the player sees. */
function HelpElsewhere() {
  const { closeDialog } = useApp();
  const dialog = useDialog();
  if (dialog?.kind === 'unkept') return <UnkeptQuestion leave={dialog.leave} onClose={closeDialog} />;
  return dialog?.kind === 'help' ? <LazyHelp screen={dialog.screen} onClose={closeDialog} /> : null;
}

/** `onRecordRead`: the summary of the last turn has been closed, and the ending follows. */
function OpenDialog({ onRecordRead }: { readonly onRecordRead: (() => void) | null }) {
  const { closeDialog } = useApp();
  const dialog = useDialog();
  const hasEnding = useViewPart(({ ending }) => ending !== null);
  if (!dialog) return null;
  const close = () => {
    if (dialog.kind === 'record' && hasEnding) onRecordRead?.();
    closeDialog();
  };
  return (
    <Boundary key={dialog.kind} instead={(cause) => <BrokenSheet cause={cause} onClose={close} />}>
      <GameDialog dialog={dialog} onClose={close} />
    </Boundary>
  );
}

/** The dossier opens a game and a revealing act asks for confirmation, so both are loaded with the page; the other sheets load when one is first opened. */
function GameDialog(props: DialogProps) {
  const { dialog, onClose } = props;
  if (dialog.kind === 'dossier') return <DossierSheet onClose={onClose} />;
  if (dialog.kind === 'unkept') return <UnkeptQuestion leave={dialog.leave} onClose={onClose} />;
  if (dialog.kind === 'reveal') return <RevealConfirmation id={dialog.id} isShownAfter={dialog.isShownAfter ?? false} onClose={onClose} />;
  return <LazyDialog {...props} />;
}

const useGameDialogs = createLazyPart(() => import('./game-dialogs'));

function LazyDialog(props: DialogProps) {
  const Dialogs = useGameDialogs()?.GameDialogs;
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

const useDesk = createLazyPart(() => import('./desk/desk'));

/** The desk, asked for with the page and shown when it has come. */
function LazyDesk(props: { readonly caption: string | null }) {
  const Page = useDesk()?.Desk;
  return Page ? <Page {...props} /> : <PageOnTheWay />;
}

const usePassage = createLazyPart(() => import('./scene/turn-passage'));

/** What is answered between two turns, loaded ahead while the first scene is read. */
function LazyPassage(props: { readonly before: GameView; readonly onOver: () => void }) {
  const Page = usePassage()?.TurnPassage;
  return Page ? <Page {...props} /> : <PageOnTheWay />;
}

/** The negotiation screen, loaded when a table is first opened. */
function LazyTable({ id }: { readonly id: string }) {
  const controller = useController();
  // Shown once the agent that answers at it is loaded too.
  const [found] = useLazy(() => Promise.all([import('./table/table-page'), controller.loadTable()])) ?? [];
  const Page = found?.TablePage;
  return Page ? <Page id={id} /> : <PageOnTheWay />;
}

/** The guide of a first game. */
function LazyGuide(props: Parameters<typeof import('./guide/guide-note').GuideNote>[0]) {
  const Note = useLazy(() => import('./guide/guide-note'))?.GuideNote;
  return Note ? <Note {...props} /> : null;
}

type Seats = typeof import('./seats/seats-page').SeatsPage;

/** The hand-over screen and the desks of other seats, loaded when the device is first handed over; until then the page is empty. */
function LazySeats(props: Parameters<Seats>[0]) {
  const Page = useLazy(() => import('./seats/seats-page'))?.SeatsPage;
  return Page ? <Page {...props} /> : <PageOnTheWay />;
}

/** Plays an act, or takes it back when it is chosen; asks first when it cannot be taken back. */
function useToggleAct(): (id: string) => void {
  const { options, openDialog, announce } = useApp();
  const controller = useController();
  return useCallback(
    (id) => {
      const shown = shownView(options.app.getState());
      if (!shown) return;
      const { scenario, view, text } = shown;
      const index = scenario.actions.findIndex((action) => action.id === id);
      const isChosen = view.acts[view.turn]?.includes(index) ?? false;
      if (!isChosen && controller.sceneBefore(id)) return openDialog({ kind: 'before', id });
      if (!isChosen && scenario.actions[index]?.reveals) return openDialog({ kind: 'reveal', id });
      const outcome = isChosen ? controller.undo(id) : controller.act(id);
      if (outcome.isAccepted) announce(t(isChosen ? 'acts.takenBack' : 'acts.chosenNow', { title: text(`action.${id}.title`) }));
    },
    [options, controller],
  );
}
