// What a game has come to, wherever it stands: its scores, its total, what its end would be called, and what was hidden in it.
// Invariant: reads a state and changes nothing; draws nothing.

import type { Facts } from '../expression/query-context';
import type { TypeIndex } from '../model/indices';
import { drawInt } from '../model/rng';
import { nobody, type Scenario } from '../model/scenario';
import type { GameState } from '../model/state';
import { createContext } from './context';
import { pointsOf } from './points';
import { createFactsContext, scoresOf } from './scorecard';
import { outcomeOf } from './turn';

/** Scores in scenario order, then the total (0..1000), of a state or of what a seat sees of one. */
export function scoresAt(scenario: Scenario, facts: Facts): number[] {
  return scoresOf(createFactsContext(scenario, facts));
}

/** What a record keeps of how a game stands: scores, then the total; where there is no player the points of every seat. */
export function finalScoresOf(scenario: Scenario, facts: Facts): number[] {
  const q = createFactsContext(scenario, facts);
  return scenario.player === nobody ? scenario.seats.map((_, seat) => pointsOf(q, seat)) : scoresOf(q);
}

/** The total: the last of a list of scores; 0 of an empty list. */
export function totalScore(scores: readonly number[]): number {
  return scores[scores.length - 1] ?? 0;
}

/** Index of the hidden type of a game, or as a seat sees it; 0 where the scenario has none, or the seat does not see it. */
export function hiddenTypeOf({ slots }: Scenario, { values }: Pick<Facts, 'values'>): TypeIndex {
  return slots.type < 0 ? 0 : values[slots.type];
}

/** Names of the hidden types in the scenario's order; none where nothing is hidden. */
export function hiddenTypeIds({ slots, variables }: Scenario): readonly string[] {
  return slots.type < 0 ? [] : variables[slots.type].states;
}

/** Id of the outcome, were the game to end as it stands. */
export function outcomeIdOf(scenario: Scenario, state: GameState): string {
  return outcomeOf(createContext(scenario, state, drawInt, null));
}
