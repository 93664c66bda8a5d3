// Statements about the balance of the shipped scenarios, each with its figures and whether it holds. Invariant: reads only the Balance
// tables; a statement about an agent with no games does not hold.
import { type AgentBalance, type Balance, type BalanceCell, countAtLeast, spamGroup } from '../../analysis/laboratory/balance';
import type { NamedCount } from '../../analysis/statistics';
import { formatHundredths, formatPerMille } from '../report/number-format';
import type { Statement } from './statement';

type Balances = Readonly<Record<string, Balance>>;

/** A road well above the record that must be open, as `scenarios/balance.json` has it: by which agents and under which hidden types, by the sources. */
export interface Road {
  readonly scenario: string;
  readonly name: string;
  readonly agents: readonly string[];
  readonly types: readonly string[];
  /** The outcome that these agents work for. */
  readonly ending?: { readonly id: string; readonly name: string };
}

/** Per mille of random's games that may be above the record. */
const MOST_RANDOM = 50;
/** Hundredths of a percent of the gap: below A, so that the average is a B. */
const MOST_GREEDY = 7_500;
/** Strategies that must lie within a tenth of the best. */
const FEWEST_STRATEGIES = 3;
/** Per mille of a blind follower's games that are well above the record, at least and at most, and rare at most. */
const FOLLOWING = { least: 150, most: 500, rare: 50 } as const;
/** Of three games of whoever changes with the signs, so many are well above the record. */
const SEARCHING = 2;
/** Per mille of the advisers' turns in which capital must bind. */
const LEAST_BINDING = 400;
/** Tenths of a minute. */
const MOST_MINUTES = 400;

/** All promises: scenario by scenario, then what is promised of all together. */
export function balanceStatements(all: Balances, roads: readonly Road[]): Statement[] {
  return [
    ...Object.entries(all).flatMap(([id, b]) => ofScenario(id, b, roads).map((s) => ({ ...s, text: `${id}: ${s.text}` }))),
    patientReachesA(all),
  ];
}

function ofScenario(id: string, b: Balance, roads: readonly Road[]): Statement[] {
  const own = roads.filter((r) => r.scenario === id);
  return [
    random(b),
    neverAbove(b, 'passive', 'below'),
    neverAbove(b, spamGroup, 'at'),
    greedy(b),
    ...own.flatMap((road) => road.types.map((type) => reaching(b, road, type))),
    ...b.agents.filter(isAdviser).map(following),
    searching(b),
    strategies(b),
    bestByType(b),
    capital(b),
    minutes(b),
    endings(b),
  ];
}

const found = ({ agents }: Balance, agent: string): AgentBalance | undefined => agents.find((a) => a.agent === agent);
const isAdviser = ({ agent }: AgentBalance): boolean => agent.startsWith('line-');
const isDesigned = (a: AgentBalance): boolean => isAdviser(a) || a.agent === 'search';
const cellOf = (a: AgentBalance, type: string): BalanceCell => a.types.find((c) => c.type === type) ?? a.all;
const perMille = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole));

function random(b: Balance): Statement {
  const all = found(b, 'random')?.all;
  const good = all ? countAtLeast(all.grades, 'above') : 0;
  const games = all?.games ?? 0;
  return {
    text: `random above the record in ${good} of ${games} games (${formatPerMille(perMille(good, games))} %, at most ${formatPerMille(MOST_RANDOM)})`,
    holds: games > 0 && 1000 * good <= MOST_RANDOM * games,
  };
}

/** No game of the agent has a better standing. */
function neverAbove(b: Balance, agent: string, standing: string): Statement {
  const all = found(b, agent)?.all;
  const better = all
    ? all.games - all.grades.slice(all.grades.findIndex((g) => g.name === standing)).reduce((so, g) => so + g.count, 0)
    : 0;
  const guilty = agent === spamGroup ? b.spams.filter((s) => better > 0 && isAbove(s.grades, standing)).map((s) => s.agent) : [];
  return {
    text: `${agent} higher than “${standing}” in ${better} of ${all?.games ?? 0} games${guilty.length > 0 ? ` (${guilty.join(', ')})` : ''}`,
    holds: all !== undefined && better === 0,
  };
}

