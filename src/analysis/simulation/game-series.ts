// A series of games by one agent on consecutive seeds: totals, outcomes and grades, each against history on the same seed.
// Invariant: depends on its arguments alone; the same on every machine.

import type { Agent } from '../../agents/agent';
import { defaultControllers, playGame } from '../../agents/game';
import type { TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { GameMode, Scenario } from '../../engine/model/scenario';
import { hiddenTypeOf, outcomeIdOf, scoresAt, totalScore } from '../../engine/turn/result';
import { countByStanding, gradeOf } from '../grade';
import { countByName, type NamedCount, type Summary, summarize } from '../statistics';
import { type FinishedGame, playHistory } from './history-game';

export interface GameSeries {
  readonly agent: string;
  readonly total: Summary;
  /** By score, in scenario order. */
  readonly scores: readonly { readonly id: string; readonly summary: Summary }[];
  readonly outcomes: readonly NamedCount[];
  readonly grades: readonly NamedCount[];
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
    const type = hiddenTypeOf(scenario, state);
    const { final: before } = playHistory(scenario, seedInSeries(seed, k), { type });
    finals.push(final);
    outcomes.push(outcomeIdOf(scenario, state));
    grades.push(gradeOf(scenario, totalScore(final), totalScore(before), type).standing);
  }
  return {
    agent: agent.name,
    total: summarize(finals.map(totalScore)),
    scores: scenario.scores.map((s, i) => ({ id: s.id, summary: summarize(finals.map((f) => elementAt(f, i))) })),
    outcomes: countByName(outcomes),
    grades: countByStanding(scenario, grades),
  };
}

/** The game of this agent against the powers. `type`: index of the hidden type; the seed's own when absent. */
export function playAgent(
  scenario: Scenario,
  seed: string,
  agent: Agent,
  options: { readonly mode?: GameMode; readonly type?: TypeIndex } = {},
): FinishedGame {
  const state = playGame(scenario, seed, defaultControllers(scenario, agent), options);
  return { byTurn: state.scoreHistory, final: scoresAt(scenario, state), state };
}
