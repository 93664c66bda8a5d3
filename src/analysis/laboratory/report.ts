// The laboratory's report: what each agent reaches, with intervals, and what the scenario's coverage was.
// Invariant: depends on the setup and the merged batches; names in the scenario's order, numbers whole (units in their comments).

import type { ByScore } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { hiddenTypeIds, totalScore } from '../../engine/turn/result';
import { countByStanding } from '../grade';
import { countByName, estimateMean, estimateShare, type MeanEstimate, type ShareEstimate, type Summary, summarize } from '../statistics';
import { type AmplitudeReport, amplitudeOf } from './amplitude';
import type { AgentResults } from './batch';
import { type Counts, countOf } from './counts';
import { coverageTargets } from './coverage';
import type { GameRow } from './game-row';
import type { LaboratorySetup, StudyCounts } from './setup';
import { type AgentStudies, agentStudiesOf, type CommonStudies, commonStudiesOf } from './studies-report';

/** A share of games, per mille with its interval, by name. */
export interface NamedShare extends ShareEstimate {
  readonly name: string;
}

export interface AgentReport extends AgentStudies {
  readonly agent: string;
  readonly games: number;
  readonly total: Summary;
  readonly totalMean: MeanEstimate;
  readonly scores: readonly { readonly id: string; readonly summary: Summary; readonly mean: MeanEstimate }[];
  /** Percent of the way from history's total to the best known play; the interval in hundredths. */
  readonly share: MeanEstimate;
  readonly outcomes: readonly NamedShare[];
  readonly grades: readonly NamedShare[];
  /** Games with this grade or a better one. */
  readonly atLeast: readonly NamedShare[];
  readonly types: readonly TypeReport[];
  /** By turn, then the end: each score and the total. */
  readonly turns: readonly TurnReport[];
  readonly playing: readonly ActReport[];
}

/** The games in which the other side was of this type. */
export interface TypeReport {
  readonly type: string;
  readonly games: number;
  readonly total: MeanEstimate;
  readonly share: MeanEstimate;
  readonly grades: readonly NamedShare[];
}

export interface TurnReport {
  /** Id of the turn; `end` after the epilogue. */
  readonly turn: string;
  readonly scores: readonly { readonly id: string; readonly mean: number; readonly p10: number; readonly p90: number }[];
}

/** How often an act was possible and played, per mille of the turns planned. */
export interface ActReport {
  readonly id: string;
  readonly legal: number;
  /** Possible but for its price. */
  readonly dear: number;
  readonly chosen: number;
}

/** The agent with the best mean share, and all within a tenth of it. */
export interface BestReport {
  readonly type: string;
  readonly agent: string;
  readonly near: readonly string[];
}

export interface LaboratoryReport extends CommonStudies {
  readonly scenario: string;
  readonly rulesHash: string;
  readonly seed: string;
  /** Games asked for, of each agent. */
  readonly games: number;
  readonly isWhole: boolean;
  readonly seats: Readonly<Record<string, string>>;
  /** How many games of each agent were to be looked into. */
  readonly studies: StudyCounts;
  /** By hidden type, then `all`: who does best there. */
  readonly best: readonly BestReport[];
  readonly results: readonly AgentReport[];
  readonly amplitude: AmplitudeReport;
  /** In how many games of all agents together each target occurred. */
  readonly reach: readonly { readonly name: string; readonly games: number }[];
  readonly neverReached: readonly string[];
}

export function laboratoryReportOf(setup: LaboratorySetup, gathered: readonly AgentResults[]): LaboratoryReport {
  const { scenario, seed, games, seats } = setup;
  const sum = (name: string): number => gathered.reduce((all, g) => all + countOf(g.counts, name), 0);
  const results = gathered.map((g) => agentReport(scenario, g));
  const reach = coverageTargets(scenario).map((name) => ({ name, games: sum(name) }));
  return {
    scenario: scenario.id,
    rulesHash: scenario.rulesHash,
    seed,
    games,
    isWhole: gathered.every((g) => g.rows.length === games),
    seats,
    studies: setup.studies,
    best: bestOf(scenario, results),
    results,
    amplitude: amplitudeOf(scenario, gathered),
    reach,
    neverReached: reach.flatMap((r) => (r.games === 0 ? [r.name] : [])),
    ...commonStudiesOf(setup, gathered),
  };
}

