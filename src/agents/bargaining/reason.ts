// Which clauses of a text weigh most for the answering seat, and which term of what it weighs by makes them heavy.
// Invariant: one to three reasons, heaviest first, ties to the earlier clause; worked out from the seat's own standing alone.

import { termCoefficient } from '../../engine/expression/term';
import type { Reason } from '../../engine/model/command';
import type { TableDef } from '../../engine/model/table-def';
import type { BargainingProblem, Measure, Package } from '../../negotiation/model/bargaining-problem';
import { isLegal } from '../../negotiation/model/legality';
import { evaluateMeasure } from '../../negotiation/model/measure';

const most = 3;

interface ReasonContext {
  readonly table: TableDef;
  readonly bargain: BargainingProblem;
  readonly ownConditions: readonly string[];
}

interface ClauseWeight {
  readonly issue: number;
  /** Points against the best other option of the clause; negative: the clause costs. */
  readonly points: number;
}

/** What stands in the way of the text: at home where home would not carry it, else in what it is worth. `changed`: the clauses a counter changes. */
export function reasonsAgainst(ground: ReasonContext, text: Package, isCarried: boolean, changed: readonly number[] | null): Reason[] {
  const { table, bargain, ownConditions } = ground;
  const vote = isCarried ? undefined : table.conditions.find((c) => ownConditions.includes(c.id));
  const index = vote ? vote.measure : table.parties[1].utility;
  const measure = vote ? bargain.conditions[table.conditions.indexOf(vote)].measure : bargain.utilities[1];
  const weights = clauseWeightsOf(ground, measure, text, Math.max).sort((a, b) => a.points - b.points || a.issue - b.issue);
  const inPlay = changed ? weights.filter((w) => changed.includes(w.issue)) : weights;
  const costly = inPlay.filter((w) => w.points < 0);
  return termsOfClauses(ground, index, text, costly.length > 0 ? costly : inPlay.length > 0 ? inPlay : weights);
}

/** What won an acceptance: the clauses that give most against the worst they could say. */
export function reasonsFor(ground: ReasonContext, text: Package): Reason[] {
  const weights = clauseWeightsOf(ground, ground.bargain.utilities[1], text, Math.min).sort(
    (a, b) => b.points - a.points || a.issue - b.issue,
  );
  return termsOfClauses(ground, ground.table.parties[1].utility, text, weights);
}

/** Every reason the seat could give: each clause's heaviest term, in what the text is worth to it and then in each vote at its home. */
export function possibleReasons(ground: ReasonContext, text: Package): Reason[] {
  const { table, ownConditions } = ground;
  const votes = table.conditions.filter((c) => ownConditions.includes(c.id)).map((c) => c.measure);
  const measures = [table.parties[1].utility, ...votes];
  return measures.flatMap((measure) => table.issues.flatMap((_, issue) => termOf(table, measure, text, issue)));
}

/** For each clause, the text's points over the best (or worst) other legal option of it. */
function clauseWeightsOf(
  { table, bargain }: ReasonContext,
  measure: Measure,
  text: Package,
  pick: (...points: number[]) => number,
): ClauseWeight[] {
  const worth = evaluateMeasure(bargain, measure, text);
  return text.flatMap((chosen, issue) => {
    const others = table.issues[issue].options.flatMap((_, option) => {
      if (option === chosen || table.issues[issue].demandOnly.includes(option)) return [];
      const other = text.with(issue, option);
      return isLegal(bargain, other) ? [evaluateMeasure(bargain, measure, other)] : [];
    });
    return others.length === 0 ? [] : [{ issue, points: worth - pick(...others) }];
  });
}

function termsOfClauses({ table }: ReasonContext, measure: number, text: Package, weights: readonly ClauseWeight[]): Reason[] {
  return weights.flatMap(({ issue }) => termOf(table, measure, text, issue)).slice(0, most);
}

/** The term of the measure that says most about the clause in this text; nothing when none speaks of it. */
function termOf(table: TableDef, measure: number, text: Package, issue: number): Reason[] {
  const { terms } = table.measures[measure];
  let best: { term: number; size: number } | null = null;
  for (let term = 0; term < terms.length; term++) {
    const { columns } = terms[term];
    if (!columns.some((c) => c.issue === issue)) continue;
    const size = Math.abs(termCoefficient(terms[term], text)) * (columns.length > 1 ? 2 : 1);
    if (best === null || size > best.size) best = { term, size };
  }
  return best === null ? [] : [[issue, measure, best.term]];
}
