// Structural sharing: what is equal to its predecessor is its predecessor, so that whoever shows a part can tell by identity that it is unchanged.
// Invariant: the result is deeply equal to `next`; nothing is changed in place.

/** `next` with every equal part taken from `before`. Only arrays and plain objects are entered; anything else is compared by identity. */
export function shareEqual<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return next;
  if (Array.isArray(next)) return Array.isArray(before) ? (shareArray(before, next) as T) : next;
  return isPlain(next) && isPlain(before) ? (shareObject(before, next) as T) : next;
}

function shareArray(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const shared = next.map((part, i) => (i < before.length ? shareEqual(before[i], part) : part));
  return before.length === next.length && shared.every((part, i) => Object.is(part, before[i])) ? before : shared;
}

function shareObject(before: PlainObject, next: PlainObject): PlainObject {
  const keys = Object.keys(next);
  const shared = Object.fromEntries(keys.map((key) => [key, Object.hasOwn(before, key) ? shareEqual(before[key], next[key]) : next[key]]));
  const isSame = (key: string): boolean => Object.hasOwn(before, key) && Object.is(shared[key], before[key]);
  return keys.length === Object.keys(before).length && keys.every(isSame) ? before : shared;
}

type PlainObject = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
