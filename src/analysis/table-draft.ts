// What a seat may know about one draft: is it legal, what is it worth, would it be carried at home and abroad, what could be mended.
// Invariant: a judgement follows from the outlook and the text alone; a clause left open (-1) counts nothing and breaks nothing.

import type { Package } from '../bargain/bargain';
import { isBroken } from '../bargain/legality';
import { type Band, type LineResult, measureText, pointsAround, unite } from './table-line';
import type { Outlined, TableOutlook } from './table-outlook';

/** What one term of a measure adds for a draft. */
export interface TermShare {
  readonly term: number;
  /** Its text, where the scenario gives it one. */
  readonly key: string;
  /** The clauses it weighs; empty: it counts whatever the text says. */
  readonly issues: readonly number[];
  readonly points: Band;
}

/** What one clause brings, and what changing it alone could win. */
export interface ClauseShare {
  readonly issue: number;
  /** Sum of the terms that weigh it; a term that weighs several clauses counts for each. */
  readonly points: Band;
  /** The option, other than the chosen one, that a legal text could have there and that would be worth most; -1: none is better. */
  readonly best: number;
  /** By how much; with everything unseen at its middle, under the most believed type. */
  readonly gain: number;
}

/** A measure of the draft against its line. */
export interface Judged {
  readonly value: Band;
  /** Value less line: to spare, or missing where negative. */
  readonly spare: Band;
  /** Surely enough, surely not, or as far as can be seen either. */
  readonly verdict: Verdict;
  /** Slots taken at the scenario's start because the seat does not see them at all. */
  readonly guesses: readonly number[];
  /** Those that add something, heaviest burden first. */
  readonly terms: readonly TermShare[];
  /** Clauses that bring something or could bring more; first the one where most is to be won. */
  readonly clauses: readonly ClauseShare[];
}

export type Verdict = 'yes' | 'no' | 'unsure';

export interface DraftJudgement {
  /** Issues whose option is not chosen yet. */
  readonly open: readonly number[];
  /** The rules it breaks, with their text keys and the clauses they speak of. */
  readonly broken: readonly { readonly id: string; readonly key: string; readonly issues: readonly number[] }[];
  /** Complete, and no rule broken. */
  readonly isLegal: boolean;
  /** Against the walk-away as it is. */
  readonly own: Judged;
  /** Against the walk-away as it is felt. */
  readonly felt: { readonly spare: Band; readonly verdict: Verdict };
  /** In the order of the table. */
  readonly conditions: readonly (Judged & { readonly id: string; readonly of: number; readonly threshold: Band })[];
  /** By type the other side may be of. */
  readonly other: readonly OtherSide[];
  /** What shares the terms and clauses of the other side's measure have under the most believed type. */
  readonly otherShares: Pick<Judged, 'terms' | 'clauses' | 'guesses'>;
  /** Belief, per mille, in the types for which the draft lies in the zone; surely, and at most. */
  readonly chance: Band;
}

export interface OtherSide {
  readonly type: number | null;
  readonly id: string | null;
  readonly weight: number;
  readonly value: Band;
  readonly spare: Band;
  /** Whether it is worth more to the other side than leaving. */
  readonly gains: Verdict;
  /** Whether the draft lies in the zone of agreement: legal, a gain for both, every condition met. */
  readonly inZone: Verdict;
}

