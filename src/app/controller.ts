// The controller of the page's game: a plain object that carries out what panels ask for and writes what they read.
// Invariant: it knows neither page nor store; what it shows goes through the port it is given.
import { type ControllerCore, type ControllerDependencies, createCore } from './core';
import { createGameCommands, type GameCommands } from './game/commands';
import { emptyForecast, type ForecastViewModel, viewForecast } from './game/forecast';
import type { GameView } from './game/game-view';
import { createOpeningCommands, type OpeningCommands } from './game/opening';
import { createPastCommands, type PastCommands } from './game/past-commands';
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
  readonly suggestions: () => readonly Suggestion[];
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
function createAdvice({ port }: ControllerCore): AdviceQueries {
  let of: GameView | null = null;
  let known = new Map<string, ForecastViewModel>();
  let suggested: readonly Suggestion[] | null = null;
  let before = { known, suggested: [] as readonly Suggestion[] };
  const turnTo = (view: GameView | null): void => {
    if (view === of) return;
    of = view;
    before = { known, suggested: suggested ?? before.suggested };
    known = new Map();
    suggested = null;
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
  };
}
