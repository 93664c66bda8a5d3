// Picks one of several phrasings by a hash of the game's wording seed and the text's name. It is not a random draw: no rule reads it.
// Invariant: the same name of a game and of a text give the same way, everywhere.
import { hashIntegers } from './hash';

/** A number in 0..ways-1, the same for the same seed and name, spread evenly over names. */
export function pickVariant(wordingSeed: string, name: string, ways: number): number {
  const letters = Array.from(`${wordingSeed}|${name}`, (letter) => letter.codePointAt(0) ?? 0);
  return Number.parseInt(hashIntegers(letters).slice(8), 16) % ways;
}
