// What an address leads to: a game that was played, or a scenario and a seed to play. Read as people hand addresses on: in a sentence, in
// brackets, wrapped by a mail program, with what a chat or a search engine hangs on them.
// Invariant: bounded work on any text; what is found is sound (a code by its checksum, a seed by its alphabet), or it is said truly what is not.
import { linkProblem, linkProblems, maxLinkLength } from './link';
import { readSeed } from './seed';

export type Address =
  | { readonly kind: 'record'; readonly code: string }
  | { readonly kind: 'game'; readonly scenario: string; readonly seed: string }
  | { readonly kind: 'none'; readonly problem: string };

/** Most characters that are looked at, and most runs of letters that are tried in them. */
const limits = { text: 4 * maxLinkLength, runs: 24 } as const;

/** `text`: what an address has after its `#`, a whole address, a code alone, or a message with one of them in it. */
export function readAddress(text: string): Address {
  const plain = unwrap(text.slice(0, limits.text));
  const game = readGameAddress(plain);
  if (game) return game;
  const found = soundCodeIn(plain);
  if (found !== null) return { kind: 'record', code: found };
  if (text.length > limits.text && /[^\w-]/.test(text))
    return { kind: 'none', problem: 'This link is damaged: it holds more than a game can.' };
  const likely = runsIn(plain)[0] ?? '';
  return { kind: 'none', problem: linkProblems[text.length > limits.text ? 'tooLong' : (linkProblem(likely) ?? 'damaged')] };
}

/** The code in an address or a message; where none is sound, the one that was probably meant. */
export function linkCodeIn(text: string): string {
  const plain = unwrap(text.slice(0, limits.text));
  return soundCodeIn(plain) ?? runsIn(plain)[0] ?? '';
}

/** Without what is written for machines on the way: characters that take no room, percent signs (also twice), soft line ends of mails. */
function unwrap(text: string): string {
  let plain = text.replace(/\p{Cf}/gu, '').replace(/=\r?\n/g, '');
  for (let n = 0; n < 3 && /%[0-7][0-9a-f]/i.test(plain); n++)
    plain = plain.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain.replace(/\\(?=[_-])/g, '');
}

/** `…#/play/<scenario>/<seed>`; null where the text is no such address. */
function readGameAddress(plain: string): Address | null {
  // A line that breaks at a dash or a slash goes on; any other end of a word ends the address.
  const whole = plain.toLowerCase().replace(/(?<=[-/])\s+(?:>\s*)*(?=[a-z0-9])/g, '');
  const match = /(?:^|#)\s*!?\/*play\/+([a-z0-9][a-z0-9_-]*)(?:\/+([a-z0-9_-]*)(.?))?/su.exec(whole);
  if (!match) return null;
  const [, scenario = '', piece = '', next = ''] = match;
  if (/[\p{L}\p{N}]/u.test(next)) {
    const read = readSeed(piece + next);
    return { kind: 'none', problem: read.ok ? 'This link names no seed.' : read.problem };
  }
  if (piece === '') return { kind: 'none', problem: `This link names the scenario “${scenario}” and no seed behind it.` };
  const read = readSeed(piece);
  return read.ok ? { kind: 'game', scenario, seed: read.seed } : { kind: 'none', problem: read.problem };
}

/** The first code that its checksum bears out: as it stands, then with broken lines joined, then with everything joined that has come apart. */
function soundCodeIn(plain: string): string | null {
  const joined = plain.replace(/\s*\r?\n[\s>|]*/g, '');
  const closed = plain.replace(/<[^<>]{0,20}>|[=\s>|]+/g, '');
  for (const text of new Set([plain, joined, closed])) {
    for (const run of runsIn(text)) {
      for (const code of new Set([run, run.replace(/^[-_]+|[-_]+$/g, ''), run.replace(/[-_]$/, '')])) {
        if (linkProblem(code) === null) return code;
      }
    }
  }
  return null;
}

/** Runs of letters a code may have, the longest first; those behind a `#` before the rest. */
function runsIn(text: string): string[] {
  const from = text.lastIndexOf('#');
  const longest = (part: string): string[] => (part.match(/[\w-]+/g) ?? []).sort((a, b) => b.length - a.length).slice(0, limits.runs);
  return from < 0 ? longest(text) : [...longest(text.slice(from + 1)), ...longest(text.slice(0, from))];
}
