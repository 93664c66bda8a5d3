// What every part of the compiler works with: the document, its places, the names, the texts found so far.
// Invariant: a part that finds something wrong reports it and goes on with a harmless value; a scenario with errors is never handed out.
import type { Program } from '../../engine/program';
import type { Range } from '../expression/cel';
import type { ExpressionCompiler } from '../expression/compile-expression';
import type { Compiled, ExpressionError, Reading } from '../expression/job';
import type { Names, ReferenceKind } from '../expression/names';
import { plainScope, type Scope } from '../expression/scope';
import type { ScenarioDoc } from '../schema/scenario-schema';
import type { Finding, Report } from '../source/report';
import { placeInScalar } from '../source/scalar-offset';
import type { Place } from '../source/source-file';
import { keyPlace, type MapNode, nodeAt, type Path, placeAt } from '../source/source-node';
import { nearest } from '../suggestion';

export type Source = string | number | boolean;

export interface Context {
  readonly root: MapNode;
  readonly doc: ScenarioDoc;
  readonly report: Report;
  readonly names: Names;
  /** Everything a reader sees, by text key. */
  readonly texts: Record<string, string>;
  readonly compiler: ExpressionCompiler;
  /** Every amount and condition met so far, with its path: where the register of assumptions looks for numbers. */
  readonly expressions: { readonly path: Path; readonly source: Source }[];
}

/** Reports a finding at the value of a path. */
export function complain(ctx: Context, path: Path, finding: Finding): void {
  ctx.report.add(placeAt(ctx.root, path), finding);
}

/** Reports a finding at the key of a path. */
export function complainAtKey(ctx: Context, path: Path, finding: Finding): void {
  ctx.report.add(keyPlace(ctx.root, path), finding);
}

export function condition(ctx: Context, source: Source, path: Path, scope: Scope = plainScope): Program {
  return checked(ctx, source, path, 'bool', scope).program;
}

export function amount(ctx: Context, source: Source, path: Path, scope: Scope = plainScope): Program {
  return checked(ctx, source, path, 'int', scope).program;
}

/** The condition, or null when there is none. */
export function conditionIfAny(ctx: Context, source: Source | undefined, path: Path, scope: Scope = plainScope): Program | null {
  return source === undefined ? null : condition(ctx, source, path, scope);
}

/** Compiles, reports, and also says what the expression reads. */
export function checked(ctx: Context, source: Source, path: Path, type: 'int' | 'bool', scope: Scope): Compiled {
  ctx.expressions.push({ path, source });
  return compiledAs(ctx, source, path, type, scope);
}

/** The same for an expression that belongs to no number of the model. */
export function compiledAs(ctx: Context, source: Source, path: Path, type: 'int' | 'bool', scope: Scope): Compiled {
  const compiled = ctx.compiler.expression(source, scope);
  for (const error of compiled.errors) complainInside(ctx, path, error, error);
  if (compiled.type !== type && compiled.type !== 'bad') {
    const found = compiled.type === 'int' ? 'a number' : compiled.type === 'bool' ? 'a condition' : 'a status';
    const expected = type === 'int' ? 'a number' : 'a condition (true or false)';
    const code = type === 'int' ? 'amount-type' : 'condition-type';
    const fix = type === 'int' ? 'Give a whole number, or `… ? 1 : 0`.' : "Compare it, e.g. `trust > 400` or `talks == 'active'`.";
    complain(ctx, path, { code, message: `Expected ${expected}, found ${found}.`, fix });
  }
  return compiled;
}

/** Reports something about a part of an expression. */
export function complainInside(ctx: Context, path: Path, range: Range, finding: ExpressionError | Finding): void {
  ctx.report.add(placeInside(ctx, path, range), {
    code: finding.code,
    message: finding.message,
    fix: finding.fix,
    suggestion: finding.suggestion,
    ...severityOf(finding),
  });
}

function severityOf(finding: ExpressionError | Finding): Pick<Finding, 'severity'> {
  return finding.severity === undefined ? {} : { severity: finding.severity };
}

export function placeInside(ctx: Context, path: Path, range: Range): Place {
  const node = nodeAt(ctx.root, path);
  return node?.kind === 'scalar' ? placeInScalar(node, range.start, range.end) : placeAt(ctx.root, path);
}

export function isReadHidden(ctx: Context, reading: Reading, seat: number): boolean {
  return ctx.names.variables[reading.slot].sees[seat] === 0;
}

const nouns: Partial<Record<ReferenceKind, string>> = {
  crisis: 'kind of crisis',
  variable: 'gauge, counter or status',
  type: 'hidden type',
};

/** Index of a name, or -1 after reporting that there is none. */
export function find(ctx: Context, kind: ReferenceKind, id: string, path: Path): number {
  const index = ctx.names.index[kind].get(id);
  if (index !== undefined) return index;
  if (id === '-' || ctx.names.isBroken(kind, id)) return -1;
  const known = [...ctx.names.index[kind].keys()];
  const message = `There is no ${nouns[kind] ?? kind} "${id}".`;
  const fix = known.length > 0 && known.length <= 12 ? `Known: ${known.join(', ')}.` : 'Correct the name or define it.';
  complain(ctx, path, { code: `unknown-${kind}`, message, fix, suggestion: nearest(id, known) });
  return -1;
}

/** Slot of a variable named by the key of a path, or -1 after reporting that there is none. */
export function findVariableAtKey(ctx: Context, id: string, path: Path): number {
  const slot = ctx.names.index.variable.get(id);
  if (slot !== undefined) return slot;
  if (!ctx.names.isBroken('variable', id)) {
    const suggestion = nearest(id, ctx.names.index.variable.keys());
    complainAtKey(ctx, path, {
      code: 'unknown-variable',
      message: `There is no gauge, counter or status "${id}".`,
      fix: 'Correct the name.',
      suggestion,
    });
  }
  return -1;
}

export function findAll(ctx: Context, kind: ReferenceKind, ids: readonly string[] | undefined, path: Path): number[] {
  return (ids ?? []).map((id, i) => find(ctx, kind, id, [...path, i]));
}

/** Actions named by tags or ids, in the order of the actions. */
export function findTagged(
  ctx: Context,
  entry: { readonly tags?: readonly string[] | undefined; readonly actions?: readonly string[] | undefined },
  path: Path,
): number[] {
  const byTag = findAll(ctx, 'tag', entry.tags, [...path, 'tags']).flatMap((tag) => ctx.names.tagged[tag] ?? []);
  const found = new Set([...byTag, ...findAll(ctx, 'action', entry.actions, [...path, 'actions'])]);
  return [...found].sort((a, b) => a - b);
}
