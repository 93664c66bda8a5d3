// What the numbers rest on, from the command line: shipped scenarios and a stranger's, all of them or those below an address.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands/command-line';

const folder = mkdtempSync(join(tmpdir(), 'hikiwake-'));
const river = join(folder, 'two-towns');
beforeAll(async () => {
  await runCommandLine(['new', river]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('assumptions', () => {
  it('gives value, place, kind, reason and sources of what stands below an address', async () => {
    const { exitCode, text } = await runCommandLine(['assumptions', '2018-singapore', 'gauge.moscow_tolerance']);
    expect(exitCode).toBe(0);
    expect(text).toMatch(/gauge\.moscow_tolerance\.start +230 +scenarios\/2018-singapore\/common\.yaml:\d+/);
    expect(text).toContain('measured [vtsiom_2018, levada_2018]');
    expect(text).toContain('VTsIOM');
    expect(text).toContain('1 measured, 0 argued, 0 design');
  });

  it('counts the three kinds, and shows one of them', async () => {
    const all = await runCommandLine(['assumptions', '2018-singapore']);
    const { counts } = all.json as { counts: Record<string, number> };
    const some = await runCommandLine(['assumptions', '2018-singapore', '--kind', 'design']);
    expect(counts.measured).toBeGreaterThan(0);
    expect((some.json as { counts: Record<string, number> }).counts).toEqual({ measured: 0, argued: 0, design: counts.design });
  });

  it('reads a stranger’s scenario', async () => {
    const { exitCode, text } = await runCommandLine(['assumptions', river, 'deck']);
    expect(exitCode).toBe(0);
    expect(text).toContain('deck.weather.chance');
  });

  it('says what was probably meant', async () => {
    const wrong = await runCommandLine(['assumptions', '2018-singapore', 'action.summit.effects.0.trust_moskow']);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.text).toContain('Did you mean action.summit.effects.0.trust_moscow?');
    expect((await runCommandLine(['assumptions', '2018-singapore', '--kind', 'guessed'])).exitCode).toBe(2);
  });

  it('ranks what outcomes react to, the same every time', async () => {
    const once = await runCommandLine(['assumptions', river, '--react', '2', '--json']);
    const again = await runCommandLine(['assumptions', river, '--react', '2', '--json']);
    const { reactions } = once.json as { reactions: { size: number }[] };
    expect(reactions.length).toBeGreaterThan(10);
    expect(reactions.map((r) => r.size)).toEqual(reactions.map((r) => r.size).sort((a, b) => b - a));
    expect(again.json).toEqual(once.json);
  });
});
