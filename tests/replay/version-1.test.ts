// What version 1 of the format and of the record promised: a scenario, a game and a link kept as they were written must go on meaning what they meant.
// These files are never written anew; when this test fails, the code has broken somebody's link.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatLink, parseLink } from '../../src/replay/link';
import { formatRecord, parseRecord } from '../../src/replay/record';
import { replayRecord } from '../../src/replay/replay-result';
import { loadScenario } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem/problem';

const kept = (name: string): string => readFileSync(`tests/fixtures/version-1/${name}`, 'utf8');
const path = 'two-towns/scenario.yaml';
const loaded = loadScenario([{ path, text: kept('scenario.yaml') }], path);
if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
const { scenario } = loaded;
const parsed = parseRecord(kept('game.json'));
if (!parsed.ok) throw new Error(parsed.problem);
const { record } = parsed;

describe('version 1', () => {
  it('of the format: the kept scenario loads, and its rules are the ones the kept game was played by', () => {
    expect(scenario.rulesHash).toBe(record.scenario.rulesHash);
  });

  it('of the record: the kept game is read, written as it was, and plays again to the same hashes and score', () => {
    expect(formatRecord(record)).toBe(kept('game.json'));
    expect(record.commands.map(({ type }) => type)).toEqual(expect.arrayContaining(['act', 'offer', 'answer', 'announce', 'endTurn']));
    expect(replayRecord(scenario, record, [])).toMatchObject({ ok: true, verification: 'verified', firstDifference: null });
  });

  it('of the link: the kept link opens the kept game, and is written as it was', () => {
    const code = kept('link.txt').trim();
    expect(parseLink(scenario, code)).toEqual({ ok: true, record });
    expect(formatLink(scenario, record)).toBe(code);
  });
});
