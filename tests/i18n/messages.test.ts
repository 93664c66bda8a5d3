// Messages are filled in, count as their language counts, and are said in the first language where another does not say them.
import { afterEach, describe, expect, it, test } from 'vitest';
import { addMessages, formatMessage, lookUp, setLanguage } from '../../src/i18n/messages';
import { findMessage, t } from '../../src/i18n/text';

afterEach(() => setLanguage('en'));

describe('a template', () => {
  test.each([
    ['{n} {n, plural, one {turn} other {turns}} for {who}', { n: 1, who: 'Tokyo' }, '1 turn for Tokyo'],
    ['{n} {n, plural, one {turn} other {turns}}', { n: 3 }, '3 turns'],
    ['{n} {n, plural, one {turn} other {turns}}', { n: 0 }, '0 turns'],
    ['{n} {n, plural, one {turn} other {turns}}', { n: '1' }, '1 turn'],
    ['{n, plural, =0 {none} one {one of {of}} other {{n} of {of}}}', { n: 0, of: 4 }, 'none'],
    ['{n, plural, =0 {none} one {one of {of}} other {{n} of {of}}}', { n: 1, of: 4 }, 'one of 4'],
    ['{n, plural, =0 {none} one {one of {of}} other {{n} of {of}}}', { n: 2, of: 4 }, '2 of 4'],
    ['{n, plural, one {{m, plural, one {a} other {b}}} other {{m, plural, one {c} other {d}}}}', { n: 2, m: 1 }, 'c'],
    ['{n,plural,one{a}other{b}}', { n: 1 }, 'a'],
    ['{n, plural, other {b}}', { n: 1 }, 'b'],
    ['no placeholder', {}, 'no placeholder'],
    ['a value is {text}', { text: 'not a {template}' }, 'a value is not a {template}'],
  ])('%s with %j', (template, args, text) => {
    expect(formatMessage(template, args)).toBe(text);
  });

  test.each(['{missing}', '{n', 'n}', '{n, select, one {a}}', '{toString}', '{n, plural, one {a} other {b', '{n, plural, few {a}}'])(
    'leaves %s as it is written',
    (template) => {
      expect(formatMessage(template, { n: 1 })).toBe(template);
    },
  );
});

describe('numbers are counted as the language counts', () => {
  const forms = '{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}';
  test.each([
    ['en', [0, 1, 2, 5], 'other one other other'],
    ['pl', [1, 2, 5, 22, 1.5], 'one few many few other'],
    ['ar', [0, 1, 2, 3, 11, 100], 'zero one two few many other'],
    ['ja', [0, 1, 2], 'other other other'],
  ])('%s', (language, numbers, chosen) => {
    expect(numbers.map((n) => formatMessage(forms, { n }, language)).join(' ')).toBe(chosen);
  });
});

describe('another language', () => {
  // A language made up for this test, which counts like Polish.
  addMessages('pl', {
    'acts.later': '{n, plural, one {<{n} one>} few {<{n} few>} many {<{n} many>} other {<{n} other>}}',
    'common.close': '<close>',
  });

  it('is spoken when it is chosen, in its own plural forms', () => {
    setLanguage('pl');
    expect(t('common.close')).toBe('<close>');
    expect([1, 3, 7].map((n) => t('acts.later', { n }))).toEqual(['<1 one>', '<3 few>', '<7 many>']);
  });

  it('leaves what it does not say to the first one, which counts in its own way', () => {
    setLanguage('pl');
    expect(t('end.chosen', { n: 3 })).toBe('3 acts decided');
    setLanguage('en');
    expect(t('common.close')).toBe('Close');
  });

  it('that nobody has written leaves everything to the first one', () => {
    setLanguage('x-none');
    expect(t('common.close')).toBe('Close');
  });
});

describe('a key', () => {
  it('made from data is found, or not at all', () => {
    expect(findMessage('rejection.GameOver')).toBe('The game is over.');
    expect(findMessage('toString')).toBeNull();
    expect(lookUp('no.such.key')).toBeNull();
  });

  it('fills in what its message quotes', () => {
    expect(t('desk.turn', { turn: 2, turns: 13 })).toBe('turn 2 of 13');
  });
});
