// Plays thousands of negotiated games on every core and checks statements about answers, signatures and their worth.

import { cpus } from 'node:os';
import type { NegotiationRecord } from '../../analysis/negotiation/record';
import { type NegotiationReport, reportNegotiations } from '../../analysis/negotiation/report';
import { roundedQuotient, type Summary, summarize } from '../../analysis/statistics';
import { elementAt } from '../../engine/model/list-access';
import { runTasks } from '../laboratory/worker-pool';
import { requireScenario } from '../sources/open-scenario';
import { createTenths, type Statement } from './statement';
import { doTask, type TalksPortion, type TalksTask } from './talks-worker';

/** Games a thread is given at once. */
const portion = 20;

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
    program: new URL('./talks-worker.ts', import.meta.url),
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
    const { scenario } = await requireScenario(id);
    const { type } = scenario.slots;
    out[id] = {
      ...reportNegotiations(records, type < 0 ? ['none'] : elementAt(scenario.variables, type).states),
      late: compareLate(totals),
    };
  }
  return out;
}

function portions(id: string, kind: TalksTask['kind'], games: number): TalksTask[] {
  return Array.from({ length: Math.ceil(games / portion) }, (_, i) => {
    const from = i * portion;
    return { id, kind, from, count: Math.min(portion, games - from) };
  });
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
