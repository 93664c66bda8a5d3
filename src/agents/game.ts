// Whole games by agents: who sits where by default, and playing one to its end.
// Invariant: the same scenario, seed, mode and controllers give the same game.
import type { Command } from '../engine/model/command';
import type { GameEvent } from '../engine/model/event';
import type { Rng } from '../engine/model/rng';
import type { GameMode, Scenario, TableMode } from '../engine/model/scenario';
import type { GameState } from '../engine/model/state';
import { newGame } from '../engine/turn/new-game';
import type { Agent } from './agent';
import { type Controllers, playPhase } from './phase';
import { delegate } from './powers/delegate';
import { power } from './powers/power';
import { passive } from './strategies/passive';

/** One agent (or a person: null) in the player's seat; in the others whoever plays for their points, or the powers for themselves. */
export function defaultControllers(scenario: Scenario, player: Agent | null): Controllers {
  return scenario.seats.map(({ points }, seat) => (seat === scenario.player ? player : points ? delegate : power));
}

export interface PlayGameOptions {
  readonly mode?: GameMode;
  readonly tables?: TableMode;
  readonly type?: number;
  readonly rng?: Rng;
  readonly sink?: GameEvent[] | null;
  readonly onCommand?: (command: Command) => void;
}

/** A whole game by agents. */
export function playGame(scenario: Scenario, seed: string, controllers: Controllers, options: PlayGameOptions = {}): GameState {
  const state = newGame(scenario, seed, options);
  const held = controllers.map((agent) => agent ?? passive);
  while (!state.isOver) playPhase(scenario, state, held, options.rng, options.sink ?? null, options.onCommand);
  return state;
}
