// Where a character of a text value stands in its file: plain, quoted and block scalars differ in what lies between.

import type { SourceSpan } from './source-file';
import type { ScalarNode } from './source-node';

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
