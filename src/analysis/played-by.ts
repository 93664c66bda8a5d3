// A whole game by one agent at the player's seat, told as history's is (`historyOf`), so that the two can be set side by side.
import type { Agent } from '../agents/agent';
import { playGame, usualTakers } from '../agents/table';
import type { Mode, Scenario } from '../engine/scenario';
import { questionAbout, scoresOf } from '../engine/scorecard';
import type { HistoryGame } from './history-of';

/** The game of this agent against the powers. `type`: index of the hidden type; the seed's own when absent. */
export function playedBy(
  scenario: Scenario,
  seed: string,
  agent: Agent,
  options: { readonly mode?: Mode; readonly type?: number } = {},
): HistoryGame {
  const state = playGame(scenario, seed, usualTakers(scenario, agent), options);
  return { byTurn: state.history, final: scoresOf(questionAbout(scenario, state)), state };
}
