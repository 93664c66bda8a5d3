// Operators of expressions: which types they take, and their form as Program.
import type { Operator } from '../../engine/expression/program';
import type { Ast } from './cel';
import { type CheckContext, errorType, fail, type TypedProgram, typeName, type ValueType } from './check-context';

type OperatorAst = Extract<Ast, { readonly kind: 'operator' }>;

const arithmetic: readonly string[] = ['+', '-', '*', '/', '%'];
const order: readonly string[] = ['<', '<=', '>', '>='];
const logic: readonly string[] = ['&&', '||'];

function isOperator(op: string, list: readonly string[]): op is Operator {
  return list.includes(op);
}

export function compileOperator(ast: OperatorAst, job: CheckContext, status: number): TypedProgram {
  const { op, args } = ast;
  if (isOperator(op, arithmetic)) return binary(op, ast, job, 'int', 'int');
  if (isOperator(op, order)) return binary(op, ast, job, 'int', 'bool');
  if (isOperator(op, logic)) return binary(op, ast, job, 'bool', 'bool');
  switch (op) {
    case 'neg':
      return negation(expectType(job.compile(args[0]), 'int', args[0], job));
    case '!': {
      const inner = expectType(job.compile(args[0]), 'bool', args[0], job);
      return inner.type === 'bad' ? errorType : { program: ['!', inner.program], type: 'bool', size: inner.size + 1 };
    }
    case '==':
    case '!=':
      return equality(op, args[0], args[1], job);
    case 'in':
      return membership(args[0], args[1], job);
    case '?:':
      return choice(ast, job, status);
    default:
      return fail(
        job,
        ast,
        'expression-unsupported',
        `Expressions do not know the operator ${op}.`,
        'Use + - * / % < <= > >= == != && || ! ?: in.',
      );
  }
}

/** Reports a value of the wrong type. */
export function expectType(value: TypedProgram, type: 'int' | 'bool', at: Ast, job: CheckContext): TypedProgram {
  if (value.type === type || value.type === 'bad') return value;
  const fix =
    type === 'bool'
      ? value.type === 'int'
        ? 'Compare it, e.g. `… > 0`.'
        : "Compare it with a state, e.g. `talks == 'active'`."
      : value.type === 'bool'
        ? 'Make it a number with `… ? 1 : 0`.'
        : 'A status is no number: compare it with its states.';
  return fail(job, at, 'type-mismatch', `Expected ${typeName(type)}, found ${typeName(value.type)}.`, fix);
}

function negation(inner: TypedProgram): TypedProgram {
  if (inner.type === 'bad') return errorType;
  if (typeof inner.program === 'number') return { program: 0 - inner.program, type: 'int', size: 1 };
  return { program: ['neg', inner.program], type: 'int', size: inner.size + 1 };
}

function binary(op: Operator, ast: OperatorAst, job: CheckContext, takes: 'int' | 'bool', gives: 'int' | 'bool'): TypedProgram {
  const a = expectType(job.compile(ast.args[0]), takes, ast.args[0], job);
  const b = expectType(job.compile(ast.args[1]), takes, ast.args[1], job);
  if ((op === '/' || op === '%') && b.program === 0 && b.type === 'int') {
    return fail(job, ast.args[1], 'division-by-zero', 'This divides by zero.', 'Divide by another number.');
  }
  if (a.type === 'bad' || b.type === 'bad') return errorType;
  return { program: [op, a.program, b.program], type: gives, size: a.size + b.size + 1 };
}

/** The status slot of a bare status name, or -1. */
function statusOf(ast: Ast, job: CheckContext): number {
  if (ast.kind !== 'name' || job.scope.locals.has(ast.name)) return -1;
  const slot = job.symbols.index.variable.get(ast.name);
  return slot !== undefined && job.symbols.variables[slot].kind === 'status' ? slot : -1;
}

function equality(op: '==' | '!=', left: Ast, right: Ast, job: CheckContext): TypedProgram {
  const status = Math.max(statusOf(left, job), statusOf(right, job));
  const a = left.kind === 'text' ? null : job.compile(left, status);
  const b = right.kind === 'text' ? null : job.compile(right, status);
  if (a?.type === 'bad' || b?.type === 'bad') return errorType;
  return compare(op, left, right, a ?? job.compile(left, status), b ?? job.compile(right, status), job);
}

function compare(op: '==' | '!=', left: Ast, right: Ast, a: TypedProgram, b: TypedProgram, job: CheckContext): TypedProgram {
  if (a.type === 'bad' || b.type === 'bad') return errorType;
  if (!sameType(a.type, b.type)) {
    const message = `This compares ${typeName(a.type)} with ${typeName(b.type)}.`;
    return fail(
      job,
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

function membership(left: Ast, right: Ast, job: CheckContext): TypedProgram {
  if (right.kind !== 'list' || right.items.length === 0) {
    return fail(job, right, 'expression-list', 'Expected a list after `in`.', "Write e.g. `talks in ['active', 'break']`.");
  }
  const tests = right.items.map((item) => equality('==', left, item, job));
  if (tests.some((test) => test.type === 'bad')) return errorType;
  return tests.reduce((so, test) => ({ program: ['||', so.program, test.program], type: 'bool', size: so.size + test.size + 1 }));
}

function choice(ast: OperatorAst, job: CheckContext, status: number): TypedProgram {
  const [test, yes, no] = ast.args;
  const when = expectType(job.compile(test), 'bool', test, job);
  const a = job.compile(yes, status);
  const b = job.compile(no, status);
  if (when.type === 'bad' || a.type === 'bad' || b.type === 'bad') return errorType;
  if (!sameType(a.type, b.type)) {
    const message = `The two branches give ${typeName(a.type)} and ${typeName(b.type)}.`;
    return fail(job, ast, 'type-mismatch', message, 'Give both branches the same type.');
  }
  return { program: ['?:', when.program, a.program, b.program], type: a.type, size: when.size + a.size + b.size + 1 };
}
