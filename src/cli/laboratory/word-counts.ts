// How many words each text of a scenario has: what reading time is worked out from.
import { countWords } from '../../engine/model/words';

/** Words by key of the text. */
export function countWordsByKey(texts: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, countWords(text)]));
}
