// The full numbers: every scenario that comes with the game, a thousand games each, in every place the rules run.
// Then ten thousand negotiated games of each and ten thousand for balance. Writes docs/measured/<date>.json with the commit; exit code 1 when
// a promise is broken. Flags: --games n, --talks n, --balance n, --no-browser, --out file; --only-talks and --only-balance play those games
// alone and write only where --out says.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { playersOf } from '../../agents/players';
import type { Balance } from '../../analysis/laboratory/balance';
import { type GameSeries, playSeries } from '../../analysis/simulation/game-series';
import { checkSoundness, createSoundnessReport, type SoundnessReport } from '../../analysis/simulation/soundness';
import { traceSeries } from '../../analysis/simulation/trace';
import type { Scenario } from '../../engine/model/scenario';
import { isGuided } from '../../scenario/load-scenario';
import { parseArguments } from '../commands/arguments';
import { requireScenario } from '../sources/open-scenario';
import { projectFolder, resolveTypedPath } from '../sources/project-paths';
import { shippedIds } from '../sources/scenario-files';
import { playBalanceGames } from './balance';
import { balanceStatements } from './balance-statements';
import { formatBalance } from './balance-text';
import { runBenchmark } from './benchmark';
import { type BrowserTracer, openTracer } from './browser-tracer';
import { formatStatements } from './statement';
import { playTalksGames, talksStatements } from './talks';
import { formatTalks } from './talks-text';

/** Share of the games, in percent, that an agent plays: those that try things out take their time. */
const usualShare = 10;
const shares: Readonly<Record<string, number>> = { history: 100, passive: 100, random: 100, search: 2 };

interface Agreement {
  readonly games: number;
  /** Games whose fingerprints differ from Node's. */
  readonly page: number | null;
  readonly worker: number | null;
}
interface Soaked {
  readonly rulesHash: string;
  readonly sameHashes: Agreement;
  readonly soundness: SoundnessReport;
  readonly agents: readonly GameSeries[];
}

const say = (line: string): void => console.log(line);

async function compare(scenario: Scenario, count: number, tracer: BrowserTracer | null): Promise<Agreement> {
  const here = traceSeries(scenario, 'soak', count);
  const differing = (there: readonly string[]): number => here.filter((digest, i) => digest !== there[i]).length;
  const task = { scenario: JSON.stringify(scenario), series: 'soak', count };
  return {
    games: count,
    page: tracer ? differing(await tracer.inPage(task)) : null,
    worker: tracer ? differing(await tracer.inWorker(task)) : null,
  };
}

async function soak(id: string, count: number, tracer: BrowserTracer | null): Promise<Soaked> {
  const { scenario } = await requireScenario(id);
  say(`${id}: the same games in Node${tracer ? `, in a page and in a worker (${tracer.browser})` : ''}`);
  const sameHashes = await compare(scenario, count, tracer);
  say(`  games that differ: page ${sameHashes.page ?? '-'}, worker ${sameHashes.worker ?? '-'}`);
  const soundness = createSoundnessReport();
  for (let k = 0; k < count; k++) checkSoundness(scenario, `soak-${k}`, soundness);
  say(`  ${count} games by lot: ${soundness.commands} commands, ${soundness.tried} tried, ${soundness.broken.length} broken promises`);
  for (const sentence of soundness.broken) say(`    ${sentence}`);
  say(
    `  forecasts exact: ${soundness.exactForecasts} of ${soundness.forecasts}; ranges that held: ${soundness.heldRanges} of ${soundness.ranges}`,
  );
  const agents = playersOf(scenario).map((agent) =>
    playSeries(scenario, agent, 'soak', Math.ceil((count * (shares[agent.name] ?? usualShare)) / 100)),
  );
  for (const a of agents) say(`  ${a.agent}: total ${a.total.mean} (p10 ${a.total.p10}, p90 ${a.total.p90}) over ${a.total.count} seeds`);
  return { rulesHash: scenario.rulesHash, sameHashes, soundness, agents };
}

function git(...words: string[]): string {
  try {
    return execFileSync('git', words, { cwd: projectFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** The scenarios without a guide: what is said of talks is said of them. */
async function unguidedIds(): Promise<string[]> {
  const open = await Promise.all(shippedIds().map(async (id) => ({ id, texts: (await requireScenario(id)).texts })));
  return open.flatMap(({ id, texts }) => (isGuided(texts) ? [] : [id]));
}

/** Seeds on which the player who saves everything for the end is compared, at most. */
const lateSeeds = 300;

async function negotiate(ids: readonly string[], games: number) {
  say(`talks: ${games} games of each scenario`);
  const talks = await playTalksGames(ids, { games, lateSeeds: Math.min(games, lateSeeds), log: say });
  for (const [id, t] of Object.entries(talks)) for (const line of formatTalks(id, t)) say(line);
  const statements = talksStatements(talks);
  for (const line of formatStatements(statements)) say(line);
  return { games, scenarios: talks, statements };
}

async function balance(ids: readonly string[], games: number) {
  say(`balance: ${games} games of each scenario`);
  const scenarios: Record<string, Balance> = {};
  for (const id of ids) {
    scenarios[id] = await playBalanceGames(id, games, say);
    for (const line of formatBalance(id, scenarios[id])) say(line);
  }
  const statements = balanceStatements(scenarios);
  for (const line of formatStatements(statements)) say(line);
  return { games, scenarios, statements };
}

const args = parseArguments(process.argv.slice(2), {
  games: 'count',
  talks: 'count',
  balance: 'count',
  'only-talks': 'switch',
  'only-balance': 'switch',
  'no-browser': 'switch',
  out: 'text',
});
const count = args.count('games', 1_000);
const isWhole = !args.has('only-talks') && !args.has('only-balance');
const tracer = args.has('no-browser') || !isWhole ? null : await openTracer();
const scenarios: Record<string, Soaked> = {};
if (isWhole) for (const id of shippedIds()) scenarios[id] = await soak(id, count, tracer);
await tracer?.close();
const ids = await unguidedIds();
const talks = isWhole || args.has('only-talks') ? await negotiate(ids, args.count('talks', 10_000)) : null;
const balanced = isWhole || args.has('only-balance') ? await balance(ids, args.count('balance', 10_000)) : null;
if (isWhole) say('bench');
const bench = isWhole ? await runBenchmark(5) : null;
if (bench) say(JSON.stringify(bench));
const date = new Date().toISOString().slice(0, 10);
const out = args.text('out') ?? (isWhole ? join(projectFolder, 'docs', 'measured', `${date}.json`) : null);
mkdirSync(join(projectFolder, 'docs', 'measured'), { recursive: true });
const report = {
  date,
  commit: git('rev-parse', 'HEAD') || null,
  isCommitted: git('status', '--porcelain', '--', 'src', 'scenarios') === '',
  node: process.version,
  browser: tracer?.browser ?? null,
  games: count,
  scenarios,
  talks,
  balance: balanced,
  bench,
};
if (out !== null) {
  writeFileSync(resolveTypedPath(out), `${JSON.stringify(report, null, 1)}\n`);
  say(`written: ${out}`);
}
const isSound = Object.values(scenarios).every(
  (s) =>
    s.soundness.broken.length === 0 && !s.sameHashes.page && !s.sameHashes.worker && s.soundness.exactForecasts === s.soundness.forecasts,
);
const statements = [...(talks?.statements ?? []), ...(balanced?.statements ?? [])];
process.exitCode = isSound && bench?.checksums_equal !== false && statements.every((s) => s.holds) ? 0 : 1;
