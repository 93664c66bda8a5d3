// Results of the studies of single games: knock-outs, passed turns, other types, the same moves again, dominance, capital, zones, time.
// Invariant: each is null where it was not run; effects are totals as played minus totals without, same draws, in points (0..1000).

import { designedPlayersOf } from '../../agents/players';
import { history } from '../../agents/strategies/history';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { hiddenTypeIds, totalScore } from '../../engine/turn/result';
import { countByStanding } from '../grade';
import { seedInSeries } from '../simulation/game-series';
import { estimateMean, estimateShare, type MeanEstimate, type NamedCount, type Summary, standardDeviation, summarize } from '../statistics';
import type { AgentResults, StudyKind } from './batch';
import { type CounterfactualRow, sameMovesTrial } from './counterfactuals';
import { countOf } from './counts';
import { dominatedActs } from './dominance';
import { createHistoryTotals, type SeriesRow } from './game-row';
import type { LaboratorySetup } from './setup';

/** Hundredths of a point the change cost, over the games it was tried in. */
export interface AblationCost {
  readonly id: string;
  readonly cost: MeanEstimate;
}

export interface AgentStudies {
  /** By act that was played, dearest to lose first; `talks`: all talking at tables. */
  readonly knockOut: readonly AblationCost[] | null;
  /** By turn. */
  readonly skip: readonly AblationCost[] | null;
  /** The same seeds under every type: share in hundredths of a percent, and standings. */
  readonly underTypes: readonly UnderType[] | null;
  readonly sameMoves: SameMoves | null;
  readonly time: TimeReport;
  readonly capital: CapitalReport | null;
}

export interface UnderType {
  readonly type: string;
  readonly share: MeanEstimate;
  readonly standings: readonly NamedCount[];
}

/** The spread over seeds of one list of moves. Deviations in hundredths of a point. */
export interface SameMoves {
  readonly scores: readonly { readonly id: string; readonly summary: Summary; readonly deviation: number }[];
}

/** Minutes in tenths; words in texts not shown before, over all turns of all games, and the most in any. */
export interface TimeReport {
  readonly p50: number;
  readonly p90: number;
  readonly newWords: { readonly p50: number; readonly p90: number; readonly max: number };
}

/** Per mille of the turns in which capital kept the seat from one of its first eight wishes. */
export interface CapitalReport {
  readonly turns: number;
  /** When the turn began. */
  readonly atStart: number;
  /** Once the plan was carried out, the number of acts still allowing one. */
  readonly binds: number;
}

export function agentStudiesOf(scenario: Scenario, results: AgentResults): AgentStudies {
  const { rows, counts } = results;
  const names = [...scenario.actions.map((a) => a.id), 'talks'];
  const turns = countOf(counts, 'close:turns');
  const perMille = (name: string): number => estimateShare(countOf(counts, name), turns).share;
  return {
    knockOut: has(results, 'knockOut') ? effects(names, results, 'knockOut').sort((a, b) => b.cost.mean - a.cost.mean) : null,
    skip: has(results, 'skip')
      ? effects(
          scenario.turns.map((t) => t.id),
          results,
          'skip',
        )
      : null,
    underTypes: has(results, 'types') ? underTypes(scenario, results.trials.types) : null,
    sameMoves: has(results, 'spread') ? sameMoves(scenario, trialsNamed(results, sameMovesTrial)) : null,
    time: timeOf(rows),
    capital: turns === 0 ? null : { turns, atStart: perMille('bindsAtStart'), binds: perMille('binds') },
  };
}

/** The games in which moves were given again, under this name. */
export function trialsNamed({ trials }: AgentResults, name: string): CounterfactualRow[] {
  return trials.spread.filter((trial) => trial.name === name);
}

function has(results: AgentResults, study: StudyKind): boolean {
  return results.tried[study].length > 0;
}

/** In the order of the names, those that were tried at all. */
function effects(names: readonly string[], { rows, trials }: AgentResults, study: StudyKind): AblationCost[] {
  const played = new Map(rows.map((r) => [r.k, totalScore(r.final)]));
  return names.flatMap((id) => {
    const costs = trials[study].flatMap((t) => (t.name === id ? [(played.get(t.k) ?? 0) - totalScore(t.final)] : []));
    return costs.length === 0 ? [] : [{ id, cost: estimateMean(costs) }];
  });
}

function underTypes(scenario: Scenario, trials: readonly CounterfactualRow[]): UnderType[] {
  return hiddenTypeIds(scenario).map((type) => {
    const own = trials.filter((t) => t.name === type);
    const standings = countByStanding(
      scenario,
      own.map((t) => t.standing),
    );
    return { type, share: estimateMean(own.map((t) => t.share)), standings };
  });
}

function sameMoves(scenario: Scenario, trials: readonly CounterfactualRow[]): SameMoves {
  const names = [...scenario.scores.map((s) => s.id), 'total'];
  return {
    scores: names.map((id, i) => {
      const values = trials.map((t) => elementAt(t.final, i));
      return { id, summary: summarize(values), deviation: standardDeviation(values) };
    }),
  };
}

function timeOf(rows: readonly SeriesRow[]): TimeReport {
  const minutes = summarize(rows.map((r) => Math.round(r.seconds / 6)));
  const { p50, p90, max } = summarize(rows.flatMap((r) => r.newWords));
  return { p50: minutes.p50, p90: minutes.p90, newWords: { p50, p90, max } };
}

