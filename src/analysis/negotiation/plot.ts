// The payoff plane of a table, as plain numbers: what texts are worth to the seat, and to the other side by the type it may be of.
// Invariant: depends on a seat's knowledge of the table alone, so nothing hidden moves a point. Options that are only ever demanded are left
// out of the frontiers; what the seat cannot see exactly stands at its middle there, and as an interval in walk-aways and positions.

import type { TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Package, ValuedPackage } from '../../negotiation/model/bargaining-problem';
import { demandOnlyOptions } from '../../negotiation/model/table-problem';
import { createDecisionDiagram, excludeOptions } from '../../negotiation/search/decision-diagram';
import { fullRequirements } from '../../negotiation/search/requirements';
import { findNashSolution } from '../../negotiation/solutions/bargaining-solution';
import { findParetoFrontier } from '../../negotiation/solutions/pareto-frontier';
import { runToEnd, type StudyProgress } from '../study-progress';
import type { TableKnowledge } from './table-knowledge';
import { type Interval, isPoint, measureText } from './threshold-measure';

/** A point of the plane: worth to the seat, worth to the other side. */
export interface PlotPoint {
  readonly own: number;
  readonly other: number;
  readonly text: Package;
}

export interface PlotCase {
  readonly type: TypeIndex | null;
  readonly id: string | null;
  /** Belief, per mille. */
  readonly weight: number;
  /** The best that legal texts can give, by rising worth to the seat. */
  readonly frontier: readonly PlotPoint[];
  /** The other side's reservation value. */
  readonly walkAway: Interval;
  /** The Nash point among the texts both sides could carry, or null where there is none. */
  readonly nash: PlotPoint | null;
}

export interface TablePlot {
  readonly cases: readonly PlotCase[];
  /** The seat's own reservation value, true and perceived. */
  readonly walkAway: { readonly value: Interval; readonly felt: Interval };
  /** What the axes must hold: every frontier point and every reservation value. */
  readonly ownAxis: Interval;
  readonly otherAxis: Interval;
}

/** Where a text lies. */
export interface PlotPosition {
  readonly own: Interval;
  /** By case of the plot. */
  readonly other: readonly Interval[];
  /** True where both are known to the point, whichever the type. */
  readonly isExact: boolean;
}

/** The plot; to be kept as long as its knowledge. Time: a frontier and a search for each type, some milliseconds each. */
export function plotOf(knowledge: TableKnowledge): TablePlot {
  return runToEnd(plotSteps(knowledge));
}

/** The plot in steps, one for each type: whoever reads it may pause between two of them, or stop. */
export function* plotSteps(knowledge: TableKnowledge): Generator<StudyProgress, TablePlot, void> {
  const barred = demandOnlyOptions(knowledge.table);
  const point = ({ text, utilities }: ValuedPackage): PlotPoint => ({
    own: utilities[knowledge.own],
    other: utilities[knowledge.other],
    text,
  });
  const cases: PlotCase[] = [];
  for (const { type, id, weight, bargain, walkAway } of knowledge.cases) {
    const diagram = createDecisionDiagram(bargain);
    const nash = findNashSolution(diagram, { ...fullRequirements(bargain), barred });
    const frontier = findParetoFrontier(excludeOptions(diagram, barred)).map(point);
    cases.push({ type, id, weight, frontier: frontier.sort((a, b) => a.own - b.own), walkAway, nash: nash && point(nash) });
    yield { done: cases.length, total: knowledge.cases.length };
  }
  const points = cases.flatMap(({ frontier }) => frontier);
  const { value, felt } = knowledge.walkAway;
  return {
    cases,
    walkAway: knowledge.walkAway,
    ownAxis: axisOf([...points.map(({ own }) => own), value.low, value.high, felt.low, felt.high]),
    otherAxis: axisOf([...points.map(({ other }) => other), ...cases.flatMap(({ walkAway }) => [walkAway.low, walkAway.high])]),
  };
}

function axisOf(numbers: readonly number[]): Interval {
  const axis = { low: Infinity, high: -Infinity };
  for (const number of numbers) {
    if (number < axis.low) axis.low = number;
    if (number > axis.high) axis.high = number;
  }
  return axis;
}

/** Where a text lies in the plot: an own draft, or one of theirs. Microseconds. */
export function plotPositionOf(knowledge: TableKnowledge, text: Package): PlotPosition {
  const own = measureText(knowledge.ownMeasure.measure, text).value;
  const other = measureText(knowledge.otherMeasure.measure, text).byCase.map(({ value }) => value);
  return { own, other, isExact: isPoint(own) && other.every((axis) => isPoint(axis) && axis.low === elementAt(other, 0).low) };
}
