// From an expression's syntax tree to a Program: every name becomes an index, every type is checked, formulas are written out.
// Invariant: a program that comes out without an error is well typed and of bounded size.

import { type Operator, type Program, visitProgram } from '../../engine/expression/program';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { nearest } from '../problem/suggestion';
import { unknownState } from '../problem/unknown';
import { compileCall, compileTally, isTally, tallies } from './call';
import { type Ast, type ExpressionSource, parseExpression, type TextRange } from './cel';
import {
  type CheckContext,
  type CompiledExpression,
  type ExpressionError,
  errorType,
  fail,
  failWith,
  maxProgramDepth,
  maxProgramSize,
  type TypedProgram,
} from './check-context';
import { compileOperator } from './operator';
import { plainScope, type Scope } from './scope';
import type { SymbolTable } from './symbol-table';

export interface ExpressionCompiler {
  /** Compiles one expression. `status`: the slot whose states it may name, or -1. */
  readonly expression: (source: ExpressionSource, scope: Scope, status?: number) => CompiledExpression;
  /** The compiled formula of this name, as the rules themselves ask it. */
  readonly formula: (id: string) => CompiledExpression;
}

/** Formulas inside formulas, at most. */
const formulaDepthAtMost = 40;
/** Parts of all expressions of a scenario together, at most; real scenarios have some 20,000. */
const totalSizeAtMost = 500_000;

/** A compiler of expressions that remembers formulas per group of seats that must be able to judge them. */
export function createExpressionCompiler(symbols: SymbolTable): ExpressionCompiler {
  const formulaCache = new Map<string, CompiledExpression | 'open'>();
  let depth = 0;
  let spent = 0;
  const formulaFor = (id: string, seats: readonly Seat[]): CompiledExpression | 'cycle' | 'deep' => {
    const key = `${seats.join(',')}:${id}`;
    const known = formulaCache.get(key);
    if (known) return known === 'open' ? 'cycle' : known;
    if (depth >= formulaDepthAtMost) return 'deep';
    formulaCache.set(key, 'open');
    depth++;
    const fresh = expression(symbols.formulas.get(id) ?? 0, { ...plainScope, seats });
    depth--;
    formulaCache.set(key, fresh);
    return fresh;
  };
  const expression = (source: ExpressionSource, scope: Scope, status = -1): CompiledExpression => {
    const ctx: CheckContext = {
      symbols,
      scope,
      errors: [],
      variableReads: [],
      actReads: [],
      rolls: [],
      formula: (id) => formulaFor(id, scope.seats),
      points: (seat) => pointsOf(symbols, seat, expression),
      compile: (ast, expected) => compileNode(ast, ctx, expected),
    };
    const typed = spent > totalSizeAtMost ? errorType : compileSource(source, ctx, status);
    spent += typed.size;
    if (spent > totalSizeAtMost)
      fail(ctx, { start: 0, end: 1 }, 'expression-too-large', 'The expressions of this scenario are too large together.', 'Simplify them.');
    const { errors, variableReads, actReads, rolls } = ctx;
    return { ...typed, errors, variableReads, actReads, rolls };
  };
  const formula = (id: string): CompiledExpression => {
    const found = formulaFor(id, plainScope.seats);
    return typeof found === 'string' ? { ...errorType, errors: [], variableReads: [], actReads: [], rolls: [] } : found;
  };
  return { expression, formula };
}

/** A value between nothing (0) and all of it (1000). */
export function shareProgram(value: Program): Program {
  return ['clamp', value, 0, 1000];
}

/** A seat's interests by their weights, 0 to 1000; what is wrong with an interest is reported where it stands. */
function pointsOf(symbols: SymbolTable, seat: Seat, compile: (source: ExpressionSource, scope: Scope) => CompiledExpression): TypedProgram {
  const parts = elementAt(symbols.interests, seat).map(({ weight, value }) => ({
    weight,
    ...compile(value, { ...plainScope, seats: [seat] }),
  }));
  if (parts.some((part) => part.type !== 'int')) return errorType;
  const sum = parts
    .map((part): Program => ['*', part.weight, shareProgram(part.program)])
    .reduce((all, part): Program => ['+', all, part], 0);
  return { program: ['/', sum, 100], type: 'int', size: parts.reduce((n, part) => n + part.size + 5, 3) };
}

function compileSource(source: ExpressionSource, ctx: CheckContext, status: number): TypedProgram {
  if (typeof source === 'number') return { program: source, type: 'int', size: 1 };
  if (typeof source === 'boolean') return { program: source ? 1 : 0, type: 'bool', size: 1 };
  const parsed = parseExpression(source);
  if (!parsed.ok) {
    ctx.errors.push(syntaxError(source, parsed));
    return errorType;
  }
  const typed = compileNode(parsed.ast, ctx, status);
  if (typed.size <= maxProgramSize && depthOf(typed.program) <= maxProgramDepth) return typed;
  const message = `With its formulas written out this expression has ${typed.size} parts; at most ${maxProgramSize} are allowed, nested at most ${maxProgramDepth} deep.`;
  ctx.errors.push({ start: 0, end: source.length, code: 'expression-too-large', message, fix: 'Simplify it or its formulas.' });
  return errorType;
}

