// Where things are on this machine: the project's folder, and the folder a person typed the command in.
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json and scenarios/. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const scenariosFolder = resolve(projectFolder, 'scenarios');

/** A path as typed: npm runs scripts in the project's folder and remembers where the person was. */
export function resolveTypedPath(path: string): string {
  if (isAbsolute(path)) return path;
  const here = resolve(process.cwd(), path);
  const there = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  return existsSync(there) || !existsSync(here) ? there : here;
}

/** The path as a person would write it from here, with `/`. */
export function formatPath(path: string): string {
  const near = relative(process.cwd(), path);
  return (near === '' || near.startsWith('..') || isAbsolute(near) ? path : near).split(sep).join('/');
}

export function isPathInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
