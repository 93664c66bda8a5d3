// Which files a scenario file includes, and where a relative path leads.
// Invariant: no path leads outside the folder that holds all scenarios.
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** At most this many files make up one scenario. */
export const filesAtMost = 64;
const includeLinesAtMost = 200;

/** `a/b/../c` without the dots; null when it climbs above its own beginning. */
function normalise(path: string): string | null {
  const isAbsolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return (isAbsolute ? '/' : '') + parts.join('/');
}

/** The folder of a path, without its last slash; empty for a bare name. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

/** The folder that holds all scenarios, seen from a scenario's own file: two levels up. */
export function scenariosRoot(entry: string): string {
  return folderOf(folderOf(normalise(entry) ?? entry));
}

/** The file an include names, or null when it lies outside the scenarios' folder or is no relative path. */
export function resolveInclude(from: string, include: string, root: string): string | null {
  if (include.length > 300 || include.startsWith('/') || /[\\:*?"<>|]/.test(include)) return null;
  const folder = folderOf(from);
  const full = normalise(folder === '' ? include : `${folder}/${include}`);
  if (full === null || !/\.ya?ml$/.test(full)) return null;
  return root === '' || full.startsWith(`${root}/`) ? full : null;
}

/**
 * Paths of the files that `text` (found at `path`) includes, resolved, in order. Bad includes are left out: loading reports them.
 * Reads only the lines of the `include:` section, so that it is safe on any text.
 */
export function listIncludes(text: string, path: string, root: string = scenariosRoot(path)): string[] {
  const start = /^include[ \t]*:/m.exec(text.slice(0, 1_000_000))?.index;
  if (start === undefined) return [];
  const lines = text
    .slice(start, start + 20_000)
    .split('\n')
    .slice(0, includeLinesAtMost);
  const length = lines.findIndex((line, i) => i > 0 && /^[^\s#\-\]]/.test(line));
  const section = (length < 0 ? lines : lines.slice(0, length)).join('\n');
  if ((section.match(/[[{&*!]/g) ?? []).length > 4) return [];
  const { contents } = parseDocument(section, { uniqueKeys: false, prettyErrors: false });
  const list = isMap(contents) ? contents.items[0]?.value : null;
  if (!isSeq(list)) return [];
  const found: string[] = [];
  for (const item of list.items.slice(0, filesAtMost)) {
    const full = isScalar(item) && typeof item.value === 'string' ? resolveInclude(path, item.value, root) : null;
    if (full !== null) found.push(full);
  }
  return found;
}
