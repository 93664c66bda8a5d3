// A whole game by one agent at the player's seat, told as history's is (`historyOf`), so that the two can be set side by side.
import type { Agent } from '../agents/agent';
import { defaultControllers, playGame } from '../agents/table';
import type { GameMode, Scenario } from '../engine/scenario';
import { createFactsContext, scoresOf } from '../engine/scorecard';
import type { FinishedGame } from './history-of';

/** The game of this agent against the powers. `type`: index of the hidden type; the seed's own when absent. */
export function playAgent(
  scenario: Scenario,
  seed: string,
  agent: Agent,
  options: { readonly mode?: GameMode; readonly type?: number } = {},
): FinishedGame {
  const state = playGame(scenario, seed, defaultControllers(scenario, agent), options);
  return { byTurn: state.scoreHistory, final: scoresOf(createFactsContext(scenario, state)), state };
}
