// Tasks of the balance run: how many games each agent plays. Invariant: every agent plays equally often under each hidden type; a game
// depends on scenario, agent and number only.
import type { Agent } from '../../agents/agent';
import { playersOf } from '../../agents/players';
import { createSpamPlayers } from '../../agents/strategies/spam';
import type { Counts } from '../../analysis/laboratory/counts';
import { createHistoryTotals, type Laboratory, playRowWith, type SeriesRow } from '../../analysis/laboratory/game-row';
import { typeNames } from '../../analysis/laboratory/report';
import { agentNamed, type LaboratorySetup } from '../../analysis/laboratory/setup';
import type { Scenario } from '../../engine/model/scenario';
import { soakAgents } from './players';
import { portionsOf } from './portions';

/** Games number `from` to `from + count - 1` of the series by one agent; game k under type k modulo their number. */
export interface BalanceTask {
  readonly agent: string;
  readonly from: number;
  readonly count: number;
  /** Games below this number are looked at closely, for how often capital binds. */
  readonly detailedGames: number;
}
export interface BalancePortion {
  readonly task: BalanceTask;
  readonly rows: readonly SeriesRow[];
  readonly counts: Readonly<Counts>;
}

/** Games of each agent in ten thousand; an adviser's where it is not named. */
const usual = 420;
const shares: Readonly<Record<string, number>> = {
  random: 2_400,
  passive: 1_500,
  history: 1_200,
  haggler: 300,
  envoy: 150,
  'late-envoy': 150,
  'eager-envoy': 150,
  'hurried-envoy': 600,
  greedy: 600,
  patient: 600,
  search: 120,
};
/** Games of each agent that plays a single act. */
const spamShare = 21;
const whole = 10_000;

/** Of how many games of an agent wishes and capital are looked at: a look takes as long as the game. */
const adviserLooks = 30;
const otherLooks = 12;
/** Games a process is given at once. */
const portion = 6;
const portions: Readonly<Record<string, number>> = { search: 2 };

/** All there is to play for about `games` games, never fewer. Seeds first, agents second: history is worked out once for all on a seed. */
export function createBalanceTasks(scenario: Scenario, games: number): BalanceTask[] {
  const types = typeNames(scenario).length;
  const quota = (share: number): number => types * Math.ceil((share * games) / whole / types);
  const named = [...playersOf(scenario), ...soakAgents].map((a) => ({ agent: a.name, games: quota(shares[a.name] ?? usual) }));
  const single = createSpamPlayers(scenario).map((a) => ({ agent: a.name, games: quota(spamShare) }));
  return [
    ...named.flatMap((a) => tasksOf(a.agent, a.games, Object.hasOwn(shares, a.agent) ? otherLooks : adviserLooks)),
    ...single.flatMap((a) => tasksOf(a.agent, a.games, 0)),
  ].sort((a, b) => a.from - b.from);
}

function tasksOf(agent: string, games: number, detailedGames: number): BalanceTask[] {
  return portionsOf(games, portions[agent] ?? portion).map((each) => ({ agent, ...each, detailedGames }));
}

/** A function that plays tasks of this setup and caches what games share (history's result per seed). */
export function createBalanceWorker(setup: LaboratorySetup): (task: BalanceTask) => BalancePortion {
  const { scenario } = setup;
  const lab: Laboratory = { setup, historyTotals: createHistoryTotals(scenario) };
  const types = typeNames(scenario).length;
  const named = (name: string): Agent => soakAgents.find((a) => a.name === name) ?? agentNamed(scenario, name);
  return (task) => {
    const counts: Counts = {};
    const agent = named(task.agent);
    const numbers = Array.from({ length: task.count }, (_, i) => task.from + i);
    const rows = numbers.map((k) => playRowWith(lab, agent, k, { isClose: k < task.detailedGames, type: k % types }, counts));
    return { task, rows, counts };
  };
}
