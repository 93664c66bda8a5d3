// Game states for tests: random play up to a turn, single values overridden, a table worked out at that state.

import { defaultControllers } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { random } from '../../src/agents/strategies/random';
import { apply } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import type { Scenario } from '../../src/engine/model/scenario';
import { type GameState, reveal } from '../../src/engine/model/state';
import type { TableDef } from '../../src/engine/model/table-def';
import { newGame } from '../../src/engine/turn/new-game';
import type { BargainingProblem } from '../../src/negotiation/model/bargaining-problem';
import { createBargainingProblem } from '../../src/negotiation/model/table-problem';

export type ValueOverrides = Readonly<Record<string, number | string>>;

/** A game in which Tokyo plays by lot, at the start of this turn. */
export function randomState(scenario: Scenario, seed: string, turn: number): GameState {
  const controllers = defaultControllers(scenario, random);
  const state = newGame(scenario, seed);
  while (!state.isOver && state.turn < turn) playPhase(scenario, state, controllers);
  return state;
}

/** The start values as written: before the openings and the first news. */
export function initialState(scenario: Scenario, values: ValueOverrides = {}): GameState {
  const state = newGame(scenario, 'as-written');
  state.values = scenario.variables.map((v) => v.start);
  return withValues(scenario, state, values);
}

export function slotOf(scenario: Scenario, id: string): number {
  const slot = scenario.variables.findIndex((v) => v.id === id);
  if (slot < 0) throw new Error(`No variable ${id}`);
  return slot;
}

/** A copy of the state with these variables at these values, as if they had been so when the phase began; names of states for a status. */
export function withValues(scenario: Scenario, state: GameState, values: ValueOverrides): GameState {
  const copy: GameState = JSON.parse(JSON.stringify(state));
  for (const [id, value] of Object.entries(values)) {
    const slot = slotOf(scenario, id);
    copy.values[slot] = typeof value === 'number' ? value : scenario.variables[slot].states.indexOf(value);
  }
  reveal(copy);
  return copy;
}

export function tableOf(scenario: Scenario, id: string): TableDef {
  const table = scenario.tables.find((t) => t.id === id);
  if (!table) throw new Error(`No table ${id}`);
  return table;
}

/** The peace treaty at this moment, as it truly is. */
export function treatyNegotiation(scenario: Scenario, state: GameState, values: ValueOverrides = {}): BargainingProblem {
  return createBargainingProblem(scenario, withValues(scenario, state, values), tableOf(scenario, 'treaty'));
}

export function readValue(scenario: Scenario, state: GameState, id: string): number {
  return state.values[slotOf(scenario, id)];
}

/** The name of the state a status is in. */
export function readStatus(scenario: Scenario, state: GameState, id: string): string {
  const slot = slotOf(scenario, id);
  return scenario.variables[slot].states[state.values[slot]];
}

/** The state after these commands, or null when one of them is refused. */
export function applyAll(scenario: Scenario, state: GameState, commands: readonly Command[]): GameState | null {
  let next = state;
  for (const command of commands) {
    const outcome = apply(scenario, next, command);
    if (!outcome.ok) return null;
    next = outcome.state;
  }
  return next;
}
