// `debrief` as a person uses it: sentences, data, and a page that holds everything and runs nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { debriefParts } from '../../src/analysis/debrief/parts';
import { runCommandLine } from '../../src/cli/commands/command-line';
import { formatRecord } from '../../src/replay/record';
import { haggledGame } from '../support/recorded-game';
import { loadShipped } from '../support/shipped-scenarios';

const folder = mkdtempSync(join(tmpdir(), 'hikiwake-debrief-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function recorded(seed: string): string {
  const path = join(folder, 'game.json');
  writeFileSync(path, formatRecord(haggledGame(seed)));
  return path;
}

describe('debrief', () => {
  it('tells outcome, hidden type, table, decisions with how to run them again, and history', async () => {
    const { exitCode, text, json } = await runCommandLine(['debrief', recorded('nemuro-17')]);
    expect(exitCode).toBe(0);
    for (const part of debriefParts) expect(json).toHaveProperty(part);
    for (const said of ['Moscow was of this kind', 'At the table “The peace treaty”', '--without', 'In history: A special envoy']) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/\[[a-z]+\.|\{\w+\}|undefined|NaN/);
  });

  it('writes one page without script or address, in which a hostile seed is only text', async () => {
    const page = join(folder, 'page.html');
    expect(await runCommandLine(['debrief', recorded('<script>alert(1)</script>"&'), '--html', page])).toMatchObject({ exitCode: 0 });
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;');
    expect(html).not.toMatch(/<script|https?:|\ssrc=|\shref=|\son\w+=/i);
  });
});

describe('whatif', () => {
  interface Found {
    readonly scores: readonly number[];
    readonly results: readonly {
      readonly changes: readonly { readonly to: number }[];
      readonly scores: readonly number[];
      readonly partsIn: number;
    }[];
  }
  const asked = async (set: string): Promise<Found> => {
    const { exitCode, json } = await runCommandLine(['whatif', recorded('nemuro-17'), '--set', set]);
    expect(exitCode).toBe(0);
    return json as Found;
  };

  it('changes nothing with the number as it is, and tells from when on another number matters', async () => {
    const start = loadShipped('2012-abe-restart').variables.find(({ id }) => id === 'hope')?.start ?? 0;
    const same = await asked(`gauge.hope.start=${start}`);
    expect(same.results[0]).toMatchObject({ scores: same.scores, partsIn: -1, values: [], movesGone: [], movesNew: [], skipped: [] });
    expect((await asked('gauge.hope.start=900')).results[0]).toMatchObject({ partsIn: 0 });
  });

  it('tries a number a quarter lower and a quarter higher when it is only named, and hints at names it does not know', async () => {
    const { results } = await asked('action.summit.effects.0.hope');
    const [lower, higher] = results.map(({ changes }) => changes[0].to);
    expect(lower).toBeLessThan(higher);
    const wrong = await runCommandLine(['whatif', recorded('nemuro-17'), '--set', 'gauge.hope.strt=3']);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.text).toContain('gauge.hope.start');
  });
});
