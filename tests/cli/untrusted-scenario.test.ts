// A stranger's scenario is read in a process of its own, and that process is ended when it takes too long.
import { describe, expect, it } from 'vitest';
import { loadInChildProcess, loadTimeoutMs } from '../../src/cli/sources/open-scenario';

const request = { files: [{ path: 'a/scenario.yaml', text: 'format: 1\n' }], entry: 'a/scenario.yaml' };
const reader = (name: string): URL => new URL(`../fixtures/cli/${name}.mjs`, import.meta.url);

describe('a process of its own', () => {
  it('answers with the problems of the file', async () => {
    const loaded = await loadInChildProcess(request);
    expect(loaded.ok).toBe(false);
    expect(loaded.problems.map((p) => p.code)).toContain('section-missing');
  });
  it('is ended when it does not answer', async () => {
    const begun = performance.now();
    const loaded = await loadInChildProcess(request, reader('endless-reader'));
    expect(loaded).toMatchObject({
      ok: false,
      problems: [{ file: 'a/scenario.yaml', line: 1, message: expect.stringMatching(/could not be read within \d+ seconds/) }],
    });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(loadTimeoutMs - 50);
  });
  it('may die without taking the command line along', async () => {
    const loaded = await loadInChildProcess(request, reader('dying-reader'));
    expect(loaded).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('ended without an answer') }] });
  });
});
