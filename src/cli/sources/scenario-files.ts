// Gathers the files of one scenario from disk: its own, what it includes, its translations. Reads no more of a file than may be read.
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ScenarioFile } from '../../scenario/load-scenario';
import { filesAtMost, listIncludes } from '../../scenario/source/include-list';
import { UsageError, unknownName } from '../commands/arguments';
import { formatPath, resolveTypedPath, scenariosFolder } from './project-paths';

/** One character more than a scenario file may have: enough to be refused. */
const mostBytes = 1_000_001;

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
  if (!existsSync(path))
    throw unknownName('scenario', name, shippedIds(), `Known: ${shippedIds().join(', ')}; or give a folder or a file.`);
  if (!statSync(path).isDirectory()) return path;
  const entry = join(path, 'scenario.yaml');
  if (!existsSync(entry)) throw new UsageError(`The folder ${formatPath(path)} has no scenario.yaml.`);
  return entry;
}

function readText(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(mostBytes, statSync(path).size));
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

/** The entry and all files that belong to it, with the paths to show. */
export function collectScenarioFiles(entry: string): { readonly files: readonly ScenarioFile[]; readonly entry: string } {
  const shown = formatPath(entry);
  const files = new Map<string, string>();
  const visit = (path: string): void => {
    if (files.has(path) || files.size >= filesAtMost || !existsSync(path)) return;
    const text = readText(path);
    files.set(path, text);
    for (const include of listIncludes(text, path)) visit(include);
  };
  visit(shown);
  const locales = join(dirname(entry), 'locales');
  if (existsSync(locales)) {
    for (const name of readdirSync(locales).sort().slice(0, filesAtMost)) {
      const path = formatPath(join(locales, name));
      if (/^[a-z]{2,3}(-[A-Za-z]+)?\.yaml$/.test(name)) files.set(path, readText(path));
    }
  }
  return { files: [...files].map(([path, text]) => ({ path, text })), entry: shown };
}
