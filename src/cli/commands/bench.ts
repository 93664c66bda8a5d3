// `bench`: how fast the engine is, measured on whole games and against two other ways of running one small game.

import type { BenchmarkResult } from '../soak/benchmark';
import { expectPositionals } from './arguments';
import type { CliCommand } from './cli-command';

const floors = { games_per_second: 2_000, ratio_boardgameio: 50, ratio_loop: 15 } as const;

function lines(r: BenchmarkResult): string[] {
  return [
    `games_per_second   ${r.games_per_second}   whole random games of 2018-singapore, all seats acting, one core (floor ${floors.games_per_second})`,
    `ns_per_command     ${r.ns_per_command}   in those games`,
    `ratio_boardgameio  ${r.ratio_boardgameio}   times as fast as boardgame.io on the reference game (floor ${floors.ratio_boardgameio})`,
    `ratio_loop         ${r.ratio_loop}   times as slow as generated code on the reference game (ceiling ${floors.ratio_loop})`,
    `checksums ${r.checksums_equal ? 'equal' : 'DIFFER'} over ${r.checked_games} games; ns a move: engine ${r.ns_per_move.engine}, loop ${r.ns_per_move.loop}, boardgame.io ${r.ns_per_move.boardgame}`,
  ];
}

export const benchCommand: CliCommand = {
  name: 'bench',
  usage: 'bench',
  summary: 'Measure the engine: whole games a second, and the reference game on three drivers.',
  flags: { quick: { kind: 'switch', text: 'One short round instead of five.' } },
  run: async (args) => {
    expectPositionals(args, []);
    // Loaded only here: the bundler takes longer to start than most commands take to run.
    const { runBenchmark } = await import('../soak/benchmark');
    const result = await runBenchmark(args.has('quick') ? 1 : 5);
    return { exitCode: result.checksums_equal ? 0 : 1, text: lines(result).join('\n'), json: result };
  },
};
