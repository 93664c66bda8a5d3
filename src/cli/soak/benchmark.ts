// Measures this checkout, and another beside it where one is named, in processes of their own with code built as for production. What is
// measured lies in bench/: the frozen scenario and the reference game, neither of which later rules or balance can bend.

import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { elementAt } from '../../engine/model/list-access';
import { projectFolder } from '../sources/project-paths';
import { collectScenarioFiles } from '../sources/scenario-files';

/** Nanoseconds a move: of the fastest batch, and of the one that five in a hundred are faster than. */
export interface Pace {
  readonly fastest: number;
  readonly twentieth: number;
}

export interface BenchmarkResult {
  /** Whole random games of the frozen 2018 a second, by the fastest batch. */
  readonly games_per_second: number;
  readonly ns_per_command: Pace;
  /** Times as slow as generated straight-line code on the reference game, by the fastest batches. */
  readonly ratio_loop: number;
  /** Times as fast as boardgame.io there; null where it could not be installed. */
  readonly ratio_boardgameio: number | null;
  readonly ns_per_move: { readonly engine: Pace; readonly loop: Pace; readonly boardgame: Pace | null };
  /** Milliseconds of one game with `search` at the player's seat. */
  readonly search_ms: number;
  readonly checksums_equal: boolean;
  readonly checked_games: number;
  readonly rounds: number;
  /** The same of another checkout in turns with this one; ratios above 1 say that this one is faster. */
  readonly against: ComparisonResult | null;
}

export interface ComparisonResult {
  readonly games_per_second: number;
  readonly ratio_loop: number;
  readonly search_ms: number;
  readonly times_games: Pace;
  readonly times_search: number;
  readonly times_reference: Pace;
}

export interface BenchmarkOptions {
  /** Processes; what is reported is the median over them. */
  readonly rounds: number;
  /** Milliseconds each contestant plays in a process. */
  readonly milliseconds: number;
  readonly searchGames: number;
  /** Another checkout with a bench/subject.ts. */
  readonly against: string | null;
}

/** What a process of the scenario prints (see bench/measure.ts). The first of a list is this checkout. */
interface MeasuredScenario {
  readonly isEqual: boolean;
  readonly checked: number;
  readonly commandsPerGame: number;
  readonly games: readonly Pace[];
  readonly searchMs: readonly number[];
}

/** The same of a process of the reference game. */
interface MeasuredReference {
  readonly isEqual: boolean;
  readonly loop: Pace;
  readonly engines: readonly Pace[];
}

/** One round: a process of each game. */
type Measured = MeasuredScenario & MeasuredReference;

/** The same of the process in which boardgame.io takes turns with the loop. */
interface MeasuredBoardgame {
  readonly isEqual: boolean;
  readonly loop: Pace;
  readonly boardgame: Pace;
}

const benchFolder = join(projectFolder, 'bench');
const frozenScenario = join(projectFolder, 'tests/fixtures/frozen/2018-singapore/scenario.yaml');

