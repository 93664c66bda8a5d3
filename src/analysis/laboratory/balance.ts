// The balance of a scenario, from many games by many agents spread evenly over the hidden types.
// Invariant: depends on the rows and counts alone, not on the order in which they came; names in the scenario's order.
import type { Scenario } from '../../engine/model/scenario';
import { totalScore } from '../../engine/turn/result';
import { countByStanding } from '../grade';
import { estimateMean, estimateShare, type MeanEstimate, type NamedCount, type Summary, standardDeviation, summarize } from '../statistics';
import { addCounts, type Counts, countOf } from './counts';
import type { SeriesRow } from './game-row';
import { typeNames } from './report';
import type { CapitalReport } from './studies-report';

/** All games of one agent. */
export interface AgentGames {
  readonly agent: string;
  readonly rows: readonly SeriesRow[];
  readonly counts: Readonly<Counts>;
}

/** Games under one hidden type, or under all. */
export interface BalanceCell {
  /** Id of the type; `all`. */
  readonly type: string;
  readonly games: number;
  /** Percent of the gap, in hundredths. */
  readonly share: MeanEstimate;
  readonly total: Summary;
  /** Standard deviation of the total, in hundredths of a point. */
  readonly deviation: number;
  /** Games with each standing, best first. */
  readonly grades: readonly NamedCount[];
}

export interface AgentBalance {
  readonly agent: string;
  readonly all: BalanceCell;
  readonly types: readonly BalanceCell[];
  /** Tenths of a minute. */
  readonly minutes: { readonly p50: number; readonly p90: number };
  /** Null where no game was looked at closely. */
  readonly capital: CapitalReport | null;
}

export interface EndingBalance {
  readonly id: string;
  readonly games: number;
  /** Agents that ended so, most often first; all that play a single act are one, `spam`. */
  readonly agents: readonly NamedCount[];
}

export interface Balance {
  readonly rulesHash: string;
  readonly games: number;
  /** Those that play a single act together are one, `spam`. */
  readonly agents: readonly AgentBalance[];
  /** Each of those by itself, best mean first. */
  readonly spams: readonly { readonly agent: string; readonly share: MeanEstimate; readonly grades: readonly NamedCount[] }[];
  readonly endings: readonly EndingBalance[];
  /** The percent of the gap from which each standing is given, best first. */
  readonly standings: readonly { readonly name: string; readonly share: number }[];
}

/** Name under which all agents that play a single act are told together. */
export const spamGroup = 'spam';
const isSpam = (agent: string): boolean => agent.startsWith(`${spamGroup}-`);

export function balanceOf(scenario: Scenario, played: readonly AgentGames[]): Balance {
  const withGames = played.filter((p) => p.rows.length > 0).map((p) => ({ ...p, rows: [...p.rows].sort((a, b) => a.k - b.k) }));
  const spams = withGames.filter((p) => isSpam(p.agent));
  const listed = [...withGames.filter((p) => !isSpam(p.agent)), ...(spams.length > 0 ? [merge(spams)] : [])];
  return {
    rulesHash: scenario.rulesHash,
    games: listed.reduce((sum, p) => sum + p.rows.length, 0),
    agents: listed.map((p) => agentBalance(scenario, p)),
    spams: spams
      .map(({ agent, rows }) => ({ agent, share: estimateMean(rows.map((r) => r.share)), grades: gradesOf(scenario, rows) }))
      .sort((a, b) => b.share.mean - a.share.mean || (a.agent < b.agent ? -1 : 1)),
    endings: scenario.outcomes.map(({ id }) => endingBalance(id, listed)),
    standings: scenario.grades.map(({ standing, share }) => ({ name: standing, share })),
  };
}

function merge(spams: readonly AgentGames[]): AgentGames {
  const counts: Counts = {};
  for (const s of spams) addCounts(counts, s.counts);
  return { agent: spamGroup, rows: spams.flatMap((s) => s.rows), counts };
}

function agentBalance(scenario: Scenario, { agent, rows, counts }: AgentGames): AgentBalance {
  const minutes = summarize(rows.map((r) => Math.round(r.seconds / 6)));
  const turns = countOf(counts, 'close:turns');
  const perMille = (name: string): number => estimateShare(countOf(counts, name), turns).share;
  return {
    agent,
    all: cellOf(scenario, 'all', rows),
    types: typeNames(scenario).map((type, i) =>
      cellOf(
        scenario,
        type,
        rows.filter((r) => r.type === i),
      ),
    ),
    minutes: { p50: minutes.p50, p90: minutes.p90 },
    capital: turns === 0 ? null : { turns, atStart: perMille('bindsAtStart'), binds: perMille('binds') },
  };
}

function cellOf(scenario: Scenario, type: string, rows: readonly SeriesRow[]): BalanceCell {
  const totals = rows.map((r) => totalScore(r.final));
  return {
    type,
    games: rows.length,
    share: estimateMean(rows.map((r) => r.share)),
    total: summarize(totals),
    deviation: standardDeviation(totals),
    grades: gradesOf(scenario, rows),
  };
}

function gradesOf(scenario: Scenario, rows: readonly SeriesRow[]): NamedCount[] {
  return countByStanding(
    scenario,
    rows.map((r) => r.standing),
  );
}

function endingBalance(id: string, listed: readonly AgentGames[]): EndingBalance {
  const agents = listed
    .map(({ agent, rows }) => ({ name: agent, count: rows.filter((r) => r.outcome === id).length }))
    .filter((a) => a.count > 0)
    .sort((a, b) => b.count - a.count);
  return { id, games: agents.reduce((sum, a) => sum + a.count, 0), agents };
}

/** Games with this standing or a better one. */
export function countAtLeast(grades: readonly NamedCount[], standing: string): number {
  const last = grades.findIndex((g) => g.name === standing);
  return grades.slice(0, last + 1).reduce((sum, g) => sum + g.count, 0);
}
