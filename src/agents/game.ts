// Whole games by agents: who sits where by default, and playing one to its end.
// Invariant: the same scenario, seed, mode and controllers give the same game.
import type { GameEvent } from '../engine/model/event';
import type { TypeIndex } from '../engine/model/indices';
import type { GameMode, Scenario, TableMode } from '../engine/model/scenario';
import type { GameState } from '../engine/model/state';
import { newGame } from '../engine/turn/new-game';
import type { Agent } from './agent';
import { type Controllers, type PlayOptions, playPhase } from './phase';
import { delegate } from './powers/delegate';
import { power } from './powers/power';
import { passive } from './strategies/passive';

/** One agent (or a person: null) in the player's seat; in the others whoever plays for their points, or the powers for themselves. */
export function defaultControllers(scenario: Scenario, player: Agent | null): Controllers {
  return scenario.seats.map(({ points }, seat) => (seat === scenario.player ? player : points ? delegate : power));
}

export interface PlayGameOptions extends PlayOptions {
  readonly mode?: GameMode;
  readonly tables?: TableMode;
  readonly type?: TypeIndex;
}

/** A whole game by agents. */
export function playGame(scenario: Scenario, seed: string, controllers: Controllers, options: PlayGameOptions = {}): GameState {
  const held = controllers.map((agent) => agent ?? passive);
  const told: GameEvent[] | null = options.sink ?? (held.some(({ listen }) => listen) ? [] : null);
  for (const { listen } of held) if (told) listen?.(told);
  const heard = { ...options, sink: told };
  const state = newGame(scenario, seed, heard);
  while (!state.isOver) playPhase(scenario, state, held, heard);
  return state;
}
