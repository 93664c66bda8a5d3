// Reads the words after a command: what stands alone, what is a flag, and what is neither.
// Invariant: an unknown flag is never ignored; the sentence says which one was probably meant.
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
  const plain: string[] = [];
  const values = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word.startsWith('--') || word === '--') {
      if (/^-[a-z]/i.test(word)) throw new UsageError(`Unknown flag ${word}. Flags begin with two dashes.`);
      if (word !== '--') plain.push(word);
      continue;
    }
    const [name, given] = split(word.slice(2));
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw new UsageError(unknownFlag(name, Object.keys(known)));
    if (values.has(name)) throw new UsageError(`--${name} is given twice.`);
    if (kind === 'switch') {
      if (given !== undefined) throw new UsageError(`--${name} takes no value.`);
      values.set(name, '');
      continue;
    }
    const value = given ?? words[++i];
    if (value === undefined || (given === undefined && value.startsWith('--'))) throw new UsageError(`--${name} needs a value.`);
    if (kind === 'count' && !/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`--${name} needs a whole number from 1, not “${value}”.`);
    values.set(name, value);
  }
  return {
    positionals: plain,
    text: (flag) => values.get(flag),
    count: (flag, otherwise) => Number(values.get(flag) ?? otherwise),
    has: (flag) => values.has(flag),
  };
}

function split(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function unknownFlag(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return `Unknown flag --${name}. ${meant ? `Did you mean --${meant}?` : `Known here: ${known.map((k) => `--${k}`).join(', ')}.`}`;
}

/** Exactly this many words, named in the sentence that complains. */
export function expectPositionals(args: ParsedArguments, names: readonly string[]): readonly string[] {
  const missing = names[args.positionals.length];
  if (missing !== undefined) throw new UsageError(`Missing: <${missing}>.`);
  if (args.positionals.length > names.length)
    throw new UsageError(`Nothing is expected after “${args.positionals[names.length - 1] ?? ''}”: “${args.positionals[names.length]}”.`);
  return args.positionals;
}
