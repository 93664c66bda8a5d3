// Measures in processes of their own, built as for production, each way of running taking turns with the others.
// Ratios are taken within a round, so that a busy machine slows all of them alike; what is reported is the median round.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { loadScenario } from '../../scenario/load-scenario';
import { ScenarioError } from '../sources/open-scenario';
import { projectFolder } from '../sources/project-paths';
import { collectScenarioFiles, findScenarioFile } from '../sources/scenario-files';

export interface BenchmarkResult {
  readonly games_per_second: number;
  readonly ns_per_command: number;
  readonly ratio_boardgameio: number;
  readonly ratio_loop: number;
  readonly checksums_equal: boolean;
  readonly checked_games: number;
  readonly ns_per_move: { readonly engine: number; readonly loop: number; readonly boardgame: number };
  readonly rounds: number;
}

/** What one process prints: nanoseconds for so many games and their moves or commands, and the checksum of all final states. */
interface Part {
  readonly ns: number;
  readonly moves: number;
  readonly games: number;
  readonly sum: number;
}

const checked = 60;

function median(numbers: readonly number[]): number {
  return numbers.slice().sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function rounded(x: number): number {
  return x >= 100 ? Math.round(x) : Math.round(x * 100) / 100;
}

/** The measuring code as one plain file, as a page would get it. */
async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    mode: 'production',
    build: {
      ssr: join(projectFolder, 'tests/bench/bench-part.ts'),
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'part.mjs' } },
    },
  });
  return join(folder, 'part.mjs');
}

/** The 2018 scenario, compiled, for the measuring processes. */
function writeScenario(folder: string): string {
  const { files, entry } = collectScenarioFiles(findScenarioFile('2018-singapore'));
  const loaded = loadScenario(files, entry);
  if (!loaded.ok) throw new ScenarioError(loaded.problems);
  const path = join(folder, 'scenario.json');
  writeFileSync(path, JSON.stringify(loaded.scenario));
  return path;
}

export async function runBenchmark(rounds: number): Promise<BenchmarkResult> {
  const folder = mkdtempSync(join(projectFolder, 'node_modules', '.bench-'));
  try {
    const file = await bundle(folder);
    const scenario = writeScenario(folder);
    const part = (what: string, count: number): Part =>
      JSON.parse(
        execFileSync(process.execPath, [file, what, `${count}`, scenario], {
          encoding: 'utf8',
          env: { ...process.env, NODE_ENV: 'production' },
        }),
      );
    const sums = ['engine', 'loop', 'boardgame'].map((what) => part(what, checked).sum);
    const all = Array.from({ length: rounds }, () => ({
      whole: part('games', 3_000),
      engine: part('engine', 12_000),
      loop: part('loop', 30_000),
      boardgame: part('boardgame', 480),
    }));
    const perMove = (p: Part): number => p.ns / p.moves;
    return {
      games_per_second: Math.round(median(all.map((r) => (r.whole.games * 1e9) / r.whole.ns))),
      ns_per_command: Math.round(median(all.map((r) => perMove(r.whole)))),
      ratio_boardgameio: rounded(median(all.map((r) => perMove(r.boardgame) / perMove(r.engine)))),
      ratio_loop: rounded(median(all.map((r) => perMove(r.engine) / perMove(r.loop)))),
      checksums_equal: sums.every((s) => s === sums[0]),
      checked_games: checked,
      ns_per_move: {
        engine: Math.round(median(all.map((r) => perMove(r.engine)))),
        loop: Math.round(median(all.map((r) => perMove(r.loop)))),
        boardgame: Math.round(median(all.map((r) => perMove(r.boardgame)))),
      },
      rounds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
