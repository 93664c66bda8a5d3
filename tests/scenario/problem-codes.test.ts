// One example for every rule a scenario can break: code, place and text of the problem.
import { describe, expect, it } from 'vitest';
import { type ProblemCode, problemRules } from '../../src/scenario/problem/code';
import { formExamples } from './form-examples';
import { format2Examples } from './format-2-examples';
import { meaningExamples } from './meaning-examples';
import { sceneExamples } from './scene-examples';
import { change, entry, loadSmall, smallFiles } from './small-scenario';

const examples = [...formExamples, ...meaningExamples, ...format2Examples, ...sceneExamples];

/** The file with its mark taken out, and where the mark stood. */
function unmark(text: string): { text: string; line: number; col: number } | null {
  const at = text.indexOf('«');
  if (at < 0) return null;
  const before = text.slice(0, at);
  return { text: before + text.slice(at + 1), line: before.split('\n').length, col: at - before.lastIndexOf('\n') };
}

describe('every rule has an example that breaks it', () => {
  it.each(examples.map((x) => [x.code, x.says, x] as const))('%s: %s', (code, says, x) => {
    const path = x.file ?? entry;
    const marked =
      x.whole === undefined
        ? x.edits.reduce((files, [from, to]) => change(files, path, from, to), smallFiles())
        : smallFiles().map((file) => (file.path === path ? { path, text: x.whole ?? '' } : file));
    const place = unmark(marked.find((file) => file.path === path)?.text ?? '');
    if (!place) throw new Error('no « in the example');
    const { problems } = loadSmall(marked.map((file) => (file.path === path ? { path, text: place.text } : file)));
    const found = problems.filter((p) => p.code === code).map((p) => `${p.file}:${p.line}:${p.col} ${p.severity}`);
    expect(found).toContain(`${path}:${place.line}:${place.col} ${x.severity ?? 'error'}`);
    const problem = problems.find((p) => p.code === code && p.line === place.line && p.col === place.col);
    expect(`${problem?.message} ${problem?.fix}`).toContain(says);
    expect(problem?.excerpt).toContain('^');
    if (x.suggestion) expect(problem?.suggestion).toBe(x.suggestion);
  });

  it('and no rule is without one', () => {
    // What is no text at all is shown in encoding.test.ts.
    const elsewhere: ProblemCode[] = ['file-missing', 'file-unreadable', 'not-utf8', 'not-text', 'too-many-problems'];
    const shown = new Set([...examples.map((x) => x.code), ...elsewhere]);
    expect(Object.keys(problemRules).filter((code) => !shown.has(code as ProblemCode))).toEqual([]);
  });
});