function isAbove(grades: readonly NamedCount[], standing: string): boolean {
  return grades
    .slice(
      0,
      grades.findIndex((g) => g.name === standing),
    )
    .some((g) => g.count > 0);
}

function greedy(b: Balance): Statement {
  const share = found(b, 'greedy')?.all.share;
  return {
    text: `greedy reaches ${share ? `${formatHundredths(share.mean)} % (${formatHundredths(share.low)} to ${formatHundredths(share.high)})` : '-'} on average (below ${formatHundredths(MOST_GREEDY)})`,
    holds: share !== undefined && share.mean < MOST_GREEDY,
  };
}

/** A line obeyed from the first turn to the last is worth something, and is not yet playing. */
function following({ agent, all }: AgentBalance): Statement {
  const share = (standing: string): number => perMille(countAtLeast(all.grades, standing), all.games);
  const [good, rare] = [share('well_above'), share('rare')];
  return {
    text: `${agent} well above the record in ${formatPerMille(good)} % (${formatPerMille(FOLLOWING.least)} to ${formatPerMille(FOLLOWING.most)}), rare in ${formatPerMille(rare)} % (at most ${formatPerMille(FOLLOWING.rare)})`,
    holds: all.games > 0 && good >= FOLLOWING.least && good <= FOLLOWING.most && rare <= FOLLOWING.rare,
  };
}

function searching(b: Balance): Statement {
  const all = found(b, 'search')?.all;
  const good = all ? countAtLeast(all.grades, 'well_above') : 0;
  return {
    text: `search well above the record in ${good} of ${all?.games ?? 0} games (at least two thirds)`,
    holds: all !== undefined && all.games > 0 && 3 * good >= SEARCHING * all.games,
  };
}

/** One of the agents is well above the record as often as a blind follower may be expected to be. */
function reaching(b: Balance, { name, agents, ending }: Road, type: string): Statement {
  const told = agents.flatMap((agent) => {
    const own = found(b, agent);
    return own ? [{ agent, cell: type === 'all' ? own.all : cellOf(own, type) }] : [];
  });
  const figures = told.map(({ agent, cell }) => {
    const good = countAtLeast(cell.grades, 'well_above');
    return `${agent} ${formatHundredths(cell.share.mean)} %, well above in ${formatPerMille(perMille(good, cell.games))} %${endedBy(b, agent, ending)}`;
  });
  return {
    text: `${name} is open, well above the record in ${formatPerMille(FOLLOWING.least)} % (${type}): ${figures.join('; ')}`,
    holds: told.some(({ cell }) => cell.games > 0 && perMille(countAtLeast(cell.grades, 'well_above'), cell.games) >= FOLLOWING.least),
  };
}

/** In how many games, under all types, the agent came to the ending it works for. */
function endedBy(b: Balance, agent: string, ending: Road['ending']): string {
  const reached = ending && b.endings.find((e) => e.id === ending.id)?.agents.find((a) => a.name === agent);
  return reached ? ` (${ending.name} in ${reached.count} games of all types)` : '';
}

/** Advisers and the search within a tenth of the best of them: by the total, as the reference model's table counts them, or by the share of the gap. */
function near(b: Balance, type: string, by: Measure): Ranked[] {
  const means = ranked(b, type, isDesigned, by);
  const [top] = means;
  if (!top) return [];
  return means.filter((m) => 10 * (top.mean - m.mean) <= Math.abs(top.mean));
}

interface Ranked {
  readonly agent: string;
  readonly mean: number;
}

type Measure = (cell: BalanceCell) => number;
const byTotal: Measure = ({ total }) => total.mean;
const byShare: Measure = ({ share }) => share.mean;

