// `simulate <scenario>`: many games by agents, what they reach and how they end.
import { type ManyGames, playMany } from '../analysis/many-games';
import type { Summary } from '../analysis/statistics';
import { chosenPlayers } from './agents';
import { expectWords } from './arguments';
import type { CommandLine } from './command-line';
import { requireScenario } from './scenario-source';
import { seedOf } from './seed';
import { table } from './table';

function row(name: string, s: Summary): string[] {
  return [name, ...[s.mean, s.p10, s.p50, s.p90, s.min, s.max].map(String)];
}

function lines(result: ManyGames): string[] {
  const shares = (list: ManyGames['grades']): string => list.flatMap((x) => (x.count > 0 ? [`${x.name} ${x.count}`] : [])).join(', ');
  return [
    `${result.agent}, ${result.total.count} games`,
    ...table([
      ['', 'mean', 'p10', 'p50', 'p90', 'min', 'max'],
      ...result.scores.map((s) => row(s.id, s.summary)),
      row('total', result.total),
    ]),
    `  outcomes: ${shares(result.outcomes)}`,
    `  grades: ${shares(result.grades)}`,
  ];
}

export const simulateCommand: CommandLine = {
  name: 'simulate',
  usage: 'simulate <scenario> --agent <name>',
  summary:
    'Many games by an agent: scores, outcomes, grades. Agents: history, passive, random, greedy, patient, search, line-<id> for the adviser of each line, or all.',
  flags: {
    agent: { kind: 'text', text: 'Who plays: one name, several with commas, or all (random).' },
    games: { kind: 'count', text: 'How many games (200).' },
    seed: { kind: 'text', text: 'Name of the series of seeds (1).' },
  },
  run: async (args) => {
    const [name] = expectWords(args, ['scenario']);
    const seed = seedOf(args);
    const { scenario } = await requireScenario(name);
    const agents = chosenPlayers(scenario, args.text('agent') ?? 'random');
    const results = agents.map((agent) => playMany(scenario, agent, seed, args.count('games', 200)));
    return {
      exit: 0,
      text: results
        .flatMap((r) => [...lines(r), ''])
        .join('\n')
        .trimEnd(),
      json: { scenario: scenario.id, rulesHash: scenario.rulesHash, seed, results },
    };
  },
};
