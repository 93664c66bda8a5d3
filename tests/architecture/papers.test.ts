// The papers speak of the code as it is: files they name exist, and so do the functions.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesDeclaredIn, projectRoot, readSources } from '../support/source';

const sources = readSources('src');
/** Everything a reader can find by searching for its declaration, exported or not. */
const names = new Set(
  sources.flatMap(({ code }) => [
    ...namesDeclaredIn(code),
    ...Array.from(code.matchAll(/^(?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm), (match) => match[1]),
  ]),
);

/** Files a paper names in backquotes that are nowhere: looked for from the project's folder, from src and beside the paper. */
function missingFiles(text: string): string[] {
  const named = Array.from(text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|tsx|mjs|md|yaml|json|css))`/g), (match) => match[1]);
  return named.filter((path) => !['', 'src', 'docs'].some((folder) => existsSync(join(projectRoot, folder, path))));
}

function papersIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder)).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : []));
}

/** Names in backquotes that look like a function's or a type's and are declared nowhere. */
function missingNames(text: string): string[] {
  const named = Array.from(text.matchAll(/`([a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*)(?:\([^`]*\))?`/g), (match) => match[1]);
  return named.filter((name) => !names.has(name));
}

const papers = ['CONTRIBUTING.md', 'README.md', ...['docs', 'docs/command-line', 'docs/decisions'].flatMap((folder) => papersIn(folder))];

describe('the papers', () => {
  test.each(papers)('%s names files that exist', (path) => {
    expect(missingFiles(readFileSync(join(projectRoot, path), 'utf8'))).toEqual([]);
  });

  test('docs/architecture.md names functions and types that exist', () => {
    expect(missingNames(readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8'))).toEqual([]);
  });

  test('docs/architecture.md stays a page', () => {
    expect(readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8').split('\n').length).toBeLessThan(90);
  });
});

describe('the guard itself', () => {
  test('finds a file that is gone and a name that is gone', () => {
    expect(missingFiles('See `engine/turn/attic.ts`, `src/main.ts` and `engine/turn/turn.ts`.')).toEqual(['engine/turn/attic.ts']);
    expect(missingNames('`bargainOf(scenario)` and `OldSession` went; `viewSeat` and `SeatView` stay.')).toEqual([
      'bargainOf',
      'OldSession',
    ]);
  });
});
