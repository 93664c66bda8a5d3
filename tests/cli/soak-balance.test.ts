// The soak's promises on balance: each is read from the tables as it is written, and breaks when its figure does.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AgentBalance, type Balance, type BalanceCell, balanceOf } from '../../src/analysis/laboratory/balance';
import type { SeriesRow } from '../../src/analysis/laboratory/game-row';
import { balanceStatements, type Road } from '../../src/cli/soak/balance-statements';
import { createBalanceTasks } from '../../src/cli/soak/balance-tasks';
import { formatBalance } from '../../src/cli/soak/balance-text';
import { loadShipped } from '../support/shipped-scenarios';

const { roads }: { readonly roads: readonly Road[] } = JSON.parse(readFileSync('scenarios/balance.json', 'utf8'));
const standings = ['rare', 'well_above', 'above', 'at', 'below'];
const types = ['sincere', 'hedging', 'ritual'];
const mean = (percent: number) => ({ count: 100, mean: 100 * percent, low: 100 * percent, high: 100 * percent });

/** A hundred games with this mean share (and 400 points more in total), `good` of them well above the record and the others below it. */
function cell(type: string, share: number, good: number): BalanceCell {
  const grades = standings.map((name) => ({ name, count: name === 'well_above' ? good : name === 'below' ? 100 - good : 0 }));
  const total = { count: 100, mean: Math.round(400 + share), p10: 480, p50: 500, p90: 520, min: 450, max: 550 };
  return { type, games: 100, share: mean(share), total, deviation: 1_000, grades };
}

function agent(name: string, shares: readonly number[], good: number): AgentBalance {
  return {
    agent: name,
    all: cell('all', shares.reduce((a, b) => a + b, 0) / shares.length, good),
    types: shares.map((share, i) => cell(types[i], share, good)),
    minutes: { p50: 300, p90: 400 },
    capital: { turns: 100, atStart: 100, binds: 400 },
  };
}

const played: readonly AgentBalance[] = [
  agent('random', [-20, -20, -20], 5),
  agent('passive', [-60, -60, -60], 0),
  agent('spam', [-60, -60, -60], 0),
  agent('history', [0, 0, 0], 0),
  agent('greedy', [74, 74, 74], 30),
  agent('patient', [40, 40, 50], 1),
  agent('search', [100, 100, 100], 67),
  agent('line-trust-first', [90, 60, 60], 50),
  agent('line-law-and-documents', [60, 60, 60], 15),
  agent('line-no-illusions', [85, 95, 90], 40),
  agent('line-wider-frame', [85, 95, 98], 40),
];
const sound: Balance = {
  rulesHash: '',
  games: 1_100,
  agents: played,
  spams: [{ agent: 'spam-summit', share: mean(-60), grades: cell('all', -60, 0).grades }],
  endings: [{ id: 'treaty_kept', games: 3, agents: [{ name: 'line-trust-first', count: 3 }] }],
  standings: standings.map((name) => ({ name, share: 0 })),
};

/** Sentences that do not hold when one agent's table is another one. */
function brokenWith(...others: readonly AgentBalance[]): string[] {
  return broken({ ...sound, agents: played.map((a) => others.find((o) => o.agent === a.agent) ?? a) });
}

function broken(balance: Balance): string[] {
  return balanceStatements({ '2012-abe-restart': balance }, roads).flatMap((s) =>
    s.holds ? [] : [s.text.replace('2012-abe-restart: ', '')],
  );
}

