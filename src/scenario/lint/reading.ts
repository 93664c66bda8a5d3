// What a reader or designer would miss: undisclosed risks, long titles, start values without reasons, unused formulas,
// unreachable questions, seats that look alike.
import { maxQuestions } from '../../engine/model/ending-def';
import { countWords } from '../../engine/model/words';
import { type CompileContext, reportAt, reportAtKey } from '../compile/context';

const titleWordsAtMost = 6;

export function lintReadability(ctx: CompileContext): void {
  const { doc } = ctx;
  for (const [id, action] of Object.entries(doc.actions)) {
    if ((action.risks?.length ?? 0) > 0 && action.risk === undefined) {
      const message = `"${id}" carries a risk that the player is not told of.`;
      reportAtKey(ctx, ['actions', id, 'risks'], {
        code: 'risk-untold',
        severity: 'warning',
        message,
        fix: 'Add `risk:` with one sentence.',
      });
    }
    const words = countWords(action.title);
    if (words > titleWordsAtMost) {
      reportAt(ctx, ['actions', id, 'title'], {
        code: 'title-too-long',
        severity: 'hint',
        message: `This title has ${words} words; at most ${titleWordsAtMost} fit a card.`,
        fix: 'Shorten it.',
      });
    }
  }
  if (doc.start !== undefined) {
    for (const key of ['start_why', 'start_sources'] as const) {
      if (doc[key] !== undefined) continue;
      const code = key === 'start_why' ? 'why-missing' : 'sources-missing';
      reportAtKey(ctx, ['start'], { code, message: `The start values have no \`${key}\`.`, fix: `Add \`${key}:\` at the top level.` });
    }
  }
  lintFormulas(ctx);
}

/** A formula is in use when its name stands anywhere in an expression; a word search over the texts of the files is enough. */
function lintFormulas(ctx: CompileContext): void {
  const formulas = Object.keys(ctx.doc.formulas ?? {});
  if (formulas.length === 0) return;
  const counts = new Map<string, number>();
  for (const word of JSON.stringify(ctx.doc).match(/[a-z_][a-z0-9_]*/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const id of formulas) {
    if ((counts.get(id) ?? 0) > 1) continue;
    reportAtKey(ctx, ['formulas', id], {
      code: 'unused-formula',
      severity: 'hint',
      message: `Nothing uses the formula "${id}".`,
      fix: 'Use it or remove it.',
    });
  }
}

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

/** Seats must be told apart at a glance, by colour and by shape. */
export function lintSeats(ctx: CompileContext): void {
  for (const key of ['colour', 'mark'] as const) {
    const taken = new Map<string, string>();
    for (const [id, seat] of Object.entries(ctx.doc.seats)) {
      const value = seat[key];
      if (value === undefined) continue;
      const before = taken.get(value);
      taken.set(value, before ?? id);
      if (before === undefined) continue;
      const message = `"${id}" has the ${key} of "${before}".`;
      reportAt(ctx, ['seats', id, key], { code: 'seats-alike', severity: 'warning', message, fix: `Give it another ${key}.` });
    }
  }
}
