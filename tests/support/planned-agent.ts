// An agent that follows a written plan, and a summit at which a given package is signed or none.
import type { Agent } from '../../src/agents/agent';
import { createStallAnswer } from '../../src/agents/bargaining/stall';
import { defaultControllers } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { applyInPlace } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import type { GameEvent } from '../../src/engine/model/event';
import { drawInt } from '../../src/engine/model/rng';
import type { GameMode, Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { createFactsContext, scoresOf } from '../../src/engine/turn/scorecard';
import { seatAwaited } from '../../src/engine/turn/turn-order';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import type { Package } from '../../src/negotiation/model/bargaining-problem';
import { withValues } from './game-states';

/** Lines, acts and ladder answers by turn; what is not possible is left out, as an agent's commands are. */
export type Plan = readonly (readonly string[])[];

export function createPlannedAgent(plan: Plan): Agent {
  return {
    name: 'planned',
    version: 1,
    decide: (scenario, { turn, seat }) =>
      (plan[turn] ?? []).map((id): Command => {
        const isLine = scenario.lines.list.some((line) => line.id === id);
        return isLine ? { type: 'declare', seat, id } : { type: 'act', seat, id };
      }),
  };
}

export interface PlanOptions {
  readonly seed?: string;
  readonly mode?: GameMode;
  readonly type: string;
}

/** A game by a plan, at the start of this turn (its end when left out). It signs nothing. */
export function playPlan(scenario: Scenario, plan: Plan, options: PlanOptions, turn = Infinity): GameState {
  const type = scenario.variables[scenario.slots.type].states.indexOf(options.type);
  const state = newGame(scenario, options.seed ?? 'plan', { mode: options.mode ?? 'free', type });
  return playOn(scenario, state, plan, turn);
}

/** Plays on by the plan; the state given is changed. */
export function playOn(scenario: Scenario, state: GameState, plan: Plan, turn = Infinity, events: GameEvent[] | null = null): GameState {
  const controllers = defaultControllers(scenario, createPlannedAgent(plan));
  while (!state.isOver && state.turn < turn) playPhase(scenario, state, controllers, { sink: events });
  return state;
}

/** The grade total as things stand. */
export function totalOf(scenario: Scenario, state: GameState): number {
  return scoresOf(createFactsContext(scenario, state))[scenario.scores.length];
}

export interface SummitOutcome {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/**
 * A leaders' summit in the turn of `before`. The text is put across the treaty table and a Moscow that takes anything accepts it; null: the
 * summit goes by without one. Then Tokyo plays on by the plan until this turn (the end when left out), and both homes vote.
 */
export function playAfterSummit(scenario: Scenario, before: GameState, text: Package | null, plan: Plan, turn = Infinity): SummitOutcome {
  // The capital is there: what is asked is what the text is worth, not whether the desk could afford a session.
  const state = withValues(scenario, before, { capital: 10 });
  const events: GameEvent[] = [];
  const give = (command: Command): void => {
    const rejection = applyInPlace(scenario, state, command, drawInt, events);
    if (rejection) throw new Error(`${JSON.stringify(command)} was refused: ${rejection.code} (${rejection.text})`);
  };
  give({ type: 'act', seat: scenario.player, id: 'summit' });
  if (text) {
    give({ type: 'offer', seat: scenario.player, table: 'treaty', exchange: 0, text });
    const asked = seatAwaited(state);
    if (asked === null) throw new Error('Nobody is asked.');
    const stall = createStallAnswer(scenario, viewSeat(scenario, state, asked));
    give({ ...stall, answer: 'accept' });
  }
  give({ type: 'endTurn', seat: scenario.player });
  return { state: playOn(scenario, state, plan, turn, events), events };
}
