// An element that must exist: given, or asked for in vain with a sentence.
import { expect, it } from 'vitest';
import type { BySeat, Slot } from '../../src/engine/model/indices';
import { elementAt, lastElement } from '../../src/engine/model/list-access';

const flags: BySeat<string> = ['sun', 'star'];

it('gives the element, or says what there is none of', () => {
  expect(elementAt(flags, 1)).toBe('star');
  expect(() => elementAt(flags, 2)).toThrow(new RangeError('There is no element 2 in a list of 2.'));
  expect(() => elementAt(flags, -1)).toThrow(RangeError);
  expect(lastElement(['sun', 'star'])).toBe('star');
  expect(() => lastElement([])).toThrow(RangeError);
});

it('refuses an index of another kind', () => {
  const slot: Slot = 0;
  // @ts-expect-error a slot finds no seat
  expect(elementAt(flags, slot)).toBe('sun');
});
