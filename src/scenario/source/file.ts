// One file's text with its lines: turns an offset into line and column and shows the place.
// Invariant: nothing a file contains reaches a terminal unescaped.
import { elementAt } from '../../engine/model/list-access';

import type { TextFault } from './encoding';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** What the file is instead of text; null where it is text. */
  readonly fault: TextFault | null;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

/** A stretch of a file: offsets, the end not included. */
export interface SourceSpan {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

const excerptWidth = 140;

export function createSourceFile(path: string, text: string, fault: TextFault | null = null): SourceFile {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, text, fault, lineStarts };
}

/** Line and column, both from 1. */
export function lineAndColumn(file: SourceFile, offset: number): { readonly line: number; readonly col: number } {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (elementAt(file.lineStarts, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, col: offset - elementAt(file.lineStarts, low) + 1 };
}

/** Control characters and those that turn the reading direction, shown as a dot. */
export function toPrintable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '·');
}

/** The line of a place and, below it, carets under the part meant. Long lines are cut around it. */
export function excerptOf(place: SourceSpan): string {
  const { file, start } = place;
  const { line, col } = lineAndColumn(file, start);
  const lineStart = elementAt(file.lineStarts, line - 1);
  const next = file.lineStarts[line] ?? file.text.length + 1;
  const lineEnd = Math.max(lineStart, next - 1);
  const from = col > excerptWidth - 40 ? lineStart + col - 1 - 60 : lineStart;
  const shown = toPrintable(file.text.slice(from, Math.min(lineEnd, from + excerptWidth)).replace(/\r$/, ''));
  const carets = Math.max(1, Math.min(place.end, lineEnd, from + excerptWidth) - start);
  const number = String(line);
  return `  ${number} | ${shown}\n  ${' '.repeat(number.length)} | ${' '.repeat(Math.max(0, start - from))}${'^'.repeat(carets)}`;
}
