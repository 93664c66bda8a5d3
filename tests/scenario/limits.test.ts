// Where the checks draw their lines: what is exactly as long, as low or as large as allowed passes, one more does not.
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../src/scenario/expression/cel';
import { loadChanged } from './small-scenario';

const words = (count: number): string => Array.from({ length: count }, () => 'drip').join(' ');
const codesOf = (from: string, to: string): string[] => loadChanged(from, to).problems.map(({ code }) => code);

describe('a text that is told at once', () => {
  it.each([59, 60])('may have %i words', (count) => {
    expect(codesOf('text: "Water under the dam."', `text: "${words(count)}"`)).toEqual(['translation-missing']);
  });

  it.each([61, 90])('is called too long at %i words', (count) => {
    expect(codesOf('text: "Water under the dam."', `text: "${words(count)}"`)).toContain('text-too-long');
  });
});

describe('the lowest grade', () => {
  it.each([-1000, -9999])('takes all that is left when it reaches down to %i', (share) => {
    expect(codesOf('F: -9999', `F: ${share}`)).toEqual(['translation-missing']);
  });

  it.each([-999, -50])('does not when it ends at %i', (share) => {
    expect(codesOf('F: -9999', `F: ${share}`)).toContain('grade-catch-all');
  });
});

describe('a number in an expression', () => {
  it.each(['999999999', '1000000000'])('may be %s', (number) => {
    expect(parseExpression(number)).toMatchObject({ ok: true, ast: { kind: 'number', value: Number(number) } });
    expect(codesOf('step_down_cost: "rung * 2"', `step_down_cost: "rung + ${number}"`)).toEqual(['translation-missing']);
  });

  it('may be no larger, and the problem says so', () => {
    const { problems } = loadChanged('step_down_cost: "rung * 2"', 'step_down_cost: "rung + 1000000001"');
    expect(problems.map(({ message, fix }) => `${message} ${fix}`).join()).toContain('1,000,000,000');
    expect(parseExpression('1000000001')).toMatchObject({ ok: true, ast: { kind: 'unsupported' } });
  });
});
