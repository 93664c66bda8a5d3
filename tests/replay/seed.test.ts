// Seeds that look alike are one seed, or carry no tick: otherwise an assigned world could be swapped for a luckier one.
import { describe, expect, it } from 'vitest';
import { random } from '../../src/agents/strategies/random';
import { formatLink, parseLink } from '../../src/replay/link';
import { formatRecord, parseRecord } from '../../src/replay/record';
import { createRecord, replayRecord } from '../../src/replay/replay-result';
import { formatSeed, isPlainSeed, readSeed } from '../../src/replay/seed';
import { recordGame } from '../support/recorded-game';
import { loadTemplateScenario } from '../support/template-scenario';

const river = loadTemplateScenario();

/** `nemuro-4170` and what a reader would take for it. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['a zero-width space', 'nemuro-41\u200b70'],
  ['a soft hyphen', 'nemuro\u00ad-4170'],
  ['a byte order mark', '\ufeffnemuro-4170'],
  ['a new line at the end', 'nemuro-4170\n'],
  ['a blank before it', ' nemuro-4170'],
  ['a no-break space behind it', 'nemuro-4170\u00a0'],
  ['NUL', 'nemuro-4170\u0000'],
  ['an override of the reading direction', '\u202enemuro-4170'],
  ['a joiner', 'nemuro\u200d-4170'],
  ['a variation selector', 'nemuro-4170\ufe0f'],
  ['a filler that takes no room', 'nemuro-4170\u3164'],
  ['a tag character', 'nemuro-4170\u{e0031}'],
  ['another dash', 'nemuro\u20104170'],
  ['two dashes', 'nemuro--4170'],
  ['a Cyrillic letter', 'nеmuro-4170'],
  ['a wide digit', 'nemuro-417０'],
  ['a capital O for the zero', 'nemuro-417O'],
  ['a capital', 'Nemuro-4170'],
  ['an accent', 'ne\u0301muro-4170'],
];

describe('a record with a seed that looks like another', () => {
  it.each(lookAlikes)('by %s plays again and is not called verified, from a file or a link', (_, seed) => {
    const game = recordGame(river, seed, random, { asPerson: true });
    for (const parsed of [parseRecord(formatRecord(game)), parseLink(river, formatLink(river, game))]) {
      if (!parsed.ok) throw new Error(parsed.problem);
      expect(parsed.record).toEqual(game);
      expect(replayRecord(river, parsed.record, [])).toMatchObject({ ok: true, firstDifference: null });
    }
    expect(isPlainSeed(seed)).toBe(false);
    expect(formatSeed(seed)).not.toMatch(/[^\x20-\x7e]| $|^ /);
    expect(formatSeed(seed)).not.toBe('nemuro-4170');
  });

  it('is told from one that differs', () => {
    const agents = [random];
    const game = recordGame(river, 'nemuro-4170\u200b', random, { asPerson: true });
    const known = { ...game, seats: ['person', 'person'] };
    const played = createRecord(river, { ...known, commands: [] });
    expect(replayRecord(river, played, agents).verification).toBe('otherSeed');
    expect(replayRecord(river, { ...played, score: played.score.map((n) => n + 1) }, agents).verification).toBe('differs');
    expect(replayRecord(river, createRecord(river, { ...known, seed: 'nemuro-4170', commands: [] }), agents).verification).toBe('verified');
  });
});

describe('a seed that is typed', () => {
  it.each([
    ['Klass 1', 'klass-1'],
    [' NEMURO-4170\n', 'nemuro-4170'],
    ['ｋｌａｓｓ－１', 'klass-1'],
    ['klass_1 b', 'klass-1-b'],
    ['2026.3', '2026-3'],
    ['x'.repeat(100), 'x'.repeat(100)],
  ])('%j is the seed %s', (typed, seed) => {
    expect(readSeed(typed)).toEqual({ ok: true, seed });
  });

  it.each([
    ['klass-1\u200b', 'U+200B, which cannot be seen'],
    ['\u202eklass', 'U+202E, which cannot be seen'],
    ['класс', '“к” (U+043A)'],
    ['3/b', '“/” (U+002F)'],
    ['', '1 to 100 characters'],
    ['--', '1 to 100 characters'],
    ['x'.repeat(101), 'at most 100 characters, this one 101'],
  ])('%j is refused, and told why', (typed, reason) => {
    const read = readSeed(typed);
    expect(read.ok ? '' : read.problem).toContain(reason);
  });

  it('never comes out as a seed that is not plain', () => {
    for (const [, seed] of lookAlikes) {
      const read = readSeed(seed);
      expect(!read.ok || isPlainSeed(read.seed)).toBe(true);
    }
  });
});

describe('a seed that is shown', () => {
  it('says what cannot be seen, and leaves the rest', () => {
    expect(formatSeed('klass-1')).toBe('klass-1');
    expect(formatSeed('kept 3')).toBe('kept 3');
    expect(formatSeed('a\u200bb')).toBe('a\\u{200b}b');
    expect(formatSeed('a  b ')).toBe('a \\u{20}b\\u{20}');
    expect(formatSeed('\\u{200b}')).toBe('\\\\u{200b}');
    expect(formatSeed('\u001b[2J')).toBe('\\u{1b}[2J');
  });
});