function ranked(b: Balance, type: string, of: (a: AgentBalance) => boolean, by: Measure): Ranked[] {
  return b.agents
    .filter(of)
    .map((a) => ({ agent: a.agent, cell: type === 'all' ? a.all : cellOf(a, type) }))
    .filter(({ cell }) => cell.games > 0)
    .map(({ agent, cell }) => ({ agent, mean: by(cell) }))
    .sort((x, y) => y.mean - x.mean);
}

function typesOf({ agents }: Balance): string[] {
  return agents[0]?.types.map((t) => t.type) ?? [];
}

function strategies(b: Balance): Statement {
  const types = ['all', ...typesOf(b)];
  const all = near(b, 'all', byTotal);
  const count = (by: Measure): string => types.map((type) => `${type} ${near(b, type, by).length}`).join(', ');
  return {
    text: `strategies whose total is within a tenth of the best: ${count(byTotal)}; ${all.map((m) => `${m.agent} ${m.mean}`).join(', ')} (whose share is: ${count(byShare)})`,
    holds: types.every((type) => near(b, type, byTotal).length >= FEWEST_STRATEGIES),
  };
}

/** Which declared line is best under each type: not the same under all. The search tries all lines and is no line of its own: it is told beside. */
function bestByType(b: Balance): Statement {
  const best = typesOf(b).map((type) => {
    const [first, second] = ranked(b, type, isAdviser, byShare);
    const [over] = ranked(b, type, isDesigned, byShare);
    return { type, agent: first?.agent ?? '-', lead: first && second ? first.mean - second.mean : 0, over: over?.agent ?? '-' };
  });
  const names = new Set(best.map((x) => x.agent));
  return {
    text: `the best line under each type: ${best.map((x) => `${x.type} ${x.agent} (by ${formatHundredths(x.lead)})`).join(', ')}; with the search: ${best.map((x) => x.over).join(', ')}`,
    holds: names.size > 1,
  };
}

/** Over the turns of the advisers together. */
function capital(b: Balance): Statement {
  const looked = b.agents.filter(isAdviser).flatMap((a) => (a.capital ? [{ agent: a.agent, ...a.capital }] : []));
  const turns = looked.reduce((so, c) => so + c.turns, 0);
  const mean = (of: 'atStart' | 'binds'): number =>
    turns === 0 ? 0 : Math.round(looked.reduce((so, c) => so + c[of] * c.turns, 0) / turns);
  return {
    text: `capital binds in ${formatPerMille(mean('binds'))} % of ${turns} turns of the advisers (${formatPerMille(mean('atStart'))} % as they begin; at least ${formatPerMille(LEAST_BINDING)})`,
    holds: mean('binds') >= LEAST_BINDING,
  };
}

function minutes(b: Balance): Statement {
  const asked = b.agents.filter((a) => isDesigned(a) || a.agent === 'history');
  const longest = asked.reduce((top, a) => Math.max(top, a.minutes.p90), 0);
  return {
    text: `minutes, p90: ${asked.map((a) => `${a.agent} ${formatPerMille(a.minutes.p90)}`).join(', ')} (at most ${formatPerMille(MOST_MINUTES)})`,
    holds: asked.length > 0 && longest <= MOST_MINUTES,
  };
}

function endings(b: Balance): Statement {
  const missing = b.endings.filter((e) => e.games === 0).map((e) => e.id);
  return {
    text: `endings reached: ${b.endings.length - missing.length} of ${b.endings.length}${missing.length > 0 ? `; by nobody: ${missing.join(', ')}` : ''}`,
    holds: missing.length === 0,
  };
}

/** Patience pays somewhere. */
function patientReachesA(all: Balances): Statement {
  const told = Object.entries(all).map(([id, b]) => {
    const cells = found(b, 'patient')?.types ?? [];
    return { id, good: cells.map((c) => ({ type: c.type, games: countAtLeast(c.grades, 'well_above'), of: c.games })) };
  });
  const figures = told.map(({ id, good }) => `${id} ${good.map((g) => `${g.type} ${g.games}/${g.of}`).join(', ')}`);
  return {
    text: `patient well above the record: ${figures.join('; ')}`,
    holds: told.some(({ good }) => good.some((g) => g.games > 0)),
  };
}
