// The laboratory's work in portions that any process may do: some games of a series by one agent, played once or several times over.
// Invariant: what a portion brings home depends on setup and task alone, and the report on the portions, not on who did them or when.

import { type CounterfactualRow, type CounterfactualRunner, createCounterfactualRunner } from './counterfactuals';
import { addCounts, type Counts } from './counts';
import { compareActs } from './dominance';
import { createHistoryTotals, type Laboratory, observeGame, playRow, type SeriesRow } from './game-row';
import { agentNamed, type LaboratorySetup } from './setup';

/** `games`: the series itself. The others look into its first games: see `Studies`. */
export const studyKinds = ['games', 'spread', 'types', 'dominance', 'skip', 'knockOut'] as const;
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
  readonly counts: Readonly<Counts>;
}

/** Games in a portion: few enough that progress is smooth and little is lost when it is broken off; one where each is played many times. */
const sizes: Readonly<Record<StudyKind, number>> = { games: 4, spread: 4, types: 2, dominance: 1, skip: 1, knockOut: 1 };

/** All there is to do. Seeds first, agents second: broken off, every agent has played about as many games. */
export function batchTasksOf(setup: LaboratorySetup): BatchTask[] {
  return studyKinds.flatMap((kind) => portions(setup, kind));
}

function portions(setup: LaboratorySetup, kind: StudyKind): BatchTask[] {
  const games = kind === 'games' ? setup.games : setup.studies[kind];
  const tasks: BatchTask[] = [];
  for (let from = 0; from < games; from += sizes[kind])
    for (const agent of setup.agents) tasks.push({ kind, agent, from, count: Math.min(sizes[kind], games - from) });
  return tasks;
}

export type BatchWorker = (task: BatchTask) => Batch;

/** Whoever does portions of this setup; keeps what several of them need. */
export function createBatchWorker(setup: LaboratorySetup): BatchWorker {
  const historyTotals = createHistoryTotals(setup.scenario);
  const tester = createCounterfactualRunner(setup, historyTotals);
  return (task) => {
    const counts: Counts = {};
    const rows: SeriesRow[] = [];
    const trials: CounterfactualRow[] = [];
    for (let k = task.from; k < task.from + task.count; k++) {
      if (task.kind === 'games') rows.push(playRow({ setup, historyTotals }, task.agent, k, k < setup.studies.close, counts));
      else if (task.kind === 'dominance') weigh({ setup, historyTotals }, task.agent, k, counts);
      else trials.push(...tryOut(tester, task.kind, task.agent, k));
    }
    return { task, rows, trials, counts };
  };
}

function weigh({ setup }: Laboratory, name: string, k: number, counts: Counts): void {
  const { scenario } = setup;
  observeGame(setup, agentNamed(scenario, name), k, { beforePlan: (state) => compareActs(scenario, state, counts) });
}

function tryOut(
  tester: CounterfactualRunner,
  kind: Exclude<StudyKind, 'games' | 'dominance'>,
  agent: string,
  k: number,
): CounterfactualRow[] {
  switch (kind) {
    case 'knockOut':
      return tester.knockOut(agent, k);
    case 'skip':
      return tester.skip(agent, k);
    case 'types':
      return tester.underTypes(agent, k);
    case 'spread':
      return tester.sameMoves(agent, k);
  }
}

/** What all portions brought home, by agent. */
export interface AgentResults {
  readonly agent: string;
  /** By number of the game. */
  readonly rows: readonly SeriesRow[];
  readonly trials: Readonly<Record<StudyKind, readonly CounterfactualRow[]>>;
  /** Numbers of the games whose trials are all there. */
  readonly tried: Readonly<Record<StudyKind, readonly number[]>>;
  readonly counts: Readonly<Counts>;
}

/** Puts portions together; the order in which they came does not matter. */
export function mergeBatches(setup: LaboratorySetup, portions: readonly Batch[]): AgentResults[] {
  return setup.agents.map((agent) => {
    const own = portions.filter((p) => p.task.agent === agent).sort((a, b) => a.task.from - b.task.from);
    const counts: Counts = {};
    for (const portion of own) addCounts(counts, portion.counts);
    const of = (kind: StudyKind): Batch[] => own.filter((p) => p.task.kind === kind);
    const byStudy = <T>(what: (p: Batch) => readonly T[]): Record<StudyKind, T[]> => ({
      games: of('games').flatMap(what),
      spread: of('spread').flatMap(what),
      types: of('types').flatMap(what),
      dominance: of('dominance').flatMap(what),
      skip: of('skip').flatMap(what),
      knockOut: of('knockOut').flatMap(what),
    });
    return {
      agent,
      rows: of('games').flatMap((p) => p.rows),
      trials: byStudy((p) => p.trials),
      tried: byStudy(({ task }) => Array.from({ length: task.count }, (_, i) => task.from + i)),
      counts,
    };
  });
}
