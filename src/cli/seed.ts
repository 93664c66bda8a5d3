// The seed of a game on the command line: as given, or the same one every time, so that output can be compared.
import { seedLength } from '../replay/record';
import { type Arguments, UsageError } from './arguments';

/** Seed of `--seed`, or `1`. */
export function seedOf(args: Arguments): string {
  const seed = args.text('seed') ?? '1';
  if (seed.length === 0 || seed.length > seedLength) throw new UsageError(`--seed needs 1 to ${seedLength} characters.`);
  return seed;
}

/** `--mode free` or `--mode history`. */
export function modeOf(args: Arguments): 'free' | 'history' {
  const mode = args.text('mode') ?? 'free';
  if (mode !== 'free' && mode !== 'history') throw new UsageError(`--mode is free or history, not “${mode}”.`);
  return mode;
}
