// How far decisions move the scores, and how far luck does: percentiles over all games, the spread over agents on one seed, the spread of one
// plan over seeds, and the weights of decisions. Invariant: depends on the merged batches alone; whole points of 1000.

import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { estimateMean, percentileOf, roundedQuotient, summarize } from '../statistics';
import type { AgentResults, WeighedGame } from './batch';
import { sameMovesTrial, sameTypeTrial } from './counterfactuals';
import type { DecisionWeight, WeighedKind } from './decision-weights';
import { trialsNamed } from './studies-report';

export interface AmplitudeReport {
  /** By score, then the total. */
  readonly scores: readonly ScoreAmplitude[];
  /** By agent; null: no decision was weighed. */
  readonly agents: readonly AgentWeights[] | null;
}

export interface ScoreAmplitude {
  readonly id: string;
  /** Values below which one and 99 in a hundred of all agents' games lie. */
  readonly p1: number;
  readonly p99: number;
  /** From the first tenth to the last of what the agents reached on one seed, in the mean over seeds; null with a single agent. */
  readonly spread: number | null;
  /** From the first tenth to the last of what one plan reached over seeds against one hidden type, in the mean over plans; null where none was given again. */
  readonly luck: number | null;
  /** The same with the hidden type that each seed draws: luck, and not knowing whom one deals with. */
  readonly luckAndType: number | null;
}

export interface AgentWeights {
  readonly agent: string;
  readonly games: number;
  /** The weight of the greatest decision in the median game, then of the second, and so on. */
  readonly weights: readonly number[];
  /** Acts, lines, answers to crises, sessions, signatures and promises, the weightiest first. */
  readonly decisions: readonly WeighedDecision[];
  /** All acts of a turn together, in the order of the turns. */
  readonly turns: readonly { readonly id: string; readonly weight: number }[];
}

/** One decision over the games in which it was made. */
export interface WeighedDecision {
  readonly kind: WeighedKind;
  readonly id: string;
  readonly times: number;
  /** Means in hundredths of a point. */
  readonly weight: number;
  readonly worth: number;
}

/** So many ranks of the median game are told. */
const RANKS = 10;

export function amplitudeOf(scenario: Scenario, all: readonly AgentResults[]): AmplitudeReport {
  const names = [...scenario.scores.map((s) => s.id), 'total'];
  const weighed = all.filter(({ weighed }) => weighed.length > 0);
  return {
    scores: names.map((id, i) => scoreAmplitude(id, i, all)),
    agents: weighed.length === 0 ? null : weighed.map(({ agent, weighed: games }) => agentWeights(scenario, agent, games)),
  };
}

function scoreAmplitude(id: string, score: number, all: readonly AgentResults[]): ScoreAmplitude {
  const values = all.flatMap(({ rows }) => rows.map(({ final }) => elementAt(final, score)));
  const bySeed = new Map<number, number[]>();
  for (const { rows } of all) for (const { k, final } of rows) bySeed.set(k, [...(bySeed.get(k) ?? []), elementAt(final, score)]);
  const onOneSeed = [...bySeed.values()].filter((reached) => reached.length === all.length && all.length > 1);
  const overSeeds = (name: string): number[][] =>
    all.map((results) => trialsNamed(results, name).map(({ final }) => elementAt(final, score))).filter((reached) => reached.length > 0);
  return {
    id,
    p1: percentileOf(values, 1),
    p99: percentileOf(values, 99),
    spread: meanWidth(onOneSeed),
    luck: meanWidth(overSeeds(sameTypeTrial)),
    luckAndType: meanWidth(overSeeds(sameMovesTrial)),
  };
}

function meanWidth(groups: readonly (readonly number[])[]): number | null {
  if (groups.length === 0) return null;
  const widths = groups.map((values) => {
    const { p10, p90 } = summarize(values);
    return p90 - p10;
  });
  return roundedQuotient(
    widths.reduce((sum, width) => sum + width, 0),
    widths.length,
  );
}

function agentWeights(scenario: Scenario, agent: string, games: readonly WeighedGame[]): AgentWeights {
  const singles = games.map(({ decisions }) => decisions.filter(({ kind }) => kind !== 'turn'));
  const sorted = singles.map((decisions) => decisions.map(({ weight }) => weight).sort((a, b) => b - a));
  return {
    agent,
    games: games.length,
    weights: Array.from({ length: RANKS }, (_, rank) => summarize(sorted.map((weights) => weights[rank] ?? 0)).p50),
    decisions: byDecision(singles.flat()),
    turns: scenario.turns.map(({ id }) => {
      const weights = games.flatMap(({ decisions }) => decisions.flatMap((d) => (d.kind === 'turn' && d.id === id ? [d.weight] : [])));
      return { id, weight: summarize(weights).p50 };
    }),
  };
}

/** Of equals the one that was made first. */
function byDecision(decisions: readonly DecisionWeight[]): WeighedDecision[] {
  const groups = new Map<string, DecisionWeight[]>();
  for (const d of decisions) groups.set(`${d.kind}:${d.id}`, [...(groups.get(`${d.kind}:${d.id}`) ?? []), d]);
  return [...groups.values()]
    .map((group) => ({
      kind: elementAt(group, 0).kind,
      id: elementAt(group, 0).id,
      times: group.length,
      weight: estimateMean(group.map(({ weight }) => weight)).mean,
      worth: estimateMean(group.map(({ worth }) => worth)).mean,
    }))
    .sort((a, b) => b.weight - a.weight);
}