/** Judges a draft. Time: far below a millisecond. */
export function judgeDraft(outlook: TableOutlook, text: Package): DraftJudgement {
  const { table, cases } = outlook;
  const open = text.flatMap((option, issue) => (option < 0 ? [issue] : []));
  const rules = brokenBy(outlook, text);
  const isLegal = open.length === 0 && rules.length === 0;
  const allowed = alternatives(outlook, text);
  const own = measureText(outlook.ownLine.line, text);
  const felt = measureText(outlook.feltLine.line, text);
  const others = measureText(outlook.otherLine.line, text);
  const conditions = outlook.conditions.map(({ line }) => measureText(line, text));
  const shares = (of: Outlined, result: LineResult) => sharesOf(outlook, of, result, text, allowed);
  const judged = (of: Outlined, result: LineResult): Judged => ({
    value: result.value,
    spare: result.spare,
    verdict: verdictOf(result.spare),
    ...shares(of, result),
  });
  const other = cases.map(({ type, id, weight }, at): OtherSide => {
    const { value, spare } = others.byCase[at];
    const demands = [spare, own.byCase[at].spare, ...conditions.map(({ byCase }) => byCase[at].spare)].map(verdictOf);
    return { type, id, weight, value, spare, gains: verdictOf(spare), inZone: isLegal ? allOf(demands) : 'no' };
  });
  const beliefIn = (...verdicts: Verdict[]): number =>
    other.reduce((sum, { weight, inZone }) => (verdicts.includes(inZone) ? sum + weight : sum), 0);
  return {
    open,
    broken: rules.map(({ id, forbids }) => ({ id, key: `table.${table.id}.rule.${id}`, issues: forbids.map(({ issue }) => issue) })),
    isLegal,
    own: judged(outlook.ownLine, own),
    felt: { spare: felt.spare, verdict: verdictOf(felt.spare) },
    conditions: table.conditions.map(({ id, of }, i) => ({
      id,
      of,
      threshold: unite(outlook.conditions[i].line.variants.flatMap(({ lines }) => lines.filter((line) => line !== null))),
      ...judged(outlook.conditions[i], conditions[i]),
    })),
    other,
    otherShares: shares(outlook.otherLine, others),
    chance: { low: beliefIn('yes'), high: beliefIn('yes', 'unsure') },
  };
}

function verdictOf(spare: Band): Verdict {
  return spare.low >= 0 ? 'yes' : spare.high < 0 ? 'no' : 'unsure';
}

function allOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('no') ? 'no' : verdicts.includes('unsure') ? 'unsure' : 'yes';
}

function brokenBy({ table }: TableOutlook, text: Package) {
  return table.legal.filter((rule) => isBroken(rule, (issue) => text[issue]));
}

/** By issue: the other options a legal text could have there, everything else as it is; not those that are only ever demanded. */
function alternatives(outlook: TableOutlook, text: Package): readonly (readonly number[])[] {
  const { legal, issues } = outlook.table;
  const broken = brokenBy(outlook, text);
  return issues.map(({ options, demandOnly }, issue) => {
    const speaking = legal.filter(({ forbids }) => forbids.some((choice) => choice.issue === issue));
    // A rule that is broken elsewhere stays broken, whatever is written here.
    if (broken.some((rule) => !speaking.includes(rule))) return [];
    return options.flatMap((_, option) => {
      if (option === text[issue] || demandOnly.includes(option)) return [];
      return speaking.some((rule) => isBroken(rule, (i) => (i === issue ? option : text[i]))) ? [] : [option];
    });
  });
}

function sharesOf(
  { table, likeliest }: TableOutlook,
  { line, guesses }: Outlined,
  { points }: LineResult,
  text: Package,
  allowed: readonly (readonly number[])[],
): Pick<Judged, 'terms' | 'clauses' | 'guesses'> {
  const key = `table.${table.id}.measure.${line.measure.id}.term`;
  const terms = points
    .map((band, term): TermShare => ({ term, key: `${key}.${term}`, issues: line.weighs[term], points: band }))
    .filter(({ points: { low, high } }) => low !== 0 || high !== 0);
  // One text to try options in, put back after each.
  const tried = text.slice();
  const clauses = table.issues
    .map((_, issue): ClauseShare => {
      const mine = terms.filter(({ issues }) => issues.includes(issue));
      const sum = (end: 'low' | 'high'): number => mine.reduce((so, term) => so + term.points[end], 0);
      const now = pointsAround(line, text, issue, likeliest);
      let best = -1;
      let gain = 0;
      for (const option of allowed[issue]) {
        tried[issue] = option;
        const more = pointsAround(line, tried, issue, likeliest) - now;
        if (more > gain) {
          best = option;
          gain = more;
        }
      }
      tried[issue] = text[issue];
      return { issue, points: { low: sum('low'), high: sum('high') }, best, gain };
    })
    .filter(({ points: { low, high }, gain }) => low !== 0 || high !== 0 || gain > 0);
  return {
    guesses,
    terms: terms.sort((a, b) => a.points.low - b.points.low || a.term - b.term),
    clauses: clauses.sort((a, b) => b.gain - a.gain || a.points.low - b.points.low || a.issue - b.issue),
  };
}
