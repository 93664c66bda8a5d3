// The same world played as history did: same seed, same hidden type, the powers deciding for themselves.
// Invariant: depends on scenario, seed and type alone; what the player did in their own game plays no part.
import type { Agent } from '../agents/agent';
import { history } from '../agents/history';
import { playGame, usualTakers } from '../agents/table';
import type { Mode, Scenario } from '../engine/scenario';
import { questionAbout, scoresOf } from '../engine/scorecard';
import type { GameState } from '../engine/state';

export interface HistoryGame {
  /** Scores in scenario order then the total, at the end of each turn. */
  readonly byTurn: readonly (readonly number[])[];
  /** The same after the epilogue. */
  readonly final: readonly number[];
  readonly state: GameState;
}

/** The historical path on this seed. `type`: index of the hidden type; the seed's own when absent. */
export function historyOf(scenario: Scenario, seed: string, options: { readonly mode?: Mode; readonly type?: number } = {}): HistoryGame {
  return playedBy(scenario, seed, history, options);
}

/** A whole game by one agent at the player's seat. */
export function playedBy(
  scenario: Scenario,
  seed: string,
  agent: Agent,
  options: { readonly mode?: Mode; readonly type?: number } = {},
): HistoryGame {
  const state = playGame(scenario, seed, usualTakers(scenario, agent), options);
  return { byTurn: state.history, final: scoresOf(questionAbout(scenario, state)), state };
}
