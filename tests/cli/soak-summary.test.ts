// What a soak run leaves in the repository: one page, whatever it found, with what does not hold on it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSoundnessReport } from '../../src/analysis/simulation/soundness';
import { formatSummary, mostSummaryLines, type SoakedScenario, type SoakReport } from '../../src/cli/soak/summary';
import { keptFiles, projectRoot } from '../support/source';

const total = { count: 9, mean: 500, p10: 400, p50: 500, p90: 600, min: 300, max: 700 };

/** A scenario that so many agents played. */
function soaked(agents: number, differing = 0): SoakedScenario {
  return {
    rulesHash: '0123456789abcdef',
    games: 9,
    sameHashes: [{ browser: 'firefox/1', page: differing, worker: 0 }],
    soundness: createSoundnessReport(),
    agents: Array.from({ length: agents }, (_, i) => ({ agent: `agent-${i}`, total, scores: [], outcomes: [], grades: [] })),
  };
}

function report(scenarios: number, agents: number, broken: number): SoakReport {
  const statements = Array.from({ length: 99 }, (_, i) => ({ text: `statement ${i}`, holds: i >= broken }));
  return {
    date: '2026-12-01',
    commit: '0123456789',
    isCommitted: true,
    node: 'v20',
    browsers: ['firefox/1'],
    scenarios: Object.fromEntries(Array.from({ length: scenarios }, (_, i) => [`scenario-${i}`, soaked(agents)])),
    secrets: null,
    talks: { games: 9, scenarios: {}, statements },
    balance: null,
    monkey: null,
    bench: { games_per_second: 1983, ns_per_move: { engine: 7 } },
  };
}

describe('the summary of a soak run', () => {
  it('is one page, however much was found', () => {
    for (const [scenarios, agents, broken] of [
      [1, 1, 0],
      [4, 14, 99],
      [40, 200, 99],
    ])
      expect(formatSummary(report(scenarios, agents, broken)).length).toBeLessThanOrEqual(mostSummaryLines);
  });

  it('names every statement that does not hold, as far as there is room, and counts the others', () => {
    const few = formatSummary(report(1, 1, 3)).join('\n');
    expect(few).toContain('96 of 99 hold.');
    for (const i of [0, 1, 2]) expect(few).toContain(`does not hold: statement ${i}`);
    const many = formatSummary(report(4, 14, 99));
    const told = many.filter((line) => line.includes('does not hold')).length;
    expect(told).toBeGreaterThan(0);
    expect(many.at(-1)).toBe(`- and ${99 - told} more`);
  });

  it('says where games had other hashes, and how fast it was', () => {
    const lines = formatSummary({ ...report(0, 0, 0), scenarios: { small: soaked(2, 5) } }).join('\n');
    expect(lines).toContain('firefox/1: 5 / 0');
    expect(lines).toContain('| agent-1 | 500 (400 to 600) |');
    expect(lines).toContain('games_per_second 1983, ns_per_move engine 7');
  });
});

describe('docs/measured', () => {
  it.skipIf(!existsSync(join(projectRoot, '.git')))('holds summaries of one page and nothing else', () => {
    const kept = keptFiles().filter((path) => path.startsWith('docs/measured/'));
    const wrong = kept.filter(
      (path) => !path.endsWith('.md') || readFileSync(join(projectRoot, path), 'utf8').split('\n').length > mostSummaryLines + 1,
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
