// Whole games as records, for the tests of records, links and re-runs.
import type { Agent } from '../../src/agents/agent';
import { defaultControllers, playGame } from '../../src/agents/game';
import { haggler } from '../../src/agents/strategies/haggler';
import type { Command } from '../../src/engine/model/command';
import type { GameMode, Scenario } from '../../src/engine/model/scenario';
import type { GameRecord } from '../../src/replay/record';
import { createRecord, formatSeatName } from '../../src/replay/replay-result';
import { loadShipped } from './shipped-scenarios';

export interface RecordOptions {
  readonly mode?: GameMode;
  /** Written as if a person had held the player's seat. */
  readonly asPerson?: boolean;
}

/** A game played to the end by an agent at the player's seat. */
export function recordGame(scenario: Scenario, seed: string, player: Agent, options: RecordOptions = {}): GameRecord {
  const commands: Command[] = [];
  const controllers = defaultControllers(scenario, player);
  const mode = options.mode ?? 'free';
  playGame(scenario, seed, controllers, { mode, onCommand: (c) => commands.push(c) });
  const seats = controllers.map((agent, seat) => formatSeatName(options.asPerson && seat === scenario.player ? null : agent));
  return createRecord(scenario, { seed, mode, seats, commands });
}

const haggled = new Map<string, GameRecord>();

/** A game of 2012 in which a person negotiates, by its seed; played once, however many tests read it. */
export function haggledGame(seed: string): GameRecord {
  const known = haggled.get(seed);
  if (known) return known;
  const scenario = loadShipped('2012-abe-restart');
  const record = recordGame(scenario, seed, haggler, { asPerson: true });
  haggled.set(seed, record);
  return record;
}
