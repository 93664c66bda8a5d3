// Summaries of many games, grades against history, and counts by name.
import { describe, expect, it } from 'vitest';
import { history } from '../../src/agents/strategies/history';
import { countByStanding, gradeOf } from '../../src/analysis/grade';
import { playAgent } from '../../src/analysis/simulation/game-series';
import { playHistory } from '../../src/analysis/simulation/history-game';
import { countByName, roundedQuotient, summarize } from '../../src/analysis/statistics';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { loadTemplateScenario } from '../support/template-scenario';

describe('a summary', () => {
  it('counts ranks from below', () => {
    const oneToTen = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect(summarize(oneToTen)).toEqual({ count: 10, mean: 6, p10: 2, p50: 6, p90: 10, min: 1, max: 10 });
    expect(summarize([7])).toEqual({ count: 1, mean: 7, p10: 7, p50: 7, p90: 7, min: 7, max: 7 });
    expect(summarize([]).count).toBe(0);
  });
  it('rounds half away from zero', () => {
    expect([roundedQuotient(5, 2), roundedQuotient(-5, 2), roundedQuotient(-1, 3), roundedQuotient(7, 3)]).toEqual([3, -3, 0, 2]);
  });
  it('tallies the most frequent first', () => {
    expect(countByName(['b', 'a', 'b'])).toEqual([
      { name: 'b', count: 2 },
      { name: 'a', count: 1 },
    ]);
  });
  it('orders equally frequent names by first occurrence, or by name where that is asked for', () => {
    const names = ['c', 'a', 'b', 'b'];
    expect(countByName(names).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
    expect(countByName(names, 'byName').map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  });
});

describe('a grade', () => {
  const scenario = { ...loadTemplateScenario(), gap: [100, 50] };
  it('is the share of the way from history to the best known play of that type', () => {
    expect(gradeOf(scenario, 500, 430, 0)).toEqual({ share: 70, standing: 'well_above' });
    expect(gradeOf(scenario, 500, 430, 1)).toEqual({ share: 140, standing: 'rare' });
    expect(gradeOf(scenario, 430, 430, 0)).toEqual({ share: 0, standing: 'at' });
    expect(gradeOf(scenario, 400, 430, 0)).toEqual({ share: -30, standing: 'below' });
    expect(gradeOf(scenario, 0, 430, 0)).toEqual({ share: -430, standing: 'below' });
  });
  it('is counted by standing, best first, those that nobody came to included', () => {
    const counts = countByStanding(scenario, ['below', 'well_above', 'below']);
    expect(counts.map(({ name }) => name)).toEqual(scenario.grades.map(({ standing }) => standing));
    expect(counts.filter(({ count }) => count > 0)).toEqual([
      { name: 'well_above', count: 1 },
      { name: 'below', count: 2 },
    ]);
  });
});

describe('the historical path', () => {
  it('plays every turn and depends on the seed and the type alone', () => {
    const river = loadTemplateScenario();
    for (const mode of ['history', 'free'] as const) {
      const game = playHistory(river, 'a', { mode });
      expect(game.byTurn).toHaveLength(river.turns.length);
      expect(playHistory(river, 'a', { mode })).toEqual(game);
    }
    const on = (type: number) => playHistory(river, 'a', { mode: 'free', type }).final;
    expect(on(0)).not.toEqual(on(1));
  });
  it('is the same whether or not the powers could answer at a table: history puts no text to them', () => {
    for (const id of disputeIds) {
      const scenario = loadShipped(id);
      for (const mode of ['history', 'free'] as const)
        expect(playHistory(scenario, 'silent', { mode }), id).toEqual(playAgent(scenario, 'silent', history, { mode }));
    }
  });
});
