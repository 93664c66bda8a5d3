// `history <scenario>`: the historical path, with history's own moves and in free play, scores turn by turn, and its check-points.

import { evaluateCheckpoints } from '../../analysis/simulation/checkpoints';
import { type FinishedGame, playHistory } from '../../analysis/simulation/history-game';
import { elementAt } from '../../engine/model/list-access';
import { formatCheckpoints, viewCheckpoints } from '../report/checkpoint-report';
import { turnTitle } from '../report/scenario-text';
import { formatTable } from '../report/text-table';
import { type OpenScenario, requireScenario } from '../sources/open-scenario';
import { expectOnePositional } from './arguments';
import type { CliCommand } from './cli-command';
import { parseSeed } from './game-flags';

function lines(s: OpenScenario, title: string, game: FinishedGame): string[] {
  const head = ['turn', ...s.scenario.scores.map((x) => x.id), 'total'];
  const rows = game.byTurn.map((scores, t) => [turnTitle(s, t), ...scores.map(String)]);
  return [title, ...formatTable([head, ...rows, ['the end', ...game.final.map(String)]])];
}

export const historyCommand: CliCommand = {
  name: 'history',
  usage: 'history <scenario>',
  summary: 'The historical path by turn, with history’s own moves and in free play, and whether it meets its check-points.',
  flags: { seed: { kind: 'text', text: 'Seed of both games (1).' } },
  run: async (args) => {
    const name = expectOnePositional(args, 'scenario');
    const seed = parseSeed(args);
    const s = await requireScenario(name);
    const asItWas = playHistory(s.scenario, seed);
    const free = playHistory(s.scenario, seed, { mode: 'free' });
    const { type } = s.scenario.slots;
    const hidden = type < 0 ? null : elementAt(s.scenario.variables, type).states[elementAt(free.state.values, type)];
    const checks = evaluateCheckpoints(s.scenario, seed);
    const title = `In free play on seed ${seed}${hidden === null ? '' : ` (${hidden})`}`;
    return {
      exitCode: checks.every((check) => check.isInside) ? 0 : 1,
      text: [...lines(s, 'With history’s own moves', asItWas), ...formatCheckpoints(s, checks), '', ...lines(s, title, free)].join('\n'),
      json: {
        scenario: s.scenario.id,
        seed,
        scores: [...s.scenario.scores.map((x) => x.id), 'total'],
        history: { byTurn: asItWas.byTurn, final: asItWas.final },
        checkpoints: viewCheckpoints(s, checks),
        free: { byTurn: free.byTurn, final: free.final, type: hidden },
      },
    };
  },
};
