// Files made to harm: each is stopped by the rule that bounds it, without an exception. What no rule bounded would not end at all.
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load-scenario';
import type { ProblemCode } from '../../src/scenario/problem/code';
import { listIncludes } from '../../src/scenario/source/include-list';
import { change, entry, library, loadSmall, smallFiles } from './small-scenario';

const keys = (n: number, indent = ''): string => Array.from({ length: n }, (_, i) => `${indent}k${i}: 1`).join('\n');
const repeat = (s: string, n: number): string => s.repeat(n);

/** Each with the rule that stops it: before the parser sees it, where its size or nesting would cost time. */
const bombs: Readonly<Record<string, readonly [rule: ProblemCode, text: string]>> = {
  'half a million brackets': ['line-too-long', repeat('[', 500_000)],
  'brackets over lines': ['nesting-too-deep', repeat('[\n', 15_000)],
  'braces over lines': ['nesting-too-deep', repeat('{a: \n', 15_000)],
  'brackets hidden behind quoted closers': ['nesting-too-deep', repeat('[ "]", ', 500)],
  'brackets hidden behind comments': ['nesting-too-deep', repeat('[ # ]\n', 5_000)],
  '40,000 keys': ['too-many-lines', keys(40_000)],
  '19,000 keys': ['too-many-keys', keys(19_000)],
  'keys on one line': ['line-too-long', `a: { ${Array.from({ length: 500 }, (_, i) => `k${i}: 1`).join(', ')} }`],
  'dashes on one line': ['nesting-too-deep', `a:\n  ${repeat('- ', 1_900)}x`],
  'questions on one line': ['nesting-too-deep', repeat('? ', 1_900)],
  'colons on one line': ['nesting-too-deep', repeat('a: ', 1_300)],
  staircase: ['indentation-too-deep', Array.from({ length: 400 }, (_, i) => `${repeat(' ', i)}a:`).join('\n')],
  'staircase of dashes': ['yaml-syntax', Array.from({ length: 60 }, (_, i) => `${repeat(' ', i)}- - - -`).join('\n')],
  'a billion laughs': ['anchor', `a: &a [x, x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*a, *a, *a]`).join('\n')}`],
  quotes: ['yaml-syntax', repeat('"', 3_900)],
  'lone quotes': ['yaml-syntax', repeat('"a\n', 15_000)],
  tabs: ['not-a-map', repeat('\t', 3_900)],
  'a long line': ['line-too-long', repeat('a ', 400_000)],
  'no end of lines': ['too-many-lines', repeat('\n', 900_000)],
  'wrong escapes': ['yaml-syntax', repeat('a: "\\u"\n', 15_000)],
  'closers only': ['yaml-syntax', repeat('}', 3_900)],
  documents: ['yaml-syntax', repeat('---\n', 15_000)],
  directives: ['directive', repeat('%a b\n', 15_000)],
  tags: ['tag', repeat('!a ', 1_300)],
  anchors: ['anchor', repeat('&a ', 1_300)],
  nulls: ['control-character', '\u0000'.repeat(1_000)],
  'lone surrogates': ['section-missing', `title: "${'\ud800'.repeat(500)}"`],
  'prototype pollution': ['forbidden-key', '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }'],
  'block scalar': ['bad-value', `title: |\n${repeat(' x\n', 19_000)}`],
  empty: ['not-a-map', ''],
  'a number': ['not-a-map', '42'],
  'a text': ['not-a-map', 'hello'],
  'merge keys': ['unknown-key', '<<: { a: 1 }'],
};

describe('a hostile file ends in problems', () => {
  it.each(Object.entries(bombs))('%s', (_, [rule, text]) => {
    const result = loadScenario([{ path: entry, text }], entry);
    expect(result.ok).toBe(false);
    expect(result.problems.map((p) => p.code)).toContain(rule);
    expect(result.problems.length).toBeLessThanOrEqual(201);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('as a library file or a translation, too', () => {
    for (const name of ['half a million brackets', 'a billion laughs', '40,000 keys']) {
      const [, text] = bombs[name];
      for (const path of [library, 'scenarios/valid-small/locales/ja.yaml']) {
        const result = loadSmall(smallFiles().map((file) => (file.path === path ? { path, text } : file)));
        expect(result.ok).toBe(false);
      }
    }
  });

  it('survives files cut off anywhere', () => {
    const [main, ...rest] = smallFiles();
    for (let n = 0; n < main.text.length; n += 397) {
      const result = loadSmall([{ path: main.path, text: main.text.slice(0, n) }, ...rest]);
      expect(result.ok).toBe(false);
    }
  });

  it('survives lines taken out anywhere', () => {
    const [main, ...rest] = smallFiles();
    const lines = main.text.split('\n');
    for (let n = 0; n < lines.length; n += 3) {
      const text = lines.filter((_, i) => i !== n).join('\n');
      expect(() => loadSmall([{ path: main.path, text }, ...rest])).not.toThrow();
    }
  });
});

describe('hostile expressions', () => {
  const formulas = (list: readonly string[]) => change(smallFiles(), library, 'need: "500', `${list.join('\n  ')}\n  need: "500`);
  const codes = (files: ReturnType<typeof smallFiles>) => loadSmall(files).problems.map((p) => p.code);

  it('formulas that double are stopped', () => {
    const list = Array.from({ length: 60 }, (_, i) => `f${i}: "${i === 0 ? 'trust' : `f${i - 1} + f${i - 1}`}"`);
    expect(codes(formulas(list))).toContain('expression-too-large');
  });
  it('formulas that double around an unknown name are stopped', () => {
    const list = Array.from(
      { length: 60 },
      (_, i) => `f${i}: "${i === 0 ? 'trust + purse + oops' : Array.from({ length: 60 }, () => `f${i - 1}`).join('+')}"`,
    );
    expect(codes(formulas(list))).toContain('unknown-name');
  });
  it('a long chain of formulas is stopped', () => {
    const list = Array.from({ length: 1_500 }, (_, i) => `f${i}: "f${i + 1} + 1"`);
    expect(codes(formulas([...list, 'f1500: "1"']))).toContain('expression-too-large');
    expect(codes(formulas(['f1500: "1"', ...[...list].reverse()]))).toContain('expression-too-large');
  });
  it('a circle of formulas is named', () => {
    expect(codes(formulas(['a: "b + 1"', 'b: "a + 1"']))).toContain('formula-cycle');
  });
  it.each([
    '('.repeat(1_900),
    '!'.repeat(1_900),
    '-'.repeat(1_900),
    `${'1+'.repeat(1_900)}1`,
    '['.repeat(1_000),
    "'".repeat(999),
    '\\'.repeat(99),
    'a'.repeat(3_000),
  ])('%#', (source) => {
    expect(loadSmall(change(smallFiles(), entry, '"reservoir >= 200"', `'${source.replace(/'/g, "''")}'`)).ok).toBe(false);
  });
  it('numbers beyond the engine are refused', () => {
    expect(codes(change(smallFiles(), entry, '"reservoir >= 200"', '"reservoir >= 99999999999999999999"'))).toContain(
      'expression-unsupported',
    );
    expect(codes(change(smallFiles(), entry, '{ trust: +40 }', '{ trust: 1.5 }'))).toContain('bad-value');
    expect(codes(change(smallFiles(), entry, '{ trust: +40 }', '{ trust: .inf }'))).toContain('bad-value');
  });
});

