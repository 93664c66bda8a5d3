// How many words each text of a scenario has: what reading time is worked out from.

/** Words by key of the text; a word is what stands between spaces. */
export function countWords(texts: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.split(/\s+/).filter((word) => word !== '').length]));
}
