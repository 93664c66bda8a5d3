// The command line as a person uses it: started as a process, read from its output and its exit code.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands/command-line';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const folder = mkdtempSync(join(tmpdir(), 'hikiwake-'));
const river = join(folder, 'two-towns');

/** The command as a process of its own, as npm starts it. */
function asProcess(...words: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), resolve('src/cli/main.ts'), ...words],
      { encoding: 'utf8', maxBuffer: 16_000_000, env: { ...process.env, INIT_CWD: folder } },
      (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

interface Said {
  readonly code: number;
  /** What it would print, and what with `--json`. */
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** The same in this process: quicker. */
async function hikiwake(...words: string[]): Promise<Said> {
  const { exitCode, text, json: data } = await runCommandLine(words);
  return { code: exitCode, text, data: JSON.parse(JSON.stringify(data)) };
}

const json = (...words: string[]): Promise<Said> => hikiwake(...words, '--json');

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const before = process.env.INIT_CWD;
beforeAll(async () => {
  process.env.INIT_CWD = folder;
  expect(await asProcess('new', 'two-towns')).toMatchObject({ code: 0, err: '' });
});
afterAll(() => {
  if (before === undefined) delete process.env.INIT_CWD;
  else process.env.INIT_CWD = before;
  rmSync(folder, { recursive: true, force: true });
});

describe('new', () => {
  it('writes a scenario that checks clean, with the schema named for editors', async () => {
    expect(readFileSync(join(river, 'scenario.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=\S+scenario\.schema\.json\n/);
    const { code, data } = await json('check', 'two-towns');
    expect(code).toBe(0);
    expect(data).toMatchObject({ errors: 0, warnings: 0, hints: 0, problems: [] });
  });
  it('overwrites nothing', async () => {
    const again = await hikiwake('new', 'two-towns');
    expect(again.code).toBe(2);
    expect(again.text).toContain('is not empty');
  });
});

describe('check', () => {
  it('names place, rule and fix, and exits 1', async () => {
    const text = readFileSync(join(river, 'scenario.yaml'), 'utf8').replace("talks == 'open' && custom", "talks == 'open' && custum");
    const ended = await hikiwake('check', write('bad.yaml', text));
    expect(ended.code).toBe(1);
    expect(ended.text).toMatch(/bad\.yaml:\d+:\d+ error unknown-name .*custum.*Did you mean.*custom/);
    expect(ended.text).toMatch(/1 errors/);
  });
  it('ends a file made to take forever with a problem', async () => {
    const ended = await hikiwake('check', write('deep.yaml', `a: ${'['.repeat(3_000)}`));
    expect(ended.code).toBe(1);
    expect(ended.text).toMatch(/deep\.yaml:1:\d+ error nesting-too-deep/);
  });
  it('finds nothing wrong with what comes with the game', async () => {
    const { code, data } = await json('check', 'all');
    expect(data).toMatchObject({ errors: 0 });
    expect(code).toBe(0);
  });
});

describe('play and replay', () => {
  const commands = ['# spring', 'declare common_gauge', 'act measure', 'act visit', 'end', 'act canal # dig', 'end'].join('\n');

  it('tells the turns, writes a record and a link, and both are verified', async () => {
    const record = join(folder, 'game.json');
    const played = await hikiwake('play', 'two-towns', '--seed', 'x', '--commands', write('a.txt', commands), '--record', record);
    expect(played.code).toBe(0);
    expect(played.text).toContain('1. The first spring');
    expect(played.text).toMatch(/Written custom 150 → \d+: \+120 Build a measuring station/);
    expect(played.text).toMatch(/So far/);
    const fromFile = await json('replay', record, '--scenario', 'two-towns');
    expect(fromFile).toMatchObject({ code: 0, data: { verification: 'verified', differsAt: null } });
    const fromLink = await json('replay', `https://example.org/#game=${String(played.data.link)}`, '--scenario', 'two-towns');
    expect(fromLink).toMatchObject({ code: 0, data: { verification: 'verified', seed: 'x' } });
    const text = readFileSync(record, 'utf8').replace('0 act visit', '0 act pay');
    const edited = await json('replay', write('edited.json', text), '--scenario', 'two-towns');
    expect(edited).toMatchObject({ code: 1, data: { verification: 'differs' } });
  });

  it('prints why a decision is refused and exits 1, or goes on when told to', async () => {
    const file = write('b.txt', 'act visit\nact visit\nend\n');
    const strict = await hikiwake('play', 'two-towns', '--commands', file);
    expect(strict.code).toBe(1);
    expect(strict.text).toMatch(/line 2: act visit is refused: .*once a turn/);
    const lenient = await json('play', 'two-towns', '--commands', file, '--lenient');
    expect(lenient).toMatchObject({ code: 0, data: { refusals: [{ line: 2, code: 'OnceATurn' }] } });
  });

  it('reports every line it cannot read', async () => {
    const ended = await hikiwake('play', 'two-towns', '--commands', write('c.txt', 'act vist\ndance\n'));
    expect(ended.code).toBe(1);
    expect(ended.text).toContain(':1:1 There is no action “vist”. Did you mean visit?');
    expect(ended.text).toContain(':2:1 There is no command “dance”.');
  });

  it('plays a game to its end with the card of a shipped scenario', async () => {
    const file = write('d.txt', Array.from({ length: 13 }, () => 'end').join('\n'));
    const { code, data } = await json('play', '2018-singapore', '--commands', file);
    expect(code).toBe(0);
    expect(data).toMatchObject({ isOver: true, mode: 'free', grade: { standing: expect.any(String) } });
    expect((data.turns as unknown[]).length).toBeGreaterThanOrEqual(13);
  });

  it('says that a damaged link is damaged', async () => {
    const ended = await json('replay', 'AQabcdefgh');
    expect(ended.code).toBe(1);
    expect(ended.data).toMatchObject({ verification: 'unreadable' });
  });
});

describe('history and simulate', () => {
  it('prints scores by turn in both modes', async () => {
    const { code, data } = await json('history', '2018-singapore');
    expect(code).toBe(0);
    expect(data).toMatchObject({ scores: ['trust', 'leverage', 'territory', 'freedom', 'total'] });
    expect((data.history as { byTurn: number[][] }).byTurn).toHaveLength(13);
  });
  it('prints data when asked to, as a process', async () => {
    const ended = await asProcess('history', 'two-towns', '--json');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ended.out)).toMatchObject({ scenario: 'two-towns', seed: '1' });
  });
  it('gives the same numbers every time', async () => {
    const words = ['simulate', 'first-game', '--agent', 'random,passive', '--games', '20', '--seed', 'a'];
    const [one, two] = await Promise.all([hikiwake(...words), hikiwake(...words)]);
    expect(one.code).toBe(0);
    expect(one.text).toBe(two.text);
    expect(one.text).toMatch(/random, 20 games[\s\S]*passive, 20 games/);
  });
  it('gives the same bytes on one core and on two, and writes them where asked to', async () => {
    const words = ['simulate', 'first-game', '--agent', 'random,greedy', '--games', '9', '--types', '2', '--knock-out', '2'];
    const [one, two] = await Promise.all([asProcess(...words, '--cores', '1'), asProcess(...words, '--cores', '2', '--out', 'two.json')]);
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(two).toEqual(one);
    expect(JSON.parse(readFileSync(join(folder, 'two.json'), 'utf8'))).toMatchObject({ games: 9, isWhole: true });
  });
});

describe('table', () => {
  const start = ['table', '2012-abe-restart', '--type', 'hedging', '--seed', '1'];

  it('works out a negotiation at a moment of a game', async () => {
    const { code, data, text } = await json(...start);
    expect(code).toBe(0);
    expect(data).toMatchObject({
      table: 'treaty',
      turn: 0,
      type: 'hedging',
      isOpen: true,
      mayBeSigned: false,
      legal: 968_704,
      zone: 0,
      nash: null,
    });
    expect(data.reservations).toEqual([
      { seat: 'tokyo', value: 155, felt: 75 },
      { seat: 'moscow', value: 185, felt: 185 },
    ]);
    expect(data.openings).toContainEqual({ id: 'side_letter', from: 0, to: 1, count: 46 });
    expect((data.seen as unknown[]).length).toBe(3);
    expect(text).toContain('Tokyo 155 (felt as 75), Moscow 185');
    expect(text).toMatch(/The zone of agreement is empty\.[\s\S]*Side letter 0 → 1: 46 texts/);
    expect(text).toMatch(/Frontier of all legal texts: \d+ points/);
  });

  it('says what an offer is worth to whom, whether it is legal and could be carried', async () => {
    const offer = 'scope=s2 title=v3 time=t3 bases=b2 war_outcome=w0';
    const { data } = await json(...start, '--offer', offer);
    expect(data.offer).toMatchObject({ isLegal: true, isRatifiable: false, options: { joint_activity: 'j1', economy: 'e1' } });
    const { text } = await hikiwake(...start, '--offer', 'scope=s5 title=v2 time=t3 bases=b0 war_outcome=w0');
    expect(text).toMatch(/It is not legal:\n {2}The declaration of 1956 speaks of Habomai and Shikotan only/);
    expect(text).toMatch(/Tokyo: \d+, \d+ more than leaving\n {2}Moscow: -\d+, \d+ less than leaving/);
    expect(text).toContain('It could not be carried.');
  });

  it('goes to a turn by the decisions of a file, or by ending turns', async () => {
    const file = write('t.txt', 'act summit\nend\nend\n');
    const played = await json('table', '2018-singapore', '--commands', file, '--type', 'ritual');
    const ended = await json('table', '2018-singapore', '--turn', '3', '--type', 'ritual');
    expect([played.data.turn, ended.data.turn]).toEqual([2, 2]);
    expect(played.data.reservations).not.toEqual(ended.data.reservations);
    const refused = await hikiwake('table', '2018-singapore', '--commands', write('u.txt', 'act home_town_summit\nact home_town_summit\n'));
    expect(refused.code).toBe(1);
  });

  it('finds a small table of a scenario with several', async () => {
    const { data } = await json('table', '2022-sanctions', '--table', 'boats_and_graves', '--turn', '2');
    expect(data).toMatchObject({
      table: 'boats_and_graves',
      isOpen: true,
      mayBeSigned: true,
      legal: 81,
      tables: ['treaty', 'boats_and_graves', 'common_line'],
    });
  });

  it('works out the table of the scenario to start from', async () => {
    const { data } = await json('table', 'two-towns', '--offer', 'nights=some toll=small');
    expect(data).toMatchObject({ table: 'sluice_hours', offer: { isLegal: true, answer: { says: 'counter' } } });
  });
});

describe('wrong use', () => {
  it.each([
    [['repaly'], 'Did you mean replay?'],
    [['play', 'two-towns', '--sede', '3'], 'Did you mean --seed?'],
    [['history'], 'Missing: <scenario>.'],
    [['history', '2018-singapor'], 'Did you mean 2018-singapore?'],
    [['simulate', 'first-game', '--agent', 'radnom'], 'Did you mean random?'],
    [['simulate', 'two-towns', '--games', 'many'], 'needs a whole number'],
    [['simulate', '2018-singapore', '--seat', 'moscov=random'], 'Did you mean moscow?'],
    [['simulate', '2018-singapore', '--seat', 'moscow=search'], 'no agent for a power'],
    [['history', 'two-towns', 'again'], 'Nothing is expected after'],
    [['play', 'two-towns'], 'Missing: --commands <file>.'],
    [['check', '-x'], 'two dashes'],
    [['table', '2018-singapore', '--table', 'treety'], 'Did you mean treaty?'],
    [['table', '2018-singapore', '--type', 'sincer'], 'Did you mean sincere?'],
    [['table', '2018-singapore', '--turn', '14'], 'from 1 to 13'],
    [['table', '2018-singapore', '--offer', 'scop=s1'], 'Did you mean scope?'],
    [['table', '2018-singapore', '--offer', 'scope=s9'], 'no option “s9”'],
    [['table', '2018-singapore', '--offer', 'scope=s2'], 'says nothing about title, time, bases, war_outcome'],
  ])('%j is refused with a hint and exit code 2', async (words, hint) => {
    const ended = await hikiwake(...words);
    expect(ended.code).toBe(2);
    expect(ended.text).toContain(hint);
  });
  it('goes to the other stream and ends the process with 2', async () => {
    expect(await asProcess('chekc')).toEqual({ code: 2, out: '', err: 'There is no command “chekc”. Did you mean check?\n' });
  });
  it('help lists every command, and the flags of one', async () => {
    const all = await hikiwake('help');
    for (const name of ['new', 'check', 'play', 'replay', 'history', 'simulate', 'table', 'bench'])
      expect(all.text).toContain(`\n  ${name} `);
    const one = await hikiwake('play', '--help');
    expect(one.text).toContain('--lenient');
  });
});
