// Where a text stops being JSON, and what stands there: for records that an editor, a chat or a mail has changed.
// Invariant: linear, never throws, and says nothing of a text that is JSON.

export interface JsonFault {
  /** Counted from 1, in UTF-16 units. */
  readonly line: number;
  readonly col: number;
  /** What stands there, in words that follow “Line 3, column 5:”. */
  readonly found: string;
}

const ends = 'the text ends in the middle';
const token =
  /[{}[\]:,]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b/uy;

/** The first place that cannot be read; null where there is none. */
export function findJsonFault(text: string): JsonFault | null {
  const at = faultOffset(text);
  if (at === null) return null;
  const before = text.slice(0, at).split('\n');
  return {
    line: before.length,
    col: (before.at(-1)?.length ?? 0) + 1,
    found: at >= text.length ? ends : describe(text, at),
  };
}

/** Offset of the first token that may not stand where it stands; the length of the text where it ends too soon. */
function faultOffset(text: string): number | null {
  /** Brackets that are open. */
  const open: string[] = [];
  let expects: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing' = 'value';
  const afterValue = () => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  let at = 0;
  for (;;) {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
    if (at === text.length) return expects === 'nothing' ? null : at;
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return at;
    const inMap = open.at(-1) === '{';
    const isEnd = found === (inMap ? '}' : ']') && open.length > 0;
    if (isEnd && (expects === 'commaOrEnd' || expects === 'valueOrEnd' || expects === 'keyOrEnd')) {
      open.pop();
      expects = afterValue();
    } else if (expects === 'commaOrEnd' && found === ',') expects = inMap ? 'key' : 'value';
    else if (expects === 'colon' && found === ':') expects = 'value';
    else if ((expects === 'key' || expects === 'keyOrEnd') && found.startsWith('"')) expects = 'colon';
    else if ((expects === 'value' || expects === 'valueOrEnd') && !/^[}\]:,]/.test(found)) {
      if (found === '{' || found === '[') open.push(found);
      expects = found === '{' ? 'keyOrEnd' : found === '[' ? 'valueOrEnd' : afterValue();
    } else return at;
    at += found.length;
  }
}

function describe(text: string, at: number): string {
  const c = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const name = `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/[“”„‟«»‘’‚＂]/.test(c)) return `a typographic quote (${name}) where a straight one (") belongs`;
  if (c === "'") return 'a single quote (\') where a double one (") belongs';
  if (/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(c)) return `a blank that is none (${name}); type a plain one`;
  if (/[\p{Cf}\u3164]/u.test(c)) return `a character that cannot be seen (${name}); delete it`;
  if (/\p{Cc}/u.test(c)) return `a control character (${name}); delete it`;
  if (c === '"' && !/["\n]/.test(text.slice(at + 1))) return ends;
  if (c === '"') return controlIn(text, at) ?? 'a text in quotes that does not end on its line or holds a backslash too many';
  if (/[：，｛｝［］]/.test(c)) return `a wide sign (${name}) where a plain one belongs`;
  return /[\x21-\x7e]/.test(c) ? `“${c}” does not belong` : `a character that does not belong (${name})`;
}

/** A control character inside the quoted text that begins here. */
function controlIn(text: string, at: number): string | null {
  const found = /^"(?:[^"\\\n\r]|\\.)*?(?=(\p{Cc}))/u.exec(text.slice(at, at + 4096))?.[1];
  if (found === undefined || found === '\n' || found === '\r') return null;
  return `a text in quotes with a control character (U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}); delete it`;
}
