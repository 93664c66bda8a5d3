// Many games by one agent on seeds in a row: what it reaches, how it ends, how it compares with history on the same seeds.
// Invariant: depends on its arguments alone; the same on every machine.
import type { Agent } from '../../agents/agent';
import { defaultControllers, playGame } from '../../agents/game';
import { drawInt } from '../../engine/model/rng';
import type { GameMode, Scenario } from '../../engine/model/scenario';
import { createContext } from '../../engine/turn/context';
import { createFactsContext, scoresOf } from '../../engine/turn/scorecard';
import { outcomeOf } from '../../engine/turn/turn';
import { gradeOf } from '../grade';
import { countByName, type Summary, summarize } from '../statistics';
import { type FinishedGame, playHistory } from './history-game';

export interface GameSeries {
  readonly agent: string;
  readonly total: Summary;
  /** By score, in scenario order. */
  readonly scores: readonly { readonly id: string; readonly summary: Summary }[];
  readonly outcomes: readonly { readonly name: string; readonly count: number }[];
  readonly grades: readonly { readonly name: string; readonly count: number }[];
}

/** Seed of the k-th game of a series. */
export function seedInSeries(seed: string, k: number): string {
  return `${seed}-${k}`;
}

/** `count` games of free play; `seed` names the series. */
export function playSeries(scenario: Scenario, agent: Agent, seed: string, count: number): GameSeries {
  const finals: (readonly number[])[] = [];
  const outcomes: string[] = [];
  const grades: string[] = [];
  for (let k = 0; k < count; k++) {
    const { final, state } = playAgent(scenario, seedInSeries(seed, k), agent);
    const { final: before } = playHistory(scenario, seedInSeries(seed, k));
    const last = final.length - 1;
    finals.push(final);
    outcomes.push(outcomeOf(createContext(scenario, state, drawInt, null)));
    const type = scenario.slots.type < 0 ? 0 : state.values[scenario.slots.type];
    grades.push(gradeOf(scenario, final[last], before[last], type).letter);
  }
  return {
    agent: agent.name,
    total: summarize(finals.map((f) => f[f.length - 1])),
    scores: scenario.scores.map((s, i) => ({ id: s.id, summary: summarize(finals.map((f) => f[i])) })),
    outcomes: countByName(outcomes),
    grades: scenario.grades.map((g) => ({ name: g.letter, count: grades.filter((x) => x === g.letter).length })),
  };
}

/** The game of this agent against the powers. `type`: index of the hidden type; the seed's own when absent. */
export function playAgent(
  scenario: Scenario,
  seed: string,
  agent: Agent,
  options: { readonly mode?: GameMode; readonly type?: number } = {},
): FinishedGame {
  const state = playGame(scenario, seed, defaultControllers(scenario, agent), options);
  return { byTurn: state.scoreHistory, final: scoresOf(createFactsContext(scenario, state)), state };
}
