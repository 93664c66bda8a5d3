// The only place that knows the expression library: source text in, a small syntax tree with positions or a syntax error out.
// Types and names are checked by our own walk over the tree (see compiler.ts), which knows statuses, acts and seats.
import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';

/** An expression as a file has it: text, or a number or truth value written plainly. */
export type ExpressionSource = string | number | boolean;

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type Ast = TextRange &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'truth'; readonly value: boolean }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Ast[] }
    | { readonly kind: 'list'; readonly items: readonly Ast[] }
    | { readonly kind: 'operator'; readonly op: string; readonly args: readonly Ast[] }
    | { readonly kind: 'unsupported'; readonly what: string }
  );

export type ParsedExpression = { readonly ok: true; readonly ast: Ast } | ({ readonly ok: false; readonly message: string } & TextRange);

const largest = 1_000_000_000n;
const environment = new Environment({
  limits: { maxAstNodes: 300, maxDepth: 24, maxListElements: 100, maxMapEntries: 1, maxCallArguments: 16 },
});

/** Parses one expression. Never throws; deep or long expressions end in an error. */
export function parseExpression(source: string): ParsedExpression {
  try {
    return { ok: true, ast: toAst(environment.parse(source).ast) };
  } catch (error) {
    if (error instanceof ParseError) {
      const { start, end } = error.range ?? { start: 0, end: source.length };
      return { ok: false, message: error.summary, start, end: Math.max(end, start + 1) };
    }
    return { ok: false, message: 'it cannot be read', start: 0, end: source.length };
  }
}

function toAst(node: ASTNode): Ast {
  const range = { start: node.start, end: node.end };
  switch (node.op) {
    case 'value':
      return { ...range, ...toLiteral(node.args) };
    case 'id':
      return { ...range, kind: 'name', name: node.args };
    case 'call':
      return { ...range, kind: 'call', name: node.args[0], args: node.args[1].map(toAst) };
    case 'list':
      return { ...range, kind: 'list', items: node.args.map(toAst) };
    case '?:':
      return { ...range, kind: 'operator', op: '?:', args: node.args.map(toAst) };
    case '!_':
      return { ...range, kind: 'operator', op: '!', args: [toAst(node.args)] };
    case '-_':
      return { ...range, kind: 'operator', op: 'neg', args: [toAst(node.args)] };
    case '.':
    case '.?':
      return { ...range, kind: 'unsupported', what: 'a dot' };
    case 'rcall':
      return { ...range, kind: 'unsupported', what: `the method ${node.args[0]}()` };
    case 'map':
      return { ...range, kind: 'unsupported', what: 'a map' };
    case '[]':
    case '[?]':
      return { ...range, kind: 'unsupported', what: 'an index' };
    default:
      return { ...range, kind: 'operator', op: node.op, args: [toAst(node.args[0]), toAst(node.args[1])] };
  }
}

type Literal =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'unsupported'; readonly what: string };

function toLiteral(value: unknown): Literal {
  if (typeof value === 'boolean') return { kind: 'truth', value };
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'bigint') {
    return value > largest ? { kind: 'unsupported', what: 'a number above 1,000,000,000' } : { kind: 'number', value: Number(value) };
  }
  return { kind: 'unsupported', what: typeof value === 'number' ? 'a number with a decimal point' : 'this kind of value' };
}
