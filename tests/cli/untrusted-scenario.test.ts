// A stranger's scenario is read in a process of its own, and that process is ended when it takes too long.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadInChildProcess } from '../../src/cli/sources/open-scenario';

const request = { files: [{ path: 'a/scenario.yaml', text: 'format: 1\n' }], entry: 'a/scenario.yaml' };
const reader = (name: string): URL => new URL(`../fixtures/cli/${name}.mjs`, import.meta.url);

/** Whether a process still runs. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a process of its own', () => {
  it('answers with the problems of the file', async () => {
    const loaded = await loadInChildProcess(request);
    expect(loaded.ok).toBe(false);
    expect(loaded.problems.map((p) => p.code)).toContain('section-missing');
  });
  it('is ended when it does not answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hikiwake-endless-'));
    process.env.ENDLESS_READER_PID = join(folder, 'pid');
    const loaded = await loadInChildProcess(request, reader('endless-reader'));
    const pid = Number(readFileSync(process.env.ENDLESS_READER_PID, 'utf8'));
    delete process.env.ENDLESS_READER_PID;
    rmSync(folder, { recursive: true });
    expect(loaded).toMatchObject({
      ok: false,
      problems: [{ file: 'a/scenario.yaml', line: 1, message: expect.stringMatching(/could not be read within \d+ seconds/) }],
    });
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
  it('may die without taking the command line along', async () => {
    const loaded = await loadInChildProcess(request, reader('dying-reader'));
    expect(loaded).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('ended without an answer') }] });
  });
});
