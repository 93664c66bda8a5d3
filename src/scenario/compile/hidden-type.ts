// Names of the hidden types, and the check of maps keyed by them.

import { unknownName } from '../problem/unknown';
import { nodeAt, type Path } from '../source/node';
import { type CompileContext, reportAtKey } from './context';

/** Names of the hidden types; a scenario without types has one, called `any`. */
export function hiddenTypeIds(ctx: CompileContext): readonly string[] {
  if (ctx.doc.types) return Object.keys(ctx.doc.types.states);
  const broken = nodeAt(ctx.root, ['types', 'states']);
  return broken?.kind === 'map' ? [...broken.entries.keys()] : ['any'];
}

/** Reports keys of a map that are no hidden types. */
export function checkHiddenTypeKeys(ctx: CompileContext, keys: readonly string[], path: Path, also: readonly string[] = []): void {
  const types = hiddenTypeIds(ctx);
  for (const key of keys) {
    if (types.includes(key) || also.includes(key)) continue;
    reportAtKey(ctx, [...path, key], unknownName('type', key, [...types, ...also]));
  }
}
