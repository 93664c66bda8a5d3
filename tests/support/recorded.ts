// Whole games as records, for the tests of records, links and re-runs.
import type { Agent } from '../../src/agents/agent';
import { playGame, usualTakers } from '../../src/agents/table';
import type { Command } from '../../src/engine/command';
import type { Mode, Scenario } from '../../src/engine/scenario';
import type { GameRecord } from '../../src/replay/record';
import { createRecord, seatName } from '../../src/replay/rerun';

export interface RecordOptions {
  readonly mode?: Mode;
  /** Written as if a person had held the player's seat. */
  readonly asPerson?: boolean;
}

/** A game played to the end by an agent at the player's seat. */
export function recordGame(scenario: Scenario, seed: string, player: Agent, options: RecordOptions = {}): GameRecord {
  const commands: Command[] = [];
  const takers = usualTakers(scenario, player);
  const mode = options.mode ?? 'free';
  playGame(scenario, seed, takers, { mode, heard: (c) => commands.push(c) });
  const seats = takers.map((agent, seat) => seatName(options.asPerson && seat === scenario.player ? null : agent));
  return createRecord(scenario, { seed, mode, seats, commands });
}
