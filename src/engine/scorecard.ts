// What a position is worth and why: the scores, their parts, the total, the rung of progress.
// Invariant: reads facts only, so a seat that sees what the scores read gets the same card from its view as from the state.
import type { Facts } from './evaluate';
import { createQuestion } from './fold';
import { drawByName } from './luck';
import type { PreparedQuestion } from './prepared';
import type { Scenario } from './scenario';

export interface Scorecard {
  readonly scores: readonly {
    readonly id: string;
    readonly value: number;
    readonly parts: readonly { readonly id: string; readonly value: number }[];
  }[];
  /** Grade total, 0..1000. */
  readonly total: number;
  /** Ids of the rungs of progress reached, in order. */
  readonly progress: readonly string[];
}

/** Scores in scenario order, then the total. */
export function scoresOf(q: PreparedQuestion): number[] {
  const { scores, total } = q.prepared;
  const out: number[] = [];
  for (let i = 0; i < scores.length; i++) out.push(scores[i].value(q));
  q.locals = out.slice();
  out.push(total(q));
  return out;
}

/** A question about facts, with no luck of its own: expressions that roll are not asked this way. */
export function questionAbout(scenario: Scenario, facts: Facts, at: number = facts.turn): PreparedQuestion {
  return createQuestion(scenario, facts, at, '', drawByName);
}

export function scorecard(scenario: Scenario, facts: Facts): Scorecard {
  const q = questionAbout(scenario, facts);
  const values = scoresOf(q);
  return {
    scores: scenario.scores.map((s, i) => ({
      id: s.id,
      value: values[i],
      parts: s.parts.map((p, k) => ({ id: p.id, value: q.prepared.scores[i].parts[k](q) })),
    })),
    total: values[values.length - 1],
    progress: scenario.progress.flatMap((p, i) => (q.prepared.progress[i](q) !== 0 ? [p.id] : [])),
  };
}
