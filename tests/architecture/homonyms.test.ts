// One meaning a name: a reader who has met a type in one room is not misled by another of the same name.
import { describe, expect, test } from 'vitest';
import { exportedTypesOf, readSources, type SourceFile, withoutComments } from '../support/source';

/** Names that more than one file exports as a type, each with its files. */
function homonymsIn(sources: readonly Pick<SourceFile, 'path' | 'code'>[]): string[] {
  const files = new Map<string, string[]>();
  for (const { path, code } of sources) {
    for (const name of new Set(exportedTypesOf(code))) files.set(name, [...(files.get(name) ?? []), path]);
  }
  return [...files].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

describe('exported types', () => {
  test('have a name of their own', () => {
    expect(homonymsIn(readSources('src'))).toEqual([]);
  });
});

describe('the guard itself', () => {
  const found = (...texts: string[]): number =>
    homonymsIn(texts.map((text, i) => ({ path: `src/room${i}/x.ts`, code: withoutComments(text) }))).length;

  test.each([
    ['two interfaces', 'export interface Place {}', 'export interface Place {}'],
    ['a type and a class', 'export type Place = string;', 'export abstract class Place {}'],
    ['one sent on under a name that is taken', 'export interface Ground {}', "export type { Factor as Ground } from './factor';"],
  ])('finds %s', (_, first, second) => {
    expect(found(first, second)).toBe(1);
  });

  test.each([
    ['a type that is not exported', 'export interface Place {}', 'interface Place {}'],
    ['a type of the same file sent on', 'export interface Ground {}', "export type { Ground } from './ground';"],
    ['a value', 'export interface Place {}', 'export const Place = 1;'],
    ['a comment', 'export interface Place {}', '// export interface Place {}'],
  ])('lets pass %s', (_, first, second) => {
    expect(found(first, second)).toBe(0);
  });
});
