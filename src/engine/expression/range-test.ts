// Conditions that only compare variables with numbers, as a list of range tests to walk through: most gates are of this kind.
// Invariant: gives what the operators one by one would give; a program it cannot express is left to them.

import type { Program } from './program';
import type { Evaluator } from './query-context';

/** Five numbers a test: slot, lowest and highest value that pass, where to go on if it passes, where if not. */
type Tests = number[];

const yes = -1;
const no = -2;
const far = 2 ** 30 - 1;

/** The function that answers the condition; null when it is more than comparisons. */
export function compileRangeTest(program: Program): Evaluator | null {
  if (typeof program === 'number') return null;
  const tests: Tests = [];
  const start = add(tests, program, yes, no);
  if (start === null) return null;
  return ({ values }) => {
    let at = start;
    while (at >= 0) {
      const value = values[tests[at]];
      at = value >= tests[at + 1] && value <= tests[at + 2] ? tests[at + 3] : tests[at + 4];
    }
    return at === yes ? 1 : 0;
  };
}

/** Appends the tests of a program that lead to `then` or `otherwise`; where they begin, or null when it cannot be expressed. */
function add(tests: Tests, program: Program, then: number, otherwise: number): number | null {
  if (typeof program === 'number') return program !== 0 ? then : otherwise;
  const [op, a, b] = program as readonly [string, Program, Program];
  if (op === '!') return add(tests, a, otherwise, then);
  if (op === '&&' || op === '||') {
    const second = add(tests, b, then, otherwise);
    if (second === null) return null;
    return op === '&&' ? add(tests, a, second, otherwise) : add(tests, a, then, second);
  }
  const range = rangeOf(op, a, b);
  if (!range) return null;
  const isInside = op !== '!=';
  tests.push(...range, isInside ? then : otherwise, isInside ? otherwise : then);
  return tests.length - 5;
}

/** Slot, lowest and highest value of a comparison of a variable with a number (for `!=`: of its opposite). */
function rangeOf(op: string, a: Program, b: Program): readonly [number, number, number] | null {
  if (!Array.isArray(a) || a[0] !== 'var' || typeof b !== 'number') return null;
  const slot = a[1] as number;
  switch (op) {
    case '<':
      return [slot, -far, b - 1];
    case '<=':
      return [slot, -far, b];
    case '>':
      return [slot, b + 1, far];
    case '>=':
      return [slot, b, far];
    case '==':
    case '!=':
      return [slot, b, b];
    default:
      return null;
  }
}
