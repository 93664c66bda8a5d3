// The clauses that weigh most for the responder, and the term of its utility (or of its own vote) that makes each of them weigh.
// Invariant: one to three reasons, heaviest first, ties to the earlier clause; worked out from what the responder knows alone.

import { termCoefficient } from '../../engine/expression/term';
import type { Reason } from '../../engine/model/command';
import type { IssueIndex, MeasureIndex, TermIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { TableDef } from '../../engine/model/table-def';
import type { BargainingProblem, Measure, Package } from '../../negotiation/model/bargaining-problem';
import { isLegal } from '../../negotiation/model/legality';
import { evaluateMeasure } from '../../negotiation/model/measure';
import type { TableSide } from './sides';

const maxReasons = 3;

interface ReasonContext {
  readonly table: TableDef;
  /** Position of the seat that gives the reasons among the table's parties. */
  readonly own: TableSide;
  readonly bargain: BargainingProblem;
  readonly ownConditions: readonly string[];
}

interface ClauseWeight {
  readonly issue: IssueIndex;
  /** Points against the best other option of the clause; negative: the clause costs. */
  readonly points: number;
}

/** What speaks against the text: in its own vote where that would fail, else in what the text is worth. `changed`: the clauses a counter-offer changes. */
export function reasonsAgainst(context: ReasonContext, text: Package, isCarried: boolean, changed: readonly IssueIndex[] | null): Reason[] {
  const { table, bargain, own, ownConditions } = context;
  const at = isCarried ? -1 : table.conditions.findIndex((c) => ownConditions.includes(c.id));
  const index = table.conditions[at]?.measure ?? table.parties[own].utility;
  const measure = bargain.conditions[at]?.measure ?? bargain.utilities[own];
  const weights = clauseWeightsOf(context, measure, text, Math.max).sort((a, b) => a.points - b.points || a.issue - b.issue);
  const inPlay = changed ? weights.filter((w) => changed.includes(w.issue)) : weights;
  const costly = inPlay.filter((w) => w.points < 0);
  return termsOfClauses(context, index, text, costly.length > 0 ? costly : inPlay.length > 0 ? inPlay : weights);
}

/** What speaks for the text: the clauses that give most against their worst option. */
export function reasonsFor(context: ReasonContext, text: Package): Reason[] {
  const weights = clauseWeightsOf(context, context.bargain.utilities[context.own], text, Math.min).sort(
    (a, b) => b.points - a.points || a.issue - b.issue,
  );
  return termsOfClauses(context, context.table.parties[context.own].utility, text, weights);
}

/** Every reason the seat could give: each clause's heaviest term, in what the text is worth to it and then in each of its own votes. */
export function possibleReasons(context: ReasonContext, text: Package): Reason[] {
  const { table, own, ownConditions } = context;
  const votes = table.conditions.filter((c) => ownConditions.includes(c.id)).map((c) => c.measure);
  const measures = [table.parties[own].utility, ...votes];
  return measures.flatMap((measure) => table.issues.flatMap((_, issue) => termOf(table, measure, text, issue)));
}

/** For each clause, the text's points over the best (or worst) other legal option of it. */
function clauseWeightsOf(
  { table, bargain }: ReasonContext,
  measure: Measure,
  text: Package,
  best: (...points: number[]) => number,
): ClauseWeight[] {
  const worth = evaluateMeasure(bargain, measure, text);
  return text.flatMap((chosen, issue) => {
    const others = elementAt(table.issues, issue).options.flatMap((_, option) => {
      if (option === chosen || elementAt(table.issues, issue).demandOnly.includes(option)) return [];
      const other = text.with(issue, option);
      return isLegal(bargain, other) ? [evaluateMeasure(bargain, measure, other)] : [];
    });
    return others.length === 0 ? [] : [{ issue, points: worth - best(...others) }];
  });
}

function termsOfClauses({ table }: ReasonContext, measure: MeasureIndex, text: Package, weights: readonly ClauseWeight[]): Reason[] {
  return weights.flatMap(({ issue }) => termOf(table, measure, text, issue)).slice(0, maxReasons);
}

/** The term of the measure with the largest product for the clause in this text; a term of several clauses counts twice. Nothing when none reads it. */
function termOf(table: TableDef, measure: MeasureIndex, text: Package, issue: IssueIndex): Reason[] {
  const { terms } = elementAt(table.measures, measure);
  let best: { term: TermIndex; size: number } | null = null;
  for (let term = 0; term < terms.length; term++) {
    const { columns } = elementAt(terms, term);
    if (!columns.some((c) => c.issue === issue)) continue;
    const size = Math.abs(termCoefficient(elementAt(terms, term), text)) * (columns.length > 1 ? 2 : 1);
    if (best === null || size > best.size) best = { term, size };
  }
  return best === null ? [] : [[issue, measure, best.term]];
}
