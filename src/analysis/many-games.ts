// Many games by one agent on seeds in a row: what it reaches, how it ends, how it compares with history on the same seeds.
// Invariant: depends on its arguments alone; the same on every machine.
import type { Agent } from '../agents/agent';
import { createFold } from '../engine/fold';
import { drawByName } from '../engine/luck';
import type { Scenario } from '../engine/scenario';
import { outcomeOf } from '../engine/turn';
import { gradeOf } from './grade';
import { historyOf } from './history-of';
import { playedBy } from './played-by';
import { type Summary, summarise, tally } from './statistics';

export interface ManyGames {
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
export function playMany(scenario: Scenario, agent: Agent, seed: string, count: number): ManyGames {
  const finals: (readonly number[])[] = [];
  const outcomes: string[] = [];
  const grades: string[] = [];
  for (let k = 0; k < count; k++) {
    const { final, state } = playedBy(scenario, seedInSeries(seed, k), agent);
    const { final: before } = historyOf(scenario, seedInSeries(seed, k));
    const last = final.length - 1;
    finals.push(final);
    outcomes.push(outcomeOf(createFold(scenario, state, drawByName, null)));
    const type = scenario.slots.type < 0 ? 0 : state.values[scenario.slots.type];
    grades.push(gradeOf(scenario, final[last], before[last], type).letter);
  }
  return {
    agent: agent.name,
    total: summarise(finals.map((f) => f[f.length - 1])),
    scores: scenario.scores.map((s, i) => ({ id: s.id, summary: summarise(finals.map((f) => f[i])) })),
    outcomes: tally(outcomes),
    grades: scenario.grades.map((g) => ({ name: g.letter, count: grades.filter((x) => x === g.letter).length })),
  };
}
