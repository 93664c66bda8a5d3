// `simulate <scenario>`: the balance laboratory. Many games by agents, what they reach, how they end, and what the scenario shows of itself.

import { cpus } from 'node:os';
import type { Agent } from '../../agents/agent';
import { designedPlayersOf, playersOf } from '../../agents/players';
import { history } from '../../agents/strategies/history';
import { createSpamPlayer, createSpamPlayers } from '../../agents/strategies/spam';
import { type LaboratorySetup, seatAgents } from '../../analysis/laboratory/setup';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { createScenePlayers } from '../../story/scene-player';
import { formatLaboratoryReport } from '../laboratory/report-text';
import { runLaboratory } from '../laboratory/run';
import { countWordsByKey } from '../laboratory/word-counts';
import { requireTarget, writeFile } from '../sources/files';
import { type OpenScenario, requireScenario } from '../sources/open-scenario';
import { expectOnePositional, type ParsedArguments, UsageError, unknownName } from './arguments';
import type { CliCommand } from './cli-command';
import { parseSeed } from './game-flags';

export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage: 'simulate <scenario> --agent <name>',
  summary:
    'The balance laboratory: many games by agents on every core, with scores, outcomes and grades. Agents: history, passive, random, haggler, envoy, late-envoy, greedy, patient, search, line-<id> for the adviser of each line, scene-<id> for one who only answers the scenes of the turns as that adviser would, or all; spam-<act> plays one act every turn.',
  flags: {
    agent: { kind: 'text', text: 'Who plays: one name, several with commas, or all (random).' },
    seat: { kind: 'text', text: 'Who holds other seats, as in <seat>=random,<seat>=passive (the powers themselves).' },
    games: { kind: 'count', text: 'How many games by each agent (200).' },
    seed: { kind: 'text', text: 'Name of the series of seeds (1).' },
    cores: { kind: 'count', text: 'How many threads (all cores). Changes the time, never a number.' },
    full: { kind: 'switch', text: 'Every turn and act of every agent; without it, only where there is a single agent.' },
    close: { kind: 'count', text: 'Of how many games of each agent capital, wishes and zones of agreement are looked at (10).' },
    types: { kind: 'count', text: 'So many games of each agent are played again under every hidden type.' },
    spread: { kind: 'count', text: 'The moves of each agent’s first game are given again on so many seeds (20).' },
    skip: { kind: 'count', text: 'So many games of each agent are played again with each turn passed.' },
    'knock-out': { kind: 'count', text: 'So many games of each agent are played again without each act played in them.' },
    dominance: { kind: 'count', text: 'In so many games of each agent every act is weighed against every other at every turn.' },
    weights: { kind: 'count', text: 'In so many games of each agent every decision is weighed against all that was possible instead (1).' },
    gap: { kind: 'count', text: 'So many seeds under every hidden type by history and all designed agents: what `gap:` should say.' },
    out: { kind: 'text', text: 'Also writes the data of --json to this file.' },
  },
  run: async (args) => {
    const name = expectOnePositional(args, 'scenario');
    const target = args.text('out');
    const out = target === undefined ? null : requireTarget(target);
    const setup = setupOf(await requireScenario(name), args);
    const cores = args.text('cores') === undefined ? {} : { cores: args.count('cores', cpus().length) };
    const report = await runLaboratory(setup, cores);
    if (out !== null) writeFile(out, `${JSON.stringify(report, null, 1)}\n`);
    return { exitCode: 0, text: formatLaboratoryReport(report, args.has('full')).join('\n').trimEnd(), json: report };
  },
};

function setupOf({ scenario, texts }: OpenScenario, args: ParsedArguments): LaboratorySetup {
  const gap = args.count('gap', 0);
  const games = args.count('games', gap > 0 ? 1 : 200);
  const named = gap > 0 && args.text('agent') === undefined ? [] : parseAgents(scenario, args.text('agent') ?? 'random');
  const some = (flag: string, usual: number): number => Math.min(games, args.count(flag, usual));
  return {
    scenario,
    seed: parseSeed(args),
    games,
    agents: [...new Set([...(gap > 0 ? [history, ...designedPlayersOf(scenario)] : []), ...named].map((a) => a.name))],
    seats: seatsOf(scenario, args.text('seat')),
    words: countWordsByKey(texts),
    studies: {
      close: some('close', 10),
      types: args.count('types', gap),
      spread: args.count('spread', gap > 0 ? 0 : 20),
      skip: some('skip', 0),
      knockOut: some('knock-out', 0),
      dominance: some('dominance', 0),
      weights: some('weights', gap > 0 ? 0 : 1),
    },
  };
}

/** Reads `<seat>=random,<seat>=passive`. */
function seatsOf({ seats, player }: Scenario, words: string | undefined): Record<string, string> {
  const others = seats.flatMap(({ id }, seat) => (seat === player ? [] : [id]));
  const chosen: Record<string, string> = {};
  for (const word of words?.split(',') ?? []) {
    const [seat = '', agent = ''] = word.split('=');
    if (seat === elementAt(seats, player).id) throw new UsageError(`${seat} is the player's seat: use --agent.`);
    expectOneOf('seat', seat, others);
    expectOneOf(
      'agent for a power',
      agent,
      seatAgents.map((a) => a.name),
    );
    chosen[seat] = agent;
  }
  return chosen;
}

function expectOneOf(what: string, word: string, known: readonly string[]): void {
  if (known.includes(word)) return;
  throw unknownName(what, word, known);
}

/** The agents of `--agent`: one name, several with commas, or `all`; `spam` stands for one agent per act that plays nothing else. */
export function parseAgents(scenario: Scenario, names: string): Agent[] {
  const known = [...playersOf(scenario), ...createScenePlayers(scenario)];
  if (names === 'all') return playersOf(scenario);
  return names.split(',').flatMap((name) => {
    if (name === 'spam') return createSpamPlayers(scenario);
    const agent = known.find((a) => a.name === name) ?? createSpamPlayer(scenario, name);
    if (agent) return agent;
    throw unknownName('agent', name, [...known.map((a) => a.name), 'spam', 'all']);
  });
}
