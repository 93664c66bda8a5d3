// The pure rooms give the same result on every machine and in every place. Each rule names what to use instead.
import { describe, expect, test } from 'vitest';
import { readSources, withoutComments } from '../support/source';
import { pureRooms } from './room-table';

interface Rule {
  readonly pattern: RegExp;
  readonly instead: string;
}

const rules: readonly Rule[] = [
  { pattern: /\bMath\.random\b/, instead: 'draw by name with engine/model/rng.ts' },
  {
    pattern: /\bMath\.(?!random\b)(?!(?:abs|ceil|clz32|floor|imul|max|min|round|sign|sqrt|trunc)\b)\w+/,
    instead:
      'engines differ in the last digit: use whole numbers, or a table as engine/model/integer.ts and engine/expression/program.ts do',
  },
  { pattern: /(?<!\b2 )\*\*/, instead: 'powers of anything but 2 differ in the last digit: multiply' },
  { pattern: /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b|(?<!\.)\bDate\(/, instead: "count turns; a date is the scenario's text" },
  { pattern: /\bperformance\s*\./, instead: 'measure outside, in src/cli or tests' },
  { pattern: /\bIntl\b|\.toLocale\w+|\.localeCompare\b/, instead: 'compare with < and >; format in src/i18n or src/ui' },
  { pattern: /\bfor\s*\(\s*(?:const|let|var)\s+[^;()]*?\sin\s/, instead: 'for ... of Object.keys(...), in an order that is written down' },
  { pattern: /^(?:export\s+)?(?:let|var)\s/m, instead: 'keep it in the state, or make it inside a function' },
  {
    pattern: /\b(?:globalThis|window|document|process|localStorage)\s*[.[]/,
    instead: 'ask for it as an argument; src/platform and src/cli have the edges',
  },
  {
    pattern: /\bset(?:Timeout|Interval|Immediate)\s*\(|\bqueueMicrotask\s*\(/,
    instead: 'the rules take no time; wait in src/platform or src/cli',
  },
];

/** `file:line: what (instead)` for each break of the rules. */
function impurities(path: string, text: string): string[] {
  const code = withoutComments(text, { strings: true });
  return rules.flatMap(({ pattern, instead }) =>
    [...code.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map((found) => {
      const line = code.slice(0, found.index).split('\n').length;
      return `${path}:${line}: ${found[0].trim()}: ${instead}`;
    }),
  );
}

describe('pure rooms', () => {
  test.each(pureRooms)('%s', (room) => {
    expect(readSources(`src/${room}`).flatMap(({ path, text }) => impurities(path, text))).toEqual([]);
  });
});

describe('the guard itself', () => {
  test.each([
    'const a = Math.random();',
    'const a = Math.exp(1);',
    'const a = x ** 3;',
    'const a = Date.now();',
    'const a = new Date(0);',
    'names.sort((a, b) => a.localeCompare(b));',
    'for (const key in record) count += 1;',
    'let count = 0;',
    'export let count = 0;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code under test
    'const a = `${Math.random()}`;',
    'globalThis.count = 1;',
    'setTimeout(done, 0);',
  ])('%s', (text) => {
    expect(impurities('x.ts', text)).toHaveLength(1);
  });

  test.each([
    '// Math.random()',
    "const a = 'Math.random()';",
    'for (const key of keys) f(key);',
    'const a = 2 ** 48;',
    'function f() {\n  let n = 0;\n}',
  ])('lets pass %s', (text) => {
    expect(impurities('x.ts', text)).toEqual([]);
  });
});
