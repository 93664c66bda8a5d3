// What compiling one expression works with, and how its parts report what is wrong.
import type { Program } from '../../engine/program';
import type { ProblemCode } from '../problem-code';
import { nearest } from '../suggestion';
import type { Ast, Range } from './cel';
import type { Names, ReferenceKind } from './names';
import type { Scope } from './scope';

/** `status` carries the slot; `bad` means that a problem was already reported. */
export type ValueType = 'int' | 'bool' | 'bad' | { readonly status: number };

export interface Typed {
  readonly program: Program;
  readonly type: ValueType;
  /** Nodes of the program with formulas written out. */
  readonly size: number;
}

export interface ExpressionError extends Range {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
  readonly suggestion?: string | undefined;
  readonly severity?: 'error' | 'warning' | 'hint';
}

/** What one expression reads, for the check of who may see it. */
export interface Reading extends Range {
  readonly slot: number;
}

export interface Compiled extends Typed {
  readonly errors: readonly ExpressionError[];
  readonly readings: readonly Reading[];
  /** Ranges of calls of `roll`. */
  readonly rolls: readonly Range[];
}

/** Levels of a program with its formulas written out. */
export const depthAtMost = 200;
/** Nodes of a program with its formulas written out. */
export const sizeAtMost = 3_000;
/** Stands for a part that was reported. */
export const bad: Typed = { program: 0, type: 'bad', size: 1 };

/** State of compiling one expression. */
export interface Job {
  readonly names: Names;
  readonly scope: Scope;
  readonly errors: ExpressionError[];
  readonly readings: Reading[];
  readonly rolls: Range[];
  readonly formula: (id: string) => Compiled | 'cycle' | 'deep';
  /** Compiles an inner part. `status`: the slot whose states a bare text may name there, or -1. */
  readonly compile: (ast: Ast, status?: number) => Typed;
}

/** Reports and gives the stand-in. */
export function fail(job: Job, at: Range, code: ProblemCode, message: string, fix: string, suggestion?: string): Typed {
  job.errors.push({ start: at.start, end: at.end, code, message, fix, suggestion });
  return bad;
}

/** Index of a name of some kind, or -1 after reporting; a name whose definition is broken is not reported again. */
export function lookUp(kind: ReferenceKind, id: string, at: Range, job: Job): number {
  const found = job.names.index[kind].get(id);
  if (found !== undefined) return found;
  if (job.names.isBroken(kind, id)) return -1;
  fail(
    job,
    at,
    `unknown-${kind}`,
    `There is no ${kind} "${id}".`,
    `Correct the name or define it.`,
    nearest(id, job.names.index[kind].keys()),
  );
  return -1;
}

/** A type as a sentence says it. */
export function typeName(type: ValueType): string {
  return type === 'int' ? 'a number' : type === 'bool' ? 'a condition (true or false)' : type === 'bad' ? 'nothing' : 'a status';
}
