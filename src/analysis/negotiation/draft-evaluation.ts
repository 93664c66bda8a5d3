// The evaluation of a draft by what a seat may know: is it legal, what is it worth, would it be ratified, which single changes would gain.
// Invariant: depends on the seat's knowledge and the text alone; a clause left open (-1) counts nothing and breaks nothing.

import type { ByIssue, IssueIndex, OptionIndex, Seat, Slot, TermIndex, TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Package } from '../../negotiation/model/bargaining-problem';
import { isRuleBroken } from '../../negotiation/model/legality';
import type { EstimatedMeasure, TableKnowledge } from './table-knowledge';
import { hullOf, type Interval, measureText, pointsAtIssue, type ThresholdResult } from './threshold-measure';

/** What one term of a measure adds for a draft. */
export interface TermContribution {
  readonly term: TermIndex;
  /** Its text, where the scenario gives it one. */
  readonly key: string;
  /** The clauses it weighs; empty: it counts whatever the text says. */
  readonly issues: readonly IssueIndex[];
  readonly points: Interval;
}

/** What one clause brings, and what changing it alone could win. */
export interface IssueContribution {
  readonly issue: IssueIndex;
  /** Sum of the terms that weigh it; a term that weighs several clauses counts for each. */
  readonly points: Interval;
  /** The option, other than the chosen one, that a legal text could have there and that would be worth most; -1: none is better. */
  readonly best: number;
  /** By how much; with everything unseen at its middle, under the most believed type. */
  readonly gain: number;
}

/** A measure of the draft against its threshold. */
export interface MeasureEvaluation {
  readonly value: Interval;
  /** Value minus threshold: slack, or missing where negative. */
  readonly spare: Interval;
  /** Surely enough, surely not, or as far as can be seen either. */
  readonly verdict: Tristate;
  /** Slots taken at the scenario's start because the seat does not see them at all. */
  readonly guesses: readonly Slot[];
  /** Those that add something, heaviest burden first. */
  readonly terms: readonly TermContribution[];
  /** Clauses that bring something or could bring more; first the one where most is to be won. */
  readonly byIssue: readonly IssueContribution[];
}

export type Tristate = 'yes' | 'no' | 'unsure';

export interface DraftEvaluation {
  /** Issues whose option is not chosen yet. */
  readonly open: readonly IssueIndex[];
  /** The rules it breaks, with their text keys and the clauses they speak of. */
  readonly broken: readonly { readonly id: string; readonly key: string; readonly issues: readonly IssueIndex[] }[];
  /** Complete, and no rule broken. */
  readonly isLegal: boolean;
  /** Against the reservation value. */
  readonly own: MeasureEvaluation;
  /** Against the perceived reservation value. */
  readonly perceived: { readonly spare: Interval; readonly verdict: Tristate };
  /** In the order of the table. */
  readonly conditions: readonly (MeasureEvaluation & { readonly id: string; readonly of: Seat; readonly threshold: Interval })[];
  /** By type the other side may be of. */
  readonly other: readonly TypeEvaluation[];
  /** What the terms and clauses add to the other side's measure under the most believed type. */
  readonly otherContributions: Pick<MeasureEvaluation, 'terms' | 'byIssue' | 'guesses'>;
  /** Belief, per mille, in the types for which the draft lies in the zone; surely, and at most. */
  readonly chance: Interval;
}

export interface TypeEvaluation {
  readonly type: TypeIndex | null;
  readonly id: string | null;
  readonly weight: number;
  readonly value: Interval;
  readonly spare: Interval;
  /** Whether it is worth more to the other side than leaving. */
  readonly gains: Tristate;
  /** Whether the draft lies in the zone of agreement: legal, a gain for both, every condition met. */
  readonly inZone: Tristate;
}

