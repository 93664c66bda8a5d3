// Closing a text: issues and options, the measures of a package, when it is legal, accepted, and what follows.
import type { ClosingDef, MeasureDef, TermDef } from '../../engine/closing-def';
import { plainScope, type Scope } from '../expression/scope';
import type { ScenarioDoc } from '../schema/scenario-schema';
import type { Path } from '../source/source-node';
import { nearest } from '../suggestion';
import { amount, type Context, complain, complainAtKey, condition } from './context';
import { compileEffects } from './effect';
import { addText, addTexts } from './text';

type ClosingDoc = NonNullable<ScenarioDoc['closing']>;
type MeasureDoc = ClosingDoc['measures'][string];
type TermDoc = Extract<MeasureDoc, readonly unknown[]>[number];

/** Packages are enumerated by the engine, so their number is bounded. */
const packagesAtMost = 2_000_000;

export function compileClosing(ctx: Context): ClosingDef | null {
  const { closing } = ctx.doc;
  if (!closing) return null;
  const path = ['closing'];
  addTexts(ctx, 'closing', closing, path);
  const locals = new Map(Object.keys(closing.measures).map((id, i) => [id, i] as const));
  for (const id of locals.keys()) {
    if (!ctx.names.index.variable.has(id) && !ctx.names.index.formula.has(id)) continue;
    complainAtKey(ctx, ['closing', 'measures', id], {
      code: 'name-clash',
      message: `"${id}" is already the name of a variable or formula.`,
      fix: 'Give the measure another name.',
    });
  }
  const measured: Scope = { ...plainScope, locals, hasOptions: true };
  const packages = Object.values(closing.issues).reduce((n, issue) => n * Object.keys(issue.options).length, 1);
  if (packages > packagesAtMost) {
    const message = `The options combine to ${packages} packages; at most ${packagesAtMost} can be studied in a turn.`;
    complainAtKey(ctx, ['closing', 'issues'], { code: 'too-many-packages', message, fix: 'Take out options or issues.' });
  }
  return {
    issues: Object.entries(closing.issues).map(([id, issue]) => {
      addTexts(ctx, `issue.${id}`, issue, ['closing', 'issues', id]);
      for (const [option, text] of Object.entries(issue.options)) addText(ctx, `issue.${id}.${option}`, text);
      return { id, options: Object.keys(issue.options) };
    }),
    measures: Object.entries(closing.measures).map(([id, measure]) => compileMeasure(ctx, id, measure)),
    legal: (closing.legal ?? []).map((when, i) => condition(ctx, when, [...path, 'legal', i], { ...plainScope, hasOptions: true })),
    accepts: closing.accepts.map((when, i) => condition(ctx, when, [...path, 'accepts', i], measured)),
    value: amount(ctx, closing.value, [...path, 'value'], measured),
    success: compileEffects(ctx, closing.success, [...path, 'success'], measured),
    failure: compileEffects(ctx, closing.failure, [...path, 'failure']),
  };
}

function compileMeasure(ctx: Context, id: string, measure: MeasureDoc): MeasureDef {
  const path = ['closing', 'measures', id];
  if (Array.isArray(measure)) return { id, terms: measure.map((term, i) => compileTerm(ctx, term, [...path, i])) };
  addTexts(ctx, `measure.${id}`, measure, path);
  return { id, terms: measure.terms.map((term, i) => compileTerm(ctx, term, [...path, 'terms', i])) };
}

function compileTerm(ctx: Context, term: TermDoc, path: Path): TermDef {
  if ((term.constant === undefined) === (term.options === undefined)) {
    complainAtKey(ctx, path, { code: 'term-shape', message: 'A term has either `constant` or `options`.', fix: 'Write one of the two.' });
  }
  if (term.constant !== undefined && (term.times !== undefined || term.over !== undefined)) {
    complainAtKey(ctx, path, {
      code: 'term-shape',
      message: 'A term with `constant` has neither `times` nor `over`.',
      fix: 'Write it as one expression.',
    });
  }
  const times =
    term.constant !== undefined
      ? amount(ctx, term.constant, [...path, 'constant'])
      : term.times !== undefined
        ? amount(ctx, term.times, [...path, 'times'])
        : 1;
  const columns = Object.entries(term.options ?? {}).map(([issueId, entries]) =>
    compileColumn(ctx, issueId, entries, [...path, 'options', issueId]),
  );
  return { columns, over: term.over ?? 1, times, per: term.per ?? 1 };
}

function compileColumn(ctx: Context, issueId: string, entries: Readonly<Record<string, number>>, path: Path): TermDef['columns'][number] {
  const issue = ctx.names.index.issue.get(issueId);
  if (issue === undefined) {
    const suggestion = nearest(issueId, ctx.names.index.issue.keys());
    if (!ctx.names.isBroken('issue', issueId))
      complainAtKey(ctx, path, { code: 'unknown-issue', message: `There is no issue "${issueId}".`, fix: 'Correct the name.', suggestion });
    return { issue: -1, entries: [] };
  }
  const options = ctx.names.options[issue];
  for (const option of Object.keys(entries)) {
    if (options.includes(option)) continue;
    const message = `The issue "${issueId}" has no option "${option}".`;
    complainAtKey(ctx, [...path, option], {
      code: 'unknown-option',
      message,
      fix: `Its options: ${options.join(', ')}.`,
      suggestion: nearest(option, options),
    });
  }
  if (options.every((option) => !Object.hasOwn(entries, option))) {
    complain(ctx, path, {
      code: 'empty-column',
      severity: 'warning',
      message: `This column is 0 for every option of "${issueId}", so the term is always 0.`,
      fix: 'Fill it or take the term out.',
    });
  }
  return { issue, entries: options.map((option) => (Object.hasOwn(entries, option) ? entries[option] : 0)) };
}
