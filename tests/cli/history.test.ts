// History's own path against the check-points that the scenarios declare: it must land inside every band, and what does not is reported.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateCheckpoints } from '../../src/analysis/simulation/checkpoints';
import { runCommandLine } from '../../src/cli/commands/command-line';
import { loadShipped } from '../support/shipped-scenarios';

const shipped = ['2012-abe-restart', '2018-singapore', '2022-sanctions'];
const folder = mkdtempSync(join(tmpdir(), 'hikiwake-history-'));
const before = process.env.INIT_CWD;

beforeAll(() => {
  process.env.INIT_CWD = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.INIT_CWD;
  else process.env.INIT_CWD = before;
  rmSync(folder, { recursive: true, force: true });
});

describe.each(shipped)('the historical path of %s', (id) => {
  const scenario = loadShipped(id);

  it('lands inside every band, whatever the luck', () => {
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const missed = evaluateCheckpoints(scenario, seed).filter(({ isInside }) => !isInside);
      expect(missed.map(({ point, value }) => `seed ${seed}: ${scenario.turns[point.turn].id} ${point.of} ${value}`)).toEqual([]);
    }
  });

  it('is asked for trust, leverage, territory and the talks at four turns or more', () => {
    for (const of of ["score('trust')", "score('leverage')", "score('territory')", 'talks']) {
      const turns = scenario.checkpoints.filter((point) => point.of === of).map(({ turn }) => turn);
      expect(new Set(turns).size, of).toBeGreaterThanOrEqual(4);
    }
  });

  it('is compared as the scores of its turns stand', () => {
    const trust = evaluateCheckpoints(scenario, '1').filter(({ point }) => point.of === "score('trust')");
    return runCommandLine(['history', id, '--json']).then(({ json }) => {
      const { history } = json as { history: { byTurn: number[][] } };
      expect(trust.map(({ value }) => value)).toEqual(trust.map(({ point }) => history.byTurn[point.turn][0]));
    });
  });
});

describe('a path outside its band', () => {
  it('is found: a Tokyo of 2022 that does nothing keeps the talks and loses trust', () => {
    const scenario = loadShipped('2022-sanctions');
    const idle = { ...scenario, path: { ...scenario.path, history: scenario.path.history.map(() => []) } };
    const missed = evaluateCheckpoints(idle, '1').filter(({ isInside }) => !isInside);
    expect(missed.map(({ point }) => point.of)).toEqual(expect.arrayContaining(["score('trust')", 'talks']));
  });

  it('is told with target, value, source and reason, and ends with exit code 1', async () => {
    await runCommandLine(['new', 'two-towns']);
    const file = join(folder, 'two-towns/scenario.yaml');
    const plain = readFileSync(file, 'utf8');
    expect(await runCommandLine(['history', 'two-towns'])).toMatchObject({ exitCode: 0, json: { checkpoints: [] } });
    const [, gauge] = /^gauges:\n(?:\s*#.*\n)*\s+(\w+):/m.exec(plain) ?? [];
    const [, source] = /^sources:\n(?:\s*#.*\n)*\s+(\w+):/m.exec(plain) ?? [];
    const point = `{ turn: 0, of: ${gauge}, between: [-9, -8], why: "It cannot be.", sources: [${source}] }`;
    writeFileSync(file, `${plain}\ncheckpoints:\n  - ${point}\n`);
    const { exitCode, text, json } = await runCommandLine(['history', 'two-towns']);
    expect(exitCode).toBe(1);
    expect(text).toMatch(new RegExp(`-9 to -8 +\\d+ +OUTSIDE +${source}`));
    expect(text).toContain('It cannot be.');
    const expected = { turn: 0, of: gauge, between: [-9, -8], is: null, inside: false, why: 'It cannot be.', sources: [source] };
    expect(json).toMatchObject({ checkpoints: [expected] });
  });
});

describe('the reading a past is played on', () => {
  it('is the scenario’s own and is told with what others say; another can be named', async () => {
    const own = await runCommandLine(['history', '2018-singapore', '--json']);
    const other = await runCommandLine(['history', '2018-singapore', '--reading', 'sincere', '--json']);
    expect([own.json, other.json]).toMatchObject([{ reading: 'ritual' }, { reading: 'sincere' }]);
    const totals = [own, other].map(({ json }) => (json as { history: { final: number[] } }).history.final.at(-1));
    expect(totals[1]).not.toBe(totals[0]);
    expect(other.text).toContain('read on this hidden type: Sincere');
    for (const who of ['Tokyo', 'Matsui', 'Brown']) expect(other.text).toContain(who);
    expect((await runCommandLine(['history', '2018-singapore', '--reading', 'candid'])).text).toContain('sincere, hedging, ritual');
  });
});

describe('a scenario without a path', () => {
  it('says that the status quo stands in the place of the record, in `history` and where a game ends', async () => {
    await runCommandLine(['new', 'no-past']);
    const file = join(folder, 'no-past/scenario.yaml');
    const plain = readFileSync(file, 'utf8');
    writeFileSync(file, plain.replace(/^path:\n(?: .*\n)+/m, ''));
    const { text, exitCode } = await runCommandLine(['history', 'no-past']);
    expect(text).toContain('The status quo: nobody does anything');
    expect(exitCode).toBe(0);
    writeFileSync(join(folder, 'idle.txt'), 'end\n'.repeat(6));
    const played = await runCommandLine(['play', 'no-past', '--commands', 'idle.txt']);
    expect(played.text).toMatch(/% of the way from the status quo, \d+, to the best known play, about \d+/);
  });
});
