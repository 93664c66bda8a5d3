// The laboratory's work in batches that any process may do: some games of a series by one agent, played once or several times.
// Invariant: a batch depends on setup and task alone, and the report on the batches, not on who did them or when.

import { type CounterfactualRow, type CounterfactualRunner, createCounterfactualRunner } from './counterfactuals';
import { addCounts, type Counts } from './counts';
import { type DecisionWeight, weighDecisions } from './decision-weights';
import { compareActs } from './dominance';
import { createHistoryTotals, type Laboratory, observeGame, playRow, type SeriesRow } from './game-row';
import { agentNamed, type LaboratorySetup, type MorePlayers } from './setup';

/** `games`: the series itself. The others look into its first games: see `Studies`. */
const studyKinds = ['games', 'spread', 'types', 'dominance', 'skip', 'knockOut', 'weights'] as const;
export type StudyKind = (typeof studyKinds)[number];

/** Games number `from` to `from + count - 1` of the series, by one agent. */
export interface BatchTask {
  readonly kind: StudyKind;
  readonly agent: string;
  readonly from: number;
  readonly count: number;
}

export interface Batch {
  readonly task: BatchTask;
  readonly rows: readonly SeriesRow[];
  readonly trials: readonly CounterfactualRow[];
  readonly weighed: readonly WeighedGame[];
  readonly counts: Readonly<Counts>;
}

/** What hung on each decision of one game. */
export interface WeighedGame {
  readonly k: number;
  readonly decisions: readonly DecisionWeight[];
}

/** Games in a batch: few enough that progress is smooth and little is lost when the run is stopped; one where each is played many times. */
const batchSizes: Readonly<Record<StudyKind, number>> = { games: 4, spread: 4, types: 2, dominance: 1, skip: 1, knockOut: 1, weights: 1 };

/** All tasks of the setup. Seeds first, agents second: stopped early, every agent has played about as many games. */
export function batchTasksOf(setup: LaboratorySetup): BatchTask[] {
  return studyKinds.flatMap((kind) => tasksOfKind(setup, kind));
}

function tasksOfKind(setup: LaboratorySetup, kind: StudyKind): BatchTask[] {
  const games = kind === 'games' ? setup.games : setup.studies[kind];
  const tasks: BatchTask[] = [];
  for (let from = 0; from < games; from += batchSizes[kind])
    for (const agent of setup.agents) tasks.push({ kind, agent, from, count: Math.min(batchSizes[kind], games - from) });
  return tasks;
}

export type BatchWorker = (task: BatchTask) => Batch;

/** A worker for batches of this setup; caches what several of them need. `more`: players that the setup may name besides. */
export function createBatchWorker(setup: LaboratorySetup, more?: MorePlayers): BatchWorker {
  const historyTotals = createHistoryTotals(setup.scenario);
  const runner = createCounterfactualRunner(setup, historyTotals, more);
  const laboratory: Laboratory = more ? { setup, historyTotals, more } : { setup, historyTotals };
  return (task) => {
    const counts: Counts = {};
    const rows: SeriesRow[] = [];
    const trials: CounterfactualRow[] = [];
    const weighed: WeighedGame[] = [];
    for (let k = task.from; k < task.from + task.count; k++) {
      if (task.kind === 'games') rows.push(playRow(laboratory, task.agent, k, k < setup.studies.close, counts));
      else if (task.kind === 'dominance') compareActsInGame(laboratory, task.agent, k, counts);
      else if (task.kind === 'weights')
        weighed.push({ k, decisions: weighDecisions(setup, agentNamed(setup.scenario, task.agent, more), k) });
      else trials.push(...runTrials(runner, task.kind, task.agent, k));
    }
    return { task, rows, trials, weighed, counts };
  };
}

function compareActsInGame({ setup, more }: Laboratory, name: string, k: number, counts: Counts): void {
  const { scenario } = setup;
  observeGame(setup, agentNamed(scenario, name, more), k, { beforePlan: (state) => compareActs(scenario, state, counts) });
}

function runTrials(
  runner: CounterfactualRunner,
  kind: Exclude<StudyKind, 'games' | 'dominance' | 'weights'>,
  agent: string,
  k: number,
): CounterfactualRow[] {
  switch (kind) {
    case 'knockOut':
      return runner.knockOut(agent, k);
    case 'skip':
      return runner.skip(agent, k);
    case 'types':
      return runner.underTypes(agent, k);
    case 'spread':
      return runner.sameMoves(agent, k);
  }
}

/** All batches of one agent, merged. */
export interface AgentResults {
  readonly agent: string;
  /** By number of the game. */
  readonly rows: readonly SeriesRow[];
  readonly trials: Readonly<Record<StudyKind, readonly CounterfactualRow[]>>;
  /** Numbers of the games whose trials are complete. */
  readonly tried: Readonly<Record<StudyKind, readonly number[]>>;
  readonly weighed: readonly WeighedGame[];
  readonly counts: Readonly<Counts>;
}

/** Merges batches by agent; the order in which they came does not matter. */
export function mergeBatches(setup: LaboratorySetup, batches: readonly Batch[]): AgentResults[] {
  return setup.agents.map((agent) => {
    const own = batches.filter((p) => p.task.agent === agent).sort((a, b) => a.task.from - b.task.from);
    const counts: Counts = {};
    for (const batch of own) addCounts(counts, batch.counts);
    const of = (kind: StudyKind): Batch[] => own.filter((p) => p.task.kind === kind);
    const byStudy = <T>(what: (p: Batch) => readonly T[]): Record<StudyKind, T[]> => ({
      games: of('games').flatMap(what),
      spread: of('spread').flatMap(what),
      types: of('types').flatMap(what),
      dominance: of('dominance').flatMap(what),
      skip: of('skip').flatMap(what),
      knockOut: of('knockOut').flatMap(what),
      weights: of('weights').flatMap(what),
    });
    return {
      agent,
      rows: of('games').flatMap((p) => p.rows),
      trials: byStudy((p) => p.trials),
      tried: byStudy(({ task }) => Array.from({ length: task.count }, (_, i) => task.from + i)),
      weighed: of('weights').flatMap((p) => p.weighed),
      counts,
    };
  });
}
