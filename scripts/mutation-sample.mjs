// A share of what mutation testing tries, the same for the same seed: whole functions and tables, drawn by a hash of where they stand.
// Invariant: a declaration is in the sample or not whatever the others are, as far as the share allows: more of them only narrows the draw.

/** @typedef {{ readonly path: string, readonly text: string }} Source */
/** @typedef {{ readonly path: string, readonly name: string, readonly from: number, readonly to: number }} Declaration */

/** Whether a path is meant by a pattern: `*`, `**`, `{a,b}`; a folder means all in it. @param {string} pattern @param {string} path */
export function isMeant(pattern, path) {
  const text = pattern
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, list) => `(?:${list.split(',').join('|')})`)
    .replace(/\*\*\/|\*\*|\*/g, (stars) => (stars === '*' ? '[^/]*' : stars === '**' ? '.*' : '(?:.*/)?'));
  return new RegExp(`^${text}(?:/.*)?$`).test(path);
}

/** Functions, constants and classes at the top of a file, with their lines from 1; what only types say cannot be mutated. @param {Source} source @returns {Declaration[]} */
export function declarationsOf({ path, text }) {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, i) => (/^[a-z]/.test(line) ? [i] : []));
  return starts.flatMap((start, i) => {
    const name = /^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)/.exec(lines[start] ?? '')?.[1];
    let end = (starts[i + 1] ?? lines.length) - 1;
    while (end > start && /^(?:\/[/*]| \*|\s*$)/.test(lines[end] ?? '')) end -= 1;
    return name === undefined ? [] : [{ path, name, from: start + 1, to: end + 1 }];
  });
}

/** A number that depends on nothing but the text (FNV-1a). @param {string} text */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** One in `every` of the declarations, at least one. @param {readonly Declaration[]} declarations @param {number} every @param {string} seed */
export function drawSample(declarations, every, seed) {
  const drawn = declarations
    .map((declaration) => ({ declaration, at: hashOf(`${seed}|${declaration.path}|${declaration.name}`) }))
    .sort((a, b) => a.at - b.at || (a.declaration.path < b.declaration.path ? -1 : 1))
    .slice(0, Math.max(1, Math.round(declarations.length / every)))
    .map(({ declaration }) => declaration);
  return drawn.sort((a, b) => (a.path === b.path ? a.from - b.from : a.path < b.path ? -1 : 1));
}

/** `1/20` as 20; null where it is no such share. @param {string} text */
export function parseShare(text) {
  const every = Number(/^1\/([1-9]\d{0,3})$/.exec(text)?.[1]);
  return Number.isInteger(every) ? every : null;
}
