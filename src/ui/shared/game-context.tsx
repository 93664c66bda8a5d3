// What components share: the page's services, the open dialog, the settings, where the reader is, and hooks that select from the state.
// Invariant: a component draws again only when what it selects has changed; nothing here decides anything of the game.

import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { ProvenanceTopic } from '../../analysis/provenance';
import type { GameController } from '../../app/controller';
import type { GameView } from '../../app/game/game-view';
import { type NameContext, partyNames } from '../../app/game/text';
import type { PlaceId } from '../../app/ports';
import { shownTables, shownView } from '../../app/selectors';
import { shareEqual } from '../../app/share-equal';
import type { AppState } from '../../app/state';
import type { TableViewModel } from '../../app/table/view';
import type { Command } from '../../engine/model/command';
import type { Seat, Slot } from '../../engine/model/indices';
import type { AppOptions } from './ports';
import type { PreviewStyle, ReaderSettings } from './settings';

/** What a "why?" asks about. */
export type WhyTarget =
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'score'; readonly index: number }
  | { readonly kind: 'total' };

/** Pages that have help of their own. */
export type HelpScreen = 'scene' | 'desk' | 'table' | 'crisis' | 'ending' | 'seats';

export type DialogState =
  | { readonly kind: 'why'; readonly target: WhyTarget }
  | { readonly kind: 'power'; readonly seat: Seat }
  | { readonly kind: 'act'; readonly id: string }
  /** `isShownAfter`: what it shows is opened, where the page does not have it. */
  | { readonly kind: 'reveal'; readonly id: string; readonly isShownAfter?: boolean }
  /** Somebody objects to the act `id`; `commands`: what is given if it is meant, the act alone when left out. */
  | { readonly kind: 'before'; readonly id: string; readonly commands?: readonly Command[] }
  | { readonly kind: 'link'; readonly link: string }
  /** The library, opened at a document; what numbers rest on, all of them or those behind one. */
  | { readonly kind: 'library'; readonly document?: string }
  | { readonly kind: 'assumptions'; readonly topic: ProvenanceTopic | null; readonly name: string }
  /** `term`: the entry to open the glossary at. */
  | { readonly kind: 'glossary'; readonly term?: string }
  | { readonly kind: 'help'; readonly screen: HelpScreen }
  /** `isNew`: the turn has just ended, and is told for the first time. */
  | { readonly kind: 'record'; readonly isNew?: boolean }
  /** Asks before a game that is kept nowhere is left; `leave` goes on to where it was to lead. */
  | { readonly kind: 'unkept'; readonly leave: () => void }
  | {
      readonly kind:
        | 'menu'
        | 'dossier'
        | 'log'
        | 'sources'
        | 'settings'
        | 'keys'
        | 'how'
        | 'line'
        | 'promises'
        | 'credits'
        | 'belief'
        | 'turns'
        | 'beside';
    };

/** Props of whatever shows a dialog. */
export interface DialogProps {
  readonly dialog: DialogState;
  readonly onClose: () => void;
}

export interface Announcer {
  /** Has it read out, when the reader has finished what is being read. Empty: nothing is left to read. */
  readonly announce: (text: string) => void;
  /** Hears what is announced until the returned function is called, or something else is listening above it. */
  readonly listen: (show: (text: string) => void) => () => void;
}

/** Lowest first; an upper sheet is one opened from another. A game that is kept nowhere is ''. */
export const LAYERS = ['game', 'past', 'desk', 'table', 'sheet', 'upper'] as const;
export type Layer = (typeof LAYERS)[number];

/** How a layer is left by a step back, and come to by one forward. */
export interface LayerDeeds {
  readonly back: () => void;
  readonly open?: (value: unknown) => void;
}

export interface Trail {
  /** What is shown in a layer now; null for nothing. */
  readonly show: (layer: Layer, value: unknown, deeds?: LayerDeeds) => void;
  /** What the entry in view says of a layer, for whoever begins to draw after a reload. */
  readonly read: (layer: Layer) => unknown;
  /** A screen is on its way that may show more: no step is taken back until the returned function is called. */
  readonly await: () => () => void;
}

/** What is open or pointed at: the interface's own state, none of it part of the game. Every member stays the same while the page lives. */
export interface AppContextValue {
  readonly openDialog: (dialog: DialogState) => void;
  readonly closeDialog: () => void;
  /** Tells a screen reader. */
  readonly announce: (text: string) => void;
  readonly announcer: Announcer;
  readonly changeSettings: (change: Partial<ReaderSettings>) => void;
  /** The steps back and forward; null where there is no history. */
  readonly trail: Trail | null;
  readonly options: AppOptions;
}

