// Names, sizes and words: what makes a file easy to find and fit to publish.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, keptFiles, projectRoot, readSources, resolveImport, type SourceFile, withoutComments } from '../support/source';
import { pureRooms } from './room-table';

const mostLines = 400;
/** Of a sheet of styles: it dresses one part of a screen. */
const mostStyleLines = 200;
const programs = ['src', 'tests', 'scripts', 'bench'].flatMap((folder) => readSources(folder));
const sheets = readSources('src', /\.css$/);
type Text = Pick<SourceFile, 'path' | 'text'>;

/** Path and length of a file that is longer than a reader keeps in mind; nothing of others. */
function longFile({ path, text }: Text): string[] {
  const lines = text.split('\n').length - 1;
  return lines > (path.endsWith('.css') ? mostStyleLines : mostLines) ? [`${path}: ${lines} lines`] : [];
}

/** What is wrong with sheets of styles and the list of those that are longer, one sentence each. */
function sheetFaults(found: readonly Text[], list: readonly string[]): string[] {
  const isLong = (path: string): boolean => found.some((sheet) => sheet.path === path && longFile(sheet).length > 0);
  return [
    ...found.filter(({ path }) => !list.includes(path)).flatMap(longFile),
    ...list.filter((path) => !isLong(path)).map((path) => `${path} needs no place on the list any more: take it off`),
    ...found.filter(({ text }) => !/^\/\*/.test(text)).map(({ path }) => `${path} does not open by saying what it dresses`),
  ];
}

/** Sheets that no file imports. */
function unusedSheets(found: readonly Pick<SourceFile, 'path'>[], users: readonly Pick<SourceFile, 'path' | 'code'>[]): string[] {
  const used = new Set(
    users.flatMap(({ path, code }) =>
      importsOf(code).flatMap(({ specifier }) => {
        const target = specifier.endsWith('.css') ? resolveImport(path, specifier) : null;
        return target && 'file' in target ? [target.file] : [];
      }),
    ),
  );
  return found.filter(({ path }) => !used.has(path)).map(({ path }) => path);
}

const game = programs.filter(({ path }) => path.startsWith('src/'));

