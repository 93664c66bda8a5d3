// Merges the files of a scenario into one tree: maps of entries key by key, lists of openings, mandate effects and outcomes one after the other.
// Invariant: nothing is overridden; what is said twice is a problem that names both places.
import type { ProblemReport } from '../problem/report';
import { lineAndColumn } from './file';
import type { ListNode, MapEntry, MapNode, SourceNode } from './node';

const joinedLists = new Set(['openings', 'mandate_met', 'mandate_unmet', 'outcomes']);
/** Maps whose keys are sections or ids, so that several files may add to them; all other maps are one entry. */
const openPaths = new Set([
  ...['seats', 'gauges', 'laws', 'counters', 'statuses', 'start', 'engine', 'formulas', 'categories', 'drift', 'mandates', 'transitions'],
  ...[
    'actions',
    'cost_rules',
    'lines',
    'lines.list',
    'events',
    'decks',
    'cards',
    'appetites',
    'moves',
    'ladder',
    'ladder.kinds',
    'rules',
    'signals',
  ],
  ...[
    'types',
    'types.states',
    'closing',
    'closing.issues',
    'closing.measures',
    'tables',
    'scores',
    'total_parts',
    'sources',
    'assumptions',
    'documents',
    'holdings',
    'names',
    'glossary',
    'questions',
    'places',
    'path',
    'gap',
  ],
]);

/** One tree of all files, the first file's sections first. `format`, `include` and `language` of the others are dropped. */
export function mergeFiles(files: readonly MapNode[], report: ProblemReport): MapNode {
  const [first, ...others] = files;
  return others.reduce((merged, file) => mergeMaps(merged, file, '', report), first);
}

function mergeMaps(a: MapNode, b: MapNode, path: string, report: ProblemReport): MapNode {
  const entries = new Map(a.entries);
  for (const [key, entry] of b.entries) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (path === '' && (key === 'include' || key === 'format' || key === 'language')) continue;
    const before = entries.get(key);
    entries.set(key, before ? { key: before.key, value: mergeValues(before, entry, inner, report) } : entry);
  }
  return { ...a, entries };
}

function mergeValues(before: MapEntry, entry: MapEntry, path: string, report: ProblemReport): SourceNode {
  const a = before.value;
  const b = entry.value;
  if (a.kind === 'map' && b.kind === 'map' && (openPaths.has(path) || /^appetites\.[^.]+$/.test(path)))
    return mergeMaps(a, b, path, report);
  if (a.kind === 'list' && b.kind === 'list' && joinedLists.has(path)) return { ...a, items: [...a.items, ...b.items] } satisfies ListNode;
  const { line, col } = lineAndColumn(before.key.file, before.key.start);
  const message = `"${path.split('.').pop()}" is already defined in ${before.key.file.path}, line ${line}, column ${col}.`;
  report.add(entry.key, { code: 'defined-twice', message, fix: 'Keep one of the two, or give this one another id.' });
  return a;
}
