// Ten thousand games of a scenario by all agents, on every core and evenly over the hidden types: whether it is balanced as promised.
import { cpus } from 'node:os';
import { type AgentGames, type Balance, balanceOf } from '../../analysis/laboratory/balance';
import { addCounts, type Counts } from '../../analysis/laboratory/counts';
import type { SeriesRow } from '../../analysis/laboratory/game-row';
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import { countWordsByKey } from '../laboratory/word-counts';
import { runTasks } from '../laboratory/worker-pool';
import { requireScenario } from '../sources/open-scenario';
import { type BalancePortion, type BalanceTask, createBalanceTasks, createBalanceWorker } from './balance-tasks';
import { createTenths } from './statement';

const series = 'balance';

/** Plays about `games` games of the scenario, never fewer, and reports. */
export async function playBalanceGames(id: string, games: number, say: (line: string) => void): Promise<Balance> {
  const { scenario, texts } = await requireScenario(id);
  const studies = { close: 0, knockOut: 0, skip: 0, types: 0, spread: 0, dominance: 0, weights: 0 };
  const setup: LaboratorySetup = { scenario, seed: series, games, agents: [], seats: {}, words: countWordsByKey(texts), studies };
  const tasks = createBalanceTasks(scenario, games);
  const results = createResults(tasks);
  const progress = createTenths(
    id,
    tasks.reduce((so, t) => so + t.count, 0),
    'games',
    say,
  );
  await runTasks<BalanceTask, BalancePortion>({
    program: new URL('./balance-worker.ts', import.meta.url),
    runLocally: createBalanceWorker(setup),
    setup,
    tasks,
    cores: cpus().length,
    onResult: (played) => {
      results.add(played);
      progress(played.task.count);
    },
  });
  return balanceOf(scenario, results.games());
}

/** Puts portions together, by agent in the order of the tasks. */
function createResults(tasks: readonly BalanceTask[]): { add: (played: BalancePortion) => void; games: () => AgentGames[] } {
  const byAgent = new Map<string, { rows: SeriesRow[]; counts: Counts }>(tasks.map((t) => [t.agent, { rows: [], counts: {} }]));
  return {
    add: ({ task, rows, counts }) => {
      const own = byAgent.get(task.agent);
      own?.rows.push(...rows);
      if (own) addCounts(own.counts, counts);
    },
    games: () => [...byAgent].map(([agent, own]) => ({ agent, ...own })),
  };
}
