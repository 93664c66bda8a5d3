// Whole games by agents: the usual seating, and playing one to its end.
// Invariant: the same scenario, seed, mode and takers give the same game.
import type { Command } from '../engine/command';
import type { GameEvent } from '../engine/event';
import type { Luck } from '../engine/luck';
import { newGame } from '../engine/new-game';
import type { Mode, Scenario, TableMode } from '../engine/scenario';
import type { GameState } from '../engine/state';
import type { Agent } from './agent';
import { passive } from './passive';
import { playPhase, type Takers } from './phase';
import { power } from './power';

/** The usual table: one agent for the player's seat, the powers for themselves. */
export function usualTakers(scenario: Scenario, player: Agent | null): Takers {
  return scenario.seats.map((_, seat) => (seat === scenario.player ? player : power));
}

export interface GameOptions {
  readonly mode?: Mode;
  readonly tables?: TableMode;
  readonly type?: number;
  readonly luck?: Luck;
  readonly sink?: GameEvent[] | null;
  readonly heard?: (command: Command) => void;
}

/** A whole game by agents. */
export function playGame(scenario: Scenario, seed: string, takers: Takers, options: GameOptions = {}): GameState {
  const state = newGame(scenario, seed, options);
  const seated = takers.map((t) => t ?? passive);
  while (!state.isOver) playPhase(scenario, state, seated, options.luck, options.sink ?? null, options.heard);
  return state;
}
