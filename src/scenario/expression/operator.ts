// Operators of expressions: which types they take, and their form as Program.

import type { Operator } from '../../engine/expression/program';
import { elementAt } from '../../engine/model/list-access';
import type { Ast } from './cel';
import { type CheckContext, errorType, fail, type TypedProgram, typeName, type ValueType } from './check-context';

type OperatorAst = Extract<Ast, { readonly kind: 'operator' }>;

const arithmetic: readonly string[] = ['+', '-', '*', '/', '%'];
const order: readonly string[] = ['<', '<=', '>', '>='];
const logic: readonly string[] = ['&&', '||'];

function isOperator(op: string, list: readonly string[]): op is Operator {
  return list.includes(op);
}

export function compileOperator(ast: OperatorAst, ctx: CheckContext, status: number): TypedProgram {
  const { op, args } = ast;
  const first = elementAt(args, 0);
  if (isOperator(op, arithmetic)) return binary(op, ast, ctx, 'int', 'int');
  if (isOperator(op, order)) return binary(op, ast, ctx, 'int', 'bool');
  if (isOperator(op, logic)) return binary(op, ast, ctx, 'bool', 'bool');
  switch (op) {
    case 'neg':
      return negation(expectType(ctx.compile(first), 'int', first, ctx));
    case '!': {
      const inner = expectType(ctx.compile(first), 'bool', first, ctx);
      return inner.type === 'error' ? errorType : { program: ['!', inner.program], type: 'bool', size: inner.size + 1 };
    }
    case '==':
    case '!=':
      return equality(op, first, elementAt(args, 1), ctx);
    case 'in':
      return membership(first, elementAt(args, 1), ctx);
    case '?:':
      return choice(ast, ctx, status);
    default:
      return fail(
        ctx,
        ast,
        'expression-unsupported',
        `Expressions do not know the operator ${op}.`,
        'Use + - * / % < <= > >= == != && || ! ?: in.',
      );
  }
}

/** Reports a value of the wrong type. */
export function expectType(value: TypedProgram, type: 'int' | 'bool', at: Ast, ctx: CheckContext): TypedProgram {
  if (value.type === type || value.type === 'error') return value;
  const fix =
    type === 'bool'
      ? value.type === 'int'
        ? 'Compare it, e.g. `… > 0`.'
        : "Compare it with a state, e.g. `talks == 'active'`."
      : value.type === 'bool'
        ? 'Make it a number with `… ? 1 : 0`.'
        : 'A status is no number: compare it with its states.';
  return fail(ctx, at, 'type-mismatch', `Expected ${typeName(type)}, found ${typeName(value.type)}.`, fix);
}

function negation(inner: TypedProgram): TypedProgram {
  if (inner.type === 'error') return errorType;
  if (typeof inner.program === 'number') return { program: 0 - inner.program, type: 'int', size: 1 };
  return { program: ['neg', inner.program], type: 'int', size: inner.size + 1 };
}

function binary(op: Operator, ast: OperatorAst, ctx: CheckContext, takes: 'int' | 'bool', gives: 'int' | 'bool'): TypedProgram {
  const [left, right] = [elementAt(ast.args, 0), elementAt(ast.args, 1)];
  const a = expectType(ctx.compile(left), takes, left, ctx);
  const b = expectType(ctx.compile(right), takes, right, ctx);
  if ((op === '/' || op === '%') && b.program === 0 && b.type === 'int') {
    return fail(ctx, right, 'division-by-zero', 'This divides by zero.', 'Divide by another number.');
  }
  if (a.type === 'error' || b.type === 'error') return errorType;
  return { program: [op, a.program, b.program], type: gives, size: a.size + b.size + 1 };
}

/** The status slot of a bare status name, or -1. */
function statusOf(ast: Ast, ctx: CheckContext): number {
  if (ast.kind !== 'name' || ctx.scope.locals.has(ast.name)) return -1;
  const slot = ctx.symbols.index.variable.get(ast.name);
  return slot !== undefined && elementAt(ctx.symbols.variables, slot).kind === 'status' ? slot : -1;
}

function equality(op: '==' | '!=', left: Ast, right: Ast, ctx: CheckContext): TypedProgram {
  const status = Math.max(statusOf(left, ctx), statusOf(right, ctx));
  const a = left.kind === 'text' ? null : ctx.compile(left, status);
  const b = right.kind === 'text' ? null : ctx.compile(right, status);
  if (a?.type === 'error' || b?.type === 'error') return errorType;
  return compare(op, left, right, a ?? ctx.compile(left, status), b ?? ctx.compile(right, status), ctx);
}

function compare(op: '==' | '!=', left: Ast, right: Ast, a: TypedProgram, b: TypedProgram, ctx: CheckContext): TypedProgram {
  if (a.type === 'error' || b.type === 'error') return errorType;
  if (!sameType(a.type, b.type)) {
    const message = `This compares ${typeName(a.type)} with ${typeName(b.type)}.`;
    return fail(
      ctx,
      { start: left.start, end: right.end },
      'type-mismatch',
      message,
      'Compare numbers with numbers and a status with its states in quotes.',
    );
  }
  return { program: [op, a.program, b.program], type: 'bool', size: a.size + b.size + 1 };
}

function sameType(a: ValueType, b: ValueType): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.status === b.status : a === b;
}

function membership(left: Ast, right: Ast, ctx: CheckContext): TypedProgram {
  if (right.kind !== 'list' || right.items.length === 0) {
    return fail(ctx, right, 'expression-list', 'Expected a list after `in`.', "Write e.g. `talks in ['active', 'break']`.");
  }
  const tests = right.items.map((item) => equality('==', left, item, ctx));
  if (tests.some((test) => test.type === 'error')) return errorType;
  return tests.reduce((so, test) => ({ program: ['||', so.program, test.program], type: 'bool', size: so.size + test.size + 1 }));
}

function choice(ast: OperatorAst, ctx: CheckContext, status: number): TypedProgram {
  const [test, yes, no] = [elementAt(ast.args, 0), elementAt(ast.args, 1), elementAt(ast.args, 2)];
  const when = expectType(ctx.compile(test), 'bool', test, ctx);
  const a = ctx.compile(yes, status);
  const b = ctx.compile(no, status);
  if (when.type === 'error' || a.type === 'error' || b.type === 'error') return errorType;
  if (!sameType(a.type, b.type)) {
    const message = `The two branches give ${typeName(a.type)} and ${typeName(b.type)}.`;
    return fail(ctx, ast, 'type-mismatch', message, 'Give both branches the same type.');
  }
  return { program: ['?:', when.program, a.program, b.program], type: a.type, size: when.size + a.size + b.size + 1 };
}
