// `assumptions <scenario> [address]`: every number somebody chose, with its reason and sources; or those that outcomes react to most.

import { history } from '../../agents/strategies/history';
import { createLinePlayers } from '../../agents/strategies/line-player';
import { coefficientsBehind, countByBasis, justificationOf } from '../../analysis/provenance';
import { recordGameSeries, strongestSensitivities } from '../../analysis/simulation/sensitivity';
import type { Basis, CoefficientRegister } from '../../engine/model/coefficient';
import type { Scenario } from '../../engine/model/scenario';
import { formatTable, wrapText } from '../report/text-table';
import { requireRegister, unknownAddress } from '../sources/open-scenario';
import { type ParsedArguments, UsageError } from './arguments';
import type { CliCommand, CommandResult } from './cli-command';
import { parseSeed } from './game-flags';

const kinds: readonly Basis[] = ['measured', 'argued', 'design'];
/** Games in which every number is tried, and numbers that are then tried in all. */
const SAMPLE = 3;
const SHORTLIST = 120;
const SHOWN = 30;

/** The register cut down to the numbers asked for; grounds nothing refers to any more are left in place. */
function chosen(scenario: Scenario, register: CoefficientRegister, args: ParsedArguments): CoefficientRegister {
  const kind = args.text('kind');
  if (kind !== undefined && !kinds.some((k) => k === kind)) throw new UsageError(`--kind is one of ${kinds.join(', ')}, not “${kind}”.`);
  const [, address] = args.positionals;
  const meant = address === undefined ? register.coefficients : coefficientsBehind(scenario, register, { kind: 'address', at: address });
  const coefficients = meant.filter((c) => kind === undefined || justificationOf(register, c).basis === kind);
  if (coefficients.length === 0 && address !== undefined && kind === undefined) {
    throw unknownAddress(register, address);
  }
  return { ...register, coefficients };
}

/** Characters of a line before it is broken. */
const WIDTH = 114;
const wrapped = (text: string): string[] => wrapText(text, WIDTH, '    ', '    ');

function lines(register: CoefficientRegister): string[] {
  return register.justifications.flatMap((ground, i) => {
    const own = register.coefficients.filter((c) => c.justification === i);
    if (own.length === 0) return [];
    const measured = ground.figure === undefined ? [] : wrapped(`Figure: ${ground.figure} (${ground.locator ?? ''}).`);
    const sources = ground.sources.length > 0 ? ` [${ground.sources.join(', ')}]` : '';
    const rows = own.map((c) => [c.address, `${c.value}`, `${c.file}:${c.line}`]);
    return [`${ground.at}: ${ground.basis}${sources}`, ...wrapped(ground.why), ...measured, ...formatTable(rows), ''];
  });
}

async function reactions(args: ParsedArguments): Promise<CommandResult> {
  const { scenario, register } = await requireRegister(args.positionals[0] ?? '');
  const seed = parseSeed(args);
  const players = [history, ...createLinePlayers(scenario)];
  const games = recordGameSeries(scenario, players, seed, args.count('react', players.length));
  const started = Date.now();
  const found = strongestSensitivities(scenario, register, games, {
    sample: SAMPLE,
    shortlist: SHORTLIST,
    onProgress: (done, of) => {
      if (process.stderr.isTTY && done % 20 === 0)
        process.stderr.write(
          `\r${done} of ${of} numbers, ${Math.round(((Date.now() - started) / (done + 1)) * (of - done) * 0.001)} s left `,
        );
    },
  }).slice(0, SHOWN);
  const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
  const rows = found.map((r) => [r.address, `${r.value}`, points(r.lower), points(r.higher), points(r.size)]);
  return {
    exitCode: 0,
    text: [
      `${scenario.id}: the ${found.length} numbers to which the total (0 to 1000) reacts most, in ${games.length} games with the same moves.`,
      ...formatTable([['address', 'value', 'a quarter lower', 'a quarter higher', 'mean size'], ...rows]),
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

export const assumptionsCommand: CliCommand = {
  name: 'assumptions',
  usage: 'assumptions <scenario> [address]',
  summary: 'Every number somebody chose, with its reason and sources, or those below an address; --react: what outcomes react to most.',
  flags: {
    kind: { kind: 'text', text: 'Only measured, argued or design.' },
    react: { kind: 'count', text: 'The thirty numbers to which so many games of history and the lines react most (minutes).' },
    seed: { kind: 'text', text: 'Name of the series of seeds for --react (1).' },
  },
  run: async (args) => {
    const [name, address, surplus] = args.positionals;
    if (name === undefined) throw new UsageError('Missing: <scenario>.');
    if (surplus !== undefined) throw new UsageError(`Nothing is expected after “${address}”: “${surplus}”.`);
    if (args.has('react')) return reactions(args);
    const { scenario, register } = await requireRegister(name);
    const some = chosen(scenario, register, args);
    const counts = countByBasis(some);
    const sum = `${scenario.id}: ${some.coefficients.length} numbers: ${kinds.map((k) => `${counts[k]} ${k}`).join(', ')}.`;
    const used = some.justifications.map((ground, i) => ({ ...ground, numbers: some.coefficients.filter((c) => c.justification === i) }));
    return {
      exitCode: 0,
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
