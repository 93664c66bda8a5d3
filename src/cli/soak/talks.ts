// Thousands of negotiated games, on every core: what is answered and signed at the tables, what it is worth, and whether it is as promised.
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { NegotiationRecord } from '../../analysis/negotiation/record';
import { type NegotiationReport, reportNegotiations } from '../../analysis/negotiation/report';
import { roundedQuotient, type Summary, summarize } from '../../analysis/statistics';
import { requireScenario } from '../sources/open-scenario';
import type { TalksReply, TalksTask } from './talks-child';

/** Games a process is given at once. */
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

interface Heard {
  readonly records: NegotiationRecord[];
  readonly totals: (readonly [number, number])[];
}

/** Plays and reports, scenario by scenario. */
export async function playTalksGames(ids: readonly string[], options: TalksOptions): Promise<Record<string, TalksReport>> {
  const heard = new Map<string, Heard>(ids.map((id) => [id, { records: [], totals: [] }]));
  const tasks = ids.flatMap((id) => [...portions(id, 'mixed', options.games), ...portions(id, 'late', options.lateSeeds)]);
  const whole = tasks.length;
  const began = Date.now();
  let done = 0;
  await inProcesses(tasks, (reply) => {
    const here = heard.get(reply.task.id);
    if (reply.kind === 'mixed') here?.records.push(...reply.records);
    else here?.totals.push(...reply.totals);
    done += 1;
    if (Math.floor((10 * done) / whole) > Math.floor((10 * (done - 1)) / whole))
      options.log(`  talks: ${Math.round((100 * done) / whole)} % after ${Math.round((Date.now() - began) / 1000)} s`);
  });
  const out: Record<string, TalksReport> = {};
  for (const [id, { records, totals }] of heard) {
    const { scenario } = await requireScenario(id);
    const { type } = scenario.slots;
    out[id] = { ...reportNegotiations(records, type < 0 ? ['none'] : scenario.variables[type].states), late: compareLate(totals) };
  }
  return out;
}

function portions(id: string, kind: TalksTask['kind'], games: number): TalksTask[] {
  return Array.from({ length: Math.ceil(games / portion) }, (_, i) => {
    const from = i * portion;
    return { id, kind, from, count: Math.min(portion, games - from) };
  });
}

function compareLate(totals: Heard['totals']): LateComparison {
  const sum = totals.reduce((so, [even, late]) => so + 100 * (late - even), 0);
  return {
    even: summarize(totals.map(([even]) => even)),
    late: summarize(totals.map(([, late]) => late)),
    gain: totals.length === 0 ? 0 : roundedQuotient(sum, totals.length),
  };
}

/** Gives the tasks out, one at a time to each process, until all are done. A process that fails ends the whole. */
async function inProcesses(tasks: readonly TalksTask[], heard: (reply: Exclude<TalksReply, { kind: 'ready' }>) => void): Promise<void> {
  const waiting = tasks.slice();
  const count = Math.min(cpus().length, waiting.length);
  await Promise.all(Array.from({ length: count }, () => oneProcess(() => waiting.shift(), heard)));
}

function oneProcess(next: () => TalksTask | undefined, heard: (reply: Exclude<TalksReply, { kind: 'ready' }>) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./talks-child.ts', import.meta.url)), {
      execArgv: ['--import', import.meta.resolve('tsx')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (reply: TalksReply) => {
      if (reply.kind !== 'ready') heard(reply);
      const task = next();
      if (task) child.send(task);
      else {
        child.removeAllListeners();
        child.kill();
        resolve();
      }
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`A process that plays games ended with code ${code}.`)));
  });
}

export interface Statement {
  readonly text: string;
  readonly holds: boolean;
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
  const totals = Object.values(all).map((t) => t.types[t.types.length - 1]);
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
