// The same world played as history did: same seed, same hidden type, the powers deciding for themselves.
// Invariant: depends on scenario, seed and type alone; what the player did in their own game plays no part. History puts no text to anybody,
// so that the powers are asked without what they would answer at a table, for which the page need not wait then.
import { announcer } from '../agents/announcer';
import { history } from '../agents/history';
import { playPhase } from '../agents/phase';
import { newGame } from '../engine/new-game';
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
  const takers = scenario.seats.map((_, seat) => (seat === scenario.player ? history : announcer));
  const state = newGame(scenario, seed, options);
  while (!state.isOver) playPhase(scenario, state, takers);
  return { byTurn: state.history, final: scoresOf(questionAbout(scenario, state)), state };
}
