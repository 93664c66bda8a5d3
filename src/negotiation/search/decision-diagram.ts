// A bargaining problem as a decision diagram (Bergman, Cire, van Hoeve and Hooker, "Decision Diagrams for Optimization", 2016): one layer an
// issue, in the order issues are settled. A state is what must be remembered before a layer, an arc settles the layer's issue, and a path from
// the first state to the last is one legal package. Invariant: every remaining arc lies on at least one legal path.
//
// Size: the sum over the layers of (combinations remembered) x (options); 364 arcs for a treaty of ten issues with 968,704 legal packages. Problems
// in which all issues are tied together grow as their packages do; `createDecisionDiagram` refuses them above a million arcs.
import type { IssueIndex, OptionIndex } from '../../engine/model/indices';
import type { BargainingProblem, OptionSet, PointsTable } from '../model/bargaining-problem';
import { isRuleBroken, issuesOfRule } from '../model/legality';
import { entryIndexOf } from '../model/measure';
import { stridesOf } from '../model/package-number';
import { createIssueOrder } from './issue-order';

export interface DecisionDiagram {
  readonly bargain: BargainingProblem;
  /** The issue settled in each layer. */
  readonly order: readonly IssueIndex[];
  /** Options of that issue. */
  readonly optionCounts: readonly number[];
  /** For each layer, and once more for the end: its first state. The first layer has one state, the end has one. */
  readonly firstState: readonly number[];
  /** For each state, its first arc; the arc of option o is o further. */
  readonly firstArc: Int32Array;
  /** For each arc, the state it leads to, or -1 where no legal package goes. */
  readonly target: Int32Array;
  /** Utilities first, then conditions: for each arc, what it adds to each. */
  readonly arcPoints: Float64Array;
  readonly measureCount: number;
  /** What each measure starts from. */
  readonly bases: readonly number[];
  /** For each state, the number of legal paths from it to the end. */
  readonly pathCounts: Float64Array;
  /** For each layer, by how much the package's number grows with the option. */
  readonly strides: readonly number[];
  /** For each state, the lowest that the rest of the package's number can be. */
  readonly lowestNumbers: Float64Array;
}

const mostArcs = 1_000_000;

/** The diagram of a well-formed problem. Time and memory: proportional to the arcs. Throws where it would have more than a million arcs. */
export function createDecisionDiagram(bargain: BargainingProblem): DecisionDiagram {
  const { order, carriedIssues } = createIssueOrder(bargain);
  const sizeOf = (issue: IssueIndex): number => bargain.issues[issue].options.length;
  const firstState = [0];
  const arcStarts: number[] = [];
  let arcs = 0;
  carriedIssues.forEach((issues, layer) => {
    const states = issues.reduce((n, issue) => n * sizeOf(issue), 1);
    const width = layer < order.length ? sizeOf(order[layer]) : 0;
    firstState.push(firstState[layer] + states);
    if (arcs + states * width > mostArcs) throw new Error(`The issues hang together too closely: over ${mostArcs} cases to tell apart.`);
    for (let s = 0; s < states; s++, arcs += width) arcStarts.push(arcs);
  });
  const strides = stridesOf(bargain.issues);
  const blank: DecisionDiagram = {
    bargain,
    order,
    optionCounts: order.map(sizeOf),
    firstState,
    firstArc: Int32Array.from(arcStarts),
    target: new Int32Array(arcs).fill(-1),
    arcPoints: new Float64Array(arcs * (bargain.utilities.length + bargain.conditions.length)),
    measureCount: bargain.utilities.length + bargain.conditions.length,
    bases: [...bargain.utilities, ...bargain.conditions.map((c) => c.measure)].map((measure) => measure.base),
    pathCounts: new Float64Array(firstState[order.length + 1]),
    strides: order.map((issue) => strides[issue]),
    lowestNumbers: new Float64Array(firstState[order.length + 1]),
  };
  for (let layer = 0; layer < order.length; layer++) fillLayer(blank, layer, carriedIssues);
  return prune(blank);
}

