// The command line among other programs and with strangers' files: one sentence, the right exit code, and nothing that a terminal obeys.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../src/agents/strategies/random';
import { toTerminalJson, toTerminalText } from '../../src/cli/commands/cli-command';
import { runCommandLine } from '../../src/cli/commands/command-line';
import { formatRecord } from '../../src/replay/record';
import { recordGame } from '../support/recorded-game';
import { loadShipped } from '../support/shipped-scenarios';

const folder = mkdtempSync(join(tmpdir(), 'hikiwake-programs-'));
const at = (name: string): string => join(folder, name);
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const isRoot = process.getuid?.() === 0;
const hasDevices = existsSync('/dev/full');
const scenario = loadShipped('2018-singapore');
/** The smallest scenario, for what is about another file than the scenario’s own: it is read in a sixth of the time. */
const quick = 'first-game';
const game = recordGame(scenario, 'nemuro-17', random, { asPerson: true });
const escapes = '\u001b[2J\u001b]0;pwned\u0007\u009b31m\u202e\u200b';

let good = '';
const before = process.env.INIT_CWD;
beforeAll(() => {
  process.env.INIT_CWD = folder;
  good = write('good.json', formatRecord(game));
  write('moves.txt', 'end\n');
  write('empty', '');
  write(
    'binary',
    Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256),
  );
  write('latin.yaml', Buffer.from('title: Caf\xe9\n', 'latin1'));
  write('utf16.json', Buffer.from(`\ufeff${formatRecord(game)}`, 'utf16le'));
  write('mark.json', `\ufeff${formatRecord(game)}`);
  write('quotes.json', formatRecord(game).replaceAll('"', '”'));
  write('cut.json', formatRecord(game).slice(0, 400));
  write('seed.json', formatRecord(recordGame(scenario, escapes, random, { asPerson: true })));
  write('escapes.txt', `act ${escapes}\n`);
  write('escapes.yaml', `title: "${escapes}"\n`);
  write('text.json', 'Dear class, here is my game.\n');
  write('large', '');
  // A file of 51 MB that takes no room.
  truncateSync(at('large'), 51_000_000);
  mkdirSync(at('folder'));
  mkdirSync(at('odd'));
  mkdirSync(at('odd/locales.yaml'));
  write('odd/scenario.yaml', 'format: 1\ninclude: [locales.yaml]\n');
  symlinkSync(at('circle'), at('circle'));
  if (!isRoot) chmodSync(write('secret', 'x'), 0);
});
afterAll(() => {
  if (before === undefined) delete process.env.INIT_CWD;
  else process.env.INIT_CWD = before;
  rmSync(folder, { recursive: true, force: true });
});

/** What a command says: never with anything a terminal obeys, and a report for programs that can be read. */
async function said(...words: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const { exitCode, text, json } = await runCommandLine(words);
  expect(toTerminalText(text)).not.toMatch(/[^\P{C}\n]/u);
  expect(JSON.parse(toTerminalJson(json))).toEqual(JSON.parse(JSON.stringify(json)));
  expect(toTerminalJson(json)).not.toMatch(/[^\P{C}\n]/u);
  return { code: exitCode, text: toTerminalText(text) };
}

/** Every command that reads a file somebody named, with the name left to fill in. */
const readers: readonly (readonly [string, (file: string) => string[]])[] = [
  ['check', (file) => ['check', file]],
  ['migrate', (file) => ['migrate', file, '--dry-run']],
  ['play', (file) => ['play', file, '--commands', 'moves.txt']],
  ['play --commands', (file) => ['play', quick, '--commands', file]],
  ['table', (file) => ['table', file]],
  ['table --commands', (file) => ['table', quick, '--commands', file]],
  ['replay', (file) => ['replay', file]],
  ['replay --scenario', (file) => ['replay', good, '--scenario', file]],
  ['debrief', (file) => ['debrief', file]],
  ['whatif', (file) => ['whatif', file, '--set', 'x=1']],
  ['history', (file) => ['history', file]],
  ['simulate', (file) => ['simulate', file, '--games', '1']],
  ['scenes', (file) => ['scenes', file, '--games', '1']],
  ['assumptions', (file) => ['assumptions', file]],
  ['bench --against', (file) => ['bench', '--against', file]],
];

