// Plays thousands of negotiated games on every core and checks statements about answers, signatures and their worth. Also the program of its threads.

import { cpus } from 'node:os';
import type { Agent } from '../../agents/agent';
import { envoy, lateEnvoy } from '../../agents/strategies/envoy';
import { type NegotiationRecord, recordNegotiation } from '../../analysis/negotiation/record';
import { type NegotiationReport, reportNegotiations } from '../../analysis/negotiation/report';
import { playAgent, seedInSeries } from '../../analysis/simulation/game-series';
import { roundedQuotient, type Summary, summarize } from '../../analysis/statistics';
import { elementAt } from '../../engine/model/list-access';
import { runTasks } from '../laboratory/worker-pool';
import { mixedPlayer } from './players';
import { openOnce, type Portion, portionsOf } from './portions';
import { createTenths, type Statement } from './statement';

/** Games a thread is given at once. */
const portion = 20;

/** Games of a scenario: by the mixed company, or by `envoy` and `late-envoy` on the same seeds. */
interface TalksTask extends Portion {
  readonly id: string;
  readonly kind: 'mixed' | 'late';
}
type TalksPortion =
  | { readonly kind: 'mixed'; readonly task: TalksTask; readonly records: readonly NegotiationRecord[] }
  | { readonly kind: 'late'; readonly task: TalksTask; readonly totals: readonly (readonly [number, number])[] };

const series = 'talks';

/** Of so many games one is looked at moment by moment, whether a step would have closed as the session did: that takes as long as the game. */
const CLOSINGS_TRIED = 100;

/** Plays one portion. */
export async function doTask(task: TalksTask): Promise<TalksPortion> {
  const { scenario } = await openOnce(task.id);
  const numbers = Array.from({ length: task.count }, (_, i) => task.from + i);
  if (task.kind === 'late') {
    const total = (agent: Agent, k: number): number => playAgent(scenario, seedInSeries(series, k), agent).final.at(-1) ?? 0;
    return { kind: 'late', task, totals: numbers.map((k) => [total(envoy, k), total(lateEnvoy, k)]) };
  }
  const records = numbers.map((k) => {
    const player = mixedPlayer(scenario, k);
    return recordNegotiation(scenario, player, seedInSeries(series, k), { triesClosing: player === envoy && k % CLOSINGS_TRIED === 10 });
  });
  return { kind: 'mixed', task, records };
}

/** The player who saves everything for the last two turns, against the same player playing evenly, on the same seeds. */
export interface LateComparison {
  readonly even: Summary;
  readonly late: Summary;
  /** Hundredths of a point by which the late player's totals lie above. */
  readonly gain: number;
}
export interface TalksReport extends NegotiationReport {
  readonly late: LateComparison;
}

export interface TalksOptions {
  /** Games of the mixed company in each scenario. */
  readonly games: number;
  /** Seeds on which the late player is compared. */
  readonly lateSeeds: number;
  readonly log: (line: string) => void;
}

interface TalksResults {
  readonly records: NegotiationRecord[];
  readonly totals: (readonly [number, number])[];
}

/** Plays and reports, scenario by scenario. */
export async function playTalksGames(ids: readonly string[], options: TalksOptions): Promise<Record<string, TalksReport>> {
  const results = new Map<string, TalksResults>(ids.map((id) => [id, { records: [], totals: [] }]));
  const tasks = ids.flatMap((id) => [...portions(id, 'mixed', options.games), ...portions(id, 'late', options.lateSeeds)]);
  const progress = createTenths('talks', tasks.length, 'portions', options.log);
  await runTasks<TalksTask, TalksPortion>({
    program: new URL('./talks.ts', import.meta.url),
    runLocally: doTask,
    setup: null,
    tasks,
    cores: cpus().length,
    onResult: (portion) => {
      const here = results.get(portion.task.id);
      if (portion.kind === 'mixed') here?.records.push(...portion.records);
      else here?.totals.push(...portion.totals);
      progress(1);
    },
  });
  const out: Record<string, TalksReport> = {};
  for (const [id, { records, totals }] of results) {
    const { scenario } = await openOnce(id);
    const { type } = scenario.slots;
    out[id] = {
      ...reportNegotiations(records, type < 0 ? ['none'] : elementAt(scenario.variables, type).states),
      late: compareLate(totals),
    };
  }
  return out;
}

function portions(id: string, kind: TalksTask['kind'], games: number): TalksTask[] {
  return portionsOf(games, portion).map((each) => ({ id, kind, ...each }));
}

function compareLate(totals: TalksResults['totals']): LateComparison {
  const sum = totals.reduce((so, [even, late]) => so + 100 * (late - even), 0);
  return {
    even: summarize(totals.map(([even]) => even)),
    late: summarize(totals.map(([, late]) => late)),
    gain: totals.length === 0 ? 0 : roundedQuotient(sum, totals.length),
  };
}

/** Outcomes the shipped scenarios mean as lessons: signing them must be worse than signing nothing. */
const lessons = ['paper_treaty', 'hasty_treaty'];
/** Per mille by which concessions meet hurdles more often at low trust. */
const clearly = 100;
/** Fewer games than this say nothing about what a signature is worth. */
const fewest = 5;

function gamesOf({ fates }: TalksReport, beginning: string): number {
  return fates.reduce((so, f) => so + (f.fate.startsWith(beginning) ? f.games : 0), 0);
}

/** What is promised of talks, each with whether it holds; about all scenarios together where a single one may be too small for it. */
export function talksStatements(all: Readonly<Record<string, TalksReport>>): Statement[] {
  const out: Statement[] = [];
  const totals = Object.values(all).flatMap((t) => t.types.at(-1) ?? []);
  for (const name of ['accept', 'refer', 'counter', 'hurdle', 'stall', 'break'] as const) {
    const count = totals.reduce((so, t) => so + t.said[name], 0);
    out.push({ text: `${name} is answered (${count} times)`, holds: count > 0 });
  }
  for (const fate of [...lessons, 'failed:', 'left']) {
    const games = Object.values(all).reduce((so, t) => so + gamesOf(t, fate), 0);
    out.push({ text: `${fate.replace(':', ' ratification')} comes about (${games} games)`, holds: games > 0 });
  }
  const share = (of: 'atLowTrust' | 'atHighTrust'): number => {
    const [hurdles, concessions] = [totals.reduce((so, t) => so + t[of].hurdles, 0), totals.reduce((so, t) => so + t[of].concessions, 0)];
    return concessions === 0 ? 0 : roundedQuotient(1000 * hurdles, concessions);
  };
  const [low, high] = [share('atLowTrust'), share('atHighTrust')];
  out.push({ text: `hurdles per thousand concessions: ${low} at low trust, ${high} at high`, holds: low >= high + clearly });
  for (const [id, { fates, late }] of Object.entries(all)) {
    for (const { fate, games, gain } of fates) {
      if (gain === null || games < fewest || !(lessons.includes(fate) || fate.startsWith('failed:'))) continue;
      out.push({ text: `${id}: ${fate} (${games} games) against no word at the table: ${gain / 100}`, holds: gain < 0 });
    }
    out.push({ text: `${id}: late-envoy against envoy: ${late.gain / 100}`, holds: late.gain <= 0 });
  }
  return out;
}
