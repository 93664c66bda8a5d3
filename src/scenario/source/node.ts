// A YAML document as a tree of maps, lists and scalars that know their file and place.
// Invariant: no anchors, tags or dangerous keys; keys of a map are unique; built in time linear in the text.

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import type { ProblemReport } from '../problem/report';
import { reportCharacters } from './characters';
import { lineAndColumn, type SourceFile, type SourceSpan } from './file';
import { isSafeToParse, textLimits } from './preflight';

export type Path = readonly (string | number)[];
export type ScalarValue = string | number | boolean | null;

export interface ScalarNode extends SourceSpan {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
}
export interface ListNode extends SourceSpan {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
}
export interface MapNode extends SourceSpan {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
}
export interface MapEntry {
  readonly key: SourceSpan;
  readonly value: SourceNode;
}
export type SourceNode = ScalarNode | ListNode | MapNode;

const forbiddenKeys = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__defineSetter__',
]);

/** The tree of a file's text, or null when it cannot be read; the report says why. */
export function parseSource(file: SourceFile, report: ProblemReport): MapNode | null {
  if (!isSafeToParse(file, report)) return null;
  const doc = parseDocument(file.text, {
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
    version: '1.2',
    schema: 'core',
    merge: false,
  });
  const isRead = doc.errors.length === 0;
  // Where a character explains why the file cannot be read, what the grammar makes of it would only confuse.
  if (reportCharacters(file, isRead, report) && !isRead) return null;
  for (const error of doc.errors.slice(0, 20)) {
    const [start, end] = error.pos;
    const fix = 'Check indentation (two spaces a level), quotes and brackets here and on the line above.';
    report.add({ file, start, end }, { code: 'yaml-syntax', message: `This is not valid YAML: ${error.message}.`, fix });
  }
  if (!isRead) return null;
  const root = doc.contents;
  if (isMap(root)) {
    const node = toSource(root, file, report);
    if (node.kind === 'map') return node;
  }
  report.add(
    { file, start: 0, end: 1 },
    { code: 'not-a-map', message: 'Expected a map of sections, found something else.', fix: 'Begin with `format: 1`.' },
  );
  return null;
}

function toSource(node: Node | null, file: SourceFile, report: ProblemReport): SourceNode {
  const [start, valueEnd] = node?.range ?? [0, 0];
  const place = { file, start, end: Math.max(start + 1, valueEnd) };
  if (isMap(node)) return { kind: 'map', ...place, entries: toEntries(node.items as Pair<Node, Node | null>[], place, report) };
  if (isSeq(node)) return { kind: 'list', ...place, items: node.items.map((item) => toSource(item as Node, file, report)) };
  return { kind: 'scalar', ...place, value: isScalar(node) ? toValue(node) : null };
}

function toValue(node: Scalar): ScalarValue {
  const { value } = node;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : value === null
      ? null
      : String(value);
}

function toEntries(pairs: readonly Pair<Node, Node | null>[], map: SourceSpan, report: ProblemReport): Map<string, MapEntry> {
  const { file } = map;
  const entries = new Map<string, MapEntry>();
  if (pairs.length > textLimits.keysPerMap) {
    const message = `Expected at most ${textLimits.keysPerMap} keys in one map, found ${pairs.length}.`;
    report.add(map, { code: 'too-many-keys', message, fix: 'Split the map.' });
    return entries;
  }
  for (const { key, value } of pairs) {
    const [start, end] = key?.range ?? [map.start, map.start + 1];
    const place = { file, start, end };
    if (!isScalar(key)) {
      report.add(place, { code: 'key-not-text', message: 'Expected a plain name as key.', fix: 'Write a name before the colon.' });
      continue;
    }
    const name = String(toValue(key));
    const before = entries.get(name);
    if (forbiddenKeys.has(name)) {
      report.add(place, { code: 'forbidden-key', message: `The name "${name}" is not allowed as a key.`, fix: 'Choose another name.' });
    } else if (before) {
      const { line, col } = lineAndColumn(file, before.key.start);
      const message = `The key "${name}" is already used at line ${line}, column ${col}.`;
      report.add(place, { code: 'duplicate-key', message, fix: 'Remove one of the two or rename it.' });
    } else {
      const child = value === null ? { kind: 'scalar' as const, value: null, file, start, end } : toSource(value, file, report);
      entries.set(name, { key: place, value: child });
    }
  }
  return entries;
}

/** Whether plain data is a map. */
export function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The tree as plain data. */
export function toPlainValue(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlainValue);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlainValue(entry.value)]));
}

/** The node at a path, or undefined. */
export function nodeAt(root: SourceNode, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/** Where to point for a path: the value there; if it is not there, the key of the deepest entry that is. */
export function spanAt(root: SourceNode, path: Path): SourceSpan {
  const node = nodeAt(root, path);
  if (node && path.length > 0) return node.kind === 'scalar' ? node : keySpan(root, path);
  for (let n = path.length - 1; n > 0; n--) if (nodeAt(root, path.slice(0, n))) return keySpan(root, path.slice(0, n));
  return { file: root.file, start: root.start, end: root.start + 1 };
}

/** The key of the entry at a path (or the start of a list's item). */
export function keySpan(root: SourceNode, path: Path): SourceSpan {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path[path.length - 1];
  if (parent?.kind === 'map') {
    const entry = parent.entries.get(String(last));
    if (entry) return entry.key;
  }
  const node = nodeAt(root, path) ?? parent ?? root;
  return { file: node.file, start: node.start, end: node.start + 1 };
}

const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\n' || c === '\t' || c === '\r';

/** Offsets in the file of a range of the scalar's value. Exact but for `\u` escapes, where it may be some characters early. */
export function spanInScalar(node: ScalarNode, start: number, end: number): SourceSpan {
  if (typeof node.value !== 'string') return node;
  const from = fileOffset(node, node.value, start);
  const last = fileOffset(node, node.value, Math.max(start, end - 1));
  return { file: node.file, start: from, end: Math.max(from + 1, end > start ? last + 1 : from + 1) };
}

function fileOffset(node: ScalarNode, value: string, index: number): number {
  const { text } = node.file;
  const opening = text[node.start];
  let at = node.start;
  if (opening === '|' || opening === '>') at = text.indexOf('\n', node.start) + 1;
  else if (opening === '"' || opening === "'") at++;
  const goal = Math.min(index, value.length);
  for (let i = 0; i < goal; i++) {
    if (isBlank(value[i])) continue;
    while (isBlank(text[at]) && at < node.end) at++;
    if (opening === '"' && text[at] === '\\') at++;
    if (opening === "'" && text[at] === "'") at++;
    at++;
  }
  if (goal < value.length && !isBlank(value[goal])) while (isBlank(text[at]) && at < node.end) at++;
  return Math.min(at, Math.max(node.start, node.end - 1));
}
