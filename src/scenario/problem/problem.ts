// What is wrong with a scenario's text, where, and what to do about it: the one shape for the command line, the studio and CI.
// Invariant: plain data; every problem names a file, a line and a fix.

import type { ProblemCode } from './code';

export type Severity = 'error' | 'warning' | 'hint';

export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly col: number;
  readonly severity: Severity;
  /** The rule that is broken; `problemRules` says it in a sentence. */
  readonly code: ProblemCode;
  /** What was expected and what was found: one or two sentences. */
  readonly message: string;
  /** The line in question and, below it, carets under the place. */
  readonly excerpt: string;
  /** The nearest known name, when one is near. */
  readonly suggestion?: string;
  /** What to do, as a sentence. */
  readonly fix: string;
}

/** The problem as a terminal shows it: one line to click on, then the excerpt. */
export function formatProblem(p: Problem): string {
  const head = `${p.file}:${p.line}:${p.col} ${p.severity} ${p.code}  ${p.message} ${p.fix}`;
  return p.excerpt === '' ? head : `${head}\n${p.excerpt}`;
}

const order: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** By file, then line, then column; the graver first where they share a place. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.col - b.col || order[a.severity] - order[b.severity];
}
