// The balance laboratory: what it reports can be worked out by hand, and does not hang on how the work was shared out.
import { describe, expect, it } from 'vitest';
import { playersOf } from '../../src/agents/players';
import { passive } from '../../src/agents/strategies/passive';
import { decisionsOf, measureDecision } from '../../src/analysis/debrief/decisions';
import { type Batch, batchTasksOf, createBatchWorker, mergeBatches } from '../../src/analysis/laboratory/batch';
import { withoutAct, withPassedTurn } from '../../src/analysis/laboratory/counterfactuals';
import { recordedGame, weighDecisions } from '../../src/analysis/laboratory/decision-weights';
import { laboratoryReportOf } from '../../src/analysis/laboratory/report';
import { agentNamed, type LaboratorySetup } from '../../src/analysis/laboratory/setup';
import { playAgent, seedInSeries } from '../../src/analysis/simulation/game-series';
import { playHistory } from '../../src/analysis/simulation/history-game';
import { estimateMean, estimateShare, standardDeviation } from '../../src/analysis/statistics';
import { runLaboratory } from '../../src/cli/laboratory/run';
import type { Scenario } from '../../src/engine/model/scenario';
import { loadShipped } from '../support/shipped-scenarios';

const scenario = loadShipped('2018-singapore');
const none = { close: 0, knockOut: 0, skip: 0, types: 0, spread: 0, dominance: 0, weights: 0 };

function setupOf(setup: Partial<LaboratorySetup>): LaboratorySetup {
  return { scenario, seed: 'lab', games: 2, agents: ['line-patience'], seats: {}, words: {}, studies: none, ...setup };
}

function worked(setup: LaboratorySetup): Batch[] {
  return batchTasksOf(setup).map(createBatchWorker(setup));
}

function totalBy(rules: Scenario, k: number, change = (agent: ReturnType<typeof playersOf>[number]) => agent): number {
  const agent = playersOf(rules).find((a) => a.name === 'line-patience');
  if (!agent) throw new Error('There is no such agent.');
  return playAgent(rules, seedInSeries('lab', k), change(agent)).final.at(-1) ?? 0;
}

describe('confidence', () => {
  it('is Wilson’s interval for shares, as in his tables', () => {
    expect(estimateShare(8, 10)).toEqual({ count: 8, share: 800, low: 490, high: 943 });
    expect(estimateShare(0, 20)).toEqual({ count: 0, share: 0, low: 0, high: 161 });
  });
  it('is the normal interval for means, in hundredths', () => {
    // Mean 3, sample variance 2.5: 3 ± 1.96 √(2.5 / 5).
    expect(estimateMean([1, 2, 3, 4, 5])).toEqual({ count: 5, mean: 300, low: 161, high: 439 });
    expect(standardDeviation([1, 2, 3, 4, 5])).toBe(158);
  });
});

