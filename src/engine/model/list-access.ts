// Elements of lists for the rooms outside the two kernels, where `list[i]` may be undefined (docs/decisions/0016-numbers-with-a-meaning.md).
// Invariant: an index of a compiled scenario is in range; where one is not, the game stops with a sentence instead of going on with nothing.

/** The element at this place, which the caller knows to exist; an index of another kind is refused as by `list[index]`. Throws a RangeError. */
export function elementAt<List extends { readonly length: number }, I extends number & keyof List>(list: List, index: I): List[I] {
  if (index < 0 || index >= list.length) throw new RangeError(`There is no element ${index} in a list of ${list.length}.`);
  return list[index];
}

/** Something made of each of two. */
export function mapPair<T, R>([first, second]: readonly [T, T], make: (one: T, index: 0 | 1) => R): [R, R] {
  return [make(first, 0), make(second, 1)];
}
