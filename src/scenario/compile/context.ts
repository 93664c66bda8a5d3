// Shared by every part of the compiler: document, spans, symbols, texts collected so far.
// Invariant: a part that finds something wrong reports it and goes on with a harmless value; a scenario with errors is never handed out.

import type { Program } from '../../engine/expression/program';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { isHidden } from '../../engine/visibility/visibility';
import type { ExpressionSource, TextRange } from '../expression/cel';
import { type CompiledExpression, type ExpressionError, typeName, type VariableRead } from '../expression/check-context';
import type { ExpressionCompiler } from '../expression/compiler';
import { plainScope, type Scope } from '../expression/scope';
import type { ReferenceKind, SymbolTable } from '../expression/symbol-table';
import type { ProblemDescription, ProblemReport } from '../problem/report';
import { unknownName } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { SourceSpan } from '../source/file';
import { keySpan, type MapNode, nodeAt, type Path, spanAt, spanInScalar } from '../source/node';

export interface CompileContext {
  readonly root: MapNode;
  readonly doc: ScenarioDoc;
  readonly report: ProblemReport;
  readonly symbols: SymbolTable;
  /** Everything a reader sees, by text key. */
  readonly texts: Record<string, string>;
  readonly compiler: ExpressionCompiler;
  /** Every amount and condition met so far, with its path: where the register of assumptions looks for numbers. */
  readonly expressions: { readonly path: Path; readonly source: ExpressionSource }[];
}

/** Reports a finding at the value of a path. */
export function reportAt(ctx: CompileContext, path: Path, finding: ProblemDescription): void {
  ctx.report.add(spanAt(ctx.root, path), finding);
}

/** Reports a finding at the key of a path. */
export function reportAtKey(ctx: CompileContext, path: Path, finding: ProblemDescription): void {
  ctx.report.add(keySpan(ctx.root, path), finding);
}

export function compileCondition(ctx: CompileContext, source: ExpressionSource, path: Path, scope: Scope = plainScope): Program {
  return compileRegistered(ctx, source, path, 'bool', scope).program;
}

export function compileAmount(ctx: CompileContext, source: ExpressionSource, path: Path, scope: Scope = plainScope): Program {
  return compileRegistered(ctx, source, path, 'int', scope).program;
}

/** The condition, or null when there is none. */
export function compileOptionalCondition(
  ctx: CompileContext,
  source: ExpressionSource | undefined,
  path: Path,
  scope: Scope = plainScope,
): Program | null {
  return source === undefined ? null : compileCondition(ctx, source, path, scope);
}

/** Compiles an expression, reports its errors, and registers it for the assumption register. */
export function compileRegistered(
  ctx: CompileContext,
  source: ExpressionSource,
  path: Path,
  type: 'int' | 'bool',
  scope: Scope,
): CompiledExpression {
  ctx.expressions.push({ path, source });
  return compileUnregistered(ctx, source, path, type, scope);
}

/** The same without registering: for expressions whose numbers are no sizes of the model. */
export function compileUnregistered(
  ctx: CompileContext,
  source: ExpressionSource,
  path: Path,
  type: 'int' | 'bool',
  scope: Scope,
): CompiledExpression {
  const compiled = ctx.compiler.expression(source, scope);
  for (const error of compiled.errors) reportInside(ctx, path, error, error);
  if (compiled.type !== type && compiled.type !== 'error') {
    const code = type === 'int' ? 'amount-type' : 'condition-type';
    const fix = type === 'int' ? 'Give a whole number, or `… ? 1 : 0`.' : "Compare it, e.g. `trust > 400` or `talks == 'active'`.";
    reportAt(ctx, path, { code, message: `Expected ${typeName(type)}, found ${typeName(compiled.type)}.`, fix });
  }
  return compiled;
}

/** Reports something about a part of an expression. */
export function reportInside(ctx: CompileContext, path: Path, range: TextRange, finding: ExpressionError | ProblemDescription): void {
  ctx.report.add(spanInside(ctx, path, range), {
    code: finding.code,
    message: finding.message,
    fix: finding.fix,
    suggestion: finding.suggestion,
    ...severityOf(finding),
  });
}

function severityOf(finding: ExpressionError | ProblemDescription): Pick<ProblemDescription, 'severity'> {
  return finding.severity === undefined ? {} : { severity: finding.severity };
}

export function spanInside(ctx: CompileContext, path: Path, range: TextRange): SourceSpan {
  const node = nodeAt(ctx.root, path);
  return node?.kind === 'scalar' ? spanInScalar(node, range.start, range.end) : spanAt(ctx.root, path);
}

export function isHiddenFrom(ctx: CompileContext, reading: VariableRead, seat: Seat): boolean {
  return isHidden(elementAt(ctx.symbols.variables, reading.slot), seat);
}

/** Index of a name, or -1 after reporting that there is none. */
export function findReference(ctx: CompileContext, kind: ReferenceKind, id: string, path: Path): number {
  const index = ctx.symbols.index[kind].get(id);
  if (index !== undefined) return index;
  if (id === '-' || ctx.symbols.isBroken(kind, id)) return -1;
  reportAt(ctx, path, unknownName(kind, id, ctx.symbols.index[kind].keys()));
  return -1;
}

/** Slot of a variable named by the key of a path, or -1 after reporting that there is none. */
export function findVariableAtKey(ctx: CompileContext, id: string, path: Path): number {
  const slot = ctx.symbols.index.variable.get(id);
  if (slot !== undefined) return slot;
  if (!ctx.symbols.isBroken('variable', id)) reportAtKey(ctx, path, unknownName('variable', id, ctx.symbols.index.variable.keys()));
  return -1;
}

export function findReferences(ctx: CompileContext, kind: ReferenceKind, ids: readonly string[] | undefined, path: Path): number[] {
  return (ids ?? []).map((id, i) => findReference(ctx, kind, id, [...path, i]));
}

/** Actions named by tags or ids, in the order of the actions. */
export function findTaggedActions(
  ctx: CompileContext,
  entry: { readonly tags?: readonly string[] | undefined; readonly actions?: readonly string[] | undefined },
  path: Path,
): number[] {
  const byTag = findReferences(ctx, 'tag', entry.tags, [...path, 'tags']).flatMap((tag) => ctx.symbols.actionsByTag[tag] ?? []);
  const found = new Set([...byTag, ...findReferences(ctx, 'action', entry.actions, [...path, 'actions'])]);
  return [...found].sort((a, b) => a - b);
}
