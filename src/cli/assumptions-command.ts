// `assumptions <scenario> [address]`: every number somebody chose, with its reason and sources; or those that outcomes react to most.

import { history } from '../agents/history';
import { linePlayers } from '../agents/line-player';
import { countKinds, numbersBehind } from '../analysis/assumptions-behind';
import { recordGames, strongestReactions } from '../analysis/reaction';
import type { Basis, Register } from '../engine/coefficient';
import type { Scenario } from '../engine/scenario';
import { nearest } from '../scenario/suggestion';
import { type Arguments, UsageError } from './arguments';
import type { CommandLine, Report } from './command-line';
import { requireRegister } from './scenario-source';
import { seedOf } from './seed';
import { table } from './table';

const kinds: readonly Basis[] = ['measured', 'argued', 'design'];
/** Games in which every number is tried, and numbers that are then tried in all. */
const SAMPLE = 3;
const SHORTLIST = 120;
const SHOWN = 30;

/** The register cut down to the numbers asked for; grounds nothing refers to any more are left in place. */
function chosen(scenario: Scenario, register: Register, args: Arguments): Register {
  const kind = args.text('kind');
  if (kind !== undefined && !kinds.some((k) => k === kind)) throw new UsageError(`--kind is one of ${kinds.join(', ')}, not “${kind}”.`);
  const [, address] = args.words;
  const meant = address === undefined ? register.coefficients : numbersBehind(scenario, register, { kind: 'address', at: address });
  const coefficients = meant.filter((c) => kind === undefined || register.grounds[c.ground].basis === kind);
  if (coefficients.length === 0 && address !== undefined && kind === undefined) {
    const near = nearest(
      address,
      register.coefficients.map((c) => c.address),
    );
    throw new UsageError(`No number has the address “${address}”.${near ? ` Did you mean ${near}?` : ''}`);
  }
  return { ...register, coefficients };
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < 110) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `    ${line}`);
}

function lines(register: Register): string[] {
  return register.grounds.flatMap((ground, i) => {
    const own = register.coefficients.filter((c) => c.ground === i);
    if (own.length === 0) return [];
    const measured = ground.figure === undefined ? [] : wrapped(`Figure: ${ground.figure} (${ground.locator ?? ''}).`);
    const sources = ground.sources.length > 0 ? ` [${ground.sources.join(', ')}]` : '';
    const rows = own.map((c) => [c.address, `${c.value}`, `${c.file}:${c.line}`]);
    return [`${ground.at}: ${ground.basis}${sources}`, ...wrapped(ground.why), ...measured, ...table(rows), ''];
  });
}

async function reactions(args: Arguments): Promise<Report> {
  const { scenario, register } = await requireRegister(args.words[0] ?? '');
  const seed = seedOf(args);
  const players = [history, ...linePlayers(scenario)];
  const games = recordGames(scenario, players, seed, args.count('react', players.length));
  const started = Date.now();
  const found = strongestReactions(scenario, register, games, {
    sample: SAMPLE,
    shortlist: SHORTLIST,
    heard: (done, of) => {
      if (process.stderr.isTTY && done % 20 === 0)
        process.stderr.write(
          `\r${done} of ${of} numbers, ${Math.round(((Date.now() - started) / (done + 1)) * (of - done) * 0.001)} s left `,
        );
    },
  }).slice(0, SHOWN);
  const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
  const rows = found.map((r) => [r.address, `${r.value}`, points(r.lower), points(r.higher), points(r.size)]);
  return {
    exit: 0,
    text: [
      `${scenario.id}: the ${found.length} numbers to which the total (0 to 1000) reacts most, in ${games.length} games with the same moves.`,
      ...table([['address', 'value', 'a quarter lower', 'a quarter higher', 'mean size'], ...rows]),
    ].join('\n'),
    json: {
      scenario: scenario.id,
      rulesHash: scenario.rulesHash,
      seed,
      games: games.length,
      players: players.map((p) => p.name),
      reactions: found,
    },
  };
}

export const assumptionsCommand: CommandLine = {
  name: 'assumptions',
  usage: 'assumptions <scenario> [address]',
  summary: 'Every number somebody chose, with its reason and sources, or those below an address; --react: what outcomes react to most.',
  flags: {
    kind: { kind: 'text', text: 'Only measured, argued or design.' },
    react: { kind: 'count', text: 'The thirty numbers to which so many games of history and the lines react most (minutes).' },
    seed: { kind: 'text', text: 'Name of the series of seeds for --react (1).' },
  },
  run: async (args) => {
    if (args.words.length === 0) throw new UsageError('Missing: <scenario>.');
    if (args.words.length > 2) throw new UsageError(`Nothing is expected after “${args.words[1]}”: “${args.words[2]}”.`);
    if (args.has('react')) return reactions(args);
    const { scenario, register } = await requireRegister(args.words[0]);
    const some = chosen(scenario, register, args);
    const counts = countKinds(some);
    const sum = `${scenario.id}: ${some.coefficients.length} numbers: ${kinds.map((k) => `${counts[k]} ${k}`).join(', ')}.`;
    const used = some.grounds.map((ground, i) => ({ ...ground, numbers: some.coefficients.filter((c) => c.ground === i) }));
    return {
      exit: 0,
      text: [...lines(some), sum].join('\n'),
      json: {
        scenario: scenario.id,
        rulesHash: scenario.rulesHash,
        counts,
        grounds: used.flatMap(({ numbers, ...ground }) =>
          numbers.length === 0
            ? []
            : [{ ...ground, numbers: numbers.map(({ address, value, file, line }) => ({ address, value, file, line })) }],
        ),
      },
    };
  },
};
