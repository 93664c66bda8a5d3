// A game prepared for a debrief: folded once, with the state kept before every command of the seats the record fixes.
// Invariant: the player's seat and every seat a person held are fixed by the record; every other seat has its agent, asked anew in replays.

import type { Agent } from '../../agents/agent';
import { allAgentsOf } from '../../agents/players';
import { applyInPlace } from '../../engine/commands/apply';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import type { ByScore, ByTurn, Turn } from '../../engine/model/indices';
import { drawInt } from '../../engine/model/rng';
import type { GameMode, Scenario } from '../../engine/model/scenario';
import { copyState, type GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { scoresAt } from '../../engine/turn/result';

/** What a debrief needs of a record (a record is one of these). */
export interface PlayedGame {
  readonly seed: string;
  readonly mode: GameMode;
  /** In history mode, the hidden type on which the past is played; the scenario's own reading when left out. */
  readonly historical?: string;
  /** Who decided for each seat: `person`, or an agent as `name@version`. */
  readonly seats: readonly string[];
  readonly commands: readonly Command[];
}

/** The game just before one command. */
export interface CommandMoment {
  /** Index of the command in the record. */
  readonly index: number;
  readonly command: Command;
  readonly turn: Turn;
  /** The state before it; never changed, only copied. Null for commands of seats that are asked anew. */
  readonly before: GameState | null;
}

export interface DebriefGame {
  readonly scenario: Scenario;
  readonly game: PlayedGame;
  /** Agents of the seats that are asked anew; null: the record speaks for the seat. */
  readonly controllers: readonly (Agent | null)[];
  readonly moments: readonly CommandMoment[];
  readonly final: GameState;
  /** Scores in scenario order, then the total, where the record ends. */
  readonly scores: ByScore<number>;
  /** Everything that happened, oldest first. */
  readonly events: readonly GameEvent[];
  /** Index in `events` after each command. */
  readonly eventsUntil: ByTurn<number>;
}

/** Folds the game. Commands that are refused (a record from other rules) end it there. */
export function openDebrief(scenario: Scenario, game: PlayedGame): DebriefGame {
  const controllers = controllersOf(scenario, game.seats);
  const events: GameEvent[] = [];
  const state = newGame(scenario, game.seed, { mode: game.mode, historical: game.historical, sink: events });
  const moments: CommandMoment[] = [];
  const eventsUntil: number[] = [];
  for (const [index, command] of game.commands.entries()) {
    const before = controllers[command.seat] ? null : copyState(state);
    const { turn } = state;
    if (applyInPlace(scenario, state, command, drawInt, events) !== null) break;
    moments.push({ index, command, turn, before });
    eventsUntil.push(events.length);
  }
  return { scenario, game, controllers, moments, final: state, scores: scoresAt(scenario, state), events, eventsUntil };
}

/** Agents by seat as a record names them; null for the player, for people, and for agents that no longer exist: their commands stand. */
function controllersOf(scenario: Scenario, seats: readonly string[]): (Agent | null)[] {
  const known = allAgentsOf(scenario);
  return scenario.seats.map((_, seat) =>
    seat === scenario.player ? null : (known.find(({ name, version }) => `${name}@${version}` === seats[seat]) ?? null),
  );
}
