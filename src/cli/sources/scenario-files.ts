// Gathers the files of one scenario from disk: its own, what it includes, its translations. Reads no more of a file than may be read.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ScenarioFile } from '../../scenario/load-scenario';
import { filesAtMost, listIncludes } from '../../scenario/source/include-list';
import { textLimits } from '../../scenario/source/preflight';
import { UsageError, unknownName } from '../commands/arguments';
import { kindOf, type ReadLimit, readFile } from './files';
import { formatPath, resolveTypedPath, scenariosFolder } from './project-paths';

/** A character takes at most three bytes (four where it counts as two): a file within its characters is within these. */
const limit: ReadLimit = { bytes: 3 * textLimits.characters + 3, told: `${textLimits.characters} characters` };

/** Ids of the scenarios that come with the game, in alphabetical order. */
export function shippedIds(): string[] {
  return readdirSync(scenariosFolder)
    .filter((id) => existsSync(join(scenariosFolder, id, 'scenario.yaml')))
    .sort();
}

/** The scenario's own file for an id, a folder or a file. */
export function findScenarioFile(name: string): string {
  if (shippedIds().includes(name)) return join(scenariosFolder, name, 'scenario.yaml');
  const path = resolveTypedPath(name);
  const kind = kindOf(path);
  if (kind === 'missing')
    throw unknownName('scenario', name, shippedIds(), `Known: ${shippedIds().join(', ')}; or give a folder or a file.`);
  if (kind === 'file') return path;
  const entry = join(path, 'scenario.yaml');
  if (!existsSync(entry)) throw new UsageError(`The folder ${formatPath(path)} has no scenario.yaml.`);
  return entry;
}

/** A file's text, or what it is instead. */
function read(path: string): ScenarioFile {
  const { text, fault } = readFile(path, limit);
  return fault ? { path, text, fault } : { path, text };
}

/** The same of a file the scenario names: that it cannot be read is a problem of the scenario. */
function readNamed(path: string): ScenarioFile {
  const unreadable = (why: string): ScenarioFile => {
    return { path, text: '', fault: { offset: 0, code: 'file-unreadable', message: `${why}.`, fix: 'Name a file that can be read.' } };
  };
  try {
    return statSync(path).isFile() ? read(path) : unreadable(`Expected a file, found a folder or a device: ${path}`);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message.replace(/\.$/, '') : `${path} cannot be read`);
  }
}

/** The entry and all files that belong to it, with the paths to show. */
export function collectScenarioFiles(entry: string): { readonly files: readonly ScenarioFile[]; readonly entry: string } {
  const shown = formatPath(entry);
  const files = new Map<string, ScenarioFile>();
  const visit = (path: string): void => {
    if (files.has(path) || files.size >= filesAtMost || !existsSync(path)) return;
    const file = path === shown ? read(path) : readNamed(path);
    files.set(path, file);
    for (const include of listIncludes(file.text, path)) visit(include);
  };
  visit(shown);
  const locales = join(dirname(entry), 'locales');
  if (existsSync(locales) && statSync(locales).isDirectory()) {
    for (const name of readdirSync(locales).sort().slice(0, filesAtMost)) {
      const path = formatPath(join(locales, name));
      if (/^[a-z]{2,3}(-[A-Za-z]+)?\.yaml$/.test(name)) files.set(path, readNamed(path));
    }
  }
  return { files: [...files.values()], entry: shown };
}
