// What variables are worth to an adviser: base weights shared by all, plus what its line adds.
// Invariant: whole numbers, in 1/10000 of a unit of the total (0..1000); reads nothing that is hidden from its seat.

import type { BySlot, ByType, LineIndex, Slot } from '../../engine/model/indices';
import { clamp, idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import type { AdviserDef, NudgeDef, StateWorthDef, WorthDef } from '../../engine/model/valuation-def';
import { scoresAt, totalScore } from '../../engine/turn/result';
import { isExactGauge } from '../../engine/visibility/visibility';

/** Units of worth in a unit of the total (0..1000); a point on the screen is ten units of the total. */
export const WORTH_PER_TOTAL_UNIT = 10_000;

/** The weights of one adviser. */
export interface AdviserWeights {
  readonly facts: readonly WorthDef[];
  readonly states: readonly StateWorthDef[];
}

/** Step by which a scenario without weights is tried out. */
const STEP = 20;

/**
 * Weights of the adviser of a line as things stand in `state`: what it works for a text with counts only while it believes in one, and a
 * scenario that gives no weights has those the total implies. A line of -1: the weights of all.
 */
export function adviserWeightsOf(scenario: Scenario, line: LineIndex, state: GameState): AdviserWeights {
  const { facts, states, advisers } = scenario.valuation;
  const base = facts.length > 0 || states.length > 0 ? facts : slopesOf(scenario, state);
  const adviser = advisers[line];
  const nudges = adviser
    ? [...adviser.nudges, ...(isSeeking(adviser, state.beliefs[scenario.player] ?? []) ? (adviser.seeks?.nudges ?? []) : [])]
    : [];
  const adjusted = base.map((worth) => ({ ...worth, each: worth.each + nudgeOf(nudges, worth.slot) }));
  const added = nudges.flatMap(({ slot }, i): WorthDef[] => {
    if (base.some((worth) => worth.slot === slot) || nudges.findIndex((n) => n.slot === slot) < i) return [];
    const { min, max } = elementAt(scenario.variables, slot);
    return [{ slot, each: nudgeOf(nudges, slot), from: min, to: max, beyond: 0 }];
  });
  return { facts: [...adjusted, ...added], states };
}

/** Whether it believes enough in a side that could sign to work for a text. */
export function isSeeking({ seeks }: AdviserDef, belief: ByType<number>): boolean {
  return seeks !== null && seeks.types.reduce((sum, type) => sum + (belief[type] ?? 0), 0) >= seeks.atLeast;
}

function nudgeOf(nudges: readonly NudgeDef[], slot: Slot): number {
  return nudges.reduce((sum, n) => (n.slot === slot ? sum + n.each : sum), 0);
}

/** What one unit more of each gauge the player sees does to the total as things stand: the weights of a scenario that names none. */
function slopesOf(scenario: Scenario, state: GameState): WorthDef[] {
  const totalAt = (slot: Slot, value: number): number => {
    const values = state.values.slice();
    values[slot] = value;
    return totalScore(scoresAt(scenario, { ...state, values }));
  };
  return scenario.variables.flatMap((def, slot): WorthDef[] => {
    if (!isExactGauge(def, scenario.player) || slot === scenario.slots.capital) return [];
    const low = Math.max(def.min, elementAt(state.values, slot) - STEP);
    const high = Math.min(def.max, elementAt(state.values, slot) + STEP);
    const each = high > low ? idiv((totalAt(slot, high) - totalAt(slot, low)) * WORTH_PER_TOTAL_UNIT, high - low) : 0;
    return each === 0 ? [] : [{ slot, each, from: def.min, to: def.max, beyond: 0 }];
  });
}

/** What it is worth that a variable goes from one value to another. */
export function worthOfChange(weights: AdviserWeights, slot: Slot, from: number, to: number): number {
  const fact = weights.facts.find((w) => w.slot === slot);
  if (fact) return level(fact, to) - level(fact, from);
  const states = weights.states.find((w) => w.slot === slot)?.states;
  return states ? (states[to] ?? 0) - (states[from] ?? 0) : 0;
}

function level({ each, from, to, beyond }: WorthDef, value: number): number {
  const within = clamp(value, from, to);
  return each * within + beyond * (value - within);
}

/** What everything seen is worth together: two states compared by it are compared as the adviser does. */
export function worthOfState(weights: AdviserWeights, values: BySlot<number>): number {
  let sum = 0;
  for (const fact of weights.facts) sum += level(fact, elementAt(values, fact.slot));
  for (const { slot, states } of weights.states) sum += states[elementAt(values, slot)] ?? 0;
  return sum;
}