/** Where the reader is in the game, and what leads elsewhere. */
export interface Navigation {
  readonly place: PlaceId | null;
  readonly selectPlace: (place: PlaceId | null) => void;
  readonly endTurn: () => void;
  /** To the page of a table, or with null back to where it was opened from; `from`: the table held, which the desk then shows. */
  readonly goToTable: (id: string | null, from?: string) => void;
  /** From the desk back to the scene of the turn; null where there is none to go back to. */
  readonly toScene: (() => void) | null;
  /** Where the way back from a table leads. */
  readonly behindTable: 'scene' | 'desk';
  /** The table the player has just come back from. */
  readonly lastTable: string | null;
  /** Plays an act, or takes it back when it is chosen; asks first when it cannot be taken back. */
  readonly toggleAct: (id: string) => void;
}

const AppContext = createContext<AppContextValue | null>(null);
const DialogContext = createContext<DialogState | null>(null);
const SettingsContext = createContext<ReaderSettings | null>(null);
const NavigationContext = createContext<Navigation | null>(null);

interface AppProviderProps {
  readonly value: AppContextValue;
  readonly dialog: DialogState | null;
  readonly settings: ReaderSettings;
  readonly children: ComponentChildren;
}

export function AppProvider({ value, dialog, settings, children }: AppProviderProps) {
  return (
    <AppContext.Provider value={value}>
      <SettingsContext.Provider value={settings}>
        <DialogContext.Provider value={dialog}>{children}</DialogContext.Provider>
      </SettingsContext.Provider>
    </AppContext.Provider>
  );
}

export function NavigationProvider({ value, children }: { readonly value: Navigation; readonly children: ComponentChildren }) {
  return <NavigationContext.Provider value={value}>{children}</NavigationContext.Provider>;
}

export function useApp(): AppContextValue {
  return present(useContext(AppContext), 'useApp', 'AppProvider');
}

/** The open dialog; null when none is. */
export function useDialog(): DialogState | null {
  return useContext(DialogContext);
}

export function useSettings(): ReaderSettings {
  return present(useContext(SettingsContext), 'useSettings', 'AppProvider');
}

/** Whether what would happen is told in figures or in words. */
export function usePreviewStyle(): PreviewStyle {
  return useSettings().information;
}

export function useNavigation(): Navigation {
  return present(useContext(NavigationContext), 'useNavigation', 'NavigationProvider');
}

/** Leaves the game on the page by whatever it is given, and asks first when the game is kept nowhere. */
export function useLeaving(): (leave: () => void) => void {
  const { options, openDialog } = useApp();
  return (leave) => (options.app.getState().saves.isFailing ? openDialog({ kind: 'unkept', leave }) : leave());
}

/** The commands. A game is on the page, so they are there. */
export function useController(): GameController {
  return present(useApp().options.app.controller(), 'useController', 'a game');
}

function present<T>(value: T | null, hook: string, place: string): T {
  if (value === null) throw new Error(`${hook} outside ${place}`);
  return value;
}

type Share = <T>(before: T | undefined, next: T) => T;
const asSelected: Share = (_, next) => next;

/** The selected part of the state; draws again when `share` does not give back what was there before. */
function useSelection<T>(select: (state: AppState) => T, share: Share): T {
  const { app } = useApp().options;
  const [, redraw] = useReducer((draws: number, _: null) => draws + 1, 0);
  const shown = useRef<T | undefined>(undefined);
  const latest = useRef(select);
  latest.current = select;
  const selected = share(shown.current, select(app.getState()));
  shown.current = selected;
  useLayoutEffect(() => {
    const check = () => {
      const next = share(shown.current, latest.current(app.getState()));
      if (!Object.is(next, shown.current)) redraw(null);
    };
    // What has changed between drawing and now.
    check();
    return app.subscribe(check);
  }, [app]);
  return selected;
}

/**
 * What a component shows of the state; it draws again only when the selection is no longer equal. A selection may be made anew every time,
 * and may read props: the latest `select` counts. Equal parts keep their identity, so that they can stand among the dependencies of an effect.
 */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useSelection(select, shareEqual);
}

/** What a component shows of the view. Select the least: a panel that shows one gauge need not draw when another moves. */
export function useViewPart<T>(select: (view: GameView) => T): T {
  const view = useLastView();
  return useAppState((state) => select(view(state)));
}

/** The whole view, for sheets and pages that stand alone and show most of it; panels of the desk select. */
export function useView(): GameView {
  return useSelection(useLastView(), asSelected);
}

/** Reads the shown view; while its game is leaving the page, the one that was shown last. */
function useLastView(): (state: AppState) => GameView {
  const last = useRef<GameView | null>(null);
  return (state) => {
    last.current = shownView(state) ?? last.current;
    return present(last.current, 'useView', 'a game');
  };
}

/** What things are called: the same for the whole game, so whoever only names things draws once. */
export function useNames(): NameContext {
  return useViewPart(({ scenario, text, hasText }) => ({ scenario, text, hasText }));
}

/** Whom sentences name: the player's side and the one it mostly faces. */
export function useParties(): ReturnType<typeof partyNames> {
  return partyNames(useNames());
}

/** The tables of the shown view, with the drafts in hand. */
export function useTables(): readonly TableViewModel[] {
  return useAppState(shownTables);
}
