// Numbers with a meaning (docs/decisions/0016-numbers-with-a-meaning.md): what must not compile is marked so, and the types check fails when it does.
import { describe, expect, it } from 'vitest';
import type { BySeat, BySlot, Seat, Slot } from '../../src/engine/model/indices';

const seat: Seat = 0;
const slot: Slot = 1;
const flags: BySeat<string> = ['sun', 'star'];
const values: BySlot<number> = [10, 20];
const flagOf = (of: Seat): string => flags[of];

describe('an index', () => {
  it('counts one kind of thing', () => {
    const taken = [flags[seat], values[slot], flagOf(seat)];
    const refused = [
      // @ts-expect-error a slot finds no seat
      flags[slot],
      // @ts-expect-error a seat finds no value
      values[seat],
      // @ts-expect-error a slot is no seat
      flagOf(slot),
    ];
    // The marks exist for the checker alone: at run time these are plain numbers, and every line above gives something.
    expect(taken).toEqual(['sun', 20, 'sun']);
    expect(refused).toEqual(['star', 10, 'star']);
  });

  it('keeps its meaning when a list is gone through', () => {
    const others = flags.flatMap((_, holder) => (holder === seat ? [] : [holder]));
    expect(others.map(flagOf)).toEqual(['star']);
    // @ts-expect-error the index of a list by seat is a seat
    expect(others.map((holder) => values[holder])).toEqual([20]);
    // @ts-expect-error and so is the place where something is found
    expect(values[flags.indexOf('star')]).toBe(20);
  });

  it('may begin as a plain number', () => {
    const found = ['moon', 'star'].indexOf('star');
    expect(flagOf(found)).toBe('star');
    expect(values[found]).toBe(20);
  });
});
