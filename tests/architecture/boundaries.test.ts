// The rooms know only whom they may know.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, projectRoot, readSources, resolveImport, type SourceFile, withoutComments } from '../support/source';
import { roomTable } from './room-table';

const sources = readSources('src');

/** `src/engine/commands/act.ts` -> `engine`; a file that lies directly in src/ is a room of its own. */
function roomOf(path: string): string {
  return path.split('/')[1];
}

/** What is wrong with the imports of a file, one sentence each. */
function trespasses(file: Pick<SourceFile, 'path' | 'code'>): string[] {
  const own = roomOf(file.path);
  const room = roomTable[own];
  if (!room) return [`${file.path}: "${own}" is no room; add it to docs/architecture.md and tests/architecture/room-table.ts`];
  return importsOf(file.code).flatMap(({ specifier, isType }) => {
    const target = resolveImport(file.path, specifier);
    const wrong = (why: string): string[] => [`${file.path} imports ${specifier}: ${why}`];
    if (!target) return wrong('it leads nowhere; write a path or package that exists, in quotes');
    if ('name' in target) {
      return room.packages?.includes(target.name) ? [] : wrong(`${own} may use ${room.packages?.join(', ') || 'no package'}`);
    }
    if (target.file.startsWith('assets/')) return room.hasAssets ? [] : wrong(`${own} reads no assets; the platform does`);
    if (!target.file.startsWith('src/')) return wrong('it lies outside src/');
    const other = roomOf(target.file);
    if (other === own || room.rooms.includes(other)) return [];
    if (room.typesOf?.includes(other)) return isType ? [] : wrong(`${own} may use types of ${other} only; write "import type"`);
    return wrong(`${own} may import ${[...room.rooms, ...(room.typesOf ?? [])].join(', ') || 'no other room'}`);
  });
}

/** Paths of files that import each other in a ring when the program runs. */
function findRing(): string[] {
  const next = new Map(
    sources.map(({ path, code }) => [
      path,
      importsOf(code).flatMap(({ specifier, isType }) => {
        const target = isType ? null : resolveImport(path, specifier);
        return target && 'file' in target ? [target.file] : [];
      }),
    ]),
  );
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of next.get(path) ?? []) {
      const ring = walk(target, [...trail, path]);
      if (ring.length > 0) return ring;
    }
    done.add(path);
    return [];
  };
  for (const { path } of sources) {
    const ring = walk(path, []);
    if (ring.length > 0) return ring;
  }
  return [];
}

describe('rooms', () => {
  test('import only what the table allows', () => {
    expect(sources.flatMap(trespasses)).toEqual([]);
  });

  test('never import in a ring', () => {
    expect(findRing()).toEqual([]);
  });

  test('use packages that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const named = new Set(Object.keys({ ...dependencies, ...devDependencies }));
    const packages = Object.values(roomTable).flatMap((room) => room.packages ?? []);
    expect(packages.filter((name) => name !== 'node' && !name.startsWith('virtual:') && !named.has(name))).toEqual([]);
  });

  test('stand in docs/architecture.md with the same neighbours', () => {
    const rows = new Map(
      readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8')
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .filter((cells) => cells.length === 5 && cells[1].startsWith('`'))
        .map((cells) => [cells[1].replaceAll('`', ''), cells[3]]),
    );
    const wordsFor: Readonly<Record<string, string>> = { '@marcbachmann/cel-js': 'cel-js', 'virtual:scenarios': '' };
    for (const [name, room] of Object.entries(roomTable)) {
      const cell = rows.get(name);
      // Rooms of one sentence ("everything", "everything pure") and rooms of words alone have no list to compare.
      if (cell === undefined || /everything/.test(cell)) continue;
      const said = cell === '-' ? [] : cell.replace(/, in `.*`$/, '').split(', ');
      const meant = [
        ...room.rooms,
        ...(room.typesOf ?? []).map((other) => `${other} types`),
        ...(room.packages ?? []).map((one) => wordsFor[one] ?? one),
      ];
      expect([...said].sort(), `row "${name}" of docs/architecture.md`).toEqual(meant.filter(Boolean).sort());
    }
    expect([...rows.keys()].filter((name) => !roomTable[name])).toEqual([]);
  });
});

describe('the guard itself', () => {
  const found = (path: string, text: string): number => trespasses({ path, code: withoutComments(text) }).length;

  test.each([
    ['src/engine/x.ts', "import { a } from '../app/game/game';"],
    ['src/engine/x.ts', "import type { A } from '../app/game/game';"],
    ['src/engine/x.ts', "export { a } from '../app/game/game';"],
    ['src/engine/x.ts', "export * from '../app/game/game';"],
    ['src/engine/x.ts', "import '../app/game/game';"],
    ['src/engine/x.ts', "const a = await import('../app/game/game');"],
    ['src/engine/x.ts', 'const a = await import(name);'],
    ['src/engine/x.ts', "const w = new Worker(new URL('../app/game/game.ts', import.meta.url));"],
    ['src/engine/x.ts', "const all = import.meta.glob('../app/*');"],
    ['src/engine/x.ts', "import {\n  a,\n  b,\n} from '../app/game/game';"],
    ['src/engine/x.ts', "import fs from 'node:fs';"],
    ['src/engine/x.ts', "import { a } from './no-such-file';"],
    ['src/ui/x.ts', "import { a } from '../map/stage/phaser-stage';"],
    ['src/ui/x.ts', "import Phaser from 'phaser';"],
    ['src/map/x.ts', "import { a } from '../ui/app';"],
    ['src/ui/x.ts', "import { apply } from '../engine/commands/apply';"],
    ['src/attic/x.ts', ''],
  ])('%s: %s', (path, text) => {
    expect(found(path, text)).toBeGreaterThan(0);
  });

  test.each([
    ['src/engine/x.ts', "// import { a } from '../app/game/game';"],
    ['src/engine/x.ts', "/* import { a } from '../app/game/game'; */\nconst url = 'https://example.org';"],
    ['src/engine/commands/x.ts', "import { a } from './apply';"],
    ['src/ui/x.ts', "import type { Scenario } from '../engine/model/scenario';"],
    ['src/ui/x.ts', "import { render } from 'preact';\nimport { useState } from 'preact/hooks';"],
  ])('lets pass %s: %s', (path, text) => {
    expect(found(path, text)).toBe(0);
  });
});
