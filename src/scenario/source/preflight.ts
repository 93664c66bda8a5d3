// Bounds a text before the YAML parser sees it (size, lines, indentation, nesting, anchors, tags), so that no file can freeze or crash it.
// Invariant: linear in the size of the text, and the text is at most 1 MB; the parser sees only texts that passed.
// Nesting is counted by the YAML library's own lexer (a flat state machine), so that quotes and comments mean to both the same.

import { Lexer } from 'yaml';
import { elementAt } from '../../engine/model/list-access';
import type { ProblemCode } from '../problem/code';
import type { ProblemReport } from '../problem/report';
import { firstForbidden } from './characters';
import type { SourceFile } from './file';

/** Bounds of one file. Real scenarios stay far below them. */
export const textLimits = {
  characters: 1_000_000,
  lines: 20_000,
  lineLength: 4_000,
  indentation: 64,
  flowDepth: 32,
  /** `- - - a` on one line. */
  compactNesting: 8,
  tokens: 600_000,
  keysPerMap: 2_000,
} as const;

/** True when the text may be parsed; otherwise the report says why not. */
export function isSafeToParse(file: SourceFile, report: ProblemReport): boolean {
  const refuse = (start: number, code: ProblemCode, message: string, fix: string): false => {
    report.add({ file, start, end: start + 1 }, { code, message, fix });
    return false;
  };
  const { text, lineStarts, fault } = file;
  if (fault) return refuse(fault.offset, fault.code, fault.message, fault.fix);
  if (text.length > textLimits.characters) {
    return refuse(
      0,
      'file-too-large',
      `Expected at most ${textLimits.characters} characters, found ${text.length}.`,
      'Split the file and include the parts.',
    );
  }
  if (lineStarts.length > textLimits.lines) {
    const message = `Expected at most ${textLimits.lines} lines, found ${lineStarts.length}.`;
    return refuse(0, 'too-many-lines', message, 'Split the file and include the parts.');
  }
  const forbidden = firstForbidden(file);
  if (forbidden) return refuse(forbidden.start, forbidden.code, forbidden.message, forbidden.fix);
  const line = firstBadLine(file);
  if (line) return refuse(line.start, line.code, line.message, line.fix);
  const token = firstBadToken(text);
  if (token) return refuse(token.start, token.code, token.message, token.fix);
  return true;
}

/** Marks the lexer puts between parts; they are no characters of the text. The last one says that a scalar follows. */
const scalarMark = '\u001f';
const marks = new Set(['\u0002', '\u0018', scalarMark]);

interface Refusal {
  readonly start: number;
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
}

function firstBadLine(file: SourceFile): Refusal | null {
  const { text, lineStarts } = file;
  for (let i = 0; i < lineStarts.length; i++) {
    const start = elementAt(lineStarts, i);
    const end = lineStarts[i + 1] ?? text.length;
    if (end - start > textLimits.lineLength) {
      const message = `Expected lines of at most ${textLimits.lineLength} characters, found one of ${end - start}.`;
      return { start, code: 'line-too-long', message, fix: 'Break the line.' };
    }
    let at = start;
    while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
    if (at - start > textLimits.indentation && at < end && text[at] !== '\n' && text[at] !== '\r') {
      const message = `Expected at most ${textLimits.indentation} spaces at the start of a line, found ${at - start}.`;
      return { start: at, code: 'indentation-too-deep', message, fix: 'Indent by two spaces a level.' };
    }
  }
  return null;
}

function firstBadToken(text: string): Refusal | null {
  let offset = 0;
  let tokens = 0;
  let depth = 0;
  let compact = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    tokens++;
    if (tokens > textLimits.tokens) {
      return {
        start: 0,
        code: 'file-too-complex',
        message: 'The file has too many parts to be read safely.',
        fix: 'Split the file.',
      };
    }
    if (isScalar) {
      isScalar = false;
      offset += token.length;
      continue;
    }
    const refusal = refuseToken(token, offset, depth, compact);
    if (refusal) return refusal;
    const first = token[0];
    if (token === scalarMark) isScalar = true;
    else if (first === '[' || first === '{') depth++;
    else if ((first === ']' || first === '}') && depth > 0) depth--;
    else if (first === '\n' || first === '\r') compact = 0;
    else if (depth === 0 && (token === '-' || token === '?' || token === ':')) compact++;
    if (!marks.has(token)) offset += token.length;
  }
  return null;
}

function refuseToken(token: string, start: number, depth: number, compact: number): Refusal | null {
  const first = token[0];
  if ((first === '[' || first === '{') && depth >= textLimits.flowDepth) {
    const message = `Expected brackets nested at most ${textLimits.flowDepth} deep, found more.`;
    return { start, code: 'nesting-too-deep', message, fix: 'Write the inner parts as indented blocks.' };
  }
  if ((token === '-' || token === '?' || token === ':') && depth === 0 && compact >= textLimits.compactNesting) {
    const message = `Expected at most ${textLimits.compactNesting} nested entries on one line, found more.`;
    return { start, code: 'nesting-too-deep', message, fix: 'Write one entry a line.' };
  }
  if ((first === '&' || first === '*') && token.length > 1) {
    const message = `Anchors and aliases (${token.slice(0, 40)}) are not part of the format.`;
    return {
      start,
      code: 'anchor',
      message,
      fix: 'Repeat the value, give it a name under formulas, or put the text in quotes if it begins with & or *.',
    };
  }
  if (first === '!') {
    const message = `Tags (${token.slice(0, 40)}) are not part of the format.`;
    return { start, code: 'tag', message, fix: 'Remove the tag, or put the text in quotes if it begins with an exclamation mark.' };
  }
  if (first === '%') return { start, code: 'directive', message: 'YAML directives are not part of the format.', fix: 'Remove the line.' };
  return null;
}
