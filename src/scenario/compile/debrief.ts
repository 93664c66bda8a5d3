// What is asked and said when a game is over: questions with the condition under which they are asked, and each reading's summary.
// Invariant: words and their choosing only; no rule of the game reads them, and the rules hash leaves them out.
import type { QuestionDef } from '../../engine/scenario';
import { plainScope } from '../expression/scope';
import { nearest } from '../suggestion';
import { type Context, compiledAs, complainAtKey } from './context';
import { addText, addTexts } from './text';

export function compileQuestions(ctx: Context): QuestionDef[] {
  return Object.entries(ctx.doc.questions ?? {}).map(([id, question]) => {
    const path = ['questions', id];
    addTexts(ctx, `question.${id}`, question, path);
    // Numbers in here choose what is asked; they are no sizes of the model, and are not registered as such.
    const when = question.when === undefined ? 1 : compiledAs(ctx, question.when, [...path, 'when'], 'bool', plainScope).program;
    return { id, when };
  });
}

export function compileReadings(ctx: Context): void {
  for (const [line, summary] of Object.entries(ctx.doc.readings ?? {})) {
    if (!ctx.names.index.line.has(line)) complainOf(ctx, line);
    for (const [verdict, text] of Object.entries(summary)) addText(ctx, `reading.${line}.${verdict}`, text);
  }
}

function complainOf(ctx: Context, line: string): void {
  const known = [...ctx.names.index.line.keys()];
  complainAtKey(ctx, ['readings', line], {
    code: 'unknown-act',
    message: `There is no line "${line}".`,
    fix: `Lines: ${known.join(', ') || 'none'}.`,
    suggestion: nearest(line, known),
  });
}
