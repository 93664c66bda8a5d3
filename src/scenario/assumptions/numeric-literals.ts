// The numbers written in an expression, and which of them are sizes that somebody chose.
// Not sizes: 0 and 1, the 1000 of the scale, powers of ten that divide, what only names something (a stage, a month, a draw).
import { type Ast, parseExpression } from '../expression/cel';

export interface NumericLiteral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly isSize: boolean;
}

/** How a number stands: added or multiplied, compared, as a divisor, or as a mere name. */
type LiteralRole = 'counted' | 'compared' | 'divisor' | 'name';

const arithmeticCalls: readonly string[] = ['min', 'max', 'clamp', 'abs'];
const orders: readonly string[] = ['<', '<=', '>', '>='];
const names: readonly string[] = ['==', '!=', 'in'];
const calendar: readonly string[] = ['year', 'turn'];

/** Numbers of an expression in the order they are written; none when it cannot be read. */
export function findNumericLiterals(source: string): readonly NumericLiteral[] {
  const parsed = parseExpression(source);
  if (!parsed.ok) return [];
  const found: NumericLiteral[] = [];
  walk(parsed.ast, 'counted', found);
  return found.sort((a, b) => a.start - b.start);
}

function walk(ast: Ast, role: LiteralRole, found: NumericLiteral[]): void {
  if (ast.kind === 'number') found.push({ start: ast.start, end: ast.end, value: ast.value, isSize: isSize(ast.value, role) });
  else if (ast.kind === 'list') for (const item of ast.items) walk(item, 'name', found);
  else if (ast.kind === 'call') for (const arg of ast.args) walk(arg, arithmeticCalls.includes(ast.name) ? 'counted' : 'name', found);
  else if (ast.kind === 'operator') for (const [i, arg] of ast.args.entries()) walk(arg, roleOf(ast, i, role), found);
}

function roleOf(ast: Extract<Ast, { readonly kind: 'operator' }>, index: number, outer: LiteralRole): LiteralRole {
  const { op, args } = ast;
  if (op === 'neg') return outer;
  if (names.includes(op)) return 'name';
  const isDate = args.some((arg) => arg.kind === 'name' && calendar.includes(arg.name));
  if (isDate && op !== '?:') return orders.includes(op) ? 'compared' : 'name';
  if (orders.includes(op)) return 'compared';
  return (op === '/' || op === '%') && index === 1 ? 'divisor' : 'counted';
}

function isSize(value: number, role: LiteralRole): boolean {
  if (value <= 1 || role === 'name') return false;
  if (role === 'divisor') return !/^10+$/.test(`${value}`);
  return role === 'compared' || value !== 1000;
}
