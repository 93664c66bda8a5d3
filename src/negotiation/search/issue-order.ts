// In which order a search settles the issues, and what it must remember on the way: at each step only those settled issues that some
// table or rule still ties to an open one. Invariant: the remembered issues after a step are among those before it and the issue just settled.
import type { IssueIndex } from '../../engine/model/indices';
import type { BargainingProblem } from '../model/bargaining-problem';
import { issuesOfRule } from '../model/legality';

export interface IssueOrder {
  /** Positions in `BargainingProblem.issues`, first settled first. */
  readonly order: readonly IssueIndex[];
  /** For each step, and once more for the end (nothing): the settled issues that must be remembered before it, in the order settled. */
  readonly carriedIssues: readonly (readonly IssueIndex[])[];
}

/**
 * An order in which little must be remembered. From the last issue to the first, the one is taken that leaves the fewest combinations to
 * remember; the later issue wins a tie. Issues no table or rule ties to others so come last. Quadratic in the issues.
 */
export function createIssueOrder(bargain: BargainingProblem): IssueOrder {
  const ties = tiesOf(bargain);
  const open = new Set(bargain.issues.map((_, i) => i));
  const late = new Set<number>();
  const order: IssueIndex[] = [];
  while (open.size > 0) {
    let chosen = -1;
    let fewest = Infinity;
    for (const issue of open) {
      const combinations = neighboursOf(new Set([...late, issue]), ties).reduce((n, i) => n * bargain.issues[i].options.length, 1);
      if (combinations <= fewest) {
        fewest = combinations;
        chosen = issue;
      }
    }
    open.delete(chosen);
    late.add(chosen);
    order.unshift(chosen);
  }
  const carriedIssues = [...order, -1].map((_, step) => {
    const needed = neighboursOf(new Set(order.slice(step)), ties);
    return order.filter((issue) => needed.includes(issue));
  });
  return { order, carriedIssues };
}

/** The sets of issues that some table or rule ties together. */
function tiesOf(bargain: BargainingProblem): readonly (readonly IssueIndex[])[] {
  const measures = [...bargain.utilities, ...bargain.conditions.map((condition) => condition.measure)];
  const ties = [...measures.flatMap((measure) => measure.tables.map((table) => table.issues)), ...bargain.legal.map(issuesOfRule)];
  return ties.filter((issues) => issues.length > 1);
}

/** The issues outside a set that are tied to one in it. */
function neighboursOf(inside: ReadonlySet<IssueIndex>, ties: readonly (readonly IssueIndex[])[]): IssueIndex[] {
  const touching = ties.filter((issues) => issues.some((issue) => inside.has(issue)));
  return [...new Set(touching.flat())].filter((issue) => !inside.has(issue));
}
