// The text of a JavaScript expression that answers a program: what its operators say, written out, with slots and numbers in their places.
// Invariant: equal to the evaluator (tests/compile); nothing but whole numbers of the program enters the text, each of them checked, and no
// text of a scenario ever does.
import type { Operand, Operator, Program } from '../engine/expression/program';

/** Where programs are collected that the text leaves to the evaluator; it reads them as `o[0]`, `o[1]`, … */
export type LeftToEvaluator = Program[];

/** A whole number as text; anything else is refused, because it would become part of a program. */
export function integerCode(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no whole number that can be relied on.`);
  return n < 0 ? `(${n})` : `${n}`;
}

/** An index into a list, from 0. */
export function indexCode(n: number): string {
  if (n < 0) throw new RangeError(`${n} is no index.`);
  return integerCode(n);
}

type Writer = (operands: readonly Operand[], left: LeftToEvaluator) => string;

const infix =
  (sign: string): Writer =>
  ([a, b], left) =>
    `(${valueCode(a as Program, left)}${sign}${valueCode(b as Program, left)})`;

/** A function that stands at the head of the text (see `scenario-code.ts`). */
const call =
  (name: string): Writer =>
  (operands, left) =>
    `${name}(${operands.map((x) => valueCode(x as Program, left)).join()})`;

/** Operators whose value is a number. In the text `q` is the question, `v` its values. */
const values: Partial<Record<Operator, Writer>> = {
  '+': infix('+'),
  '-': infix('-'),
  '*': infix('*'),
  '/': call('idiv'),
  '%': call('rest'),
  neg: ([a], left) => `(0-${valueCode(a as Program, left)})`,
  '?:': ([c, a, b], left) => `(${truthCode(c as Program, left)}?${valueCode(a as Program, left)}:${valueCode(b as Program, left)})`,
  min: call('min'),
  max: call('max'),
  abs: call('abs'),
  clamp: call('clamp'),
  var: ([slot]) => `v[${indexCode(slot as number)}]`,
  turn: () => 'q.calendarTurn',
  local: ([k]) => `(q.locals[${indexCode(k as number)}]??0)`,
  measure: ([k]) => `(q.facts.agreement?.measures[${indexCode(k as number)}]??0)`,
  count: ([actions]) => `(${['0', ...(actions as readonly number[]).map((a) => `q.facts.timesPlayed[${indexCode(a)}]`)].join('+')})`,
  roll: ([channel, n], left) => `q.rng(q.seed,q.facts.turn,channels[${indexCode(channel as number)}],${valueCode(n as Program, left)})`,
};

/** Operators whose value is 1 or 0, as the condition they ask. */
const truths: Partial<Record<Operator, Writer>> = {
  '<': infix('<'),
  '<=': infix('<='),
  '>': infix('>'),
  '>=': infix('>='),
  '==': infix('==='),
  '!=': infix('!=='),
  '!': ([a], left) => `!${truthCode(a as Program, left)}`,
  agreed: () => '(q.facts.agreement!==null)',
  option: ([issue, option]) => `(q.options[${indexCode(issue as number)}]===${integerCode(option as number)})`,
};

/** The value of a program. */
export function valueCode(program: Program, left: LeftToEvaluator): string {
  if (typeof program === 'number') return integerCode(program);
  const [operator, ...operands] = program;
  const value = values[operator];
  if (value) return value(operands, left);
  if (truths[operator]) return `(${truthCode(program, left)}?1:0)`;
  // The second operand of these two is passed on as it is, which need not be 1.
  const [a, b] = operands as readonly Program[];
  if (operator === '&&') return `(${truthCode(a, left)}?${valueCode(b, left)}:0)`;
  if (operator === '||') return `(${truthCode(a, left)}?1:${valueCode(b, left)})`;
  left.push(program);
  return `o[${indexCode(left.length - 1)}](q)`;
}

/** Whether a program's value is other than 0. */
export function truthCode(program: Program, left: LeftToEvaluator): string {
  if (typeof program === 'number') return program === 0 ? 'false' : 'true';
  const [operator, ...operands] = program;
  const truth = truths[operator];
  if (truth) return truth(operands, left);
  const [a, b] = operands as readonly Program[];
  if (operator === '&&') return `(${truthCode(a, left)}&&${truthCode(b, left)})`;
  if (operator === '||') return `(${truthCode(a, left)}||${truthCode(b, left)})`;
  return `(${valueCode(program, left)}!==0)`;
}