/** Evaluates a draft. Time: far below a millisecond. */
export function evaluateDraft(knowledge: TableKnowledge, text: Package): DraftEvaluation {
  const { table, cases } = knowledge;
  const open = text.flatMap((option, issue) => (option < 0 ? [issue] : []));
  const rules = brokenBy(knowledge, text);
  const isLegal = open.length === 0 && rules.length === 0;
  const alternatives = alternativesOf(knowledge, text);
  const own = measureText(knowledge.ownMeasure.measure, text);
  const perceived = measureText(knowledge.perceivedMeasure.measure, text);
  const others = measureText(knowledge.otherMeasure.measure, text);
  const conditions = knowledge.conditions.map(({ measure }) => measureText(measure, text));
  const contributions = (of: EstimatedMeasure, result: ThresholdResult) => contributionsOf(knowledge, of, result, text, alternatives);
  const evaluated = (of: EstimatedMeasure, result: ThresholdResult): MeasureEvaluation => ({
    value: result.value,
    spare: result.spare,
    verdict: verdictOf(result.spare),
    ...contributions(of, result),
  });
  const other = cases.map(({ type, id, weight }, at): TypeEvaluation => {
    const { value, spare } = elementAt(others.byCase, at);
    const demands = [spare, elementAt(own.byCase, at).spare, ...conditions.map(({ byCase }) => elementAt(byCase, at).spare)].map(verdictOf);
    return { type, id, weight, value, spare, gains: verdictOf(spare), inZone: isLegal ? allOf(demands) : 'no' };
  });
  const beliefIn = (...verdicts: Tristate[]): number =>
    other.reduce((sum, { weight, inZone }) => (verdicts.includes(inZone) ? sum + weight : sum), 0);
  return {
    open,
    broken: rules.map(({ id, forbids }) => ({ id, key: `table.${table.id}.rule.${id}`, issues: forbids.map(({ issue }) => issue) })),
    isLegal,
    own: evaluated(knowledge.ownMeasure, own),
    perceived: { spare: perceived.spare, verdict: verdictOf(perceived.spare) },
    conditions: table.conditions.map(({ id, of }, i) => ({
      id,
      of,
      threshold: hullOf(
        elementAt(knowledge.conditions, i).measure.variants.flatMap(({ thresholds }) =>
          thresholds.filter((threshold) => threshold !== null),
        ),
      ),
      ...evaluated(elementAt(knowledge.conditions, i), elementAt(conditions, i)),
    })),
    other,
    otherContributions: contributions(knowledge.otherMeasure, others),
    chance: { low: beliefIn('yes'), high: beliefIn('yes', 'unsure') },
  };
}

function verdictOf(spare: Interval): Tristate {
  return spare.low >= 0 ? 'yes' : spare.high < 0 ? 'no' : 'unsure';
}

function allOf(verdicts: readonly Tristate[]): Tristate {
  return verdicts.includes('no') ? 'no' : verdicts.includes('unsure') ? 'unsure' : 'yes';
}

function brokenBy({ table }: TableKnowledge, text: Package) {
  return table.legal.filter((rule) => isRuleBroken(rule, (issue) => elementAt(text, issue)));
}

/** By issue: the other options a legal text could have there, everything else as it is; not those that are only ever demanded. */
function alternativesOf(knowledge: TableKnowledge, text: Package): ByIssue<readonly OptionIndex[]> {
  const { legal, issues } = knowledge.table;
  const broken = brokenBy(knowledge, text);
  return issues.map(({ options, demandOnly }, issue) => {
    const speaking = legal.filter(({ forbids }) => forbids.some((choice) => choice.issue === issue));
    // A rule that is broken elsewhere stays broken, whatever is written here.
    if (broken.some((rule) => !speaking.includes(rule))) return [];
    return options.flatMap((_, option) => {
      if (option === text[issue] || demandOnly.includes(option)) return [];
      return speaking.some((rule) => isRuleBroken(rule, (i) => (i === issue ? option : elementAt(text, i)))) ? [] : [option];
    });
  });
}

function contributionsOf(
  { table, likeliest }: TableKnowledge,
  { measure, guesses }: EstimatedMeasure,
  { points }: ThresholdResult,
  text: Package,
  alternatives: ByIssue<readonly OptionIndex[]>,
): Pick<MeasureEvaluation, 'terms' | 'byIssue' | 'guesses'> {
  const key = `table.${table.id}.measure.${measure.def.id}.term`;
  const terms = points
    .map((band, term): TermContribution => ({ term, key: `${key}.${term}`, issues: elementAt(measure.issuesByTerm, term), points: band }))
    .filter(({ points: { low, high } }) => low !== 0 || high !== 0);
  // One text to try options in, put back after each.
  const tried = text.slice();
  const issues = table.issues
    .map((_, issue): IssueContribution => {
      const own = terms.filter(({ issues }) => issues.includes(issue));
      const sum = (end: 'low' | 'high'): number => own.reduce((sum, term) => sum + term.points[end], 0);
      const now = pointsAtIssue(measure, text, issue, likeliest);
      let best = -1;
      let gain = 0;
      for (const option of elementAt(alternatives, issue)) {
        tried[issue] = option;
        const more = pointsAtIssue(measure, tried, issue, likeliest) - now;
        if (more > gain) {
          best = option;
          gain = more;
        }
      }
      tried[issue] = elementAt(text, issue);
      return { issue, points: { low: sum('low'), high: sum('high') }, best, gain };
    })
    .filter(({ points: { low, high }, gain }) => low !== 0 || high !== 0 || gain > 0);
  return {
    guesses,
    terms: terms.sort((a, b) => a.points.low - b.points.low || a.term - b.term),
    byIssue: issues.sort((a, b) => b.gain - a.gain || a.points.low - b.points.low || a.issue - b.issue),
  };
}
