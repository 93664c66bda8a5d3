// The seed of a game on the command line: as given, or the same one every time, so that output can be compared.
import { readSeed } from '../../replay/seed';
import { type ParsedArguments, UsageError } from './arguments';

/** Seed of `--seed`, or `1`; written as records write it. */
export function parseSeed(args: ParsedArguments): string {
  const read = readSeed(args.text('seed') ?? '1');
  if (!read.ok) throw new UsageError(`--seed: ${read.problem}`);
  return read.seed;
}

/** `--mode free` or `--mode history`. */
export function parseMode(args: ParsedArguments): 'free' | 'history' {
  const mode = args.text('mode') ?? 'free';
  if (mode !== 'free' && mode !== 'history') throw new UsageError(`--mode is free or history, not “${mode}”.`);
  return mode;
}
