// A sample of the forged records that the soak run judges in full: nothing that re-running can decide is called verified when it is false.
import { describe, expect, it } from 'vitest';
import { random } from '../../src/agents/strategies/random';
import { falseClaims, forgeRecords, forgeries, forgeryStatements } from '../../src/cli/soak/forgeries';
import { createRecord } from '../../src/replay/replay-result';
import { recordGame } from '../support/recorded-game';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';

describe('forged records', () => {
  const scenarios = disputeIds.map(loadShipped);

  it('of each kind and scenario are never verified with a false claim, as files or as links', () => {
    const report = forgeRecords(scenarios, scenarios.length);
    expect(report.wrong).toEqual([]);
    expect(Object.keys(report.judged)).toEqual(Object.keys(forgeries));
    expect(Object.keys(forgeries).length).toBeGreaterThanOrEqual(30);
    // Only what claims nothing false passes: a game without results, a hand-over to who would have done the same.
    const passed = Object.entries(report.judged).flatMap(([kind, one]) => (one.verified ? [kind] : []));
    expect(passed).toContain('no results at all');
    for (const kind of ['a seat too many', 'a seat too few']) expect(report.judged[kind]).toEqual({ refused: 6 });
    for (const kind of Object.keys(forgeries).filter((name) => name.startsWith('a seed ')))
      expect(report.judged[kind]).toEqual({ otherSeed: 6 });
    expect(forgeryStatements(report)[0].holds).toBe(true);
  });

  it('would be found out: each claim is examined without the code that verifies', () => {
    const [scenario] = scenarios;
    const game = recordGame(scenario, 'claims', random, { asPerson: true });
    expect(falseClaims(scenario, game)).toEqual([]);
    expect(falseClaims(scenario, { ...game, score: game.score.map((n) => n + 1) })).toEqual(['score']);
    expect(falseClaims(scenario, { ...game, hashes: [...game.hashes, '0123456789abcdef'] })).toEqual(['hashes']);
    expect(falseClaims(scenario, { ...game, seats: game.seats.slice(1) })).toEqual(['seats']);
    expect(falseClaims(scenario, { ...game, rules: 99 })).toEqual(['rules']);
    expect(falseClaims(scenario, { ...game, seats: game.seats.with(1, 'oracle@1') })).toEqual(['agents']);
    const kinder = createRecord(scenario, {
      ...game,
      commands: game.commands.toSpliced(
        game.commands.findIndex((c) => c.type === 'announce'),
        1,
      ),
    });
    expect(falseClaims(scenario, kinder)).toContain('decisions');
    expect(forgeryStatements({ forged: 1, judged: {}, wrong: ['one'] })[0].holds).toBe(false);
  });
});
