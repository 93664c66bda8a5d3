// A script that did not come may be imported a second time under another address, beside the first (docs/decisions/0019). That is harmless as
// long as only the first part of the page, which is never imported so, keeps anything between calls.
import { describe, expect, test } from 'vitest';
import { readSources, resolveImport, type SourceFile } from '../support/source';

const pageRooms = /^src\/(?:app|engine|agents|analysis|negotiation|replay|ui|map|pictures|platform|i18n|main)\b/;
const sources = readSources('src').filter(({ path }) => pageRooms.test(path) && !path.endsWith('.d.ts'));

/** What a file keeps between calls, as it is written at its left edge. Caches by object are no harm, a second one is filled anew; nor is a list. */
const kept = /^(?:export )?(?:let \w+|const \w+(?:: [^=]+)? = (?:createContext|createStore|new (?:Map|Set)\b)[^;]*)/gm;

/** What a file keeps; `by` a name for each. */
function keptBy({ code }: Pick<SourceFile, 'code'>): string[] {
  return Array.from(code.matchAll(kept), ([line]) => line.split('\n')[0] ?? '').filter((line) => !/: Readonly(?:Set|Map)</.test(line));
}

/** The files that come with `from`: all it imports at once, and what they do. */
function firstPart(from: string): ReadonlySet<string> {
  const byPath = new Map(sources.map((file) => [file.path, file]));
  const found = new Set<string>();
  const open = [from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const file = byPath.get(path);
    if (!file || found.has(path)) continue;
    found.add(path);
    for (const [, , specifier] of file.code.matchAll(/^(?:import|export)\b(?! type)([^'"();]*)['"]([^'"\n]+)['"]/gm)) {
      const target = resolveImport(path, specifier ?? '');
      if (target && 'file' in target) open.push(target.file);
    }
  }
  return found;
}

describe('state between calls', () => {
  const first = firstPart('src/main.ts');

  test('the first part is the title, not the desk', () => {
    expect(first.has('src/ui/title/title-page.tsx')).toBe(true);
    expect(first.has('src/ui/game-page.tsx')).toBe(false);
    expect(first.has('src/app/controller.ts')).toBe(false);
  });

  test('is kept by the first part of the page alone', () => {
    const elsewhere = sources.filter(({ path }) => !first.has(path)).flatMap((file) => keptBy(file).map((line) => `${file.path}: ${line}`));
    expect(elsewhere).toEqual([]);
  });

  test.each(['let count = 0;', 'const Context = createContext(null);', 'export const seen = new Map<string, number>();'])(
    'is found in “%s”',
    (code) => {
      expect(keptBy({ code })).toHaveLength(1);
    },
  );

  test.each(['const caches = new WeakMap<object, number>();', '  let inner = 0;', "import { createContext } from 'preact';"])(
    'is not found in “%s”',
    (code) => {
      expect(keptBy({ code })).toEqual([]);
    },
  );
});
