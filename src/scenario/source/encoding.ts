// Bytes of a file to text. Only UTF-8 is text here, with or without its mark; anything else is told as what it is, with what to do about it.
// Invariant: pure, linear, never throws; a guess is called one. After a fault the text is what could be read, to show the place.

/** What a file is instead of text that can be read. `offset`: into the text that could be read. */
export interface TextFault {
  readonly offset: number;
  readonly code: 'not-utf8' | 'not-text' | 'file-too-large' | 'file-unreadable';
  readonly message: string;
  readonly fix: string;
}

export interface DecodedText {
  readonly text: string;
  readonly fault: TextFault | null;
}

const saveAsUtf8 = 'Save it as UTF-8: in the editor’s “Save as” choose the encoding UTF-8.';
/** Bytes that are looked at to guess what a file is. */
const sample = 65_536;

export function decodeText(bytes: Uint8Array): DecodedText {
  const known = magic.find(([mark]) => startsWith(bytes, mark))?.[1] ?? null;
  const wide = known === null ? wideEncodingOf(bytes) : null;
  if (wide !== null) return faulty('', 0, 'not-utf8', `This file is ${wide}, not UTF-8.`, saveAsUtf8);
  const kind = known ?? binaryKindOf(bytes);
  if (kind !== null) return faulty('', 0, 'not-text', `This file is ${kind}, not text.`, 'Give the file that was meant.');
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  const { text, badAt } = decodeUtf8(bytes, start);
  if (badAt < 0) return { text, fault: null };
  const byte = hex(bytes[badAt] ?? 0);
  const message = `This file is not UTF-8: the byte ${byte} cannot stand here. ${guessEncoding(bytes)}`;
  return faulty(text, text.indexOf('\ufffd', decodeUtf8(bytes.subarray(0, badAt), start).text.length), 'not-utf8', message, saveAsUtf8);
}

function faulty(text: string, offset: number, code: TextFault['code'], message: string, fix: string): DecodedText {
  return { text, fault: { offset: Math.max(0, offset), code, message, fix } };
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 or UTF-32 by its mark, or by the zeros that Latin letters leave in every second byte. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return 'UTF-32';
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16 (little endian, as Windows calls Unicode)';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16 (big endian)';
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, sample);
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  // Keys, digits, blanks and line ends are Latin in whatever language the texts are: a tenth of the characters at the least.
  if (odd * 20 >= length && odd >= even * 5 && odd > 1) return 'UTF-16 (little endian, without its mark)';
  return even * 20 >= length && even >= odd * 5 && even > 1 ? 'UTF-16 (big endian, without its mark)' : null;
}

const magic: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 3, 4], 'a ZIP archive, as Word and Excel documents are'],
  [[0x1f, 0x8b], 'packed by gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a document with formats (RTF)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word or Excel document'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a, 0x90], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database'],
];

/** What a file is that holds more than a few bytes that no text has. */
function binaryKindOf(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, sample);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) || byte === 127) controls += 1;
  }
  return controls > 4 && controls * 20 > length ? 'made of bytes that no text has' : null;
}

/** The text, and where the first byte stands that is no UTF-8 (-1: nowhere); each such byte becomes a replacement character. */
function decodeUtf8(bytes: Uint8Array, start: number): { readonly text: string; readonly badAt: number } {
  let badAt = -1;
  const parts: string[] = [];
  let codes: number[] = [];
  for (let i = start; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      if (badAt < 0) badAt = i;
      codes.push(0xfffd);
      i += 1;
    } else {
      codes.push(codePointAt(bytes, i, length));
      i += length;
    }
    if (codes.length < 4096) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return { text: parts.join('') + String.fromCodePoint(...codes), badAt };
}

/** Bytes of the character that begins here, or 0 where none does: no longer form than needed, no half of a pair, none past the last. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const [a = 0, b = 0] = [bytes[i], bytes[i + 1]];
  if (a < 0x80) return 1;
  const length = a >= 0xc2 && a <= 0xdf ? 2 : a >= 0xe0 && a <= 0xef ? 3 : a >= 0xf0 && a <= 0xf4 ? 4 : 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  const isTooLong = (a === 0xe0 && b < 0xa0) || (a === 0xf0 && b < 0x90);
  const isNone = (a === 0xed && b > 0x9f) || (a === 0xf4 && b > 0x8f);
  return isTooLong || isNone ? 0 : length;
}

function codePointAt(bytes: Uint8Array, i: number, length: number): number {
  let code = (bytes[i] ?? 0) & (length === 1 ? 0x7f : 0xff >> (length + 1));
  for (let k = 1; k < length; k++) code = code * 64 + ((bytes[i + k] ?? 0) & 0x3f);
  return code;
}

/** Which encoding the bytes beyond ASCII look like, as a sentence that says it is a guess. */
function guessEncoding(bytes: Uint8Array): string {
  const looks = looksLike(bytes.subarray(0, sample));
  return looks === null ? 'Which encoding it has cannot be told.' : `It looks like ${looks}.`;
}

function looksLike(bytes: Uint8Array): string | null {
  const count = { high: 0, ofUtf8: 0, kana: 0, kanaEuc: 0, letters: 0, runs: 0, oddRuns: 0, smallKoi: 0, c1: 0 };
  let run = 0;
  const endRun = (): void => {
    if (run === 0) return;
    count.runs += 1;
    count.oddRuns += run % 2;
    run = 0;
  };
  for (let i = 0; i < bytes.length; i++) {
    const [a = 0, b = 0] = [bytes[i], bytes[i + 1]];
    if (a < 0x80) {
      endRun();
      continue;
    }
    count.high += 1;
    if (sequenceLength(bytes, i) > 1) count.ofUtf8 += sequenceLength(bytes, i);
    if ((a === 0x82 && b >= 0x9f && b <= 0xf1) || (a === 0x83 && b >= 0x40 && b <= 0x96)) count.kana += 1;
    if (run % 2 === 0 && (a === 0xa4 || a === 0xa5) && b >= 0xa1 && b <= 0xf6) count.kanaEuc += 1;
    if (a >= 0xc0) count.letters += 1;
    if (run > 0 && a >= 0xc0 && a <= 0xdf) count.smallKoi += 1;
    if (a < 0xa0) count.c1 += 1;
    run += 1;
  }
  endRun();
  if (count.ofUtf8 * 2 > count.high) return 'UTF-8 that was damaged or cut on the way';
  if (count.kana * 8 > count.high) return 'Shift-JIS';
  const isPaired = count.oddRuns * 10 <= count.runs && count.c1 * 20 <= count.high;
  if (isPaired && count.kanaEuc * 10 > count.high) return 'EUC-JP';
  if (isPaired && count.oddRuns === 0 && count.high < 40 && count.runs * 2 < count.high) {
    const isMaybeRussian = count.letters * 20 >= count.high * 17;
    return `${isMaybeRussian ? 'Windows-1251 (Cyrillic), ' : ''}GB18030 or EUC-JP; too little of it is there to tell`;
  }
  const meanRun = Math.floor((10 * count.high) / Math.max(1, count.runs));
  if (meanRun >= 20 && count.letters * 20 >= count.high * 17) {
    return count.smallKoi * 10 > count.high * 6 ? 'KOI8-R (Cyrillic)' : 'Windows-1251 (Cyrillic)';
  }
  if (meanRun >= 20 && isPaired) return 'GB18030, or another encoding of East Asia';
  if (meanRun >= 20)
    return count.c1 * 8 > count.high ? 'Shift-JIS or another encoding of East Asia' : 'GB18030, or another encoding of East Asia';
  return 'Windows-1252 or Latin-1 (Western Europe)';
}
