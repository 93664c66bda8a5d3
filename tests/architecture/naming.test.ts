// Names, sizes and words: what makes a file easy to find and fit to publish.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptFiles, projectRoot, readSources, type SourceFile, withoutComments } from '../support/source';
import { pureRooms } from './room-table';

const mostLines = 400;
const programs = ['src', 'tests', 'scripts', 'bench'].flatMap((folder) => readSources(folder));
/** Path and length of a file that is longer than a reader keeps in mind; nothing of others. */
function longFile({ path, text }: Pick<SourceFile, 'path' | 'text'>): string[] {
  const lines = text.split('\n').length - 1;
  return lines > mostLines ? [`${path}: ${lines} lines`] : [];
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

  test(`have at most ${mostLines} lines, style sheets too`, () => {
    expect([...programs, ...readSources('src', /\.css$/)].flatMap(longFile)).toEqual([]);
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
    const paths = ['src/engine/x.ts', 'src/ui/x.tsx', 'src/ui/styles/x.css', 'scripts/x.mjs'];
    expect(paths.flatMap((path) => longFile({ path, text: '\n'.repeat(mostLines) }))).toEqual([]);
    expect(paths.flatMap((path) => longFile({ path, text: '\n'.repeat(mostLines + 1) }))).toHaveLength(paths.length);
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
