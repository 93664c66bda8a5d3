// Reads the words after a command: what stands alone, what is a flag, and what is neither.
// Invariant: an unknown flag is never ignored; the sentence says which one was probably meant.
import { parseArgs } from 'node:util';
import { nearest } from '../../scenario/problem/suggestion';

/** A flag with a value, or a switch. */
export type FlagKind = 'text' | 'count' | 'switch';

export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly text: (flag: string) => string | undefined;
  readonly count: (flag: string, otherwise: number) => number;
  readonly has: (flag: string) => boolean;
}

/** Wrong use of the command line: a sentence, exit code 2. */
export class UsageError extends Error {}

/** Reads the words; `flags` are those the command knows, besides `--json` and `--help`, which all know. */
export function parseArguments(words: readonly string[], flags: Readonly<Record<string, FlagKind>>): ParsedArguments {
  const known: Readonly<Record<string, FlagKind>> = { ...flags, json: 'switch', help: 'switch' };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [name, { type: kind === 'switch' ? ('boolean' as const) : ('string' as const) }]),
  );
  const { tokens, positionals } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!rawName.startsWith('--')) throw new UsageError(`Unknown flag ${words[token.index]}. Flags begin with two dashes.`);
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw new UsageError(unknownFlag(name, Object.keys(known)));
    if (values.has(name)) throw new UsageError(`--${name} is given twice.`);
    if (kind === 'switch' && value !== undefined) throw new UsageError(`--${name} takes no value.`);
    if (kind !== 'switch' && (value === undefined || (!inlineValue && value.startsWith('--'))))
      throw new UsageError(`--${name} needs a value.`);
    if (kind !== 'switch' && value === '') throw new UsageError(`--${name} needs a value.`);
    if (kind === 'count' && !/^[1-9]\d{0,6}$/.test(value ?? ''))
      throw new UsageError(`--${name} needs a whole number from 1, not “${value}”.`);
    values.set(name, value ?? '');
  }
  if (positionals.includes('')) throw new UsageError('An empty word (“”) stands where a name belongs.');
  return {
    positionals,
    text: (flag) => values.get(flag),
    count: (flag, otherwise) => Number(values.get(flag) ?? otherwise),
    has: (flag) => values.has(flag),
  };
}

function unknownFlag(name: string, known: readonly string[]): string {
  const flags = known.map((k) => `--${k}`);
  return `Unknown flag --${name}. ${hintAt(`--${name}`, flags, `Known here: ${flags.join(', ')}.`)}`;
}

/** What follows a name nobody knows: the name that was probably meant, or all there are. `known`: how they are told when none is near. */
export function hintAt(word: string, known: readonly string[], otherwise = `Known: ${known.join(', ') || 'none'}.`): string {
  const meant = nearest(word, known);
  return meant ? `Did you mean ${meant}?` : otherwise;
}

/** Wrong use: nothing of this kind has that name. `There is no agent “radnom”. Did you mean random?` */
export function unknownName(kind: string, word: string, known: readonly string[], otherwise?: string): UsageError {
  return new UsageError(`There is no ${kind} “${word}”. ${hintAt(word, known, otherwise)}`.trimEnd());
}

/** The one positional, which stands for `name`; a missing or surplus one is named in the UsageError. */
export function expectOnePositional({ positionals: [word, surplus] }: ParsedArguments, name: string): string {
  if (word === undefined) throw new UsageError(`Missing: <${name}>.`);
  if (surplus !== undefined) throw new UsageError(`Nothing is expected after “${word}”: “${surplus}”.`);
  return word;
}

/** No positionals; a surplus one is named in the UsageError. */
export function expectNoPositionals({ positionals: [surplus] }: ParsedArguments): void {
  if (surplus !== undefined) throw new UsageError(`Nothing is expected after “”: “${surplus}”.`);
}
