// The one edge where text leaves for a terminal or for another program: nothing in it is obeyed by a terminal, whoever wrote it.
// Invariant: what is printed holds line ends and characters that can be seen; data stays the data it was.

/** Control characters (escape sequences, bells, NUL), those that turn the reading direction or take no room, halves of a character, odd line ends. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text for people: each such character becomes a dot, line ends stay. */
export function toTerminalText(text: string): string {
  return text.replace(unprintable, (c) => (c === '\n' ? c : '·'));
}

/** A value for programs, as JSON: each such character is written as its number, so that the value is the same. */
export function toTerminalJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unprintable, (c) => {
    if (c === '\n') return c;
    return Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
  });
}