/** The diagram without some options, e.g. those that are only ever demanded and never agreed to. */
export function excludeOptions(diagram: DecisionDiagram, barred: readonly OptionSet[]): DecisionDiagram {
  if (barred.length === 0) return diagram;
  const target = diagram.target.slice();
  diagram.order.forEach((issue, layer) => {
    const options = barred.filter((choice) => choice.issue === issue).flatMap((choice) => choice.options);
    for (let s = diagram.firstState[layer]; s < diagram.firstState[layer + 1]; s++) {
      for (const option of options) target[diagram.firstArc[s] + option] = -1;
    }
  });
  const states = diagram.pathCounts.length;
  return prune({ ...diagram, target, pathCounts: new Float64Array(states), lowestNumbers: new Float64Array(states) });
}

/** Decides the arcs of one layer: which are legal, where they lead, what they add. */
function fillLayer(diagram: DecisionDiagram, layer: number, carriedIssues: readonly (readonly IssueIndex[])[]): void {
  const { bargain, order, optionCounts, firstState, firstArc, target, arcPoints, measureCount } = diagram;
  const issue = order[layer];
  const settled = new Set(order.slice(0, layer + 1));
  // A table or rule is counted where its last issue is settled; one that speaks of no issue, in the first layer.
  const isDue = (issues: readonly IssueIndex[]): boolean =>
    issues.every((i) => settled.has(i)) && (issues.includes(issue) || (layer === 0 && issues.length === 0));
  const rules = bargain.legal.filter((rule) => isDue(issuesOfRule(rule)));
  const tables: PointsTable[][] = [...bargain.utilities, ...bargain.conditions.map((c) => c.measure)].map((measure) =>
    measure.tables.filter((table) => isDue(table.issues)),
  );
  const chosen = bargain.issues.map(() => 0);
  const optionOf = (issue: IssueIndex): OptionIndex => chosen[issue];
  for (let s = 0; s < firstState[layer + 1] - firstState[layer]; s++) {
    let rest = s;
    for (const i of [...carriedIssues[layer]].reverse()) {
      chosen[i] = rest % bargain.issues[i].options.length;
      rest = Math.floor(rest / bargain.issues[i].options.length);
    }
    for (let option = 0; option < optionCounts[layer]; option++) {
      chosen[issue] = option;
      if (rules.some((rule) => isRuleBroken(rule, optionOf))) continue;
      const arc = firstArc[firstState[layer] + s] + option;
      const next = carriedIssues[layer + 1].reduce((at, i) => at * bargain.issues[i].options.length + chosen[i], 0);
      target[arc] = firstState[layer + 1] + next;
      for (let m = 0; m < measureCount; m++) {
        for (const table of tables[m]) arcPoints[arc * measureCount + m] += table.values[entryIndexOf(bargain, table, optionOf)];
      }
    }
  }
}

/** From the last layer to the first: counts the legal paths from each state and takes away the arcs that lie on none. */
function prune(diagram: DecisionDiagram): DecisionDiagram {
  const { optionCounts, firstState, firstArc, target, pathCounts, lowestNumbers, strides } = diagram;
  pathCounts[firstState[optionCounts.length]] = 1;
  for (let layer = optionCounts.length - 1; layer >= 0; layer--) {
    for (let s = firstState[layer]; s < firstState[layer + 1]; s++) {
      lowestNumbers[s] = Infinity;
      for (let option = 0; option < optionCounts[layer]; option++) {
        const arc = firstArc[s] + option;
        if (target[arc] >= 0 && pathCounts[target[arc]] === 0) target[arc] = -1;
        if (target[arc] < 0) continue;
        pathCounts[s] += pathCounts[target[arc]];
        lowestNumbers[s] = Math.min(lowestNumbers[s], option * strides[layer] + lowestNumbers[target[arc]]);
      }
    }
  }
  return diagram;
}
