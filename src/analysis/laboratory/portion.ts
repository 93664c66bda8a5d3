// The laboratory's work in portions that any process may do: some games of a series by one agent.
// Invariant: what a portion brings home depends on setup and task alone, and the report on the portions, not on who did them or when.
import { addCounts, type Counts } from './counts';
import { createPast, type GameRow, type Past, playRow } from './game-row';
import { type LaboratorySetup, playerNamed } from './setup';

/** Games number `from` to `from + count - 1` of the series, by one agent. */
export interface Task {
  readonly kind: 'games';
  readonly agent: string;
  readonly from: number;
  readonly count: number;
}

export interface Portion {
  readonly task: Task;
  readonly rows: readonly GameRow[];
  readonly counts: Readonly<Counts>;
}

/** Games in a portion: few enough that progress is smooth and little is lost when it is broken off. */
const size = 4;

/** All there is to do. Seeds first, agents second: broken off, every agent has played about as many games. */
export function tasksOf(setup: LaboratorySetup): Task[] {
  return portions('games', setup.agents, setup.games);
}

function portions(kind: Task['kind'], agents: readonly string[], games: number): Task[] {
  const tasks: Task[] = [];
  for (let from = 0; from < games; from += size)
    for (const agent of agents) tasks.push({ kind, agent, from, count: Math.min(size, games - from) });
  return tasks;
}

export type Worker = (task: Task) => Portion;

/** Whoever does portions of this setup; keeps what several of them need. */
export function createWorker(setup: LaboratorySetup): Worker {
  const past = createPast(setup.scenario);
  return (task) => play(setup, task, past);
}

function play(setup: LaboratorySetup, task: Task, past: Past): Portion {
  const agent = playerNamed(setup.scenario, task.agent);
  const counts: Counts = {};
  const rows: GameRow[] = [];
  for (let k = task.from; k < task.from + task.count; k++) rows.push(playRow(setup, agent, k, past, counts));
  return { task, rows, counts };
}

/** What all portions brought home, by agent. */
export interface Gathered {
  readonly agent: string;
  /** By number of the game. */
  readonly rows: GameRow[];
  readonly counts: Counts;
}

/** Puts portions together; the order in which they came does not matter. */
export function gather(setup: LaboratorySetup, portions: readonly Portion[]): Gathered[] {
  return setup.agents.map((agent) => {
    const own = portions.filter((p) => p.task.agent === agent);
    const counts: Counts = {};
    for (const portion of own) addCounts(counts, portion.counts);
    return { agent, rows: own.flatMap((p) => p.rows).sort((a, b) => a.k - b.k), counts };
  });
}
