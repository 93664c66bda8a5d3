// What every panel of a game shares: the session, the commands, the open dialog, what is pointed at. Panels ask here, not up a chain of props.
// Invariant: forecasts and scorecards are worked out once per session, since a session is replaced as a whole.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Topic } from '../analysis/assumptions-behind';
import type { Scorecard } from '../engine/scorecard';
import type { HelpScreen } from '../i18n/en-help';
import type { Forecast, Session, SessionStore } from '../store/session';
import type { AppOptions, PlaceId } from './ports';
import type { Information, Settings } from './settings';

/** What a "why?" asks about. */
export type WhyTarget =
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'score'; readonly index: number }
  | { readonly kind: 'total' };

export type DialogState =
  | { readonly kind: 'why'; readonly target: WhyTarget }
  | { readonly kind: 'power'; readonly seat: number }
  | { readonly kind: 'act'; readonly id: string }
  | { readonly kind: 'reveal'; readonly id: string }
  | { readonly kind: 'link'; readonly link: string }
  /** The library, opened at a document; what numbers rest on, all of them or those behind one. */
  | { readonly kind: 'library'; readonly document?: string }
  | { readonly kind: 'assumptions'; readonly topic: Topic | null; readonly name: string }
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

/** What is open or pointed at: the interface's own state, none of it part of the game. */
export interface Surface {
  readonly dialog: DialogState | null;
  readonly open: (dialog: DialogState) => void;
  readonly close: () => void;
  readonly announce: (text: string) => void;
  readonly settings: Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly options: AppOptions;
}

export interface Game {
  readonly session: Session;
  readonly store: SessionStore;
  readonly forecast: (id: string) => Forecast;
  readonly card: Scorecard;
  readonly place: PlaceId | null;
  readonly pointAt: (place: PlaceId | null) => void;
  readonly endTurn: () => void;
  /** To the page of a table, or with null back to the desk; `from`: the table held, which the desk then shows. */
  readonly goToTable: (id: string | null, from?: string) => void;
  /** The table the player has just come back from. */
  readonly tableHeld: string | null;
  /** Plays an act, or takes it back when it is chosen; asks first when it cannot be taken back. */
  readonly toggleAct: (id: string) => void;
}

const SurfaceContext = createContext<Surface | null>(null);
const GameContext = createContext<Game | null>(null);

export function SurfaceProvider({ value, children }: { readonly value: Surface; readonly children: ComponentChildren }) {
  return <SurfaceContext.Provider value={value}>{children}</SurfaceContext.Provider>;
}

export function GameProvider({ value, children }: { readonly value: Game; readonly children: ComponentChildren }) {
  return <GameContext.Provider value={value}>{children}</GameContext.Provider>;
}

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('useSurface outside SurfaceProvider');
  return surface;
}

/** Whether what would happen is told in figures or in words. */
export function useInformation(): Information {
  return useSurface().settings.information;
}

export function useGame(): Game {
  const game = useContext(GameContext);
  if (game === null) throw new Error('useGame outside GameProvider');
  return game;
}

/** Forecasts of this session, each worked out when first asked for. */
export function useForecasts(session: Session | null, store: SessionStore): (id: string) => Forecast {
  return useMemo(() => {
    const known = new Map<string, Forecast>();
    return (id) => {
      const found = known.get(id) ?? store.forecast(id);
      known.set(id, found);
      return found;
    };
  }, [session, store.forecast]);
}
