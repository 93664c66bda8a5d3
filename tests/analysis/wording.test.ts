// Nobody says the same thing twice while there is another way to say it; what has just happened chooses before the seed does.
import { describe, expect, it } from 'vitest';
import { answerWordingKey, moveQuoteKey } from '../../src/analysis/text/wording';
import type { TabledText } from '../../src/engine/model/state';

const has = (keys: readonly string[]) => (key: string) => keys.includes(key);
const none = () => [];

describe('what a power says with a move', () => {
  const hasText = has(['move.visit.quote', 'move.visit.quote.1', 'move.visit.quote.2', 'move.visit.quote.after.condemn.0']);
  const said = (wordingSeed: string, turns: readonly number[], actsIn: (turn: number) => readonly string[] = none): string[] =>
    turns.map((_, i) => moveQuoteKey({ wordingSeed, hasText, actsIn }, 'visit', turns.slice(0, i + 1)));

  it('is every wording once before any is said again, in an order that differs between games', () => {
    const orders = new Set<string>();
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const order = said(seed, [2, 5, 8]);
      expect(new Set(order).size).toBe(3);
      orders.add(order.join());
      expect(said(seed, [2, 5, 8, 11])[3]).toBe(order[0]);
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('answers what the player did in that turn or the one before, and only then', () => {
    const after = 'move.visit.quote.after.condemn.0';
    const acts = (turn: number) => (turn === 4 ? ['condemn'] : []);
    expect(said('a', [4], acts)).toEqual([after]);
    expect(said('a', [5], acts)).toEqual([after]);
    expect(said('a', [6], acts)).not.toContain(after);
    expect(said('a', [4, 5], acts).filter((key) => key === after)).toHaveLength(1);
  });

  it('is nothing where the scenario has no words', () => {
    expect(moveQuoteKey({ wordingSeed: 'a', hasText: has([]), actsIn: none }, 'visit', [1])).toBe('');
  });
});

describe('what is said with an answer at a table', () => {
  const name = 'table.t.counter';
  const hasText = has([`${name}.text`, `${name}.text.1`, `${name}.nearer.0`, `${name}.same.0`]);
  const line = (seat: number, exchange: number, text: number[], answer: TabledText['answer'], turn = 1): TabledText =>
    ({ turn, table: 0, seat, exchange, text, answer, demand: [], reasons: [] }) as unknown as TabledText;
  const key = (texts: readonly TabledText[]) => answerWordingKey({ wordingSeed: 'a', hasText }, { id: 't', index: 0 }, 0, texts);
  const opening = [line(0, 1, [3, 3], 'counter'), line(1, 1, [0, 0], null)];

  it('tells a step towards the other side from the same text once more', () => {
    expect(key([])).toBe('');
    expect([`${name}.text`, `${name}.text.1`]).toContain(key(opening));
    expect(key([...opening, line(0, 2, [3, 2], 'counter'), line(1, 2, [3, 0], null)])).toBe(`${name}.nearer.0`);
    expect(key([...opening, line(0, 2, [3, 2], 'counter'), line(1, 2, [0, 0], null)])).toBe(`${name}.same.0`);
    expect(key([...opening, line(0, 2, [3, 2], 'counter'), line(1, 2, [1, 0], null)])).toMatch(/\.text/);
  });

  it('goes on to what is left once those words are spoken', () => {
    const twice = [line(0, 2, [3, 2], 'counter'), line(1, 2, [0, 0], null), line(0, 3, [3, 1], 'counter'), line(1, 3, [0, 0], null)];
    const keys = [2, 4, 6].map((n) => key([...opening, ...twice].slice(0, n)));
    expect(new Set(keys).size).toBe(3);
  });
});
