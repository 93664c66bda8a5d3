// Reads the project's own source for the architecture tests. Invariant: an import it cannot follow is an error, never passed over.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Whether nothing of it is left when the program runs. */
  readonly isType: boolean;
}

export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text with comments blanked out; lines stay where they are. */
  readonly code: string;
}

const stringOrComment = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Blanks out comments; with `strings` also what stands in quotes (template strings stay, they hold code). */
export function withoutComments(text: string, options: { strings?: boolean } = {}): string {
  return text.replace(stringOrComment, (found) => {
    if (found.startsWith('/')) return blank(found);
    return options.strings && !found.startsWith('`') ? blank(found) : found;
  });
}

/** Every import of a program without comments: static, type-only, re-exported, dynamic, of a worker's file. */
export function importsOf(code: string): Import[] {
  const found: Import[] = [];
  for (const match of code.matchAll(/\b(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s*from\s*)?(['"])([^'"\n]+)\2/g)) {
    found.push({ specifier: match[3], isType: match[1] !== undefined });
  }
  for (const match of code.matchAll(/\bimport\s*\(\s*([^)]*)/g)) found.push({ specifier: literal(match[1]), isType: false });
  for (const match of code.matchAll(/\bnew\s+URL\s*\(([^()]*),\s*import\.meta\.url/g))
    found.push({ specifier: literal(match[1]), isType: false });
  for (const match of code.matchAll(/\bimport\.meta\.glob\w*|\brequire\s*\(/g)) found.push({ specifier: `<${match[0]}>`, isType: false });
  return found;
}

/** The text of a quoted name, or a mark that nothing resolves. */
function literal(text: string): string {
  const quoted = /^\s*(['"])([^'"\n]+)\1\s*,?\s*$/.exec(text);
  return quoted ? quoted[2] : `<${text.trim()}>`;
}

/** Where an import leads: a file of the project (its path), or a package or module by name; null when it leads nowhere. */
export function resolveImport(from: string, specifier: string): { readonly file: string } | { readonly name: string } | null {
  if (!specifier.startsWith('.')) {
    const name = /^(?:(node|virtual):[\w/-]+|(@[\w.-]+\/[\w.-]+|[\w][\w.-]*)(?:\/[\w./-]+)?)$/.exec(specifier);
    if (!name) return null;
    if (name[1] === 'node') return { name: 'node' };
    return { name: name[1] ? specifier : name[2] };
  }
  const target = join(projectRoot, dirname(from), specifier.replace(/\?(worker|url|raw|inline)$/, ''));
  const file = [target, `${target}.ts`, `${target}.tsx`, `${target}.d.ts`].find((path) => existsSync(path) && statSync(path).isFile());
  return file ? { file: asPath(file) } : null;
}

function asPath(file: string): string {
  return relative(projectRoot, file).replaceAll('\\', '/');
}

/** The programs under a folder of the project, in order of their paths. */
export function readSources(folder: string, kinds = /\.(ts|tsx|mjs)$/): SourceFile[] {
  const top = join(projectRoot, folder);
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kinds.test(entry.name))
    .map((entry) => asPath(join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('tests/fixtures/') && !path.includes('/node_modules/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(projectRoot, path), 'utf8');
      return { path, text, code: withoutComments(text) };
    });
}

/** Names of the types a program declares and exports; one exported under another name counts by that name. */
export function exportedTypesOf(code: string): string[] {
  const declared = /\bexport\s+(?:declare\s+)?(?:abstract\s+)?(?:interface|type|class|enum)\s+(\w+)/g;
  const renamed = /\bexport\s+(?:type\s+)?\{([^}]*)\}/g;
  return [
    ...Array.from(code.matchAll(declared), (match) => match[1]),
    ...Array.from(code.matchAll(renamed)).flatMap((match) => Array.from(match[1].matchAll(/\bas\s+(\w+)/g), (name) => name[1])),
  ];
}

/** Names a reader can look up in a program: what it exports, and members of its types. */
export function namesDeclaredIn(code: string): string[] {
  const values = /\bexport\s+(?:declare\s+)?(?:async\s+)?(?:function\*?|const|let)\s+(\w+)/g;
  const members = /\breadonly\s+(\w+)\??\s*:/g;
  return [...exportedTypesOf(code), ...[values, members].flatMap((pattern) => Array.from(code.matchAll(pattern), (match) => match[1]))];
}

/** By file: the files of the same list that it imports, types included, each once, itself left out. */
export function importGraphOf(sources: readonly Pick<SourceFile, 'path' | 'code'>[]): Map<string, readonly string[]> {
  const known = new Set(sources.map(({ path }) => path));
  return new Map(
    sources.map(({ path, code }) => {
      const targets = importsOf(code).flatMap(({ specifier }) => {
        const target = resolveImport(path, specifier);
        return target && 'file' in target && target.file !== path && known.has(target.file) ? [target.file] : [];
      });
      return [path, [...new Set(targets)]];
    }),
  );
}

/** Every file the project keeps, as git lists them. */
export function keptFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8', maxBuffer: 1 << 26 });
  return list.split('\0').filter((path) => path !== '' && existsSync(join(projectRoot, path)));
}
