// Political capital as agents and studies reckon with it: how much there is, and a state in which nothing is too dear.
// Invariant: a scenario without capital has none, and nothing in it costs any.

import type { BySlot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';

/** Capital at hand; 0 where the scenario has none. Works on a state and on what a seat sees of one. */
export function capitalOf({ slots }: Scenario, { values }: { readonly values: BySlot<number> }): number {
  return slots.capital < 0 ? 0 : elementAt(values, slots.capital);
}

/** The same state with as much capital as there can be. The state given stays as it is. */
export function withFullCapital({ slots, variables }: Scenario, state: GameState): GameState {
  if (slots.capital < 0) return state;
  return { ...state, values: state.values.with(slots.capital, elementAt(variables, slots.capital).max) };
}