/** One file of plain JavaScript, as a page would get it but for its names. */
async function bundle(checkout: string, entry: string, folder: string, name: string): Promise<string> {
  await build({
    configFile: false,
    root: checkout,
    logLevel: 'error',
    mode: 'production',
    build: {
      ssr: join(checkout, entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, `${name}.mjs`);
}

/** The folder in which boardgame.io lies, installed if need be; null where that cannot be done. */
function installBoardgame(): string | null {
  if (existsSync(join(benchFolder, 'node_modules', 'boardgame.io', 'package.json'))) return benchFolder;
  const words = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  try {
    const options: ExecFileSyncOptions = { cwd: benchFolder, stdio: ['ignore', 'ignore', 'inherit'] };
    if (npm) execFileSync(process.execPath, [npm, ...words], options);
    else execFileSync('npm', words, { ...options, shell: process.platform === 'win32' });
    return benchFolder;
  } catch {
    return null;
  }
}

export async function runBenchmark({ rounds, milliseconds, searchGames, against }: BenchmarkOptions): Promise<BenchmarkResult> {
  const folder = mkdtempSync(join(tmpdir(), 'hikiwake-bench-'));
  try {
    const measure = await bundle(projectFolder, 'bench/measure.ts', folder, 'measure');
    const subjects = [await bundle(projectFolder, 'bench/subject.ts', folder, 'here')];
    if (against !== null) subjects.push(await bundle(against, 'bench/subject.ts', folder, 'there'));
    const library = installBoardgame();
    const task = { subjects, ...collectScenarioFiles(frozenScenario), boardgame: null, milliseconds, searchGames };
    const run = (asked: object): unknown => {
      const file = join(folder, 'task.json');
      writeFileSync(file, JSON.stringify(asked));
      const env = { ...process.env, NODE_ENV: 'production' };
      return JSON.parse(execFileSync(process.execPath, [measure, file], { encoding: 'utf8', env }));
    };
    const processes = Array.from({ length: rounds }, (): Measured => {
      const scenario = run({ ...task, game: 'scenario' }) as MeasuredScenario;
      const reference = run({ ...task, game: 'reference' }) as MeasuredReference;
      return { ...scenario, ...reference, isEqual: scenario.isEqual && reference.isEqual };
    });
    const boardgames =
      library === null ? [] : Array.from({ length: rounds }, () => run({ ...task, boardgame: library }) as MeasuredBoardgame);
    return summarise(processes, boardgames);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return elementAt(sorted, Math.floor(sorted.length / 2));
}

function rounded(x: number): number {
  return x >= 100 ? Math.round(x) : Math.round(x * 100) / 100;
}

function summarise(processes: readonly Measured[], boardgames: readonly MeasuredBoardgame[]): BenchmarkResult {
  const over = (of: (m: Measured) => number): number => rounded(median(processes.map(of)));
  const paceOver = (of: (m: Measured) => Pace): Pace => middle(processes.map(of));
  const gamesPerSecond = (i: number): number => Math.round(over((m) => 1e9 / (elementAt(m.games, i).fastest * m.commandsPerGame)));
  const loopRatio = (i: number): number => median(processes.map((m) => elementAt(m.engines, i).fastest / m.loop.fastest));
  const times = (of: (m: Measured) => readonly Pace[]): Pace => ({
    fastest: over((m) => elementAt(of(m), 1).fastest / elementAt(of(m), 0).fastest),
    twentieth: over((m) => elementAt(of(m), 1).twentieth / elementAt(of(m), 0).twentieth),
  });
  const toLoop = boardgames.map(({ boardgame, loop }) => boardgame.fastest / loop.fastest);
  return {
    games_per_second: gamesPerSecond(0),
    ns_per_command: paceOver((m) => elementAt(m.games, 0)),
    ratio_loop: rounded(loopRatio(0)),
    ratio_boardgameio: boardgames.length === 0 ? null : rounded(median(toLoop) / loopRatio(0)),
    ns_per_move: {
      engine: paceOver((m) => elementAt(m.engines, 0)),
      loop: paceOver((m) => m.loop),
      boardgame: boardgames.length === 0 ? null : middle(boardgames.map((b) => b.boardgame)),
    },
    search_ms: over((m) => elementAt(m.searchMs, 0)),
    checksums_equal: [...processes, ...boardgames].every((m) => m.isEqual),
    checked_games: elementAt(processes, 0).checked,
    rounds: processes.length,
    against:
      elementAt(processes, 0).games.length < 2
        ? null
        : {
            games_per_second: gamesPerSecond(1),
            ratio_loop: rounded(loopRatio(1)),
            search_ms: over((m) => elementAt(m.searchMs, 1)),
            times_games: times((m) => m.games),
            times_search: over((m) => elementAt(m.searchMs, 1) / elementAt(m.searchMs, 0)),
            times_reference: times((m) => m.engines),
          },
  };
}

function middle(paces: readonly Pace[]): Pace {
  return { fastest: rounded(median(paces.map((p) => p.fastest))), twentieth: rounded(median(paces.map((p) => p.twentieth))) };
}
