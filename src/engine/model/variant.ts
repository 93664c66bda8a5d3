// Which of several ways to say a thing a game uses. Not luck: no rule reads it, and no draw is spent on words.
// Invariant: the same name of a game and of a text give the same way, everywhere.
import { hashIntegers } from './hash';

/** A number in 0..ways-1, spread evenly over names. */
export function pickVariant(seed: string, name: string, ways: number): number {
  const letters = Array.from(`${seed}|${name}`, (letter) => letter.codePointAt(0) ?? 0);
  return Number.parseInt(hashIntegers(letters).slice(8), 16) % ways;
}
