// React contexts of the interface: the app's own state (dialog, settings) and the game shown (view, commands, selection).
// Invariant: forecasts and scorecards are computed once per session, since a session is replaced as a whole.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { ProvenanceTopic } from '../../analysis/provenance';
import type { ForecastViewModel, GameStore, GameView, ShownGame } from '../../app/game/game-view';
import type { Scorecard } from '../../engine/turn/scorecard';
import type { AppOptions, PlaceId } from './ports';
import type { PreviewStyle, ReaderSettings } from './settings';

/** What a "why?" asks about. */
export type WhyTarget =
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'score'; readonly index: number }
  | { readonly kind: 'total' };

/** Pages that have help of their own. */
export type HelpScreen = 'desk' | 'table' | 'crisis' | 'ending' | 'seats';

export type DialogState =
  | { readonly kind: 'why'; readonly target: WhyTarget }
  | { readonly kind: 'power'; readonly seat: number }
  | { readonly kind: 'act'; readonly id: string }
  | { readonly kind: 'reveal'; readonly id: string }
  | { readonly kind: 'link'; readonly link: string }
  /** The library, opened at a document; what numbers rest on, all of them or those behind one. */
  | { readonly kind: 'library'; readonly document?: string }
  | { readonly kind: 'assumptions'; readonly topic: ProvenanceTopic | null; readonly name: string }
  /** `term`: the entry to open the glossary at. */
  | { readonly kind: 'glossary'; readonly term?: string }
  | { readonly kind: 'help'; readonly screen: HelpScreen }
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
        | 'record'
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

/** What is open or pointed at: the interface's own state, none of it part of the game. */
export interface AppContextValue {
  readonly dialog: DialogState | null;
  readonly openDialog: (dialog: DialogState) => void;
  readonly closeDialog: () => void;
  readonly announce: (text: string) => void;
  readonly settings: ReaderSettings;
  readonly changeSettings: (change: Partial<ReaderSettings>) => void;
  readonly options: AppOptions;
}

export interface GameContextValue {
  readonly session: ShownGame;
  readonly store: GameStore;
  readonly forecast: (id: string) => ForecastViewModel;
  readonly scorecard: Scorecard;
  readonly place: PlaceId | null;
  readonly selectPlace: (place: PlaceId | null) => void;
  readonly endTurn: () => void;
  /** To the page of a table, or with null back to the desk; `from`: the table held, which the desk then shows. */
  readonly goToTable: (id: string | null, from?: string) => void;
  /** The table the player has just come back from. */
  readonly lastTable: string | null;
  /** Plays an act, or takes it back when it is chosen; asks first when it cannot be taken back. */
  readonly toggleAct: (id: string) => void;
}

const AppContext = createContext<AppContextValue | null>(null);
const GameContext = createContext<GameContextValue | null>(null);

export function AppProvider({ value, children }: { readonly value: AppContextValue; readonly children: ComponentChildren }) {
  return <AppContext.Provider value={value}>{children}</AppContext.Provider>;
}

export function GameProvider({ value, children }: { readonly value: GameContextValue; readonly children: ComponentChildren }) {
  return <GameContext.Provider value={value}>{children}</GameContext.Provider>;
}

export function useApp(): AppContextValue {
  const surface = useContext(AppContext);
  if (surface === null) throw new Error('useSurface outside SurfaceProvider');
  return surface;
}

/** Whether what would happen is told in figures or in words. */
export function usePreviewStyle(): PreviewStyle {
  return useApp().settings.information;
}

export function useGame(): GameContextValue {
  const game = useContext(GameContext);
  if (game === null) throw new Error('useGame outside GameProvider');
  return game;
}

/** Forecasts of this session, each worked out when first asked for. */
export function useForecasts(session: GameView | null, store: GameStore): (id: string) => ForecastViewModel {
  return useMemo(() => {
    const known = new Map<string, ForecastViewModel>();
    return (id) => {
      const found = known.get(id) ?? store.forecast(id);
      known.set(id, found);
      return found;
    };
  }, [session, store.forecast]);
}