describe('a report', () => {
  it('does not hang on the order in which portions come back', () => {
    const setup = setupOf({ games: 6, agents: ['passive', 'random'], studies: { ...none, close: 1, spread: 6, types: 2 } });
    const portions = worked(setup);
    const there = JSON.stringify(laboratoryReportOf(setup, mergeBatches(setup, portions)));
    expect(JSON.stringify(laboratoryReportOf(setup, mergeBatches(setup, portions.reverse())))).toBe(there);
  });

  it('gives for a knocked-out act and a passed turn what playing again by hand gives', () => {
    const setup = setupOf({ studies: { ...none, knockOut: 1, skip: 1 } });
    const [result] = laboratoryReportOf(setup, mergeBatches(setup, worked(setup))).results;
    const [first] = result.knockOut ?? [];
    expect(first.cost.mean).toBe(100 * (totalBy(scenario, 0) - totalBy(withoutAct(scenario, first.id), 0)));
    const turn = scenario.turns.findIndex((t) => t.id === result.skip?.[3].id);
    expect(result.skip?.[3].cost.mean).toBe(100 * (totalBy(scenario, 0) - totalBy(scenario, 0, (agent) => withPassedTurn(agent, turn))));
  });

  it('finds the gap as the best designed total on each seed less the record’s there', () => {
    const setup = setupOf({ games: 1, agents: ['history', 'line-patience', 'line-wider-frame'], studies: { ...none, types: 2 } });
    const gaps = laboratoryReportOf(setup, mergeBatches(setup, worked(setup))).gaps ?? [];
    const by = (name: string, k: number): number => {
      const agent = playersOf(scenario).find((a) => a.name === name);
      return agent ? (playAgent(scenario, seedInSeries('lab', k), agent, { type: 2 }).final.at(-1) ?? 0) : 0;
    };
    const record = (k: number): number => playHistory(scenario, seedInSeries('lab', k), { type: 2 }).final.at(-1) ?? 0;
    const best = (k: number): number => Math.max(by('line-patience', k), by('line-wider-frame', k)) - record(k);
    expect(gaps.map((g) => [g.type, g.games, g.written])).toEqual([
      ['sincere', 2, scenario.gap[0]],
      ['hedging', 2, scenario.gap[1]],
      ['ritual', 2, scenario.gap[2]],
    ]);
    expect(gaps[2].gap.mean).toBe(50 * (best(0) + best(1)));
  });

  it('weighs a decision by the best and the worst that could have been answered there', () => {
    const setup = setupOf({ games: 1, studies: { ...none, weights: 1 } });
    const [patience] = laboratoryReportOf(setup, mergeBatches(setup, worked(setup))).amplitude.agents ?? [];
    const weighed = weighDecisions(setup, agentNamed(scenario, 'line-patience'), 0);
    const single = weighed.filter(({ kind }) => kind !== 'turn');
    expect(patience.weights).toEqual(
      single
        .map(({ weight }) => weight)
        .sort((a, b) => b - a)
        .slice(0, 10),
    );
    // What it was worth lies between the two ends, so a weight is never less.
    expect(weighed.filter(({ weight, worth }) => weight < Math.abs(worth))).toEqual([]);
    expect(single.filter(({ kind }) => kind === 'promise').map(({ id }) => id)).toEqual(scenario.mandates.map(({ id }) => id));
    expect(weighed.filter(({ kind }) => kind === 'turn').map(({ id }) => id)).toEqual(scenario.turns.map(({ id }) => id));
  });

  it('gives for an act its worth as the game without it has it', () => {
    const setup = setupOf({ games: 1 });
    const game = recordedGame(setup, agentNamed(scenario, 'line-patience'), 0);
    const [first] = decisionsOf(game).filter(({ kind }) => kind === 'act');
    const weighed = weighDecisions(setup, agentNamed(scenario, 'line-patience'), 0).find(({ kind }) => kind === 'act');
    expect([weighed?.id, weighed?.worth]).toEqual([first.id, measureDecision(game, first.commands).worth]);
  });

  it('tells how far agents lie apart on a seed, and one plan over seeds', () => {
    const setup = setupOf({ games: 3, agents: ['passive', 'line-patience'], studies: { ...none, spread: 3 } });
    const { amplitude, results } = laboratoryReportOf(setup, mergeBatches(setup, worked(setup)));
    const total = amplitude.scores.at(-1);
    const apart = [0, 1, 2].map((k) => Math.abs(totalBy(scenario, k) - totalBy(scenario, k, () => passive)));
    expect(total?.spread).toBe(Math.round(apart.reduce((a, b) => a + b, 0) / 3));
    const luck = results.map(({ sameMoves }) => sameMoves?.scores.at(-1)?.summary);
    expect(total?.luckAndType).toBe(Math.round(luck.reduce((sum, s) => sum + ((s?.p90 ?? 0) - (s?.p10 ?? 0)), 0) / 2));
    const alone = setupOf({ games: 1 });
    expect(laboratoryReportOf(alone, mergeBatches(alone, worked(alone))).amplitude).toMatchObject({ agents: null });
  });

  it('is the same game whether it is looked at closely or not', () => {
    const totals = (close: number): unknown => {
      const setup = setupOf({ studies: { ...none, close } });
      return laboratoryReportOf(setup, mergeBatches(setup, worked(setup))).results[0].total;
    };
    expect(totals(2)).toEqual(totals(0));
  });

  it('tells what was played when it is broken off', async () => {
    const setup = setupOf({ games: 100_000, agents: ['passive'] });
    const report = await runLaboratory(setup, { cores: 1, onStart: (stop) => setTimeout(stop, 300) });
    expect(report.isWhole).toBe(false);
    expect(report.results[0].games).toBeGreaterThan(0);
    expect(report.results[0].games).toBeLessThan(100_000);
    expect(report.results[0].total.count).toBe(report.results[0].games);
  });

  it('seats others than the powers where asked to', () => {
    const moves = (seats: Record<string, string>): number => {
      const setup = setupOf({ agents: ['passive'], seats });
      return laboratoryReportOf(setup, mergeBatches(setup, worked(setup))).reach.reduce(
        (so, r) => so + (r.name.startsWith('announced:') ? r.games : 0),
        0,
      );
    };
    expect(moves({})).toBeGreaterThan(0);
    expect(moves({ moscow: 'passive', beijing: 'passive', washington: 'passive' })).toBe(0);
  });
});
