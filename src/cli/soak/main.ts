// The full numbers: every scenario that comes with the game, a thousand games each, in every place the rules run.
// Then 200 games of each in which what is said after great deeds is read, ten thousand games in all for secrets, 1,500 forged records, ten thousand
// negotiated games of each, ten thousand for balance and a thousand for what is said twice, and ten minutes of each on the page by a monkey, in two
// browsers. Writes
// .cache/measured/<date>.json with all of it and a summary to docs/measured/<date>.md; exit code 1 when a statement does not hold. Flags: --games n,
// --deeds n, --secrets n, --forgeries n, --talks n, --balance n, --words n, --monkey minutes, --no-browser, --out file (of the JSON); --only-deeds,
// --only-secrets, --only-forgeries, --only-talks, --only-balance, --only-words and --only-monkey play those games alone and write only where --out says.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { playersOf } from '../../agents/players';
import type { Balance } from '../../analysis/laboratory/balance';
import { playSeries } from '../../analysis/simulation/game-series';
import { checkSoundness, createSoundnessReport } from '../../analysis/simulation/soundness';
import { traceSeries } from '../../analysis/simulation/trace';
import type { Scenario } from '../../engine/model/scenario';
import { isGuided } from '../../scenario/load-scenario';
import { parseArguments } from '../commands/arguments';
import { requireScenario } from '../sources/open-scenario';
import { formatPath, projectFolder, resolveTypedPath, scenariosFolder } from '../sources/project-paths';
import { shippedIds } from '../sources/scenario-files';
import { playBalanceGames } from './balance';
import { balanceStatements, type Road } from './balance-statements';
import { formatBalance } from './balance-text';
import { runBenchmark } from './benchmark';
import { type BrowserTracer, browserVariables, bundleTracing, launchBrowser, openTracer } from './browser-tracer';
import { type DeedsReport, deedsStatements, playDeedGames } from './deeds';
import { forgeRecords, forgeries, forgeryStatements } from './forgeries';
import { monkeyStatements, playMonkeyVisits } from './monkey-visits';
import { playRepetitionGames, repetitionStatements } from './repetition';
import { playSecretsGames, secretsStatements } from './secrets';
import { formatStatements } from './statement';
import { formatSummary, type HashAgreement, type SoakedScenario, type SoakReport } from './summary';
import { playTalksGames, talksStatements } from './talks';
import { formatTalks } from './talks-text';

/** Share of the games, in percent, that an agent plays: those that try things out take their time. */
const usualShare = 10;
const shares: Readonly<Record<string, number>> = { history: 100, passive: 100, random: 100, search: 2 };

const say = (line: string): void => console.log(line);

/** The same games in every browser, against Node's. */
async function compare(scenario: Scenario, count: number, tracers: readonly BrowserTracer[]): Promise<HashAgreement[]> {
  const here = traceSeries(scenario, 'soak', count);
  const differing = (there: readonly string[]): number => here.filter((digest, i) => digest !== there[i]).length;
  const task = { scenario: JSON.stringify(scenario), series: 'soak', count };
  const found: HashAgreement[] = [];
  for (const { browser, inPage, inWorker } of tracers)
    found.push({ browser, page: differing(await inPage(task)), worker: differing(await inWorker(task)) });
  return found;
}

async function soak(id: string, count: number, tracers: readonly BrowserTracer[]): Promise<SoakedScenario> {
  const { scenario } = await requireScenario(id);
  say(`${id}: the same games in Node${tracers.map(({ browser }) => `, in page and worker of ${browser}`).join('')}`);
  const sameHashes = await compare(scenario, count, tracers);
  for (const { browser, page, worker } of sameHashes) say(`  games that differ in ${browser}: page ${page}, worker ${worker}`);
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
  return { rulesHash: scenario.rulesHash, games: count, sameHashes, soundness, agents };
}

