// Closing a text in one step: the best package for the player among those every side and every legislature would carry.
// Invariant: exact over all legal packages; ties go to the first in the order issues and options are written.

import type { ClosingDef, TermDef } from './closing-def';
import { applyEffects } from './effect';
import type { Evaluate } from './evaluate';
import { emit, type Fold } from './fold';
import { idiv } from './integer';
import type { Program } from './program';
import { amountOf } from './term';

/** Added to a measure once the deepest of its issues is chosen. */
interface Joint {
  readonly measure: number;
  readonly issues: readonly number[];
  readonly columns: readonly (readonly number[])[];
  readonly over: number;
  readonly times: number;
  readonly per: number;
}

interface Sheet {
  readonly base: number[];
  /** By issue: the joints that are settled when it is chosen. */
  readonly joints: readonly (readonly Joint[])[];
  /** By issue: the legality rules that can be judged when it is chosen. */
  readonly legal: readonly (readonly Evaluate[])[];
}

/** Puts the text to the other side; signs it or fails. */
export function closeText(f: Fold): void {
  const { closing } = f.scenario;
  const prepared = f.prepared.closing;
  if (!closing || !prepared) return;
  const best = bestPackage(f, closing);
  if (!best) {
    applyEffects(f, prepared.failure, 'closing:failure');
    emit(f, { type: 'textFailed', turn: f.state.turn });
    return;
  }
  f.state.agreement = { options: best.options, measures: best.measures, turn: f.state.turn };
  f.locals = best.measures;
  applyEffects(f, prepared.success, 'closing:success');
  emit(f, { type: 'textSigned', turn: f.state.turn, options: best.options });
}

interface Package {
  readonly options: readonly number[];
  readonly measures: readonly number[];
  readonly value: number;
}

function bestPackage(f: Fold, closing: ClosingDef): Package | null {
  const prepared = f.prepared.closing;
  if (!prepared) return null;
  const sheet = layOut(f, closing);
  const depth = closing.issues.length;
  const options: number[] = new Array(depth).fill(0);
  const sums: number[][] = [sheet.base, ...closing.issues.map(() => new Array(closing.measures.length).fill(0))];
  const found: { best: Package | null } = { best: null };
  f.options = options;
  const visit = (issue: number): void => {
    if (issue === depth) {
      judge(sums[depth]);
      return;
    }
    for (let k = 0; k < closing.issues[issue].options.length; k++) {
      options[issue] = k;
      if (!sheet.legal[issue].every((rule) => rule(f) !== 0)) continue;
      addUp(sums[issue], sums[issue + 1], sheet.joints[issue], options);
      visit(issue + 1);
    }
  };
  const judge = (measures: number[]): void => {
    f.locals = measures;
    for (const accepts of prepared.accepts) if (accepts(f) === 0) return;
    const value = prepared.value(f);
    if (value > (found.best?.value ?? 0)) found.best = { options: options.slice(), measures: measures.slice(), value };
  };
  visit(0);
  return found.best;
}

function addUp(before: readonly number[], after: number[], joints: readonly Joint[], options: readonly number[]): void {
  for (let m = 0; m < before.length; m++) after[m] = before[m];
  for (const j of joints) {
    let product = 1;
    for (let c = 0; c < j.issues.length; c++) product *= j.columns[c][options[j.issues[c]]];
    after[j.measure] += amountOf(product, j.over, j.times, j.per);
  }
}

function layOut(f: Fold, closing: ClosingDef): Sheet {
  const prepared = f.prepared.closing;
  const base: number[] = closing.measures.map(() => 0);
  const joints: Joint[][] = closing.issues.map(() => []);
  closing.measures.forEach((measure, m) => {
    measure.terms.forEach((term: TermDef, t) => {
      const times = prepared ? prepared.times[m][t](f) : 0;
      const issues = term.columns.map((c) => c.issue);
      if (issues.length === 0) {
        base[m] += idiv(times, term.per);
        return;
      }
      const deepest = Math.max(...issues);
      joints[deepest].push({ measure: m, issues, columns: term.columns.map((c) => c.entries), over: term.over, times, per: term.per });
    });
  });
  const legal: Evaluate[][] = closing.issues.map(() => []);
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
