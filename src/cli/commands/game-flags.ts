// The seed of a game on the command line: as given, or the same one every time, so that output can be compared.
import { maxSeedLength } from '../../replay/record';
import { type ParsedArguments, UsageError } from './arguments';

/** Seed of `--seed`, or `1`. */
export function parseSeed(args: ParsedArguments): string {
  const seed = args.text('seed') ?? '1';
  if (seed.length === 0 || seed.length > maxSeedLength) throw new UsageError(`--seed needs 1 to ${maxSeedLength} characters.`);
  return seed;
}

/** `--mode free` or `--mode history`. */
export function parseMode(args: ParsedArguments): 'free' | 'history' {
  const mode = args.text('mode') ?? 'free';
  if (mode !== 'free' && mode !== 'history') throw new UsageError(`--mode is free or history, not “${mode}”.`);
  return mode;
}
