// Positions for tests at a table, found by playing: a kept game that stands just before something, and how it went on in Node.
// Invariant: what is kept is an ordinary record; nothing in it is made up.
import type { Agent } from '../../src/agents/agent';
import { defaultControllers, playGame } from '../../src/agents/game';
import { playersOf } from '../../src/agents/players';
import { foldGame, type Game } from '../../src/app/game/game';
import { recordGame } from '../../src/app/game/record';
import { createSaveSummary } from '../../src/app/saves/save-storage';
import type { Command } from '../../src/engine/model/command';
import type { Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { formatRecord } from '../../src/replay/record';
import { loadShippedWithTexts } from './shipped-scenarios';

type Loaded = ReturnType<typeof loadShippedWithTexts>;

/** A game of an agent: its seed, every command, and the end. */
export interface AgentGame {
  readonly seed: string;
  readonly commands: readonly Command[];
  readonly state: GameState;
}

export interface Position {
  readonly game: Game;
  /** What the agent's game went on with. */
  readonly next: readonly Command[];
}

/**
 * Plays seeds, each by these players in turn, until a game holds what is sought; throws when none of a hundred seeds does.
 * `start`: the seed to begin with, where one is known: nothing is lost when it holds it no longer, as the others follow.
 */
export function findPosition(
  id: string,
  players: readonly string[],
  seek: (played: AgentGame, loaded: Loaded) => Position | null,
  start = 0,
): Position {
  const loaded = loadShippedWithTexts(id);
  const agents = players.map((name) => playerOf(loaded.scenario, name));
  for (let i = 0; i < 100; i++) {
    for (const agent of agents) {
      const commands: Command[] = [];
      const seed = `table-${(start + i) % 100}`;
      const state = playGame(loaded.scenario, seed, defaultControllers(loaded.scenario, agent), { onCommand: (c) => commands.push(c) });
      const found = seek({ seed, commands, state }, loaded);
      if (found) return found;
    }
  }
  throw new Error(`None of a hundred games of ${players.join(' or ')} at ${id} holds what is sought.`);
}

function playerOf(scenario: Scenario, name: string): Agent {
  const agent = playersOf(scenario).find((candidate) => candidate.name === name);
  if (!agent) throw new Error(`There is no player "${name}".`);
  return agent;
}

/** The game as it stood before one of its commands. */
export function positionBefore(loaded: Loaded, { seed, commands }: AgentGame, at: number): Position {
  const game = foldGame({ id: 'position', ...loaded, seed, mode: 'free' }, commands.slice(0, at));
  return { game, next: commands.slice(at) };
}

/** Index of the first command of a turn for which something holds, or -1. */
export function findInTurn({ commands }: AgentGame, player: number, turn: number, holds: (command: Command) => boolean): number {
  let now = 0;
  return commands.findIndex((command) => {
    if (command.type === 'endTurn' && command.seat === player) now += 1;
    return now === turn && holds(command);
  });
}

/** What the browser's storage holds when the game is kept there, by key. */
export function storageEntries(game: Game): Record<string, string> {
  return {
    [`hikiwake.game.${game.id}`]: formatRecord(recordGame(game)),
    [`hikiwake.note.${game.id}`]: JSON.stringify(createSaveSummary(game, 1_700_000_000_000)),
  };
}