/** How far the best designed play is from the record, under one type: what a scenario's `gap:` holds. */
export interface GapStudy {
  readonly type: string;
  /** Seeds that every designed agent played under this type. */
  readonly games: number;
  /** Totals in hundredths of a point: the record's, and the best designed agent's by its mean, with its name. */
  readonly history: number;
  readonly best: number;
  readonly agent: string;
  /** Mean over seeds of the best designed total on that seed less the record's there, in hundredths of a point. */
  readonly gap: MeanEstimate;
  /** What the scenario says. */
  readonly written: number;
}

/** What all agents' games together say of an act. */
export interface ActStudy {
  readonly id: string;
  /** Turns looked at closely in which it was among the first ten of any adviser, per mille. */
  readonly topTen: number;
  /** Lines whose advisers ever had it there. */
  readonly advisers: readonly string[];
  /** The best agent's share of the gap without it, per mille of the best agent's with it; null: not knocked out. */
  readonly kept: number | null;
}

export interface ZoneStudy {
  readonly table: string;
  /** Per mille of the games looked at: open when the turn was planned; then or earlier. */
  readonly turns: readonly { readonly turn: string; readonly open: number; readonly by: number }[];
}

export interface CommonStudies {
  /** By hidden type; null unless history and designed agents were played under every type. */
  readonly gaps: readonly GapStudy[] | null;
  readonly acts: readonly ActStudy[];
  /** See `dominatedActs`; null: not weighed. */
  readonly dominated: readonly { readonly id: string; readonly by: string; readonly moments: number }[] | null;
  readonly zones: readonly ZoneStudy[] | null;
}

export function commonStudiesOf(
  { scenario, seed }: Pick<LaboratorySetup, 'scenario' | 'seed'>,
  all: readonly AgentResults[],
): CommonStudies {
  const sum = (name: string): number => all.reduce((sum, g) => sum + countOf(g.counts, name), 0);
  const counts: Record<string, number> = {};
  for (const g of all) for (const name of Object.keys(g.counts)) counts[name] = sum(name);
  const [turns, games] = [sum('close:turns'), sum('close:games')];
  const own = scenario.actions.filter((a) => a.seat === scenario.player);
  return {
    gaps: gapsOf(scenario, seed, all),
    acts: own.map(({ id }) => ({
      id,
      topTen: estimateShare(sum(`topTen:${id}`), turns).share,
      advisers: scenario.lines.list.flatMap((line) => (sum(`advised:${line.id}:${id}`) > 0 ? [line.id] : [])),
      kept: keptWithout(id, all),
    })),
    dominated: all.some((g) => has(g, 'dominance')) ? dominatedActs(scenario, counts) : null,
    zones:
      games === 0
        ? null
        : scenario.tables.map(({ id }) => ({
            table: id,
            turns: scenario.turns.map((turn) => ({
              turn: turn.id,
              open: estimateShare(sum(`zone:${id}:${turn.id}`), games).share,
              by: estimateShare(sum(`zoneBy:${id}:${turn.id}`), games).share,
            })),
          })),
  };
}

function gapsOf(scenario: Scenario, series: string, all: readonly AgentResults[]): GapStudy[] | null {
  const names = designedPlayersOf(scenario).map((a) => a.name);
  const designed = all.filter((g) => names.includes(g.agent));
  const types = hiddenTypeIds(scenario);
  // Asked for (`--gap`), and not only because some agents were tried under every type.
  const isAsked = all.some((g) => g.agent === history.name) && designed.some((g) => has(g, 'types'));
  if (!isAsked || types.length === 0) return null;
  const record = createHistoryTotals(scenario);
  return types.map((type, i) => {
    const totals = ({ trials }: AgentResults): Map<number, number> =>
      new Map(trials.types.flatMap((t) => (t.name === type ? [[t.k, totalScore(t.final)] as const] : [])));
    const own = designed.map((g) => ({ agent: g.agent, by: totals(g) }));
    const seeds = [...elementAt(own, 0).by.keys()].filter((k) => own.every(({ by }) => by.has(k)));
    const past = new Map(seeds.map((k) => [k, record(seedInSeries(series, k), i)]));
    const means = own.map(({ agent, by }) => ({ agent, mean: estimateMean(seeds.map((k) => by.get(k) ?? 0)).mean }));
    const best = means.reduce((top, m) => (m.mean > top.mean ? m : top));
    return {
      type,
      games: seeds.length,
      history: estimateMean([...past.values()]).mean,
      best: best.mean,
      agent: best.agent,
      gap: estimateMean(seeds.map((k) => Math.max(...own.map(({ by }) => by.get(k) ?? 0)) - (past.get(k) ?? 0))),
      written: elementAt(scenario.gap, i),
    };
  });
}

/** Best mean share over agents without the act, against the best with it, on the games that were knocked out. */
function keptWithout(id: string, all: readonly AgentResults[]): number | null {
  const pairs = all.flatMap((g) => {
    const games = g.rows.filter((r) => g.tried.knockOut.includes(r.k));
    if (games.length === 0) return [];
    const trials = new Map(g.trials.knockOut.flatMap((t) => (t.name === id ? [[t.k, t.share] as const] : [])));
    const without = games.reduce((sum, r) => sum + (trials.get(r.k) ?? r.share), 0);
    return [{ as: games.reduce((sum, r) => sum + r.share, 0) / games.length, without: without / games.length }];
  });
  const best = Math.max(...pairs.map((p) => p.as));
  return pairs.length === 0 || best <= 0 ? null : Math.round((1000 * Math.max(...pairs.map((p) => p.without))) / best);
}
