// Elements of lists for the rooms outside the two kernels, where `list[i]` may be undefined (docs/decisions/0016-numbers-with-a-meaning.md).
// Invariant: an index of a compiled scenario is in range; where one is not, the game stops with a sentence instead of going on with nothing.
import type { SlotDelta } from './event';
import type { BySlot, IndexedList } from './indices';

/** The element at this place, which the caller knows to exist; an index of another kind is refused as by `list[index]`. Throws a RangeError. */
export function elementAt<List extends { readonly length: number }, I extends number & keyof List>(list: List, index: I): List[I] {
  if (!(index >= 0 && index < list.length)) throw new RangeError(`There is no element ${index} in a list of ${list.length}.`);
  return list[index];
}

/** The last element of a list that the caller knows not to be empty. Throws a RangeError. */
export function lastElement<T>(list: readonly T[]): T {
  return elementAt(list, list.length - 1);
}

/** The list with another element at one place. As `list.with`, which engines carry out several times as slowly as a copy. */
export function replaceAt<T, I extends number>(list: IndexedList<I, T>, index: I, element: T): T[] {
  const copy = list.slice();
  copy[index] = element;
  return copy;
}

/** The list with one more element at its end. As `[...list, element]`, which engines carry out twice as slowly for the short lists of a state. */
export function append<T>(list: readonly T[], element: T): T[] {
  const longer = new Array<T>(list.length + 1);
  for (let i = 0; i < list.length; i++) longer[i] = list[i];
  longer[list.length] = element;
  return longer;
}

/** Something made of each of two. */
export function mapPair<T, R>([first, second]: readonly [T, T], make: (one: T, index: 0 | 1) => R): [R, R] {
  return [make(first, 0), make(second, 1)];
}

/** Where two value vectors of one scenario differ, in the order of slots: what the second has more. */
export function slotDeltas(before: BySlot<number>, after: BySlot<number>): SlotDelta[] {
  const deltas: SlotDelta[] = [];
  for (let slot = 0; slot < after.length; slot++) {
    const delta = after[slot] - before[slot];
    if (delta !== 0) deltas.push({ slot, delta });
  }
  return deltas;
}