/** Under each type from the games played under every type, where there are such; else from those in which it was drawn. */
function bestOf(scenario: Scenario, results: readonly AgentReport[]): BestReport[] {
  const meanUnder = (r: AgentReport, i: number): MeanEstimate | undefined => r.underTypes?.[i]?.share ?? r.types[i]?.share;
  const best = (type: string, of: (r: AgentReport) => MeanEstimate | undefined): BestReport[] => {
    const known = results.flatMap((r) => {
      const mean = of(r);
      return mean && mean.count > 0 ? [{ agent: r.agent, share: mean.mean }] : [];
    });
    const top = Math.max(...known.map((k) => k.share));
    const first = known.find((k) => k.share === top);
    const near = known.filter((k) => 10 * (top - k.share) <= Math.abs(top)).map((k) => k.agent);
    return first ? [{ type, agent: first.agent, near }] : [];
  };
  return [...typeNames(scenario).flatMap((type, i) => best(type, (r) => meanUnder(r, i))), ...best('all', (r) => r.share)];
}

function agentReport(scenario: Scenario, gathered: AgentResults): AgentReport {
  const { agent, rows, counts } = gathered;
  const totals = rows.map(totalOf);
  return {
    agent,
    games: rows.length,
    total: summarize(totals),
    totalMean: estimateMean(totals),
    scores: scenario.scores.map(({ id }, i) => {
      const values = rows.map((r) => elementAt(r.final, i));
      return { id, summary: summarize(values), mean: estimateMean(values) };
    }),
    share: estimateMean(rows.map((r) => r.share)),
    outcomes: countByName(rows.map((r) => r.outcome)).map(({ name, count }) => ({ name, ...estimateShare(count, rows.length) })),
    grades: gradesOf(scenario, rows),
    atLeast: scenario.grades.map(({ standing }, i) => {
      const standings = scenario.grades.slice(0, i + 1).map((g) => g.standing);
      return { name: standing, ...estimateShare(rows.filter((r) => standings.includes(r.standing)).length, rows.length) };
    }),
    types: typeNames(scenario).map((type, i) =>
      typeReport(
        scenario,
        type,
        rows.filter((r) => r.type === i),
      ),
    ),
    turns: turnReports(scenario, rows),
    playing: scenario.actions.flatMap(({ id, seat }) => (seat === scenario.player ? [actReport(id, counts)] : [])),
    ...agentStudiesOf(scenario, gathered),
  };
}

function totalOf({ final }: GameRow): number {
  return totalScore(final);
}

/** Names of the hidden types; a single one where nothing is hidden. */
export function typeNames(scenario: Scenario): readonly string[] {
  const ids = hiddenTypeIds(scenario);
  return ids.length === 0 ? ['none'] : ids;
}

function gradesOf(scenario: Scenario, rows: readonly GameRow[]): NamedShare[] {
  const standings = rows.map((r) => r.standing);
  return countByStanding(scenario, standings).map(({ name, count }) => ({ name, ...estimateShare(count, rows.length) }));
}

function typeReport(scenario: Scenario, type: string, rows: readonly GameRow[]): TypeReport {
  return {
    type,
    games: rows.length,
    total: estimateMean(rows.map(totalOf)),
    share: estimateMean(rows.map((r) => r.share)),
    grades: gradesOf(scenario, rows),
  };
}

function turnReports(scenario: Scenario, rows: readonly GameRow[]): TurnReport[] {
  const names = [...scenario.scores.map((s) => s.id), 'total'];
  const at = (turn: string, scores: (row: GameRow) => ByScore<number>): TurnReport => ({
    turn,
    scores: names.map((id, i) => {
      const { mean, p10, p90 } = summarize(rows.map((r) => elementAt(scores(r), i)));
      return { id, mean, p10, p90 };
    }),
  });
  return [...scenario.turns.map(({ id }, turn) => at(id, (r) => elementAt(r.byTurn, turn))), at('end', (r) => r.final)];
}

function actReport(id: string, counts: Counts): ActReport {
  const turns = countOf(counts, 'turns');
  const share = (name: string): number => estimateShare(countOf(counts, `${name}:${id}`), turns).share;
  return { id, legal: share('legal'), dear: share('dear'), chosen: share('chosen') };
}
