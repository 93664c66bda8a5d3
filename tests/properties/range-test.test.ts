// Conditions walked through as range tests say what their operators say one by one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileProgram } from '../../src/engine/expression/evaluator';
import type { Program } from '../../src/engine/expression/program';
import { createFactsContext } from '../../src/engine/turn/scorecard';
import { emptyScenario } from '../support/empty-scenario';

const comparison: fc.Arbitrary<Program> = fc
  .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!=' as const), fc.nat({ max: 3 }), fc.integer({ min: -3, max: 3 }))
  .map(([op, slot, n]): Program => [op, ['var', slot], n]);
const condition: fc.Arbitrary<Program> = fc.letrec<{ tree: Program }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    comparison,
    fc.constantFrom<Program>(0, 1, ['agreed']),
    tie('tree').map((a): Program => ['!', a]),
    fc.tuple(fc.constantFrom('&&' as const, '||' as const), tie('tree'), tie('tree')).map(([op, a, b]): Program => [op, a, b]),
  ),
})).tree;

function plainly(program: Program, values: readonly number[]): boolean {
  if (typeof program === 'number') return program !== 0;
  const [op, a, b] = program as readonly [string, Program, Program];
  if (op === 'agreed') return false;
  if (op === '!') return !plainly(a, values);
  if (op === '&&') return plainly(a, values) && plainly(b, values);
  if (op === '||') return plainly(a, values) || plainly(b, values);
  const x = values[Number((a as readonly unknown[])[1])];
  const n = Number(b);
  const answers: Readonly<Record<string, boolean>> = { '<': x < n, '<=': x <= n, '>': x > n, '>=': x >= n, '==': x === n, '!=': x !== n };
  return answers[op];
}

it('any condition is answered as its operators say', () => {
  fc.assert(
    fc.property(condition, fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 4, maxLength: 4 }), (program, values) => {
      const facts = { turn: 0, values, acts: [[]], timesPlayed: [], movesMade: [], deeds: [], signed: [], agreement: null };
      const answer = compileProgram(program, emptyScenario)(createFactsContext(emptyScenario, facts));
      expect(answer !== 0).toBe(plainly(program, values));
    }),
    { numRuns: 2000 },
  );
});