/** Every browser that scripts/soak.mjs found, with a page of the bundled rules. */
async function openBrowsers(): Promise<{ readonly tracers: readonly BrowserTracer[]; readonly close: () => Promise<void> }> {
  const script = await bundleTracing();
  const browsers: Browser[] = [];
  const tracers: BrowserTracer[] = [];
  for (const kind of ['chrome', 'firefox'] as const) {
    const program = process.env[browserVariables[kind]];
    if (!program)
      throw new Error(`${browserVariables[kind]} names no browser. Use \`npm run soak\`, which finds them, or give --no-browser.`);
    const browser = await launchBrowser(kind, program);
    browsers.push(browser);
    tracers.push(await openTracer(browser, script));
  }
  const close = async (): Promise<void> => {
    for (const tracer of tracers) await tracer.close();
    for (const browser of browsers) await browser.close();
  };
  return { tracers, close };
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

/** What the authors of the shipped scenarios expect to be open. */
function readRoads(): readonly Road[] {
  const { roads }: { readonly roads: readonly Road[] } = JSON.parse(readFileSync(join(scenariosFolder, 'balance.json'), 'utf8'));
  return roads;
}

async function balance(ids: readonly string[], games: number) {
  say(`balance: ${games} games of each scenario`);
  const scenarios: Record<string, Balance> = {};
  for (const id of ids) {
    scenarios[id] = await playBalanceGames(id, games, say);
    for (const line of formatBalance(id, scenarios[id])) say(line);
  }
  const statements = balanceStatements(scenarios, readRoads());
  for (const line of formatStatements(statements)) say(line);
  return { games, scenarios, statements };
}

async function readDeeds(ids: readonly string[], games: number) {
  say(`deeds: ${games} games of each scenario`);
  const scenarios: Record<string, DeedsReport> = {};
  for (const id of ids) {
    const { scenario, texts } = await requireScenario(id);
    scenarios[id] = playDeedGames(scenario, texts, games);
  }
  const statements = deedsStatements(scenarios);
  for (const line of formatStatements(statements)) say(line);
  return { games, scenarios, statements };
}

async function keepSecrets(games: number) {
  say(`secrets: ${games} games`);
  const scenarios = await playSecretsGames(shippedIds(), games, say);
  const statements = secretsStatements(scenarios);
  for (const line of formatStatements(statements)) say(line);
  return { games, scenarios, statements };
}

async function listen(ids: readonly string[], games: number) {
  say(`words: ${games} games of each scenario`);
  const scenarios = await playRepetitionGames(ids, games, say);
  const statements = await repetitionStatements(scenarios);
  for (const line of formatStatements(statements)) say(line);
  return { games, scenarios, statements };
}

async function monkey(minutes: number) {
  say(`monkey: ${minutes} minutes of each scenario in each browser`);
  const visits = await playMonkeyVisits(shippedIds(), minutes, say);
  const statements = monkeyStatements(visits);
  for (const line of formatStatements(statements)) say(line);
  return { minutes, visits, statements };
}

/** Records a forger hands in, over the scenarios in turn. */
async function forge(ids: readonly string[], records: number) {
  say(`forgeries: ${records} records`);
  const scenarios = await Promise.all(ids.map(async (id) => (await requireScenario(id)).scenario));
  const report = forgeRecords(scenarios, Math.ceil(records / Object.keys(forgeries).length));
  const statements = forgeryStatements(report);
  for (const line of formatStatements(statements)) say(line);
  return { ...report, statements };
}

const args = parseArguments(process.argv.slice(2), {
  games: 'count',
  deeds: 'count',
  secrets: 'count',
  talks: 'count',
  balance: 'count',
  monkey: 'count',
  'only-monkey': 'switch',
  forgeries: 'count',
  'only-forgeries': 'switch',
  'only-deeds': 'switch',
  'only-secrets': 'switch',
  'only-talks': 'switch',
  'only-balance': 'switch',
  words: 'count',
  'only-words': 'switch',
  'no-browser': 'switch',
  out: 'text',
});
const count = args.count('games', 1_000);
const isWhole = !['only-deeds', 'only-secrets', 'only-forgeries', 'only-talks', 'only-balance', 'only-words', 'only-monkey'].some((flag) =>
  args.has(flag),
);
const browsers = args.has('no-browser') || !isWhole ? { tracers: [], close: async () => undefined } : await openBrowsers();
const scenarios: Record<string, SoakedScenario> = {};
if (isWhole) for (const id of shippedIds()) scenarios[id] = await soak(id, count, browsers.tracers);
await browsers.close();
const ids = await unguidedIds();
const deeds = isWhole || args.has('only-deeds') ? await readDeeds(ids, args.count('deeds', 200)) : null;
const secrets = isWhole || args.has('only-secrets') ? await keepSecrets(args.count('secrets', 10_000)) : null;
const forged = isWhole || args.has('only-forgeries') ? await forge(ids, args.count('forgeries', 1_500)) : null;
const talks = isWhole || args.has('only-talks') ? await negotiate(ids, args.count('talks', 10_000)) : null;
const balanced = isWhole || args.has('only-balance') ? await balance(ids, args.count('balance', 10_000)) : null;
const words = isWhole || args.has('only-words') ? await listen(ids, args.count('words', 1_000)) : null;
const visits = (isWhole && !args.has('no-browser')) || args.has('only-monkey') ? await monkey(args.count('monkey', 10)) : null;
if (isWhole) say('bench');
const bench = isWhole ? await runBenchmark({ rounds: 5, milliseconds: 3_000, searchGames: 4, against: null }) : null;
if (bench) say(JSON.stringify(bench));
const date = new Date().toISOString().slice(0, 10);
const report: SoakReport = {
  date,
  commit: git('rev-parse', 'HEAD') || null,
  isCommitted: git('status', '--porcelain', '--', 'src', 'scenarios') === '',
  node: process.version,
  browsers: browsers.tracers.map(({ browser }) => browser),
  scenarios,
  deeds,
  secrets,
  forgeries: forged,
  talks,
  balance: balanced,
  words,
  monkey: visits,
  bench,
};
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  say(`written: ${formatPath(path)}`);
}
const out = args.text('out');
if (out !== undefined || isWhole)
  write(
    out === undefined ? join(projectFolder, '.cache/measured', `${date}.json`) : resolveTypedPath(out),
    `${JSON.stringify(report, null, 1)}\n`,
  );
if (isWhole) write(join(projectFolder, 'docs/measured', `${date}.md`), `${formatSummary(report).join('\n')}\n`);
const isSound = Object.values(scenarios).every(
  ({ soundness, sameHashes }) =>
    soundness.broken.length === 0 &&
    sameHashes.every(({ page, worker }) => page === 0 && worker === 0) &&
    soundness.exactForecasts === soundness.forecasts,
);
const statements = [
  ...(deeds?.statements ?? []),
  ...(secrets?.statements ?? []),
  ...(forged?.statements ?? []),
  ...(talks?.statements ?? []),
  ...(balanced?.statements ?? []),
  ...(words?.statements ?? []),
  ...(visits?.statements ?? []),
];
process.exitCode = isSound && bench?.checksums_equal !== false && statements.every((s) => s.holds) ? 0 : 1;
