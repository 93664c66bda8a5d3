// The historical path on the same seed and hidden type, the powers deciding for themselves: the baseline every result is compared with.
// Invariant: depends on scenario, seed and type alone. Uses the announcer instead of the full power, which history never needs, to keep the
// page's bundle small.

import { type Controllers, playPhase } from '../../agents/phase';
import { announcer } from '../../agents/powers/announcer';
import { history } from '../../agents/strategies/history';
import type { ByScore, ByTurn, Seat, TypeIndex } from '../../engine/model/indices';
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

/** Who sits where on the historical path: history in every seat that has a part in it, the powers away from tables in the others. */
export function historyControllers({ seats, player, path }: Scenario): Controllers {
  const hasDeeds = (seat: Seat): boolean => path.deeds.some((deeds) => deeds.some((deed) => deed.does !== 'ratify' && deed.by === seat));
  return seats.map((_, seat) => (player === nobody || seat === player || hasDeeds(seat) ? history : announcer));
}

/** The historical path on this seed. `type`: index of the hidden type; the seed's own when absent. */
export function playHistory(
  scenario: Scenario,
  seed: string,
  options: { readonly mode?: GameMode; readonly type?: TypeIndex } = {},
): FinishedGame {
  const controllers = historyControllers(scenario);
  const state = newGame(scenario, seed, options);
  while (!state.isOver) playPhase(scenario, state, controllers);
  return { byTurn: state.scoreHistory, final: scoresAt(scenario, state), state };
}
