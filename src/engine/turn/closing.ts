// Closing a text in one step: the best package for the player among those every side and every legislature would carry.
// Invariant: exact over all legal packages; ties go to the first in the order issues and options are written.

import { type Program, visitProgram } from '../expression/program';
import type { Evaluator } from '../expression/query-context';
import { termAmount, termCoefficient } from '../expression/term';
import type { ClosingDef, TermDef } from '../model/closing-def';
import type { ByMeasure, IssueIndex, MeasureIndex } from '../model/indices';
import { type Context, emit } from './context';
import { noticeDeed } from './deed';
import { applyEffects } from './effect';

/** Added to a measure once the deepest of its issues is chosen. */
interface CrossTerm {
  readonly measure: MeasureIndex;
  readonly term: TermDef;
  readonly times: number;
}

interface PackageSheet {
  readonly base: number[];
  /** By issue: the cross terms that are settled when it is chosen. */
  readonly crossTerms: readonly (readonly CrossTerm[])[];
  /** By issue: the legality rules that can be judged when it is chosen. */
  readonly legal: readonly (readonly Evaluator[])[];
}

/** Puts the text to the other side; signs it or fails. */
export function closeText(ctx: Context): void {
  const { closing } = ctx.scenario;
  const prepared = ctx.prepared.closing;
  if (!closing || !prepared) return;
  const best = bestPackage(ctx, closing);
  if (!best) {
    applyEffects(ctx, prepared.failure);
    emit(ctx, { type: 'textFailed', turn: ctx.state.turn });
    return;
  }
  ctx.state.agreement = { options: best.options, measures: best.measures, turn: ctx.state.turn };
  ctx.locals = best.measures;
  applyEffects(ctx, prepared.success);
  emit(ctx, { type: 'textSigned', turn: ctx.state.turn, options: best.options });
  ctx.scenario.tables.forEach((table, index) => {
    if (table.session?.settles) noticeDeed(ctx, 'ratified', index);
  });
}

interface MeasuredPackage {
  readonly options: readonly number[];
  readonly measures: ByMeasure<number>;
  readonly value: number;
}

function bestPackage(ctx: Context, closing: ClosingDef): MeasuredPackage | null {
  const prepared = ctx.prepared.closing;
  if (!prepared) return null;
  const sheet = createPackageSheet(ctx, closing);
  const depth = closing.issues.length;
  const options: number[] = new Array(depth).fill(0);
  const sums: number[][] = [sheet.base, ...closing.issues.map(() => new Array(closing.measures.length).fill(0))];
  const found: { best: MeasuredPackage | null } = { best: null };
  ctx.options = options;
  const visit = (issue: IssueIndex): void => {
    if (issue === depth) {
      judge(sums[depth]);
      return;
    }
    for (let k = 0; k < closing.issues[issue].options.length; k++) {
      options[issue] = k;
      if (!sheet.legal[issue].every((rule) => rule(ctx) !== 0)) continue;
      addCrossTerms(sums[issue], sums[issue + 1], sheet.crossTerms[issue], options);
      visit(issue + 1);
    }
  };
  const judge = (measures: number[]): void => {
    ctx.locals = measures;
    for (const accepts of prepared.accepts) if (accepts(ctx) === 0) return;
    const value = prepared.value(ctx);
    if (value > (found.best?.value ?? 0)) found.best = { options: options.slice(), measures: measures.slice(), value };
  };
  visit(0);
  return found.best;
}

function addCrossTerms(before: readonly number[], after: number[], crossTerms: readonly CrossTerm[], options: readonly number[]): void {
  for (let m = 0; m < before.length; m++) after[m] = before[m];
  for (const { measure, term, times } of crossTerms) after[measure] += termAmount(termCoefficient(term, options), times, term.per);
}

function createPackageSheet(ctx: Context, closing: ClosingDef): PackageSheet {
  const prepared = ctx.prepared.closing;
  const base: number[] = closing.measures.map(() => 0);
  const crossTerms: CrossTerm[][] = closing.issues.map(() => []);
  closing.measures.forEach((measure, m) => {
    measure.terms.forEach((term, t) => {
      const times = prepared ? prepared.times[m][t](ctx) : 0;
      if (term.columns.length === 0) base[m] += termAmount(1, times, term.per);
      else crossTerms[Math.max(...term.columns.map((c) => c.issue))].push({ measure: m, term, times });
    });
  });
  const legal: Evaluator[][] = closing.issues.map(() => []);
  closing.legal.forEach((program, i) => {
    if (prepared) legal[deepestIssue(program)].push(prepared.legal[i]);
  });
  return { base, crossTerms, legal };
}

/** Largest issue index a legality rule speaks of: it can be judged once that issue is chosen. */
function deepestIssue(program: Program): IssueIndex {
  let deepest = 0;
  visitProgram(program, (operator, [issue]) => {
    if (operator === 'option' && typeof issue === 'number' && issue > deepest) deepest = issue;
  });
  return deepest;
}
