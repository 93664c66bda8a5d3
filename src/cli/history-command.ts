// `history <scenario>`: the historical path, with history's own moves and in free play, scores turn by turn, and its check-points.
import { checkpointsOf } from '../analysis/checkpoints';
import { type HistoryGame, historyOf } from '../analysis/history-of';
import { expectWords } from './arguments';
import { checkpointData, checkpointLines } from './checkpoint-text';
import type { CommandLine } from './command-line';
import { turnTitle } from './reading';
import { type OpenScenario, requireScenario } from './scenario-source';
import { seedOf } from './seed';
import { table } from './table';

function lines(s: OpenScenario, title: string, game: HistoryGame): string[] {
  const head = ['turn', ...s.scenario.scores.map((x) => x.id), 'total'];
  const rows = game.byTurn.map((scores, t) => [turnTitle(s, t), ...scores.map(String)]);
  return [title, ...table([head, ...rows, ['the end', ...game.final.map(String)]])];
}

export const historyCommand: CommandLine = {
  name: 'history',
  usage: 'history <scenario>',
  summary: 'The historical path by turn, with history’s own moves and in free play, and whether it meets its check-points.',
  flags: { seed: { kind: 'text', text: 'Seed of both games (1).' } },
  run: async (args) => {
    const [name] = expectWords(args, ['scenario']);
    const seed = seedOf(args);
    const s = await requireScenario(name);
    const asItWas = historyOf(s.scenario, seed, { mode: 'history' });
    const free = historyOf(s.scenario, seed);
    const { type } = s.scenario.slots;
    const hidden = type < 0 ? null : s.scenario.variables[type].states[free.state.values[type]];
    const checks = checkpointsOf(s.scenario, seed);
    const title = `In free play on seed ${seed}${hidden === null ? '' : ` (${hidden})`}`;
    return {
      exit: checks.every((check) => check.isInside) ? 0 : 1,
      text: [...lines(s, 'With history’s own moves', asItWas), ...checkpointLines(s, checks), '', ...lines(s, title, free)].join('\n'),
      json: {
        scenario: s.scenario.id,
        seed,
        scores: [...s.scenario.scores.map((x) => x.id), 'total'],
        history: { byTurn: asItWas.byTurn, final: asItWas.final },
        checkpoints: checkpointData(s, checks),
        free: { byTurn: free.byTurn, final: free.final, type: hidden },
      },
    };
  },
};
