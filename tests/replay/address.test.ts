// A link as people hand it on: whatever a chat, a mail or a search engine makes of it is understood, or it is said truly what is wrong.
import { beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../src/agents/strategies/random';
import { readAddress } from '../../src/replay/address';
import { formatLink } from '../../src/replay/link';
import { formatGameAddress } from '../../src/replay/seed';
import { recordGame } from '../support/recorded-game';
import { loadTemplateScenario } from '../support/template-scenario';

const river = loadTemplateScenario();
const game = formatGameAddress('2018-singapore', 'klass-1') ?? '';
let code = '';
beforeAll(() => {
  code = formatLink(river, recordGame(river, 'handed on', random, { asPerson: true }));
});

/** What hangs behind a link when it has come through somebody's hands. */
const tails = [
  ...['.', ',', ')', '>', '"', "'", ';', '&', '/', '=', '*', '…', '...', '!', '?', ']', '}', '|', '`', ':', '~', '\\'],
  ...['。', '」', '』', '»', '”', '’', '›', '》', '】', '）', '、', '，', '！', '？', '؟', '।', '–', '—', '·', '•'],
  ...[' ', '\n', '\r\n', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u200e', '\u2028'],
  ...['%20', '%0A', '%2E', '%22', '%E2%80%9D', '%3E', '%C2%A0'],
  ...[
    '?fbclid=IwAR0aBcD_12-x',
    '&utm_source=chat&utm_medium=x',
    '?gclid=1#',
    ' (see you)',
    '. See you on Monday',
    '.See you',
    '\n\nSee you',
    '">here</a>',
    '__',
    '**',
    '_',
    '-',
  ],
];
const heads = [
  '',
  '#',
  '#game=',
  'https://example.org/play/#',
  'https://example.org/?fbclid=IwAR0aBcD#',
  'HTTPS://EXAMPLE.ORG/a%20b/#',
  '(see https://example.org/#',
  '<https://example.org/#',
  '「https://example.org/#',
  'https://example.org/%23',
  'https://example.org/%2523',
  '> https://example.org/#',
];

describe('a link to a game that was played', () => {
  it.each(tails)('is found with %j behind it', (tail) => {
    for (const head of heads) expect(readAddress(head + code + tail)).toEqual({ kind: 'record', code });
  });

  it.each([
    ['a line end', (c: string) => `${c.slice(0, 76)}\n${c.slice(76)}`],
    ['a line end and a sentence after it', (c: string) => `Look: https://example.org/#${c.slice(0, 40)}\r\n${c.slice(40)} and tell me`],
    ['the soft line ends of a mail', (c: string) => c.replace(/.{70}/g, '$&=\r\n')],
    ['the signs of a quoted mail', (c: string) => `> ${c.slice(0, 50)}\n> ${c.slice(50)}`],
    ['what a browser leaves of soft line ends', (c: string) => c.replace(/.{70}/g, '$&=')],
    ['spaces', (c: string) => `#${c.slice(0, 50)}%20${c.slice(50, 90)}%20${c.slice(90)}`],
    ['soft hyphens', (c: string) => c.replace(/.{9}/g, '$&\u00ad')],
    ['percent signs for all of its letters', (c: string) => [...c].map((x) => `%${x.charCodeAt(0).toString(16)}`).join('')],
    ['backslashes of Markdown', (c: string) => c.replace(/[_-]/g, '\\$&')],
    ['tags for line breaks', (c: string) => `${c.slice(0, 60)}<wbr>${c.slice(60)}`],
  ])('is found with %s in it', (_, change) => {
    expect(readAddress(change(code))).toEqual({ kind: 'record', code });
  });

  it.each([
    ['letters lost', (c: string) => c.slice(0, -9), 'letters of it were lost or changed'],
    [
      'a letter changed',
      (c: string) => `${c.slice(0, 30)}${c[30] === 'A' ? 'B' : 'A'}${c.slice(31)}`,
      'letters of it were lost or changed',
    ],
    ['small letters only', (c: string) => c.toLowerCase(), 'capital and small letters have become alike'],
    ['capitals only', (c: string) => `https://example.org/#${c.toUpperCase()}`, 'capital and small letters have become alike'],
    ['next to nothing', () => '#x', 'too short to be a game'],
    ['nothing', () => '', 'too short to be a game'],
    ['far too much', (c: string) => c.repeat(300), 'longer than a game can be'],
  ])('with %s says so', (_, change, sentence) => {
    const address = readAddress(change(code));
    expect(address.kind === 'none' ? address.problem : address.kind).toContain(sentence);
    expect(JSON.stringify(address)).not.toContain('part of it is missing');
  });
});

describe('a link to a scenario and a seed', () => {
  it('is short and can be read', () => {
    expect(game).toBe('/play/2018-singapore/klass-1');
    for (const seed of ['kept 3', '2026.3', 'Klass', 'a\u200bb']) expect(formatGameAddress('2018-singapore', seed)).toBeNull();
  });

  it.each(tails)('is found with %j behind it', (tail) => {
    for (const head of heads.filter((one) => one.includes('#') || one.includes('23')).filter((one) => !one.includes('game=')))
      expect(readAddress(head + game + tail)).toEqual({ kind: 'game', scenario: '2018-singapore', seed: 'klass-1' });
  });

  it.each([
    ['capitals', '#/PLAY/2018-Singapore/KLASS-1'],
    ['percent signs', '#%2Fplay%2F2018%2Dsingapore%2Fklass%2d1'],
    ['a line end at a dash', 'https://example.org/#/play/2018-\nsingapore/klass-1'],
    ['a line end at a slash, quoted', '> https://example.org/#/play/\n> 2018-singapore/klass-1'],
    ['a soft line end', 'https://example.org/#/play/2018-singap=\r\nore/klass-1'],
    ['an underscore for the dash', '#/play/2018-singapore/klass_1'],
    ['no slash in front', '#play/2018-singapore/klass-1'],
  ])('is found with %s', (_, text) => {
    expect(readAddress(text)).toEqual({ kind: 'game', scenario: '2018-singapore', seed: 'klass-1' });
  });

  it.each([
    ['no seed', '#/play/2018-singapore', 'no seed behind it'],
    ['no seed after the slash', '#/play/2018-singapore/', 'no seed behind it'],
    ['a seed of another script', '#/play/2018-singapore/класс-1', 'U+043A'],
    ['a seed that goes on in another script', '#/play/2018-singapore/klass-1ä', 'U+00E4'],
    ['a seed too long', `#/play/2018-singapore/${'x'.repeat(101)}`, 'at most 100'],
  ])('with %s never leads to another game', (_, text, sentence) => {
    const address = readAddress(text);
    expect(address.kind === 'none' ? address.problem : address.kind).toContain(sentence);
  });
});
