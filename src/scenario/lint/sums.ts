// What must add up or come last: priors, weights, grades, outcomes, rungs.
import { type CompileContext, reportAt, reportAtKey } from '../compile/context';

/** The last grade must take whatever is left, however low. */
const catchAll = -1000;

export function lintSums(ctx: CompileContext): void {
  const { doc } = ctx;
  const prior = doc.types?.prior.reduce((a, b) => a + b, 0) ?? 1000;
  if (prior !== 1000)
    reportAtKey(ctx, ['types', 'prior'], {
      code: 'prior-sum',
      message: `The prior sums to ${prior}, not to 1000 per mille.`,
      fix: 'Correct the numbers.',
    });
  const weights = Object.values(doc.scores ?? {}).reduce((sum, score) => sum + score.weight, 0);
  if (doc.scores && weights !== 100)
    reportAtKey(ctx, ['scores'], {
      code: 'weight-sum',
      message: `The weights of the scores sum to ${weights}, not to 100 percent.`,
      fix: 'Correct the weights.',
    });
  if (doc.grades && !Object.values(doc.grades).some((given) => (typeof given === 'number' ? given : given.from) <= catchAll)) {
    reportAtKey(ctx, ['grades'], {
      code: 'grade-catch-all',
      message: `No grade takes the lowest results: the last one must reach down to ${catchAll} or below.`,
      fix: 'Give the lowest grade -9999.',
    });
  }
  lintOutcomes(ctx);
  lintRungs(ctx);
}

function lintOutcomes(ctx: CompileContext): void {
  const { outcomes } = ctx.doc;
  outcomes.forEach((outcome, i) => {
    const isLast = i === outcomes.length - 1;
    if (isLast && outcome.when !== undefined) {
      reportAt(ctx, ['outcomes', i, 'when'], {
        code: 'outcome-catch-all',
        message: 'The last outcome must hold always.',
        fix: 'Remove its `when:`, or add one without.',
      });
    }
    if (!isLast && outcome.when === undefined) {
      reportAtKey(ctx, ['outcomes', i], {
        code: 'outcome-unreachable',
        message: `After "${outcome.id}", which always holds, no outcome is reached.`,
        fix: 'Give it a `when:` or move it to the end.',
      });
    }
  });
}

function lintRungs(ctx: CompileContext): void {
  const rungs = ctx.doc.ladder?.rungs ?? [];
  rungs.forEach((rung, i) => {
    if ((rung.last ?? false) === (i === rungs.length - 1)) return;
    reportAtKey(ctx, ['ladder', 'rungs', i], {
      code: 'last-rung',
      message: 'Exactly the highest rung is `last: true`.',
      fix: 'Mark the last rung of the list and no other.',
    });
  });
}
