// Merges the files of a scenario into one tree: maps of entries key by key, lists of openings, mandate effects and outcomes one after the other.
// Invariant: nothing is overridden; what is said twice is a problem that names both places.
import type { ProblemReport } from '../problem/report';
import { lineAndColumn } from './file';
import type { ListNode, MapEntry, MapNode, SourceNode } from './node';

/** What several files may add to, as the format's schema says it. */
export interface MergePlan {
  /** Whether the map at a path of keys joined by dots takes entries from several files; any other map is one entry. */
  readonly isOpen: (path: string) => boolean;
  /** Lists that are joined one after the other, by section. */
  readonly joinedLists: ReadonlySet<string>;
}

/** The tree without the entries that its `leaves_out:` names, section by section; a name that is not there is a problem. */
export function leaveOut(root: MapNode, report: ProblemReport): MapNode {
  const wanted = root.entries.get('leaves_out')?.value;
  if (wanted?.kind !== 'map') return root;
  const entries = new Map(root.entries);
  for (const [section, { value: names }] of wanted.entries) {
    const whole = entries.get(section);
    if (names.kind !== 'list' || whole?.value.kind !== 'map') continue;
    const kept = new Map(whole.value.entries);
    for (const name of names.items) {
      if (name.kind !== 'scalar' || kept.delete(String(name.value))) continue;
      const message = `There is no "${name.value}" in the section \`${section}\` to leave out.`;
      report.add(name, { code: 'left-out-unknown', message, fix: 'Correct the name, or remove it here.' });
    }
    entries.set(section, { ...whole, value: { ...whole.value, entries: kept } });
  }
  return { ...root, entries };
}

/** One tree of all files, the first file's sections first. `format`, `include` and `language` of the others are dropped. */
export function mergeFiles(files: readonly MapNode[], plan: MergePlan, report: ProblemReport): MapNode {
  const mergeMaps = (a: MapNode, b: MapNode, path: string): MapNode => {
    const entries = new Map(a.entries);
    for (const [key, entry] of b.entries) {
      if (path === '' && (key === 'include' || key === 'format' || key === 'language')) continue;
      const before = entries.get(key);
      entries.set(key, before ? { key: before.key, value: mergeValues(before, entry, path === '' ? key : `${path}.${key}`) } : entry);
    }
    return { ...a, entries };
  };
  const mergeValues = (before: MapEntry, entry: MapEntry, path: string): SourceNode => {
    const a = before.value;
    const b = entry.value;
    if (a.kind === 'map' && b.kind === 'map' && plan.isOpen(path)) return mergeMaps(a, b, path);
    if (a.kind === 'list' && b.kind === 'list' && plan.joinedLists.has(path))
      return { ...a, items: [...a.items, ...b.items] } satisfies ListNode;
    const { line, col } = lineAndColumn(before.key.file, before.key.start);
    const message = `"${path.split('.').pop()}" is already defined in ${before.key.file.path}, line ${line}, column ${col}.`;
    report.add(entry.key, { code: 'defined-twice', message, fix: 'Keep one of the two, or give this one another id.' });
    return a;
  };
  return files.reduce((merged, file) => mergeMaps(merged, file, ''));
}
