// Questions to discuss that no game would come to, because enough others are asked before them whatever happened.
import { questionsAtMost } from '../../engine/scenario';
import { type Context, complainAtKey } from '../compile/context';

export function lintQuestions(ctx: Context): void {
  let always = 0;
  for (const [id, { when }] of Object.entries(ctx.doc.questions ?? {})) {
    if (always >= questionsAtMost) {
      complainAtKey(ctx, ['questions', id], {
        code: 'question-unreachable',
        severity: 'warning',
        message: `"${id}" is never asked: ${questionsAtMost} questions before it hold always, and no game asks more.`,
        fix: 'Move it up, or give those before it a `when:`.',
      });
    }
    if (when === undefined) always += 1;
  }
}