describe('files', () => {
  test('have names of small letters and hyphens', () => {
    const wrong = programs.filter(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.(ts|tsx|mjs)$/.test(basename(path)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('lie no deeper than src/room/topic/file', () => {
    expect(game.filter(({ path }) => path.split('/').length > 4).map(({ path }) => path)).toEqual([]);
  });

  test('gather nothing: no index files', () => {
    expect(game.filter(({ path }) => /\/index\.\w+$/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('have no default export', () => {
    const wrong = game.filter(({ path, code }) => !path.endsWith('.d.ts') && /\bexport\s+default\b|\bas\s+default\b/.test(code));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test(`have at most ${mostLines} lines`, () => {
    expect(programs.flatMap(longFile)).toEqual([]);
  });

  test(`of styles have at most ${mostStyleLines} lines and open by saying what they dress`, () => {
    expect(sheetFaults(sheets, [])).toEqual([]);
  });

  test('of styles are all in use', () => {
    expect(unusedSheets(sheets, game)).toEqual([]);
  });

  test('of pure rooms open by saying what they decide', () => {
    const isPure = (path: string): boolean => pureRooms.some((room) => path.startsWith(`src/${room}/`)) && !path.endsWith('.d.ts');
    expect(game.filter(({ path, text }) => isPure(path) && !/^\/[/*]/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('make no program out of text', () => {
    const made = /(?<![.\w])eval\s*\(|\bnew\s+Function\b|(?<![.\w])Function\s*\(|\.constructor\s*\(/;
    expect(game.filter(({ text }) => made.test(withoutComments(text, { strings: true }))).map(({ path }) => path)).toEqual([]);
  });

  test('make a program out of a scenario’s integers in one file of the command line alone', () => {
    const makers = game.filter(({ code }) => /['"](?:node:)?vm['"]/.test(code));
    expect(makers.map(({ path }) => path)).toEqual(['src/cli/sources/generated-code.ts']);
  });

  test('put no text into the page as markup', () => {
    const markup = /\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write\b/;
    expect(game.filter(({ code }) => markup.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

/** A folder of somebody's own machine: it says nothing to a reader and breaks on every other machine. */
const machinePath = /(?<![\w.~-])(?:\/(?:home|root|Users)\/|[A-Z]:\\\w)/;

describe('what is published', () => {
  test.skipIf(!existsSync(join(projectRoot, '.git')))('names no folder of a machine', () => {
    const named = keptFiles()
      .filter((path) => !/\.(woff2|png|jpg|webp|ogg|mp3|gz)$/.test(path))
      .flatMap((path) => {
        const found = machinePath.exec(readFileSync(join(projectRoot, path), 'utf8'));
        return found ? [`${path}: ${found[0]}`] : [];
      });
    expect(named).toEqual([]);
  });

  test('the lock file tells no address packages came from', () => {
    expect(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  test('the lock file knows the programs of all systems', () => {
    const lock = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');
    const needed = ['@biomejs/cli-', '@rolldown/binding-', '@esbuild/', 'lightningcss-', '@typescript/typescript-'];
    const systems = ['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64', 'linux-arm64'];
    const missing = needed
      .flatMap((name) => systems.map((system) => name + system))
      .filter((name) => !lock.includes(`"node_modules/${name}`));
    expect(missing).toEqual([]);
  });
});

describe('the guard itself', () => {
  test('finds a file of one line too many, whatever its kind', () => {
    const paths = ['src/engine/x.ts', 'src/ui/x.tsx', 'scripts/x.mjs'];
    expect(paths.flatMap((path) => longFile({ path, text: '\n'.repeat(mostLines) }))).toEqual([]);
    expect(paths.flatMap((path) => longFile({ path, text: '\n'.repeat(mostLines + 1) }))).toHaveLength(paths.length);
  });

  const sheet = (text: string, lines: number): Text => ({ path: 'src/ui/title/x.css', text: text + '\n'.repeat(lines) });

  test('finds a sheet of one line too many, unless it is on the list', () => {
    expect(sheetFaults([sheet('/* A part. */', mostStyleLines)], [])).toEqual([]);
    expect(sheetFaults([sheet('/* A part. */', mostStyleLines + 1)], [])).toHaveLength(1);
    expect(sheetFaults([sheet('/* A part. */', mostStyleLines + 1)], ['src/ui/title/x.css'])).toEqual([]);
  });

  test('finds a sheet on the list that is short by now, one that is gone, and one that does not say what it dresses', () => {
    expect(sheetFaults([sheet('/* A part. */', mostStyleLines)], ['src/ui/title/x.css'])).toHaveLength(1);
    expect(sheetFaults([], ['src/ui/title/x.css'])).toHaveLength(1);
    expect(sheetFaults([sheet('.x {}', 1)], [])).toHaveLength(1);
  });

  test('finds a sheet that nothing imports, and none where a component does', () => {
    const found = [{ path: 'src/ui/title/title-page.css' }];
    expect(unusedSheets(found, [{ path: 'src/ui/title/x.tsx', code: "import './saved-games.css';" }])).toHaveLength(1);
    expect(unusedSheets(found, [{ path: 'src/ui/title/x.tsx', code: "import './title-page.css';" }])).toEqual([]);
  });

  test.each([
    ['/home', '/reader/hikiwake'],
    ['"/root', '/.npm"'],
    ['(/Users', '/reader)'],
    ['C:', '\\games'],
  ])('finds %s%s', (start, rest) => {
    expect(machinePath.test(start + rest)).toBe(true);
  });

  test.each(['https://example.org/home/page', './home/x', 'src/home/x.ts', 'a:\\n'])('lets pass %s', (text) => {
    expect(machinePath.test(text)).toBe(false);
  });
});
