// docs/command-line holds what the commands are: their flags word for word, and every key of their data, by what they print.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, runCommandLine } from '../../src/cli/commands/command-line';
import type { BenchmarkResult } from '../../src/cli/soak/benchmark';
import { formatRecord } from '../../src/replay/record';
import { haggledGame } from '../support/recorded-game';
import { projectRoot } from '../support/source';
import { type DocumentedKeys, differences, readKeyTable } from './json-keys';

const papers = join(projectRoot, 'docs/command-line');
const index = readFileSync(join(projectRoot, 'docs/command-line.md'), 'utf8');
const page = (name: string): string => readFileSync(join(papers, `${name}.md`), 'utf8');
const forms = readKeyTable(index);

const folder = mkdtempSync(join(tmpdir(), 'hikiwake-keys-'));
const before = process.env.INIT_CWD;
beforeAll(async () => {
  process.env.INIT_CWD = folder;
  await runCommandLine(['new', 'two-towns']);
});
afterAll(() => {
  if (before === undefined) delete process.env.INIT_CWD;
  else process.env.INIT_CWD = before;
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

/** A finished game of 2012 in which a person negotiates, as a file. */
const recorded = (): string => write('game.json', formatRecord(haggledGame('nemuro-17')));

/** The section of keys of a page; `variant`: the flag it is printed with. */
function documented(name: string, variant?: string): DocumentedKeys {
  const title = variant === undefined ? '## Keys of `--json`\n' : `## Keys of \`--json\` with \`${variant}\`\n`;
  const [, after = ''] = page(name).split(title);
  return readKeyTable(after.split('\n## ')[0]);
}

/** What differs between the keys of a page and those that these command lines print. */
async function compare(keys: DocumentedKeys, ...lines: readonly (readonly string[])[]): Promise<string[]> {
  const printed: unknown[] = [];
  for (const words of lines) printed.push(JSON.parse(JSON.stringify((await runCommandLine([...words, '--json'])).json)));
  return differences(printed, keys, forms);
}

describe('the pages', () => {
  it('are one for each command, and one for the soak, all named in the index', () => {
    const names = commands.map(({ name }) => name);
    expect(readdirSync(papers).sort()).toEqual([...names, 'soak'].map((name) => `${name}.md`).sort());
    for (const name of [...names, 'soak']) expect(index).toContain(`(command-line/${name}.md)`);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    '%s: usage and flags stand as the command has them',
    (name, command) => {
      expect(page(name)).toContain(`\n\`${command.usage}\`\n`);
      const kinds = { text: ' text', count: ' n', switch: '' };
      const rows = Object.entries(command.flags).map(
        ([flag, { kind, text }]) => `| \`--${flag}\`${kinds[kind]} | ${text.replaceAll('|', '\\|')} |`,
      );
      const [, flags = ''] = page(name).split('| flag | |\n|---|---|\n');
      expect(flags.split('\n\n')[0].split('\n').filter(Boolean)).toEqual(rows);
    },
  );
});

describe('the keys of --json', () => {
  it('of new, check, migrate, help and history', async () => {
    const town = readFileSync(join(folder, 'two-towns/scenario.yaml'), 'utf8');
    const bad = write('bad.yaml', town.replace("talks == 'open' && custom", "talks == 'open' && custum"));
    expect(await compare(documented('new'), ['new', 'a-town'])).toEqual([]);
    expect(await compare(documented('check'), ['check', bad])).toEqual([]);
    expect(await compare(documented('migrate'), ['migrate', 'two-towns', '--dry-run'])).toEqual([]);
    expect(await compare(documented('help'), ['help'])).toEqual([]);
    expect(await compare(documented('history'), ['history', '2018-singapore'])).toEqual([]);
  });

  it('of play', async () => {
    const whole = write('whole.txt', `act home_town_summit\nact home_town_summit\n${'end\n'.repeat(14)}`);
    const part = write('part.txt', 'declare common_gauge\nact measure\nact visit\nend\nend\n');
    const lines = [
      ['play', '2018-singapore', '--commands', whole, '--lenient'],
      ['play', 'two-towns', '--commands', part],
    ];
    expect(await compare(documented('play'), ...lines)).toEqual([]);
  });

  it('of replay, with and without --without, of debrief and of whatif', async () => {
    const game = recorded();
    const text = readFileSync(join(folder, game), 'utf8');
    const edited = write('edited.json', text.replace(/"0 act (\w+)"/, '"0 act deepen_alliance"'));
    const first = (JSON.parse(text) as { commands: string[] }).commands.findIndex((command) => command.startsWith('0 act')) + 1;
    expect(await compare(documented('replay'), ['replay', game], ['replay', edited], ['replay', 'AQabcdefgh'])).toEqual([]);
    expect(await compare(documented('replay', '--without'), ['replay', game, '--without', `${first}`])).toEqual([]);
    expect(await compare(documented('debrief'), ['debrief', game])).toEqual([]);
    expect(await compare(documented('whatif'), ['whatif', game, '--set', 'gauge.hope.start=900'])).toEqual([]);
  });

  it('of simulate, with every study', async () => {
    const studies = ['--types', '1', '--spread', '1', '--skip', '1', '--knock-out', '1', '--dominance', '1', '--gap', '1', '--close', '1'];
    const words = ['simulate', 'two-towns', '--agent', 'random', '--games', '2', '--cores', '1', ...studies];
    expect(await compare(documented('simulate'), words)).toEqual([]);
  });

  it('of scenes', async () => {
    expect(await compare(documented('scenes'), ['scenes', 'two-towns', '--games', '6', '--trials', '1'])).toEqual([]);
  });

  it('of table and of assumptions', async () => {
    const offer = 'scope=s2 title=v3 time=t3 bases=b2 war_outcome=w0';
    const lines = [
      ['table', '2012-abe-restart', '--type', 'hedging', '--offer', offer],
      ['table', '2022-sanctions', '--table', 'boats_and_graves', '--turn', '2'],
    ];
    expect(await compare(documented('table'), ...lines)).toEqual([]);
    expect(await compare(documented('assumptions'), ['assumptions', '2018-singapore', 'gauge.moscow_tolerance'])).toEqual([]);
    expect(await compare(documented('assumptions', '--react'), ['assumptions', 'two-towns', '--react', '1'])).toEqual([]);
  });

  it('of bench, by its type: measuring takes minutes', () => {
    const pace = { fastest: 1, twentieth: 1 };
    const result: Required<BenchmarkResult> = {
      games_per_second: 1,
      ns_per_command: pace,
      search_ms: 1,
      ratio_loop: 1,
      ratio_boardgameio: 1,
      ns_per_move: { engine: pace, loop: pace, boardgame: pace },
      checksums_equal: true,
      checked_games: 1,
      rounds: 1,
      against: { games_per_second: 1, ratio_loop: 1, search_ms: 1, times_games: pace, times_search: 1, times_reference: pace },
    };
    expect(differences([result], documented('bench'), forms)).toEqual([]);
  });
});

describe('the guard itself', () => {
  const keys = readKeyTable('| the whole | `a`, `b[]`, `c` (tally) | |\n| `b[]` | `d` | |');

  it.each([
    [{ a: 1, b: [], c: null, x: 1 }, 'x is printed and not documented'],
    [{ a: 1, c: null }, 'b[] is documented and not printed'],
    [{ a: 1, b: [{ d: 1, e: 2 }], c: null }, 'b[].e is printed and not documented'],
    [{ a: 1, b: { d: 1 }, c: null }, 'b is printed and not documented'],
    [{ a: 1, b: [{ d: 1 }], c: { name: 'x' } }, 'c.count is documented and not printed'],
    [{ a: { z: 1 }, b: [{ d: 1 }], c: null }, 'a.z is printed and not documented'],
  ])('finds in %j that %s', (data, sentence) => {
    expect(differences([data], keys, forms)).toContain(sentence);
  });

  it('lets pass what is documented', () => {
    expect(differences([{ a: 1, b: [{ d: 1 }], c: { name: 'x', count: 1 } }], keys, forms)).toEqual([]);
  });
});
