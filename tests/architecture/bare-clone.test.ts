// What sets up must itself run on a bare clone: no script that npm starts imports a package before it has been installed.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup.mjs';

const started: readonly string[] = Object.values(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>,
).flatMap((command) => /^node (scripts\/\S+\.mjs)/.exec(command)?.[1] ?? []);

/** Packages that a file and those it imports need at once; what is imported later, by `import()`, is not among them. */
function packagesAtOnce(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s(?:[^;'"()]*?\sfrom\s)?['"]([^'"]+)['"]/gm)].flatMap(([, specifier]) => {
    if (specifier.startsWith('node:')) return [];
    return specifier.startsWith('.') ? packagesAtOnce(join(dirname(file), specifier), seen) : [`${file}: ${specifier}`];
  });
}

describe('a bare clone', () => {
  it.each(started)('%s imports no package at once', (file) => {
    expect(packagesAtOnce(file)).toEqual([]);
  });

  it('is told from one in which everything is installed', () => {
    expect(started).toContain('scripts/start.mjs');
    expect(readdirSync(join(root, 'scripts'))).toContain('make-map.mjs');
    expect(packagesAtOnce('scripts/make-map.mjs')).not.toEqual([]);
  });
});