describe('promises on balance', () => {
  it('hold where every figure is just within its bound', () => {
    expect(broken(sound)).toEqual([]);
  });

  it.each([
    ['random above the record in 6 of 100 games', agent('random', [-20, -20, -20], 6)],
    ['passive higher than “below” in 1 of 100 games', agent('passive', [-60, -60, -60], 1)],
    ['spam higher than “at” in 1 of 100 games', agent('spam', [-60, -60, -60], 1)],
    ['greedy reaches 75.0 %', agent('greedy', [75, 75, 75], 30)],
    ['patient well above the record', agent('patient', [40, 40, 50], 0)],
    ['line-trust-first well above the record in 51.0 %', agent('line-trust-first', [90, 60, 60], 51)],
    ['line-law-and-documents well above the record in 14.0 %', agent('line-law-and-documents', [60, 60, 60], 14)],
    ['search well above the record in 66 of 100 games', agent('search', [100, 100, 100], 66)],
    ['strategies whose total is within a tenth of the best: all 1', agent('search', [170, 170, 170], 67)],
    ['minutes, p90', { ...agent('search', [100, 100, 100], 67), minutes: { p50: 300, p90: 401 } }],
    ['capital binds in 39.8 %', { ...agent('line-wider-frame', [85, 95, 98], 40), capital: { turns: 100, atStart: 0, binds: 390 } }],
  ])('%s: does not hold', (sentence, other) => {
    expect(brokenWith(other)[0]).toContain(sentence);
  });

  it('do not hold where one line is best under every type, whatever the search reaches', () => {
    const others = [agent('line-trust-first', [80, 60, 60], 50), agent('line-no-illusions', [86, 96, 99], 40)];
    expect(brokenWith(...others)).toEqual([expect.stringContaining('the best line under each type: sincere line-no-illusions')]);
  });

  it('do not hold about an ending nobody reached, nor about agents nobody played', () => {
    expect(broken({ ...sound, endings: [{ id: 'silence', games: 0, agents: [] }] })).toEqual([
      'endings reached: 0 of 1; by nobody: silence',
    ]);
    const all = balanceStatements({ '2012-abe-restart': { ...sound, agents: [] } }, roads);
    expect(all.flatMap((s) => (s.holds ? [s.text] : []))).toEqual(['2012-abe-restart: endings reached: 1 of 1']);
  });
});

describe('games for balance', () => {
  it('are as many as asked for, and as many of each agent under every type', () => {
    const tasks = createBalanceTasks(loadShipped('2018-singapore'), 10_000);
    expect(tasks.reduce((so, t) => so + t.count, 0)).toBeGreaterThanOrEqual(10_000);
    const games = new Map<string, number>();
    for (const t of tasks) games.set(t.agent, (games.get(t.agent) ?? 0) + t.count);
    expect([...games.values()].filter((n) => n % types.length !== 0)).toEqual([]);
    expect(games.has('search') && games.has('hurried-envoy') && games.has('spam-summit')).toBe(true);
  });

  it('are told by agent and type, those with a single act together, endings with who came to them', () => {
    const scenario = loadShipped('2018-singapore');
    const row = (k: number, total: number, standing: string, outcome: string): SeriesRow => {
      return { k, type: k % 3, final: [total], byTurn: [], outcome, share: total - 500, standing, seconds: 600, newWords: [] };
    };
    const balance = balanceOf(scenario, [
      { agent: 'random', rows: [row(1, 520, 'at', 'silence'), row(0, 500, 'below', 'freed')], counts: {} },
      { agent: 'spam-summit', rows: [row(0, 400, 'below', 'freed')], counts: {} },
      { agent: 'spam-hold', rows: [row(0, 420, 'below', 'freed')], counts: {} },
    ]);
    expect(balance.games).toBe(4);
    expect(balance.agents.map((a) => [a.agent, a.all.share.mean, ...a.types.map((t) => t.games)])).toEqual([
      ['random', 1_000, 1, 1, 0],
      ['spam', -9_000, 2, 0, 0],
    ]);
    expect(balance.spams.map((s) => s.agent)).toEqual(['spam-hold', 'spam-summit']);
    expect(balance.endings.find((e) => e.id === 'freed')?.agents).toEqual([
      { name: 'spam', count: 2 },
      { name: 'random', count: 1 },
    ]);
    expect(formatBalance('2018-singapore', balance).filter((l) => /freed|hostage/.test(l))).toEqual([
      expect.stringMatching(/hostage +0 {2}nobody/),
      expect.stringMatching(/freed +3 {2}spam 2, random 1/),
    ]);
  });
});