/** How deep a program nests. */
function depthOf(program: Program): number {
  let deepest = 0;
  visitProgram(program, (_operator, _operands, depth) => {
    deepest = Math.max(deepest, depth);
  });
  return deepest;
}

function syntaxError(source: string, error: { readonly message: string } & TextRange): ExpressionError {
  const word = /\b(and|or|not)\b/.exec(source)?.[1];
  const isAssignment = /[^=!<>]=[^=]/.test(source);
  const limits = /limit|exceeded/i.test(error.message);
  const fix = word
    ? 'Write && for and, || for or, ! for not.'
    : isAssignment
      ? 'Write == to compare.'
      : limits
        ? 'Split it with formulas.'
        : 'See "Expressions" in docs/scenario-format.md.';
  return {
    start: error.start,
    end: error.end,
    code: 'expression-syntax',
    message: `This expression cannot be read: ${error.message}.`,
    fix,
  };
}

/** `status`: the slot whose states a bare text may name here, or -1. */
function compileNode(ast: Ast, ctx: CheckContext, status = -1): TypedProgram {
  switch (ast.kind) {
    case 'number':
      return { program: ast.value, type: 'int', size: 1 };
    case 'truth':
      return { program: ast.value ? 1 : 0, type: 'bool', size: 1 };
    case 'text':
      return compileText(ast.value, ast, ctx, status);
    case 'name':
      return compileName(ast.name, ast, ctx);
    case 'call':
      return compileCall(ast, ctx);
    case 'operator':
      return compileOperator(ast, ctx, status);
    case 'list':
      return fail(ctx, ast, 'expression-list', 'A list can only stand after `in`, or in count([…]).', 'Compare with `in [ … ]`.');
    case 'unsupported':
      return fail(
        ctx,
        ast,
        'expression-unsupported',
        `Expressions do not know ${ast.what}.`,
        'Use names, whole numbers, operators and the listed functions.',
      );
  }
}

function compileText(value: string, at: TextRange, ctx: CheckContext, status: number): TypedProgram {
  if (status < 0) {
    return fail(
      ctx,
      at,
      'stray-text',
      `The text '${value}' stands where a number or a condition is expected.`,
      'Texts are only compared with a status.',
    );
  }
  const variable = elementAt(ctx.symbols.variables, status);
  const state = variable.states.indexOf(value);
  if (state >= 0) return { program: state, type: { status }, size: 1 };
  return failWith(ctx, at, unknownState(variable.id, value, variable.states));
}

const plainNames: Readonly<Record<string, readonly [Operator, 'int' | 'bool']>> = {
  turn: ['turn', 'int'],
  months: ['months', 'int'],
  year: ['year', 'int'],
  agreed: ['agreed', 'bool'],
};

/** Names that no variable or formula may take. */
export const reservedNames: readonly string[] = [...Object.keys(plainNames), ...Object.keys(tallies), 'true', 'false', 'null', 'in'];

function compileName(name: string, at: TextRange, ctx: CheckContext): TypedProgram {
  const local = ctx.scope.locals.get(name);
  if (local !== undefined) return { program: ['local', local], type: 'int', size: 1 };
  const slot = ctx.symbols.index.variable.get(name);
  if (slot !== undefined) {
    ctx.variableReads.push({ slot, start: at.start, end: at.end });
    return { program: ['var', slot], type: elementAt(ctx.symbols.variables, slot).kind === 'status' ? { status: slot } : 'int', size: 1 };
  }
  if (ctx.symbols.index.formula.has(name)) return compileFormula(name, at, ctx);
  const plain = Object.hasOwn(plainNames, name) ? plainNames[name] : undefined;
  if (plain) return { program: [plain[0]], type: plain[1], size: 1 };
  if (isTally(name)) return compileTally(name, ctx.symbols.player, at, ctx);
  if (ctx.symbols.isBroken('variable', name) || ctx.symbols.isBroken('formula', name)) return errorType;
  const known = [
    ...ctx.scope.locals.keys(),
    ...ctx.symbols.index.variable.keys(),
    ...ctx.symbols.index.formula.keys(),
    ...Object.keys(plainNames),
    ...Object.keys(tallies),
  ];
  return fail(
    ctx,
    at,
    'unknown-name',
    `There is no variable, formula or word "${name}" here.`,
    'Define it or correct its name.',
    nearest(name, known),
  );
}

function compileFormula(name: string, at: TextRange, ctx: CheckContext): TypedProgram {
  const formula = ctx.formula(name);
  if (formula === 'cycle')
    return fail(ctx, at, 'formula-cycle', `The formula "${name}" is defined by itself, in a circle.`, 'Break the circle.');
  if (formula === 'deep') {
    const message = `Formulas stand in formulas more than ${formulaDepthAtMost} deep here.`;
    return fail(ctx, at, 'expression-too-large', message, 'Write some of them out.');
  }
  if (formula.errors.some(isError)) return errorType;
  for (const { slot } of formula.variableReads) ctx.variableReads.push({ slot, start: at.start, end: at.end });
  for (const { actions } of formula.actReads) ctx.actReads.push({ actions, start: at.start, end: at.end });
  if (formula.rolls.length > 0) ctx.rolls.push(at);
  return { program: formula.program, type: formula.type, size: formula.size };
}

const isError = (error: ExpressionError): boolean => error.severity === undefined || error.severity === 'error';
