// Closing a text in one step: the best package for the player among those every side and every legislature would carry.
// Invariant: exact over all legal packages; ties go to the first in the order issues and options are written.

import type { Program } from '../expression/program';
import type { Evaluator } from '../expression/query-context';
import { termAmount } from '../expression/term';
import type { ClosingDef, TermDef } from '../model/closing-def';
import { idiv } from '../model/integer';
import { type Context, emit } from './context';
import { applyEffects } from './effect';

/** Added to a measure once the deepest of its issues is chosen. */
interface CrossTerm {
  readonly measure: number;
  readonly issues: readonly number[];
  readonly columns: readonly (readonly number[])[];
  readonly over: number;
  readonly times: number;
  readonly per: number;
}

interface PackageSheet {
  readonly base: number[];
  /** By issue: the joints that are settled when it is chosen. */
  readonly joints: readonly (readonly CrossTerm[])[];
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
    applyEffects(ctx, prepared.failure, 'closing:failure');
    emit(ctx, { type: 'textFailed', turn: ctx.state.turn });
    return;
  }
  ctx.state.agreement = { options: best.options, measures: best.measures, turn: ctx.state.turn };
  ctx.locals = best.measures;
  applyEffects(ctx, prepared.success, 'closing:success');
  emit(ctx, { type: 'textSigned', turn: ctx.state.turn, options: best.options });
}

interface MeasuredPackage {
  readonly options: readonly number[];
  readonly measures: readonly number[];
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
  const visit = (issue: number): void => {
    if (issue === depth) {
      judge(sums[depth]);
      return;
    }
    for (let k = 0; k < closing.issues[issue].options.length; k++) {
      options[issue] = k;
      if (!sheet.legal[issue].every((rule) => rule(ctx) !== 0)) continue;
      addCrossTerms(sums[issue], sums[issue + 1], sheet.joints[issue], options);
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

function addCrossTerms(before: readonly number[], after: number[], joints: readonly CrossTerm[], options: readonly number[]): void {
  for (let m = 0; m < before.length; m++) after[m] = before[m];
  for (const j of joints) {
    let product = 1;
    for (let c = 0; c < j.issues.length; c++) product *= j.columns[c][options[j.issues[c]]];
    after[j.measure] += termAmount(product, j.over, j.times, j.per);
  }
}

function createPackageSheet(ctx: Context, closing: ClosingDef): PackageSheet {
  const prepared = ctx.prepared.closing;
  const base: number[] = closing.measures.map(() => 0);
  const joints: CrossTerm[][] = closing.issues.map(() => []);
  closing.measures.forEach((measure, m) => {
    measure.terms.forEach((term: TermDef, t) => {
      const times = prepared ? prepared.times[m][t](ctx) : 0;
      const issues = term.columns.map((c) => c.issue);
      if (issues.length === 0) {
        base[m] += idiv(times, term.per);
        return;
      }
      const deepest = Math.max(...issues);
      joints[deepest].push({ measure: m, issues, columns: term.columns.map((c) => c.entries), over: term.over, times, per: term.per });
    });
  });
  const legal: Evaluator[][] = closing.issues.map(() => []);
  closing.legal.forEach((program, i) => {
    if (prepared) legal[deepestIssue(program)].push(prepared.legal[i]);
  });
  return { base, joints, legal };
}

/** Largest issue index a legality rule speaks of: it can be judged once that issue is chosen. */
function deepestIssue(program: Program): number {
  if (typeof program === 'number') return 0;
  const [op, ...args] = program;
  if (op === 'option') return args[0] as number;
  let deepest = 0;
  for (const arg of args) {
    const d = deepestIssue(arg as Program);
    if (d > deepest) deepest = d;
  }
  return deepest;
}