describe('includes', () => {
  it('are found without reading the rest', () => {
    const text = 'format: 1\ninclude: [../_library/a.yaml, "../_library/b.yaml"]  # two\ntitle: "["\n';
    expect(listIncludes(text, 'scenarios/x/scenario.yaml')).toEqual(['scenarios/_library/a.yaml', 'scenarios/_library/b.yaml']);
    const block = 'format: 1\ninclude:\n  - parts/a.yaml\n  # a word\n  - ../_library/b.yaml\n\ntitle: x\n';
    expect(listIncludes(block, '/srv/x/scenarios/y/scenario.yaml')).toEqual([
      '/srv/x/scenarios/y/parts/a.yaml',
      '/srv/x/scenarios/_library/b.yaml',
    ]);
    const flow = 'include: [\n  a.yaml,\n  b.yaml\n]\nid: x';
    expect(listIncludes(flow, 'scenarios/_library/top.yaml')).toEqual(['scenarios/_library/a.yaml', 'scenarios/_library/b.yaml']);
  });
  it('never lead out of the folder of scenarios', () => {
    const bad = [
      '../../secret.yaml',
      '/etc/x.yaml',
      'a/../../../x.yaml',
      'C:\\x.yaml',
      'http://x/y.yaml',
      '../_library/x.txt',
      '..\\x.yaml',
    ];
    for (const path of bad) expect(listIncludes(`include: [ '${path}' ]`, 'scenarios/x/scenario.yaml')).toEqual([]);
    expect(listIncludes('include: [ ../../x.yaml ]', 'scenario.yaml')).toEqual([]);
  });
  it('of hostile texts are none', () => {
    for (const text of [
      ...Object.values(bombs).map(([, bomb]) => bomb),
      `include: ${repeat('[', 15_000)}`,
      `include: &a [*a]`,
      `include:\n${repeat('- a.yaml\n', 90_000)}`,
    ]) {
      expect(listIncludes(text, entry).length).toBeLessThanOrEqual(64);
    }
  });
  it('in a circle are read once', () => {
    const files = change(smallFiles(), library, 'format: 1', 'format: 1\ninclude: [../valid-small/scenario.yaml, mood.yaml]');
    expect(loadSmall(files).ok).toBe(true);
  });
});
