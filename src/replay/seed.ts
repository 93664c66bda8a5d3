// Seeds: which a new game may have, which a record may have to carry the tick, and how any other is shown.
// Invariant: two seeds of the alphabet that look the same are the same. A seed names a world; whoever assigns one must see which was played.
// Hence small letters and digits only (no capital I beside l, no O beside 0, no letter of another script, nothing that takes no room),
// parted by single signs (a doubled space or dash looks like one), a sign never at an end (it would get lost in a sentence or a link).

/** Most characters of a seed. */
export const maxSeedLength = 100;

/** Dots, lines and spaces part words only in records of earlier versions: in a sentence nobody can tell where such a seed ends. */
const seedPattern = /^[a-z0-9]+(?:[-._ ][a-z0-9]+)*$/;

/** True for a seed that cannot be mistaken for another. */
export function isPlainSeed(seed: string): boolean {
  return seed.length <= maxSeedLength && seedPattern.test(seed);
}

export type ReadSeed = { readonly ok: true; readonly seed: string } | { readonly ok: false; readonly problem: string };

/** The seed a person means: capitals become small letters, what parts words becomes dashes, wide letters narrow; the rest is refused. */
export function readSeed(typed: string): ReadSeed {
  const seed = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-._\s]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (seed === '') return { ok: false, problem: `A seed has 1 to ${maxSeedLength} characters.` };
  if (isPlainSeed(seed)) return { ok: true, seed };
  if (seed.length > maxSeedLength)
    return { ok: false, problem: `A seed has at most ${maxSeedLength} characters, this one ${seed.length}.` };
  const strange = /[^a-z0-9-]/u.exec(seed)?.[0] ?? '';
  const rule = 'a seed has letters a to z and digits, and dashes between them, as in klass-1.';
  return { ok: false, problem: `${nameCharacter(strange)} cannot stand in a seed: ${rule}` };
}

/** What follows the `#` of an address that begins this scenario with this seed, for anyone; null where no new game has such a seed. */
export function formatGameAddress(scenario: string, seed: string): string | null {
  return /^[a-z0-9-]+$/.test(seed) && isPlainSeed(seed) ? `/play/${scenario}/${seed}` : null;
}

/** The seed as it may be shown: what is not plain Latin text is written out, so that no two seeds look the same by what cannot be seen. */
export function formatSeed(seed: string): string {
  if (isPlainSeed(seed)) return seed;
  return seed.replace(/\\|[^\x20-\x7e]|^ | $|(?<= ) /gu, (c) => (c === '\\' ? '\\\\' : `\\u{${codeOf(c)}}`));
}

/** A character in words: itself where it can be seen, and its number. */
export function nameCharacter(c: string): string {
  const number = `U+${codeOf(c).toUpperCase().padStart(4, '0')}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(c) ? `“${c}” (${number})` : `The character ${number}, which cannot be seen,`;
}

function codeOf(c: string): string {
  return (c.codePointAt(0) ?? 0).toString(16);
}
