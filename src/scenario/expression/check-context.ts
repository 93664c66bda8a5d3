// State of type-checking one expression, and how its parts report errors.

import type { Program } from '../../engine/expression/program';
import type { ActionIndex, Seat, Slot } from '../../engine/model/indices';
import type { ProblemCode } from '../problem/code';
import { type UnknownProblem, unknownName } from '../problem/unknown';
import type { Ast, TextRange } from './cel';
import type { Scope } from './scope';
import type { ReferenceKind, SymbolTable } from './symbol-table';

/** `status` carries the slot of its variable; `error`: already reported, so nothing more is said about it. */
export type ValueType = 'int' | 'bool' | 'error' | { readonly status: number };

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
  readonly slot: Slot;
}

/** An act, or all acts of a seat, that one expression asks about, for the same check. */
export interface ActRead extends TextRange {
  readonly actions: readonly ActionIndex[];
}

export interface CompiledExpression extends TypedProgram {
  readonly errors: readonly ExpressionError[];
  readonly variableReads: readonly VariableRead[];
  readonly actReads: readonly ActRead[];
  /** Ranges of calls of `roll`. */
  readonly rolls: readonly TextRange[];
}

/** Levels of a program with its formulas written out. */
export const maxProgramDepth = 200;
/** Nodes of a program with its formulas written out. */
export const maxProgramSize = 3_000;
/** Stand-in for a part that was reported: it suppresses further errors. */
export const errorType: TypedProgram = { program: 0, type: 'error', size: 1 };

/** State of compiling one expression. */
export interface CheckContext {
  readonly symbols: SymbolTable;
  readonly scope: Scope;
  readonly errors: ExpressionError[];
  readonly variableReads: VariableRead[];
  readonly actReads: ActRead[];
  readonly rolls: TextRange[];
  readonly formula: (id: string) => CompiledExpression | 'cycle' | 'deep';
  /** The points of a seat, written out. */
  readonly points: (seat: Seat) => TypedProgram;
  /** Compiles an inner part. `status`: the slot whose states a bare text may name there, or -1. */
  readonly compile: (ast: Ast, status?: number) => TypedProgram;
}

/** Reports and gives the stand-in. */
export function fail(ctx: CheckContext, at: TextRange, code: ProblemCode, message: string, fix: string, suggestion?: string): TypedProgram {
  ctx.errors.push({ start: at.start, end: at.end, code, message, fix, suggestion });
  return errorType;
}

/** The same for a problem that has its words already. */
export function failWith(ctx: CheckContext, at: TextRange, problem: UnknownProblem): TypedProgram {
  ctx.errors.push({ start: at.start, end: at.end, ...problem });
  return errorType;
}

/** Index of a name of some kind, or -1 after reporting; a name whose definition is broken is not reported again. */
export function resolveReference(kind: ReferenceKind, id: string, at: TextRange, ctx: CheckContext): number {
  const found = ctx.symbols.index[kind].get(id);
  if (found !== undefined) return found;
  if (ctx.symbols.isBroken(kind, id)) return -1;
  failWith(ctx, at, unknownName(kind, id, ctx.symbols.index[kind].keys()));
  return -1;
}

/** A type as a sentence says it. */
export function typeName(type: ValueType): string {
  return type === 'int' ? 'a number' : type === 'bool' ? 'a condition (true or false)' : type === 'error' ? 'nothing' : 'a status';
}