/** Names that no command can do anything with: wrong use, told in one sentence. */
const unusable: readonly (readonly [string, string])[] = [
  ['that is not there', './nowhere.json'],
  ['in a folder that is not there', 'nowhere/game.json'],
  ['below a file', 'moves.txt/game.json'],
  ['that is a folder', 'folder'],
  ['that is empty', ''],
  ['whose links lead in a circle', 'circle'],
  ['that is too long', `${'x'.repeat(5_000)}.json`],
  ['with an escape sequence in it', `./${escapes}.json`],
  ...(isRoot ? [] : [['that may not be read', 'secret'] as const]),
];

/** Files that are read and are no game, no scenario and no list of decisions: told with what they are. */
const unsound: readonly (readonly [string, string])[] = [
  ['of nothing', 'empty'],
  ['of bytes', 'binary'],
  ['of 51 MB', 'large'],
  ['in Latin-1', 'latin.yaml'],
  ['in UTF-16', 'utf16.json'],
  ['with typographic quotes', 'quotes.json'],
  ['of escape sequences', 'escapes.yaml'],
  ['of words', 'text.json'],
];

/** Those that read a scenario all read it alike: one of them stands for the rest where a process is started for each file. */
const oneOfEach = ['check', 'play --commands', 'replay', 'debrief'];

