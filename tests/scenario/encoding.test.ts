// Files that are no UTF-8 text are told as what they are, with the place and the fix; UTF-8 is read with and without its mark.
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load-scenario';
import { decodeText } from '../../src/scenario/source/encoding';
import { entry, smallFiles } from './small-scenario';

const [small] = smallFiles();
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** The small text in UTF-16. */
function utf16(text: string, isBigEndian: boolean, hasMark: boolean): Uint8Array {
  const buffer = Buffer.from((hasMark ? '\ufeff' : '') + text, 'utf16le');
  return Uint8Array.from(isBigEndian ? buffer.swap16() : buffer);
}

describe('UTF-8', () => {
  const text = 'Tokyo · 北方領土 · Курилы · é · 🗾\n';
  it('is read with and without its mark, to the last plane', () => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, fault: null });
    expect(decodeText(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text, fault: null });
    expect(decodeText(new Uint8Array())).toEqual({ text: '', fault: null });
  });

  it('agrees with the system’s own reading of any bytes', () => {
    // A fixed series of bytes, dense in what begins and goes on characters.
    let n = 1;
    for (let game = 0; game < 300; game++) {
      const bytes = Uint8Array.from({ length: 40 }, () => {
        n = (n * 48_271) % 2_147_483_647;
        return [0x41, 0x80, 0xbf, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xa0, 0x9f, 0x90, 0x8f, 0x0a, 0x7e][n % 16];
      });
      let expected: string | null = null;
      try {
        expected = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        expected = null;
      }
      const { text: read, fault } = decodeText(bytes);
      expect(fault === null ? read : null).toBe(expected);
    }
  });
});

describe('a file that is no UTF-8 text', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-16 with its mark, little endian', utf16(small.text, false, true), 'is UTF-16 (little endian, as Windows'],
    ['UTF-16 with its mark, big endian', utf16(small.text, true, true), 'is UTF-16 (big endian)'],
    ['UTF-16 without it, little endian', utf16(small.text, false, false), 'is UTF-16 (little endian, without its mark)'],
    ['UTF-16 without it, big endian', utf16(small.text, true, false), 'is UTF-16 (big endian, without its mark)'],
    ['Japanese in UTF-16 without its mark', utf16('title: 北方領土問題\nid: a\n', false, false), 'is UTF-16 (little endian'],
    ['UTF-32', bytesOf('fffe0000 61000000'), 'is UTF-32'],
    ['Latin-1', latin('title: Über die Inseln\ntext: Ein Café\n'), 'It looks like Windows-1252 or Latin-1'],
    ['quotes of Windows-1252', bytesOf('7469746c653a20 93 496e73656c6e 94 0a'), 'It looks like Windows-1252'],
    ['Shift-JIS', bytesOf('7469746c653a20 966b95fb97cc9379 82f082df82ae82e9 8cf08fc2 0a'), 'It looks like Shift-JIS.'],
    ['EUC-JP', bytesOf('7469746c653a20 cbccca fdcec e c5da a4f2a4e1a4b0a4eb b8f2bec4 0a'.replaceAll(' ', '')), 'It looks like EUC-JP.'],
    ['GB18030', bytesOf('7469746c653a20 b1b1b7bdc1ecccc1ccb8c5d0 20 d5e2cac7b9d8d3dab6abbea9bacdc4aacbb9bfc6 0a'), 'It looks like GB18030'],
    [
      'Windows-1251',
      latin('title: \xca\xf3\xf0\xe8\xeb\xfc\xf1\xea\xe8\xe5 \xee\xf1\xf2\xf0\xee\xe2\xe0\ntext: \xdd\xf2\xee \xe8\xe3\xf0\xe0\n'),
      'It looks like Windows-1251 (Cyrillic)',
    ],
    [
      'UTF-8 cut in the middle of a character',
      new TextEncoder().encode('title: 北方領土問題').slice(0, -1),
      'It looks like UTF-8 that was damaged or cut',
    ],
    ['a Word document', latin('PK\x03\x04\x14\x00\x06\x00'), 'is a ZIP archive, as Word'],
    ['a picture', latin('\x89PNG\r\n\x1a\n'), 'is a picture (PNG)'],
    ['a PDF', latin('%PDF-1.7\n'), 'is a PDF document'],
    ['RTF', latin('{\\rtf1\\ansi'), 'is a document with formats (RTF)'],
    ['random bytes', Uint8Array.from({ length: 2_000 }, (_, i) => (i * 7_919) % 31), 'made of bytes that no text has'],
  ];

  it.each(cases)('(%s) is told as what it is, with the fix', (_, bytes, says) => {
    const { fault } = decodeText(bytes);
    expect(fault?.message).toContain(says);
    expect(fault?.fix).toMatch(/Save it as UTF-8|Give the file that was meant/);
    expect(fault?.message).not.toContain('\ufffd');
  });

  it('is a problem of the scenario with line and column, and nothing else is said of it', () => {
    const { text, fault } = decodeText(latin('format: 1\ntitle: "Caf\xe9"\n'));
    if (!fault) throw new Error('It was read.');
    const files = smallFiles().map((file) => (file.path === entry ? { path: entry, text, fault } : file));
    const { problems } = loadScenario(files, entry);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'not-utf8', file: entry, line: 2, col: 12, severity: 'error' });
    expect(problems[0].message).toContain('the byte 0xE9 cannot stand here');
    expect(problems[0].fix).toContain('Save it as UTF-8');
  });
});

describe('a text whose characters are not what they seem', () => {
  const problemsOf = (text: string) =>
    loadScenario(
      smallFiles().map((file) => (file.path === entry ? { path: entry, text } : file)),
      entry,
    ).problems;

  it('with tabs for blanks is told so, and not by what the grammar makes of them', () => {
    const problems = problemsOf(small.text.replace(/^ {2}/gm, '\t'));
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['tab-indentation']));
  });

  it('may hold wide blanks, quotes and dashes inside its sentences', () => {
    const text = small.text.replace('"The weir"', '"“堰”、　— Да. ‘Weir’\u00a0: zero\u200cwidth"');
    expect(problemsOf(text).filter(({ code }) => code === 'odd-character')).toEqual([]);
  });

  it('with line ends of Windows is read like any other', () => {
    expect(problemsOf(small.text.replaceAll('\n', '\r\n')).map(({ code }) => code)).toEqual(['translation-missing']);
  });
});
