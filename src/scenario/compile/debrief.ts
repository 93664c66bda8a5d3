// What is asked and said when a game is over: the last front page, questions with the condition under which they are asked, each
// reading's summary.
// Invariant: words and their choosing only; no rule of the game reads them, and the rules hash leaves them out.
import type { Program } from '../../engine/expression/program';
import type { LastPageDef, QuestionDef } from '../../engine/model/ending-def';
import type { ExpressionSource } from '../expression/cel';
import { plainScope } from '../expression/scope';
import { nearest } from '../problem/suggestion';
import type { Path } from '../source/node';
import { type CompileContext, compileUnregistered, reportAtKey } from './context';
import { addText, addTexts } from './text';

export function compileQuestions(ctx: CompileContext): QuestionDef[] {
  return Object.entries(ctx.doc.questions ?? {}).map(([id, question]) => {
    const path = ['questions', id];
    addTexts(ctx, `question.${id}`, question, path);
    return { id, when: question.when === undefined ? 1 : chosenBy(ctx, question.when, [...path, 'when']) };
  });
}

export function compileLastPages(ctx: CompileContext): LastPageDef[] {
  return ctx.doc.outcomes.flatMap(({ id, more_pages: pages = [] }, i) =>
    pages.map((page, n) => {
      const path = ['outcomes', i, 'more_pages', n];
      addTexts(ctx, `outcome.${id}.page.${n + 1}`, page, path);
      return { outcome: id, page: n + 1, when: page.when === undefined ? null : chosenBy(ctx, page.when, [...path, 'when']) };
    }),
  );
}

/** A condition that chooses words. Its numbers are no sizes of the model, and are not registered as such. */
function chosenBy(ctx: CompileContext, when: ExpressionSource, path: Path): Program {
  return compileUnregistered(ctx, when, path, 'bool', { ...plainScope, hasPoints: true }).program;
}

export function compileReadings(ctx: CompileContext): void {
  for (const [line, summary] of Object.entries(ctx.doc.readings ?? {})) {
    if (!ctx.symbols.index.line.has(line)) complainOf(ctx, line);
    for (const [verdict, text] of Object.entries(summary)) addText(ctx, `reading.${line}.${verdict}`, text);
  }
}

function complainOf(ctx: CompileContext, line: string): void {
  const known = [...ctx.symbols.index.line.keys()];
  reportAtKey(ctx, ['readings', line], {
    code: 'unknown-act',
    message: `There is no line "${line}".`,
    fix: `Lines: ${known.join(', ') || 'none'}.`,
    suggestion: nearest(line, known),
  });
}
