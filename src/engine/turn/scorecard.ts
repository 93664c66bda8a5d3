// What a position is worth and why: the scores, their parts, the total, the rung of progress.
// Invariant: reads facts only, so a seat that sees what the scores read gets the same card from its view as from the state.

import type { PreparedQueryContext } from '../expression/prepared-scenario';
import type { Facts } from '../expression/query-context';
import type { ProgressDef } from '../model/ending-def';
import type { TableIndex } from '../model/indices';
import { drawInt } from '../model/rng';
import type { Scenario } from '../model/scenario';
import type { SignedText, TabledText } from '../model/state';
import { createQueryContext } from './context';

export interface Scorecard {
  readonly scores: readonly {
    readonly id: string;
    readonly value: number;
    readonly parts: readonly { readonly id: string; readonly value: number }[];
  }[];
  /** Grade total, 0..1000. */
  readonly total: number;
  /** What is taken off the weighted scores, in the same units. */
  readonly totalParts: readonly { readonly id: string; readonly value: number }[];
  /** Ids of the rungs of progress reached, in order. */
  readonly progress: readonly string[];
}

/** What lies on the tables: the rungs of progress that a text decides are read from it. */
interface TableTexts {
  readonly texts: readonly TabledText[];
  readonly referred: readonly SignedText[];
  readonly signed: readonly SignedText[];
}

/** Scores in scenario order, then the total. */
export function scoresOf(q: PreparedQueryContext): number[] {
  const { scores, total, code } = q.prepared;
  if (code) return code.scores(q);
  const out: number[] = [];
  for (let i = 0; i < scores.length; i++) out.push(scores[i].value(q));
  q.locals = out.slice();
  out.push(total(q));
  return out;
}

/** A question about facts, with no luck of its own: expressions that roll are not asked this way. */
export function createFactsContext(scenario: Scenario, facts: Facts, at: number = facts.turn): PreparedQueryContext {
  return createQueryContext(scenario, facts, at, '', drawInt);
}

export function scorecard(scenario: Scenario, facts: Facts & TableTexts): Scorecard {
  const q = createFactsContext(scenario, facts);
  const values = scoresOf(q);
  return {
    scores: scenario.scores.map((s, i) => ({
      id: s.id,
      value: values[i],
      parts: s.parts.map((p, k) => ({ id: p.id, value: q.prepared.scores[i].parts[k](q) })),
    })),
    total: values[values.length - 1],
    totalParts: scenario.totalParts.map(({ id }, i) => ({ id, value: q.prepared.totalParts[i](q) })),
    progress: scenario.progress.flatMap((p, i) => ((isSettledInText(scenario, facts, p) ?? q.prepared.progress[i](q) !== 0) ? [p.id] : [])),
  };
}

/** Whether both sides' latest texts say the same in the rung's clause; null where texts do not decide it, or one side has none yet. */
function isSettledInText(scenario: Scenario, papers: TableTexts, { asWritten }: ProgressDef): boolean | null {
  if (asWritten === null) return null;
  const { table, issue, options } = asWritten;
  const isHere = (text: { readonly table: TableIndex }): boolean => text.table === table;
  const settled = [...papers.referred, ...papers.signed.toReversed()].find((text) => isHere(text) && text.fate !== 'failed');
  if (settled) return options.includes(settled.text[issue]);
  const [own, theirs] = scenario.tables[table].between.map((seat) => papers.texts.findLast((text) => isHere(text) && text.seat === seat));
  if (!own || !theirs) return null;
  return own.text[issue] === theirs.text[issue] && options.includes(own.text[issue]);
}
