// Counts work instead of time: how often anything is read of what a function is given. The same on every machine, whatever else it does.

/** `value` with everything in it counted, as deep as it goes, and how often something was read of it so far. */
export function countReads<T extends object>(value: T): { readonly counted: T; readonly reads: () => number } {
  let reads = 0;
  const known = new WeakMap<object, object>();
  const counted = <U extends object>(target: U): U => {
    const proxy = known.get(target) ?? new Proxy<object>(target, { get });
    known.set(target, proxy);
    return proxy as U;
  };
  const get = (target: object, key: string | symbol): unknown => {
    const found: unknown = Reflect.get(target, key);
    // Methods of typed arrays and strings work on these themselves, not on what stands for them.
    if (typeof found === 'function') return Array.isArray(target) ? found : found.bind(target);
    reads += 1;
    return typeof found === 'object' && found !== null ? counted(found) : found;
  };
  return { counted: counted(value), reads: () => reads };
}
