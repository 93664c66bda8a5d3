// Words of a text as a reader counts them.

/** How many: what stands between blanks. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
