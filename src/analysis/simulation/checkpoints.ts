// Whether the historical path meets the scenario's checkpoints, each taken at the end of its turn, before the next news.
// Invariant: dated events alone, no power decides.

import { playPhase } from '../../agents/phase';
import { compileProgram } from '../../engine/expression/evaluator';
import type { CheckpointDef } from '../../engine/model/ending-def';
import type { GameEvent } from '../../engine/model/event';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { createFactsContext, scoresOf } from '../../engine/turn/scorecard';
import { historyControllers } from './history-game';

export interface CheckpointResult {
  readonly point: CheckpointDef;
  /** A number, or the index of a status's state. */
  readonly value: number;
  readonly isInside: boolean;
}

/** Every checkpoint of the scenario, in its order, on the historical path of this seed. */
export function evaluateCheckpoints(scenario: Scenario, seed: string): CheckpointResult[] {
  const { checkpoints } = scenario;
  if (checkpoints.length === 0) return [];
  const controllers = historyControllers(scenario);
  const state = newGame(scenario, seed, { mode: 'history' });
  const measured: (number | undefined)[] = checkpoints.map(() => undefined);
  while (!state.isOver) {
    const { turn } = state;
    const values = [...state.values];
    const events: GameEvent[] = [];
    playPhase(scenario, state, controllers, { sink: events });
    if (state.turn === turn) continue;
    const facts = { ...state, turn, values: valuesAtScoring(values, events) };
    checkpoints.forEach((point, i) => {
      if (point.turn === turn) measured[i] = measureAt(scenario, point, facts);
    });
  }
  return checkpoints.map((point, i) => {
    const value = measured[i] ?? 0;
    return { point, value, isInside: isInside(point, value) };
  });
}

/** The values when the turn's scores were taken: what changed later belongs to the next turn's news. */
function valuesAtScoring(values: number[], events: readonly GameEvent[]): number[] {
  for (const event of events) {
    if (event.type === 'scored') break;
    if (event.type === 'changed') values[event.slot] = event.to;
  }
  return values;
}

function measureAt(scenario: Scenario, { value }: CheckpointDef, facts: GameState): number {
  const q = createFactsContext(scenario, facts);
  scoresOf(q);
  return compileProgram(value, scenario)(q);
}

function isInside({ between, is }: CheckpointDef, value: number): boolean {
  if (is !== null) return is.states.includes(value);
  return between !== null && value >= between[0] && value <= between[1];
}
