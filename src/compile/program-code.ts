// The text of a JavaScript expression that answers a program: what its operators say, written out, with slots and numbers in their places.
// Invariant: equal to the evaluator for every well-typed program (tests/compile); nothing but whole numbers of the program enters the text, each of them checked, and no
// text of a scenario ever does.
import type { Operand, Operation, Operator, Program } from '../engine/expression/program';

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

type Writer = (operands: readonly Operand[], left: LeftToEvaluator, program: Operation) => string;

const infix =
  (sign: string): Writer =>
  ([a, b], left) =>
    `(${valueCode(a as Program, left)}${sign}${valueCode(b as Program, left)})`;

/** A function that stands at the head of the text (see `scenario-code.ts`). */
const call =
  (name: string): Writer =>
  (operands, left) =>
    `${name}(${operands.map((x) => valueCode(x as Program, left)).join()})`;

/** What is rare, or no shorter as code. */
const leave: Writer = (_, left, program) => {
  left.push(program);
  return `o[${indexCode(left.length - 1)}](q)`;
};

/** Operators that answer yes or no. */
type Question = '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||' | '!' | 'agreed' | 'option';

/** In the text `q` is the question, `v` its values, `o` what is left to the evaluator. */
const values: Readonly<Record<Exclude<Operator, Question>, Writer>> = {
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
  months: leave,
  year: leave,
  month: leave,
  did: leave,
  since: leave,
  count: ([actions]) => `(${['0', ...(actions as readonly number[]).map((a) => `q.facts.timesPlayed[${indexCode(a)}]`)].join('+')})`,
  played: leave,
  playedLast: leave,
  used: leave,
  moved: leave,
  happened: leave,
  signedWith: leave,
  acts: leave,
  categories: leave,
  routine: leave,
  onLine: leave,
  postureMax: leave,
  postureMin: leave,
  postureSum: leave,
  roll: ([channel, n], left) => `q.rng(q.seed,q.facts.turn,channels[${indexCode(channel as number)}],${valueCode(n as Program, left)})`,
  local: ([k]) => `(q.locals[${indexCode(k as number)}]??0)`,
  measure: ([k]) => `(q.facts.agreement?.measures[${indexCode(k as number)}]??0)`,
};

/** Conditions as JavaScript has them. */
const truths: Readonly<Record<Question, Writer>> = {
  '<': infix('<'),
  '<=': infix('<='),
  '>': infix('>'),
  '>=': infix('>='),
  '==': infix('==='),
  '!=': infix('!=='),
  '!': ([a], left) => `!${truthCode(a as Program, left)}`,
  '&&': ([a, b], left) => `(${truthCode(a as Program, left)}&&${truthCode(b as Program, left)})`,
  '||': ([a, b], left) => `(${truthCode(a as Program, left)}||${truthCode(b as Program, left)})`,
  agreed: () => '(q.facts.agreement!==null)',
  option: ([issue, option]) => `(q.options[${indexCode(issue as number)}]===${integerCode(option as number)})`,
};

function isIn<K extends string>(table: Readonly<Record<K, Writer>>, operator: string): operator is K {
  return Object.hasOwn(table, operator);
}

/** The value of a program. */
export function valueCode(program: Program, left: LeftToEvaluator): string {
  if (typeof program === 'number') return integerCode(program);
  const [operator, ...operands] = program;
  if (isIn(values, operator)) return values[operator](operands, left, program);
  if (isIn(truths, operator)) return `(${truths[operator](operands, left, program)}?1:0)`;
  throw new RangeError('There is no such operator.');
}

/** Whether a program's value is other than 0. */
export function truthCode(program: Program, left: LeftToEvaluator): string {
  if (typeof program === 'number') return program === 0 ? 'false' : 'true';
  const [operator, ...operands] = program;
  return isIn(truths, operator) ? truths[operator](operands, left, program) : `(${valueCode(program, left)}!==0)`;
}
