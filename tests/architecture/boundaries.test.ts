// Every room imports only the rooms and packages that room-table.ts allows, and no imports form a ring.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importGraphOf, importsOf, projectRoot, readSources, resolveImport, type SourceFile, withoutComments } from '../support/source';
import { pureRooms, roomTable } from './room-table';

const sources = readSources('src');
const architecture = readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8');

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

/**
 * What is wrong with the imports within ui/, one sentence each. A folder is a screen and knows itself and `shared`; `shared` knows no
 * screen; the files that lie directly in ui/ put screens and sheets together, and nothing imports them but each other.
 */
function screenTrespasses(file: Pick<SourceFile, 'path' | 'code'>): string[] {
  const topicOf = (path: string): string | null => /^src\/ui\/(?:([^/]+)\/)?[^/]+$/.exec(path)?.[1] ?? null;
  const own = topicOf(file.path);
  if (!file.path.startsWith('src/ui/') || own === null) return [];
  return importsOf(file.code).flatMap(({ specifier }) => {
    const target = resolveImport(file.path, specifier);
    if (!target || !('file' in target) || !target.file.startsWith('src/ui/')) return [];
    const other = topicOf(target.file);
    if (other === own || other === 'shared' || other === 'styles') return [];
    return [`${file.path} imports ${specifier}: what ${own} and ${other ?? 'the page'} both need belongs in ui/shared`];
  });
}

/** Paths of files that import each other in a ring, types included: the first becomes clear only when the last is understood. */
function findRing(next: ReadonlyMap<string, readonly string[]>): string[] {
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
  for (const path of next.keys()) {
    const ring = walk(path, []);
    if (ring.length > 0) return ring;
  }
  return [];
}

/** The rows of the table of rooms in docs/architecture.md: name of the room, and its cell "may import". */
function documentedRooms(text: string): Map<string, string> {
  return new Map(
    text
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => cells.length === 5 && cells[1].startsWith('`'))
      .map((cells) => [cells[1].replaceAll('`', ''), cells[3]]),
  );
}

/** What a cell of the printed table says a room may import, names spelled out. */
function spelledOut(cell: string, own: string): string[] {
  const rooms = Object.keys(roomTable);
  return cell.split(', ').flatMap((word) => {
    const but = /^all rooms but (\S+)$/.exec(word);
    if (but) return rooms.filter((room) => room !== own && room !== but[1]);
    if (word === 'all pure rooms') return [...pureRooms];
    return word === '-' ? [] : [word];
  });
}

/** Where the printed table and the one the tests go by differ, one sentence each; both must have the same rows, and each row the same names. */
function differencesFrom(text: string): string[] {
  const printed = documentedRooms(text);
  const printedNames: Readonly<Record<string, string>> = { '@marcbachmann/cel-js': 'cel-js', 'virtual:scenarios': 'virtual scenarios' };
  const rows = new Set([...printed.keys(), ...Object.keys(roomTable)]);
  return [...rows].flatMap((name) => {
    const room = roomTable[name];
    const cell = printed.get(name);
    if (!room || cell === undefined)
      return [`"${name}" has no row in ${room ? 'docs/architecture.md' : 'tests/architecture/room-table.ts'}`];
    const meant = [
      ...room.rooms,
      ...(room.typesOf ?? []).map((other) => `${other} types`),
      ...(room.packages ?? []).map((one) => printedNames[one] ?? one),
      ...(room.hasAssets ? ['assets'] : []),
    ];
    const [said, expected] = [spelledOut(cell, name), meant].map((list) => list.sort().join(', '));
    return said === expected ? [] : [`row "${name}" says "${said}", the tests go by "${expected}"`];
  });
}

describe('rooms', () => {
  test('import only what the table allows', () => {
    expect(sources.flatMap(trespasses)).toEqual([]);
  });

  test('of the page have screens that do not know each other', () => {
    expect(sources.flatMap(screenTrespasses)).toEqual([]);
  });

  test('never import in a ring, types included', () => {
    expect(findRing(importGraphOf(sources))).toEqual([]);
  });

  test('use packages that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const named = new Set(Object.keys({ ...dependencies, ...devDependencies }));
    const packages = Object.values(roomTable).flatMap((room) => room.packages ?? []);
    expect(packages.filter((name) => name !== 'node' && !name.startsWith('virtual:') && !named.has(name))).toEqual([]);
  });

  test('stand in docs/architecture.md with the same neighbours', () => {
    expect(differencesFrom(architecture)).toEqual([]);
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

  const screens = (path: string, text: string): number => screenTrespasses({ path, code: withoutComments(text) }).length;

  test.each([
    ['src/ui/desk/x.tsx', "import { TablePage } from '../table/table-page';"],
    ['src/ui/desk/x.tsx', "import type { TablePage } from '../table/table-page';"],
    ['src/ui/desk/x.tsx', "const page = await import('../table/table-page');"],
    ['src/ui/desk/x.tsx', "import { ActSheet } from '../sheets/act-sheet';"],
    ['src/ui/sheets/x.tsx', "import { LibrarySheet } from '../library/library-sheet';"],
    ['src/ui/desk/x.tsx', "import { GamePage } from '../game-page';"],
    ['src/ui/shared/x.tsx', "import { Desk } from '../desk/desk';"],
  ])('keeps screens apart: %s: %s', (path, text) => {
    expect(screens(path, text)).toBe(1);
  });

  test.each([
    [
      'src/ui/desk/x.tsx',
      "import { t } from '../../i18n/text';\nimport { Modal } from '../shared/modal';\nimport { ActCard } from './act-card';",
    ],
    ['src/ui/desk/x.tsx', "import '../styles/belief.css';"],
    ['src/ui/shared/x.tsx', "import { Modal } from './modal';"],
    ['src/ui/x.tsx', "import { Desk } from './desk/desk';\nimport { TablePage } from './table/table-page';"],
    ['src/map/stage/x.ts', "import { a } from './port';"],
  ])('lets screens have %s: %s', (path, text) => {
    expect(screens(path, text)).toBe(0);
  });

  test.each(Object.keys(roomTable))('misses the row of %s when it is deleted from the papers', (name) => {
    const rest = architecture
      .split('\n')
      .filter((line) => !line.startsWith(`| \`${name}\` |`))
      .join('\n');
    expect(differencesFrom(rest)).toEqual([`"${name}" has no row in docs/architecture.md`]);
  });

  test('sees a room that only the papers know, and a neighbour that only they have', () => {
    expect(differencesFrom(`${architecture}\n| \`attic\` | old things | - |`)).toHaveLength(1);
    const more = architecture.replace(/^(\| `engine` \|.*) \|$/m, '$1, ui |');
    expect(more).not.toBe(architecture);
    expect(differencesFrom(more)).toHaveLength(1);
  });

  test('finds a ring through a type, and none where all arrows run one way', () => {
    const graph = (text: string): ReadonlyMap<string, readonly string[]> =>
      importGraphOf([
        { path: 'src/engine/commands/apply.ts', code: text },
        { path: 'src/engine/turn/context.ts', code: "import { a } from './effect';" },
        { path: 'src/engine/turn/effect.ts', code: "import { b } from '../commands/apply';" },
      ]);
    expect(findRing(graph("import type { C } from '../turn/context';"))).toHaveLength(4);
    expect(findRing(graph("import type { D } from '../model/state';"))).toEqual([]);
  });
});
