// `new <folder>`: a small, playable, commented scenario to start from.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileError, kindOf, makeFolder, writeFile } from '../sources/files';
import { formatPath, isPathInside, projectFolder, resolveTypedPath, scenariosFolder } from '../sources/project-paths';
import { expectOnePositional, UsageError } from './arguments';
import type { CliCommand } from './cli-command';

/** The published schema, as an editor can find it from the new file. */
function schemaFrom(folder: string): string {
  const schema = join(scenariosFolder, 'scenario.schema.json');
  return isPathInside(folder, projectFolder) ? relative(folder, schema).split(sep).join('/') : pathToFileURL(schema).href;
}

/** How many entries a folder has. */
function entriesOf(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch (error) {
    throw fileError('read', folder, error);
  }
}

export const newCommand: CliCommand = {
  name: 'new',
  usage: 'new <folder>',
  summary: 'Write a small, playable scenario into a new folder; its name becomes the scenario’s id.',
  flags: {},
  run: async (args) => {
    const name = expectOnePositional(args, 'folder');
    const folder = resolveTypedPath(name);
    const id = basename(folder);
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id))
      throw new UsageError(`“${id}” cannot be the id of a scenario: small letters, digits and dashes, e.g. two-towns.`);
    const kind = kindOf(folder);
    if (kind === 'file') throw new UsageError(`${formatPath(folder)} is a file; a new folder is needed.`);
    if (kind === 'folder' && entriesOf(folder) > 0) throw new UsageError(`${formatPath(folder)} is not empty.`);
    const template = readFileSync(new URL('../template/scenario.yaml', import.meta.url), 'utf8');
    makeFolder(folder);
    const file = join(folder, 'scenario.yaml');
    const fill: Readonly<Record<string, string>> = { schema: schemaFrom(folder), id, folder: formatPath(folder) };
    writeFile(
      file,
      template.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => fill[key] ?? whole),
    );
    const next = [`check ${formatPath(folder)}`, `simulate ${formatPath(folder)} --agent all`];
    return {
      exitCode: 0,
      text: [`${formatPath(file)} is written. Next:`, ...next.map((n) => `  npm run -s hikiwake -- ${n}`)].join('\n'),
      json: { id, folder: formatPath(folder), file: formatPath(file) },
    };
  },
};
