// What compiling one expression works with, and how its parts report what is wrong.
import type { Program } from '../../engine/expression/program';
import type { ProblemCode } from '../problem/code';
import { nearest } from '../problem/suggestion';
import type { Ast, TextRange } from './cel';
import type { Scope } from './scope';
import type { ReferenceKind, SymbolTable } from './symbol-table';

/** `status` carries the slot; `bad` means that a problem was already reported. */
export type ValueType = 'int' | 'bool' | 'bad' | { readonly status: number };

export interface TypedProgram {
  readonly program: Program;
  readonly type: ValueType;
  /** Nodes of the program with formulas written out. */
  readonly size: number;
}

export interface ExpressionError extends TextRange {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
  readonly suggestion?: string | undefined;
  readonly severity?: 'error' | 'warning' | 'hint';
}

/** What one expression reads, for the check of who may see it. */
export interface VariableRead extends TextRange {
  readonly slot: number;
}

export interface CompiledExpression extends TypedProgram {
  readonly errors: readonly ExpressionError[];
  readonly variableReads: readonly VariableRead[];
  /** Ranges of calls of `roll`. */
  readonly rolls: readonly TextRange[];
}

/** Levels of a program with its formulas written out. */
export const maxProgramDepth = 200;
/** Nodes of a program with its formulas written out. */
export const maxProgramSize = 3_000;
/** Stands for a part that was reported. */
export const errorType: TypedProgram = { program: 0, type: 'bad', size: 1 };

/** State of compiling one expression. */
export interface CheckContext {
  readonly symbols: SymbolTable;
  readonly scope: Scope;
  readonly errors: ExpressionError[];
  readonly variableReads: VariableRead[];
  readonly rolls: TextRange[];
  readonly formula: (id: string) => CompiledExpression | 'cycle' | 'deep';
  /** Compiles an inner part. `status`: the slot whose states a bare text may name there, or -1. */
  readonly compile: (ast: Ast, status?: number) => TypedProgram;
}

/** Reports and gives the stand-in. */
export function fail(job: CheckContext, at: TextRange, code: ProblemCode, message: string, fix: string, suggestion?: string): TypedProgram {
  job.errors.push({ start: at.start, end: at.end, code, message, fix, suggestion });
  return errorType;
}

/** Index of a name of some kind, or -1 after reporting; a name whose definition is broken is not reported again. */
export function resolveReference(kind: ReferenceKind, id: string, at: TextRange, job: CheckContext): number {
  const found = job.symbols.index[kind].get(id);
  if (found !== undefined) return found;
  if (job.symbols.isBroken(kind, id)) return -1;
  fail(
    job,
    at,
    `unknown-${kind}`,
    `There is no ${kind} "${id}".`,
    `Correct the name or define it.`,
    nearest(id, job.symbols.index[kind].keys()),
  );
  return -1;
}

/** A type as a sentence says it. */
export function typeName(type: ValueType): string {
  return type === 'int' ? 'a number' : type === 'bool' ? 'a condition (true or false)' : type === 'bad' ? 'nothing' : 'a status';
}
