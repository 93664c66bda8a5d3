// History as it was, on a hidden type: the record every result is compared with. Its acts happen without gates or prices, its texts are signed
// where they were, the powers do what they did; without a path nobody does anything, and that is the status quo.
// Invariant: depends on scenario, seed and type alone. Uses the announcer instead of the full power, which history never needs, to keep the
// page's bundle small.

import { type Controllers, playPhase } from '../../agents/phase';
import { announcer } from '../../agents/powers/announcer';
import { history } from '../../agents/strategies/history';
import type { GameEvent } from '../../engine/model/event';
import type { ByScore, ByTurn, TypeIndex } from '../../engine/model/indices';
import { type GameMode, nobody, type Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { scoresAt } from '../../engine/turn/result';

export interface FinishedGame {
  /** Scores in scenario order then the total, at the end of each turn. */
  readonly byTurn: ByTurn<ByScore<number>>;
  /** The same after the epilogue. */
  readonly final: ByScore<number>;
  readonly state: GameState;
}

/** Who sits where on the historical path: history in the player's seat, or in every one where there is no player; the powers elsewhere. */
export function historyControllers({ seats, player }: Scenario): Controllers {
  return seats.map((_, seat) => (player === nobody || seat === player ? history : announcer));
}

/** Whether the scenario has a record of what was done; without one its games are compared with the status quo. */
export function hasRecord({ path }: Scenario): boolean {
  return [...path.history, ...path.deeds].some((entries) => entries.length > 0);
}

/**
 * The record on this seed. `type`: index of the hidden type it is played on; the scenario's own reading when absent. `mode` free: the same acts
 * in free play, leaving out what is not possible there, with the seed's own type when none is given.
 */
export function playHistory(
  scenario: Scenario,
  seed: string,
  options: { readonly mode?: GameMode; readonly type?: TypeIndex; readonly sink?: GameEvent[] } = {},
): FinishedGame {
  const controllers = historyControllers(scenario);
  const state = newGame(scenario, seed, { mode: 'history', ...options });
  const { sink = null } = options;
  while (!state.isOver) playPhase(scenario, state, controllers, { sink });
  return { byTurn: state.scoreHistory, final: scoresAt(scenario, state), state };
}
