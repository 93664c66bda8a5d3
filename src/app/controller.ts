// The controller of the page's game: a plain object that carries out what panels ask for and writes what they read.
// Invariant: it knows neither page nor store; what it shows goes through the port it is given.
import type { Scenario } from '../engine/model/scenario';
import { type SeatView, viewSeat } from '../engine/visibility/seat-view';
import type { SceneView } from '../story/scene-view';
import { type ControllerCore, type ControllerDependencies, createCore } from './core';
import { createGameCommands, type GameCommands } from './game/commands';
import { emptyForecast, type ForecastViewModel, viewForecast } from './game/forecast';
import type { GameView } from './game/game-view';
import { createOpeningCommands, type OpeningCommands } from './game/opening';
import { createPastCommands, type PastCommands } from './game/past-commands';
import { gameAt } from './game/rewind';
import {
  type MomentOnPage,
  type PassageOnPage,
  quietPassage,
  type SceneOnPage,
  viewMoments,
  viewPassage,
  viewSceneAtEnd,
  viewSceneBefore,
  viewSceneOfTurn,
} from './game/scene';
import { type Suggestion, suggestActs } from './game/suggestion';
import { createSaveCommands, type SaveCommands } from './saves/commands';
import { createSeatCommands, type SeatCommands } from './seats/commands';
import { shownView } from './selectors';
import { shareEqual } from './share-equal';
import type { StatePort } from './state';
import { createTableCommands, type TableCommands } from './table/commands';

export interface GameController
  extends OpeningCommands,
    GameCommands,
    TableCommands,
    SeatCommands,
    PastCommands,
    SaveCommands,
    AdviceQueries {}

/** What is worked out of the shown view when somebody asks; equal answers are the same object. */
export interface AdviceQueries {
  readonly forecast: (id: string) => ForecastViewModel;
  /** Every act that can be played and has a reason, the most urgent first. */
  readonly suggestions: () => readonly Suggestion[];
  /** What the turn is about; null where nothing in particular. */
  readonly scene: () => SceneOnPage | null;
  /** What is heard of the turn that ended last. */
  readonly passage: () => PassageOnPage;
  /** What a person says before an act (its id) that should not be done unasked; null where nobody objects, or it cannot be done now. */
  readonly sceneBefore: (act: string) => SceneOnPage | null;
  /** Who speaks on the last page; null: nobody. */
  readonly lastScene: () => SceneView | null;
  /** Moments that tell the game, with what was asked and said. */
  readonly moments: () => readonly MomentOnPage[];
}

export function createGameController(deps: ControllerDependencies, port: StatePort): GameController {
  const core = createCore(deps, port);
  core.refreshSaves();
  return {
    ...createOpeningCommands(core),
    ...createGameCommands(core),
    ...createTableCommands(core),
    ...createSeatCommands(core),
    ...createPastCommands(core),
    ...createSaveCommands(core),
    ...createAdvice(core),
  };
}

/** Answers are kept while the view stays the same; one that turns out equal under the next view stays the object it was. */
function createAdvice({ port, played }: ControllerCore): AdviceQueries {
  let of: GameView | null = null;
  let known = new Map<string, ForecastViewModel>();
  let suggested: readonly Suggestion[] | null = null;
  let before = { known, suggested: [] as readonly Suggestion[] };
  let start: { readonly id: string; readonly scenario: Scenario; readonly view: SeatView } | null = null;
  let scene: SceneOnPage | null | undefined;
  let earlierScene: SceneOnPage | null = null;
  /** The live game as this turn began. */
  const startOfTurn = ({ id, scenario, view }: GameView): SeatView => {
    if (start?.id === id && start.view.turn === view.turn && start.scenario === scenario) return start.view;
    const now = played()?.game;
    const game = now && gameAt(now, view.turn);
    start = { id, scenario, view: game ? viewSeat(scenario, game.state, scenario.player) : view };
    return start.view;
  };
  const turnTo = (view: GameView | null): void => {
    if (view === of) return;
    of = view;
    before = { known, suggested: suggested ?? before.suggested };
    known = new Map();
    suggested = null;
    earlierScene = scene ?? null;
    scene = undefined;
  };
  return {
    forecast: (id) => {
      const view = shownView(port.get());
      turnTo(view);
      if (!view) return emptyForecast;
      const found = known.get(id) ?? shareEqual(before.known.get(id), viewForecast(view, id));
      known.set(id, found);
      return found;
    },
    suggestions: () => {
      const view = shownView(port.get());
      turnTo(view);
      if (!view) return [];
      suggested ??= shareEqual(before.suggested, suggestActs(view.scenario, view.view, view.choices));
      return suggested;
    },
    scene: () => {
      const { view } = port.get().game;
      if (!view || port.get().past.shown) return null;
      turnTo(view);
      if (scene === undefined) {
        const found = viewSceneOfTurn(view, startOfTurn(view));
        scene = found && earlierScene ? shareEqual(earlierScene, found) : found;
      }
      return scene;
    },
    passage: () => {
      const { view } = port.get().game;
      return view ? viewPassage(view) : quietPassage;
    },
    sceneBefore: (act) => {
      const view = shownView(port.get());
      return (
        view &&
        viewSceneBefore(
          view,
          view.scenario.actions.findIndex(({ id }) => id === act),
        )
      );
    },
    moments: () => {
      const view = shownView(port.get());
      return view ? viewMoments(view) : [];
    },
    lastScene: () => {
      const view = shownView(port.get());
      return view && viewSceneAtEnd(view);
    },
  };
}
