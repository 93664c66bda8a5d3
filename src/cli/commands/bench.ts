// `bench`: how fast the engine is, on whole games and against two other ways of running one small game; `--against`: beside another checkout.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchmarkResult, ComparisonResult, Pace } from '../soak/benchmark';
import { resolveTypedPath } from '../sources/project-paths';
import { expectNoPositionals, UsageError } from './arguments';
import type { CliCommand } from './cli-command';

/** What holds on any machine, because both sides of a ratio run on it. */
const limits = { slowestToLoop: 4.2, fastestToBoardgame: 50 } as const;

const thorough = { rounds: 5, milliseconds: 3_000, searchGames: 4 };
const quick = { rounds: 1, milliseconds: 1_000, searchGames: 1 };

function isWithinLimits(r: BenchmarkResult): boolean {
  return r.ratio_loop <= limits.slowestToLoop && (r.ratio_boardgameio ?? limits.fastestToBoardgame) >= limits.fastestToBoardgame;
}

function inBoth(pace: Pace): string {
  return `${pace.fastest} (${pace.twentieth})`;
}

function lines(r: BenchmarkResult): string[] {
  const { engine, loop, boardgame } = r.ns_per_move;
  return [
    `games_per_second   ${r.games_per_second}   whole random games of the frozen 2018-singapore, all seats acting, one core`,
    `ns_per_command     ${inBoth(r.ns_per_command)}   in those games; the fastest batch (and the one that five in a hundred are faster than)`,
    `search_ms          ${r.search_ms}   one game with search at the player’s seat`,
    `ratio_loop         ${r.ratio_loop}   times as slow as generated code on the reference game (at most ${limits.slowestToLoop})`,
    `ratio_boardgameio  ${r.ratio_boardgameio ?? '-'}   ${
      boardgame ? `times as fast as boardgame.io on it (at least ${limits.fastestToBoardgame})` : 'boardgame.io could not be installed'
    }`,
    `ns_per_move        engine ${inBoth(engine)}, loop ${inBoth(loop)}${boardgame ? `, boardgame.io ${inBoth(boardgame)}` : ''}`,
    ...(r.against ? comparison(r.against) : []),
    `states ${r.checksums_equal ? 'equal' : 'DIFFER'} over ${r.checked_games} games`,
  ];
}

function comparison(other: ComparisonResult): string[] {
  return [
    '',
    `the other checkout: ${other.games_per_second} games a second, search ${other.search_ms} ms, ratio_loop ${other.ratio_loop}`,
    `this one is faster by   games ${inBoth(other.times_games)}, search ${other.times_search}, reference game ${inBoth(other.times_reference)}`,
    '',
  ];
}

/** The other checkout's folder; null where none is named. */
function otherCheckout(path: string | undefined): string | null {
  if (path === undefined) return null;
  const folder = resolveTypedPath(path);
  if (!existsSync(join(folder, 'bench', 'subject.ts')))
    throw new UsageError(`${path} has no bench/subject.ts that says what to measure of it.`);
  return folder;
}

export const benchCommand: CliCommand = {
  name: 'bench',
  usage: 'bench',
  summary: 'Measure the engine: whole games a second, and the reference game on three drivers.',
  flags: {
    quick: { kind: 'switch', text: 'One short round instead of five.' },
    against: { kind: 'text', text: 'Another checkout of the project, measured in turns with this one.' },
  },
  run: async (args) => {
    expectNoPositionals(args);
    const against = otherCheckout(args.text('against'));
    // Loaded only here: the bundler takes longer to start than most commands take to run.
    const { runBenchmark } = await import('../soak/benchmark');
    const result = await runBenchmark({ ...(args.has('quick') ? quick : thorough), against });
    return { exitCode: result.checksums_equal && isWithinLimits(result) ? 0 : 1, text: lines(result).join('\n'), json: result };
  },
};