describe.each(readers)('%s', (name, line) => {
  it.each(unusable)('given a file %s says one sentence and ends with 2', async (_, file) => {
    const { code, text } = await said(...line(file));
    expect(code).toBe(2);
    expect(text).toMatch(/^[^\n]{3,6000}[.?]$/);
    expect(text).not.toMatch(/E[A-Z]{4,}|Error|undefined|at \w+ \(/);
  });

  it.each(unsound.filter(([what]) => oneOfEach.includes(name) || what === 'in Latin-1'))('given a file %s says so', async (_, file) => {
    const { code, text } = await said(...line(file));
    // A file of nothing is a game in which nothing was decided.
    if (file === 'empty' && line(file).includes('--commands')) return;
    expect(code).toBeGreaterThan(0);
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/Error:|undefined|at \w+ \(/);
  });
});

describe('what is written', () => {
  const writers: readonly (readonly [string, (file: string) => string[]])[] = [
    ['play --record', (file) => ['play', quick, '--commands', 'moves.txt', '--record', file]],
    ['simulate --out', (file) => ['simulate', quick, '--games', '1', '--out', file]],
    ['debrief --html', (file) => ['debrief', at('good.json'), '--html', file]],
  ];
  const targets: readonly (readonly [string, string, string])[] = [
    ['a folder', 'folder', 'it is a folder, and a file is needed'],
    ['a file in a folder that is not there', 'nowhere/x', 'there is no such file or folder'],
    ['a file below a file', 'moves.txt/x', 'is a file and no folder'],
    ...(hasDevices ? [['a full disk', '/dev/full', 'there is no room left'] as const] : []),
    ...(existsSync('/proc/self') ? [['a place where nothing can be made', '/proc/self/x', ' cannot be written: '] as const] : []),
  ];
  it.each(writers.flatMap(([name, line]) => targets.map(([what, file, why]) => [name, what, line(file), why] as const)))(
    '(%s) to %s says why not and ends with 2',
    async (_, __, words, why) => {
      const { code, text } = await said(...words);
      expect(code).toBe(2);
      expect(text).toContain(why);
      expect(text).not.toContain('\n');
    },
  );

  it('(new) into a folder that cannot be made says why not, at once', async () => {
    for (const [place, why] of [
      ['moves.txt/two-towns', 'is in the way'],
      ...(existsSync('/proc/self') ? [['/proc/nowhere/two-towns', 'cannot be made'] as const] : []),
      ...(existsSync('/sys/kernel') ? [['/sys/nowhere/two-towns', 'cannot be made'] as const] : []),
    ]) {
      const { code, text } = await said('new', place);
      expect([place, code]).toEqual([place, 2]);
      expect(text).toMatch(new RegExp(`${why}|a part of its path is a file|this user may not|nothing can be written`));
    }
  });
});

describe('a record', () => {
  it('is read with the mark of UTF-8', async () => {
    expect(await said('replay', 'mark.json')).toMatchObject({ code: 0 });
  });

  it.each([
    ['quotes.json', /quotes\.json:2:2 .*a typographic quote \(U\+201D\) where a straight one/],
    ['cut.json', /cut\.json:\d+:\d+ .*/],
    ['utf16.json', /utf16\.json:1:1 This file is UTF-16 .*Save it as UTF-8/],
    ['large', /large:1:1 Expected at most 262144 bytes \(256 KB\), found a file of 51000000 bytes/],
    ['binary', /binary:1:1 This file is made of bytes that no text has/],
  ])('(%s) that cannot be read is told with its place and the fix', async (file, sentence) => {
    expect(await said('replay', file)).toMatchObject({ code: 1, text: expect.stringMatching(sentence) });
  });

  it('with a seed of escape sequences is shown, written out, and not verified', async () => {
    const { code, text } = await said('replay', 'seed.json');
    expect(code).toBe(1);
    expect(text).toContain('\\u{1b}[2J\\u{1b}]0;pwned\\u{7}\\u{9b}31m\\u{202e}\\u{200b}');
    expect(text).not.toMatch(/^Verified/m);
  });

  it('says in replay and debrief alike what is verified and what is not', async () => {
    const forTwo = write('two.json', formatRecord({ ...game, mode: 'free', seats: game.seats.map(() => 'person'), marks: ['repeated'] }));
    for (const command of ['replay', 'debrief']) {
      const { text } = await said(command, forTwo);
      expect(text).toContain('Verified by playing it again: rules, seed, decisions, score and every hash agree.');
      expect(text).toMatch(/It says of itself, which no re-run can check: who decided \(Tokyo: person, .*Moscow: person/);
      expect(text).toContain('it was not the first game of this seed on its device, which is a remark and no fault');
      expect(text).toMatch(/History’s total has agents in the seats of .*Moscow/);
    }
  });
});

describe('a scenario', () => {
  it('of 51 MB is refused by its size, not read in part', async () => {
    expect(await said('check', 'large')).toMatchObject({
      code: 1,
      text: expect.stringMatching(/large:1:1 error file-too-large .*at most 1000000 characters, found a file of 51000000 bytes/),
    });
  });

  it('that includes a folder is told so', async () => {
    expect((await said('check', 'odd')).text).toMatch(
      /locales\.yaml:1:1 error file-unreadable {2}Expected a file, found a folder or a device/,
    );
  });
});

describe('a file of decisions', () => {
  it.each([
    ['with the mark of UTF-8', '\ufeffend\n', 0],
    ['with line ends of Windows', 'end\r\nend\r\n', 0],
    ['with line ends of old Macintoshes', 'end\rend\r', 0],
  ])('%s is read', async (_, text, code) => {
    expect(await said('play', quick, '--commands', write('read.txt', text))).toMatchObject({ code });
  });

  it('with characters that cannot be seen says where', async () => {
    const { text } = await said('play', quick, '--commands', write('unseen.txt', 'end\nact\u200b summit\nact \u0000summit\n'));
    expect(text).toMatch(/unseen\.txt:2:4 Here stands a character that cannot be seen \(U\+200B\)[^\n]*\n[^\n]*unseen\.txt:3:5 .*U\+0000/);
  });
});

describe('the program', () => {
  it('says which version it is', async () => {
    expect(await said('--version')).toMatchObject({ code: 0, text: expect.stringMatching(/^Hikiwake \d+\.\d+\.\d+, rules \d+$/) });
  });

  function start(words: readonly string[], stdout: 'pipe' | number): ChildProcess {
    return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('src/cli/main.ts'), ...words], {
      stdio: ['ignore', stdout, 'pipe'],
    });
  }
  function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly err: string }> {
    return new Promise((done) => {
      let err = '';
      child.stderr?.on('data', (part) => {
        err += String(part);
      });
      child.on('close', (code) => done({ code, err }));
    });
  }

  it('ends quietly when whoever reads along has gone', async () => {
    const child = start(['assumptions', '2018-singapore'], 'pipe');
    child.stdout?.destroy();
    expect(await ended(child)).toEqual({ code: 0, err: '' });
  });

  it.runIf(hasDevices)('says in a sentence that its output finds no room, and ends with 2', async () => {
    for (const words of [['help', '--json']]) {
      expect(await ended(start(words, openSync('/dev/full', 'w')))).toEqual({
        code: 2,
        err: 'The output cannot be written: there is no room left.\n',
      });
    }
  });

  it('prints nothing a terminal obeys, and data that are what they were', async () => {
    const child = start(['replay', at('seed.json'), '--json'], 'pipe');
    let out = '';
    child.stdout?.on('data', (part) => {
      out += String(part);
    });
    expect(await ended(child)).toEqual({ code: 1, err: '' });
    expect(out).not.toMatch(/[^\P{C}\n]/u);
    expect(JSON.parse(out)).toMatchObject({ seed: escapes, verification: 'otherSeed' });
  });
});
