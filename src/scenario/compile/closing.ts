// Closing a text: issues and options, the measures of a package, when it is legal, accepted, and what follows.
import type { ClosingDef } from '../../engine/model/closing-def';
import { plainScope, type Scope } from '../expression/scope';
import { type CompileContext, compileAmount, compileCondition, reportAtKey } from './context';
import { compileEffects } from './effect';
import { compileMeasure, type IssueNames } from './measure';
import { addText, addTexts } from './text';

/** Packages are enumerated by the engine, so their number is bounded. */
const packagesAtMost = 2_000_000;

export function compileClosing(ctx: CompileContext): ClosingDef | null {
  const { closing } = ctx.doc;
  if (!closing) return null;
  const path = ['closing'];
  addTexts(ctx, 'closing', closing, path);
  const locals = new Map(Object.keys(closing.measures).map((id, i) => [id, i] as const));
  for (const id of locals.keys()) {
    if (!ctx.symbols.index.variable.has(id) && !ctx.symbols.index.formula.has(id)) continue;
    reportAtKey(ctx, ['closing', 'measures', id], {
      code: 'name-clash',
      message: `"${id}" is already the name of a variable or formula.`,
      fix: 'Give the measure another name.',
    });
  }
  const issues: IssueNames = {
    index: ctx.symbols.index.issue,
    options: ctx.symbols.options,
    isBroken: (id) => ctx.symbols.isBroken('issue', id),
  };
  const measured: Scope = { ...plainScope, locals, hasOptions: true };
  const packages = Object.values(closing.issues).reduce((n, issue) => n * Object.keys(issue.options).length, 1);
  if (packages > packagesAtMost) {
    const message = `The options combine to ${packages} packages; at most ${packagesAtMost} can be studied in a turn.`;
    reportAtKey(ctx, ['closing', 'issues'], { code: 'too-many-packages', message, fix: 'Take out options or issues.' });
  }
  return {
    issues: Object.entries(closing.issues).map(([id, issue]) => {
      addTexts(ctx, `issue.${id}`, issue, ['closing', 'issues', id]);
      for (const [option, text] of Object.entries(issue.options)) addText(ctx, `issue.${id}.${option}`, text);
      return { id, options: Object.keys(issue.options) };
    }),
    measures: Object.entries(closing.measures).map(([id, measure]) =>
      compileMeasure(ctx, measure, { id, key: `measure.${id}`, path: ['closing', 'measures', id], issues, seats: [] }),
    ),
    legal: (closing.legal ?? []).map((when, i) => compileCondition(ctx, when, [...path, 'legal', i], { ...plainScope, hasOptions: true })),
    accepts: closing.accepts.map((when, i) => compileCondition(ctx, when, [...path, 'accepts', i], measured)),
    value: compileAmount(ctx, closing.value, [...path, 'value'], measured),
    success: compileEffects(ctx, closing.success, [...path, 'success'], measured),
    failure: compileEffects(ctx, closing.failure, [...path, 'failure']),
  };
}
