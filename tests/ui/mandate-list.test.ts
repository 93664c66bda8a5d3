// A promise reads as kept from the moment what it asks for holds, and not only on its day.
import { describe, expect, it } from 'vitest';
import { mandateStatus } from '../../src/ui/shared/mandate-list';
import { singapore } from '../app/test-store';

const { scenario } = singapore;
const mandates = [...scenario.mandates].sort((a, b) => a.turn - b.turn);

/** A desk in some turn on which the promises named hold, or hold no more. */
function standings(turn: number, kept: readonly string[], settled: readonly number[] = []): string[] {
  const view = { turn, mandates: settled } as unknown as Parameters<typeof mandateStatus>[0]['view'];
  const mandatesKept = scenario.mandates.map(({ id }) => kept.includes(id));
  return mandates.map((mandate, order) => mandateStatus({ scenario, view, mandatesKept }, order, mandate));
}

describe('the list of promises', () => {
  const [first, second] = mandates;
  if (!first || !second) throw new Error('Two promises are wanted.');

  it('says of a promise turns before its day that it is kept, once it is', () => {
    expect(standings(0, [])).toEqual(mandates.map(() => 'ahead'));
    expect(standings(0, [second.id])).toEqual(mandates.map(({ id }) => (id === second.id ? 'kept' : 'ahead')));
  });

  it('takes it back when it holds no more, warns on the day, and then says how it went', () => {
    expect(standings(second.turn - 1, [], [1])[1]).toBe('ahead');
    expect(standings(second.turn, [], [1])[1]).toBe('due');
    expect(standings(second.turn + 1, [second.id], [1, 2]).slice(0, 2)).toEqual(['met', 'unmet']);
  });
});
