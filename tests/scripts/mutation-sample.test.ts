// A stated sample of the code that mutation testing changes: the same for the same seed, whole declarations, as large as was said.
import { describe, expect, it } from 'vitest';
import { declarationsOf, drawSample, isMeant, parseShare } from '../../scripts/mutation-sample.mjs';
import { readSources } from '../support/source';

const all = readSources('src/engine').flatMap(declarationsOf);
const named = (list: readonly { readonly path: string; readonly name: string }[]): string[] =>
  list.map(({ path, name }) => `${path} ${name}`);

describe('the declarations of a file', () => {
  it('are its functions and tables, whole, without what is only said of the next', () => {
    const text = [
      '// What the file decides.',
      "import { a } from './a';",
      '',
      'export interface Only {',
      '  readonly type: string;',
      '}',
      '',
      '/** Of the first. */',
      'export function first(): number {',
      '  return 1;',
      '}',
      '',
      '/**',
      ' * Of the table.',
      ' */',
      'const table = [',
      '  1,',
      '];',
      '',
    ].join('\n');
    expect(declarationsOf({ path: 'x.ts', text })).toEqual([
      { path: 'x.ts', name: 'first', from: 9, to: 11 },
      { path: 'x.ts', name: 'table', from: 16, to: 18 },
    ]);
  });

  it('are found in the engine, in order, none inside another', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(named(all)).toContain('src/engine/commands/act.ts rejectAct');
    all.forEach(({ path, from, to }, i) => {
      expect(from).toBeLessThanOrEqual(to);
      if (all[i + 1]?.path === path) expect(to).toBeLessThan(all[i + 1].from);
    });
  });
});

describe('a sample', () => {
  it('is the same for the same seed, another for another, and as large as was said', () => {
    expect(named(drawSample(all, 20, 'one'))).toEqual(named(drawSample(all, 20, 'one')));
    expect(named(drawSample(all, 20, 'two'))).not.toEqual(named(drawSample(all, 20, 'one')));
    expect(drawSample(all, 20, 'one')).toHaveLength(Math.round(all.length / 20));
    expect(drawSample(all, 1, 'one')).toHaveLength(all.length);
    expect(drawSample(all, 9_999, 'one')).toHaveLength(1);
  });

  it('of a smaller share is part of that of a larger one, wherever the lines have moved', () => {
    const large = named(drawSample(all, 5, 'one'));
    const moved = all.map((declaration) => ({ ...declaration, from: declaration.from + 7, to: declaration.to + 7 }));
    for (const one of named(drawSample(moved, 20, 'one'))) expect(large).toContain(one);
  });

  it('is stated as one in so many', () => {
    expect(['1/20', '1/1', '2/3', '1/0', 'all', ''].map(parseShare)).toEqual([20, 1, null, null, null, null]);
  });
});

describe('a pattern', () => {
  it.each([
    ['src/engine/turn/effect.ts', true],
    ['src/engine/turn', true],
    ['src/engine/{turn,commands}/**/*.ts', true],
    ['src/**/effect.ts', true],
    ['src/engine/*.ts', false],
    ['src/engine/tur', false],
    ['src/engine/{commands,visibility}', false],
  ])('%s', (pattern, meant) => {
    expect(isMeant(pattern, 'src/engine/turn/effect.ts')).toBe(meant);
  });
});
