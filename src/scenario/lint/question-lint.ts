// Questions to discuss that no game would come to, because enough others are asked before them whatever happened.
import { maxQuestions } from '../../engine/scenario';
import { type CompileContext, reportAtKey } from '../compile/context';

export function lintQuestions(ctx: CompileContext): void {
  let always = 0;
  for (const [id, { when }] of Object.entries(ctx.doc.questions ?? {})) {
    if (always >= maxQuestions) {
      reportAtKey(ctx, ['questions', id], {
        code: 'question-unreachable',
        severity: 'warning',
        message: `"${id}" is never asked: ${maxQuestions} questions before it hold always, and no game asks more.`,
        fix: 'Move it up, or give those before it a `when:`.',
      });
    }
    if (when === undefined) always += 1;
  }
}
