// Characters of a scenario's text that are not what they seem: tabs where blanks belong, typographic quotes, blanks that are none, what takes no room.
// Invariant: linear; a text may hold any character in its sentences, so most findings are warnings, and errors only where the YAML cannot be read.
import { elementAt } from '../../engine/model/list-access';
import type { ProblemCode } from '../problem/code';
import type { ProblemDescription, ProblemReport } from '../problem/report';
import type { SourceFile } from './file';

interface Finding {
  readonly start: number;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
}

/** A pattern that is looked for in each line; its last group is the character meant. */
interface Rule {
  readonly pattern: RegExp;
  readonly code: ProblemCode;
  readonly say: (name: string) => string;
  readonly fix: string;
  /** Told only where the YAML cannot be read: in a text that goes over several lines it may be meant. */
  readonly isGrammar?: boolean;
  /** How the line before ends, where the YAML can be read. */
  readonly after?: RegExp;
}

const oddBlank = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const sayBlank = (name: string): string => `Expected a blank, found another one that only looks like it (${name}).`;
const sayQuote = (name: string): string => `This begins with a typographic quote (${name}), which quotes nothing in YAML.`;
const quoteFix = 'Put the whole in straight quotes: "…". Typographic ones may stand inside.';

const rules: readonly Rule[] = [
  {
    pattern: /^( *)(\t)/u,
    code: 'tab-indentation',
    say: () => 'Expected blanks at the start of the line, found a tab.',
    fix: 'Indent by two blanks a level; the editor can be told to put blanks for tabs.',
    isGrammar: true,
  },
  {
    pattern: new RegExp(`^([ \\t]*)(${oddBlank})`, 'u'),
    code: 'odd-character',
    say: sayBlank,
    fix: 'Type a blank in its place.',
    isGrammar: true,
  },
  {
    pattern: new RegExp(`^([ \\t]*)(${oddBlank})(?=[\\s]*(?:-\\s|[\\w.-]+ *:))`, 'u'),
    code: 'odd-character',
    say: sayBlank,
    fix: 'Type a blank in its place.',
  },
  {
    pattern: new RegExp(`^([ \\t]*(?:- +)*(?:-|[\\w.-]+ *:))(${oddBlank})`, 'u'),
    code: 'odd-character',
    say: sayBlank,
    fix: 'Type a blank in its place.',
  },
  {
    pattern: /^([ \t]*(?:- +)*[\w.-]+ *)([：﹕︓])/u,
    code: 'odd-character',
    say: (name) => `Expected a colon after the key, found a wide one (${name}).`,
    fix: 'Type : and a blank.',
  },
  {
    pattern: /^([ \t]*)([‐‑‒–—−•·－・])(?=\s*\S)/u,
    code: 'odd-character',
    say: (name) => `Expected a dash before the entry, found another sign (${name}).`,
    fix: 'Type - and a blank.',
    after: /:$/,
  },
  {
    pattern: /^([ \t]*)([“”„‟«»‘’‚‹›＂＇])/u,
    code: 'odd-character',
    say: sayQuote,
    fix: quoteFix,
    isGrammar: true,
  },
  {
    pattern: /^((?:[^"]|"[^"]*")*?[{,] *[\w.-]+ *: +)([“”„‟«»‘’‚‹›＂＇])/u,
    code: 'odd-character',
    say: sayQuote,
    fix: quoteFix,
  },
  {
    pattern: /^([ \t]*(?:- +)*)([“”„‟«»‘’‚‹›＂＇])(?=[^“”„‟«»‘’‚‹›＂＇]*[“”„‟«»‘’‚‹›＂＇] *:)/u,
    code: 'odd-character',
    say: sayQuote,
    fix: quoteFix,
  },
  {
    pattern: /^([ \t]*(?:(?:- +)+|(?:- +)*[\w.-]+ *:[ \t]+)[[{]? *)([“”„‟«»‘’‚‹›＂＇])/u,
    code: 'odd-character',
    say: sayQuote,
    fix: quoteFix,
  },
  {
    pattern: /^(.*?)(\ufffd)/u,
    code: 'odd-character',
    say: (name) => `Here stands the sign for a character that was lost (${name}): the text was saved in another encoding before.`,
    fix: 'Write the character anew.',
  },
  {
    pattern:
      /^(.*?)([\u00ad\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0]|(?<=[\w"':-])[\u200c\u200d])/u,
    code: 'invisible-character',
    say: (name) => `Here stands a character that cannot be seen (${name}).`,
    fix: 'Delete it; what is written around it may have to be typed anew.',
  },
];

/** Most findings told of one file. */
const most = 20;

/** Characters no text may hold, and line ends that end no line here: the file is not read any further. */
export function firstForbidden({ text }: SourceFile): Finding | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.exec(text);
  const lone = /\r(?!\n)/.exec(text);
  if (lone && (!control || lone.index < control.index)) {
    const message = 'This line ends with a carriage return alone (CR), as on old Macintoshes.';
    return { start: lone.index, code: 'line-ends', message, fix: 'Save the file with line ends LF or CRLF.' };
  }
  if (!control) return null;
  const message = `Here stands the control character ${nameOf(control[0])}, which no text has.`;
  return { start: control.index, code: 'control-character', message, fix: 'Delete it.' };
}

/** Reports what is not what it seems; true when that is what keeps the YAML from being read. `isRead`: it can be read, so these are warnings. */
export function reportCharacters(file: SourceFile, isRead: boolean, report: ProblemReport): boolean {
  let told = 0;
  let before = '';
  for (let line = 0; line < file.lineStarts.length && told < most; line++) {
    const start = elementAt(file.lineStarts, line);
    const text = file.text.slice(start, file.lineStarts[line + 1] ?? file.text.length).trimEnd();
    const last = before;
    before = text;
    if (/^[\x20-\x7e]*$/.test(text) || /^\s*#/.test(text)) continue;
    for (const { pattern, code, say, fix, isGrammar, after } of rules) {
      if (isRead && (isGrammar || (after && !after.test(last)))) continue;
      const match = pattern.exec(text);
      if (!match) continue;
      const at = start + elementAt(match, 1).length;
      const finding: ProblemDescription = { code, message: say(nameOf(elementAt(match, 2))), fix, severity: isRead ? 'warning' : 'error' };
      report.add({ file, start: at, end: at + 1 }, finding);
      told += 1;
    }
  }
  return told > 0;
}

function nameOf(c: string): string {
  return `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
