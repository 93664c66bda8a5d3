// No test holds a clock against the work: on a busy machine it would fail without a fault, and on a quick one pass with one. Work is counted
// (tests/support/counted-reads.ts) or compared in the benchmark; what is about time itself has the machine to itself, with its reason.
import { describe, expect, test } from 'vitest';
import { alone } from '../../vitest.config';
import { readSources, withoutComments } from '../support/source';

const clock =
  /\bperformance\s*\.\s*now\b|\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)|\bhrtime\b|\bcpuUsage\b|\bprocess\s*\.\s*uptime\b|\bconsole\s*\.\s*time/;
const readsClock = (text: string): boolean => clock.test(withoutComments(text, { strings: true }));
const needsClock = (reason: string | undefined): boolean => reason?.startsWith('a clock') === true;

describe('tests', () => {
  const reading = readSources('tests').filter(({ text }) => readsClock(text));

  test('read no clock, but those that are alone and say what for', () => {
    expect(reading.filter(({ path }) => !needsClock(alone[path])).map(({ path }) => path)).toEqual([]);
  });

  test('that are alone for a clock read one', () => {
    const named = Object.keys(alone).filter((path) => needsClock(alone[path]));
    expect(named.filter((path) => !reading.some((file) => file.path === path))).toEqual([]);
  });
});

describe('the guard itself', () => {
  test.each([
    'const begun = performance.now();',
    'const begun = Date.now();',
    'const begun = new Date();',
    'const begun = process.hrtime.bigint();',
    'const before = process.cpuUsage();',
    "console.time('work');",
  ])('finds %s', (text) => {
    expect(readsClock(text)).toBe(true);
  });

  test.each(['// Date.now()', "'performance.now()'", 'new Date(2018, 0)', 'setTimeout(done, 100)'])('lets pass %s', (text) => {
    expect(readsClock(text)).toBe(false);
  });
});
