// Where problems point: plain, quoted and block scalars, several problems at once, and how they are printed.
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/scenario/problem/problem';
import { editDistance, nearest } from '../../src/scenario/problem/suggestion';
import { change, entry, loadChanged, loadSmall, smallFiles } from './small-scenario';

const from = 'met: "reservoir >= 200"';
const sectionFrom = '{ turn: 2, title: "Keep the taps running", met: "reservoir >= 200", why: "Promised.", sources: [council_minutes] }';
const block = (met: string): string => `\n    turn: 2\n    title: "T"\n    met: ${met}\n    why: "W"\n    sources: [council_minutes]`;

/** The word under the carets. */
function pointedAt(source: string, isBlock = false): string[] {
  const files = isBlock
    ? change(smallFiles(), entry, `mandates: { taps: ${sectionFrom} }`, `mandates:\n  taps:${block(source)}`)
    : change(smallFiles(), entry, from, `met: ${source}`);
  const text = files.find((file) => file.path === entry)?.text ?? '';
  return loadSmall(files)
    .problems.filter((p) => p.code === 'unknown-name')
    .map((p) => /^\w+/.exec(text.split('\n')[p.line - 1].slice(p.col - 1))?.[0] ?? '');
}

describe('a problem inside an expression points at the very word', () => {
  it.each([
    ['plain', 'reservoir > watr', false],
    ['double quotes', '"reservoir > watr"', false],
    ['double quotes with escapes', String.raw`"talks == \"open\" && reservoir > watr"`, false],
    ['single quotes', "'reservoir > watr'", false],
    ['single quotes inside single quotes', "'talks == ''open'' && reservoir > watr'", false],
    ['two lines in quotes', '"reservoir\n      > watr"', true],
    ['literal block', '|\n      reservoir > 1 &&\n        purse > watr', true],
    ['folded block', '>-\n      reservoir > 1 &&\n      purse > watr', true],
  ])('%s', (_, source, isBlock) => {
    expect(pointedAt(source, isBlock)).toEqual(['watr']);
  });
});

describe('problems', () => {
  it('come all at once, sorted by place', () => {
    const files = [
      ['{ trust: +40 }', '{ trusst: +40 }'],
      ['kind: setback', 'kind: setbak'],
      ['"reservoir >= 200"', '"resevoir >= 200 && purs > 1"'],
      ['date: 1998-07-01', 'date: 1998-12-24'],
    ].reduce((so, [a, b]) => change(so, entry, a, b), smallFiles());
    const { ok, problems } = loadSmall(files);
    expect(ok).toBe(false);
    expect(problems.filter((p) => p.file === entry).map((p) => p.code)).toEqual([
      'unknown-variable',
      'event-date',
      'bad-choice',
      'unknown-name',
      'unknown-name',
    ]);
    const lines = problems.filter((p) => p.file === entry).map((p) => p.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('of a broken entry are not repeated wherever it is named', () => {
    const { problems } = loadChanged('cost: 2\n    once: true', 'cost: two\n    once: true');
    expect(problems.filter((p) => p.severity === 'error').map((p) => p.code)).toEqual(['bad-value']);
  });

  it('are printed to be clicked on', () => {
    const { problems } = loadChanged('{ trust: +40 }', '{ trusst: +40 }');
    expect(formatProblem(problems.filter((p) => p.file === entry)[0]).split('\n')).toEqual([
      expect.stringMatching(
        /^scenarios\/valid-small\/scenario\.yaml:\d+:18 error unknown-variable {2}There is no .* Did you mean "trust"\? /,
      ),
      expect.stringMatching(/^ {2}\d+ \| {5}effects: \[ \{ trusst: \+40 \}/),
      expect.stringMatching(/^ +\| {18}\^{6}$/),
    ]);
  });

  it('show no control characters of a file', () => {
    const { problems } = loadChanged('{ trust: +40 }', '{ "tr\\u001b[31m\u202eust": +40 }');
    for (const p of problems) expect(formatProblem(p).replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('are never more than 201', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `  big_${i}: 1`).join('\n');
    const { problems } = loadChanged('glossary:', `glossary_2:\n${many}\nglossary:`);
    expect(problems.length).toBeLessThan(10);
    const gauges = Array.from({ length: 1000 }, (_, i) => `  g_${i}: 1`).join('\n');
    const result = loadChanged('gauges:\n', `gauges:\n${gauges}\n`);
    expect(result.problems).toHaveLength(201);
    expect(result.problems[200]).toMatchObject({ code: 'too-many-problems' });
  });

  it('say when the scenario itself is missing', () => {
    const result = loadSmall([]);
    expect(result.problems.map((p) => p.code)).toEqual(['file-missing']);
  });
});

describe('did you mean', () => {
  it('counts inserted, left out, replaced and swapped letters', () => {
    expect(editDistance('trust', 'trusst', 3)).toBe(1);
    expect(editDistance('trust', 'rust', 3)).toBe(1);
    expect(editDistance('trust', 'tryst', 3)).toBe(1);
    expect(editDistance('trust', 'turst', 3)).toBe(1);
    expect(editDistance('trust', 'reservoir', 3)).toBe(4);
  });
  it('keeps silent when nothing is near', () => {
    expect(nearest('reservoir', ['trust', 'purse'])).toBeUndefined();
    expect(nearest('pursee', ['trust', 'purse'])).toBe('purse');
  });
});
