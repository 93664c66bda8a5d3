// A fingerprint of a scenario's rules: 64 bits as 16 hexadecimal digits, the same on every machine, whatever the order of keys.
// Two multiplicative 32-bit hashes with different seeds and constants; it tells versions apart, it does not resist forgery.

/**
 * What renamed members of a compiled scenario are called in the hash: a better word in the code makes no other game of a kept record.
 * A member that the rules read may be renamed only with a row here; no scenario's own ids are keys of the compiled rules.
 */
const hashedNames: Readonly<Record<string, string>> = {
  visibility: 'sees',
  defaultOption: 'usual',
  perceivedReservation: 'felt',
  assumedOpponentFloor: 'bears',
  hardensOnConcession: 'hardens',
};

function hashedName(key: string): string {
  return Object.hasOwn(hashedNames, key) ? hashedNames[key] : key;
}

/** JSON with the keys of every object, by the names they are hashed under, in alphabetical order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .map(([key, inner]) => [hashedName(key), inner] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

export function hashRules(rules: unknown): string {
  const text = canonicalJson(rules);
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b);
    b ^= b >>> 15;
  }
  return hex(a ^ (b >>> 16)) + hex(Math.imul(b, 0xc2b2ae35));
}

function hex(n: number): string {
  return (n >>> 0).toString(16).padStart(8, '0');
}
