// The measures of a package: sums of terms, each a product of columns over the options of some issues, times a scalar.
// Invariant: a column has one entry for each option of its issue, 0 where the text leaves it out.

import type { MeasureDef, TermDef } from '../../engine/model/closing-def';
import type { IssueIndex, Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { ExpressionSource } from '../expression/cel';
import { unknownName, unknownOption } from '../problem/unknown';
import type { MeasureDoc, TermDoc } from '../schema/measure';
import type { Path } from '../source/node';
import { type CompileContext, compileAmount, reportAt, reportAtKey } from './context';
import { compileShown } from './shown-expression';
import { addText, addTexts } from './text';

/** The issues a measure may speak of. */
export interface IssueNames {
  readonly index: ReadonlyMap<string, number>;
  readonly options: readonly (readonly string[])[];
  /** Whether the text defines the issue although its entry was rejected. */
  readonly isBroken: (id: string) => boolean;
}

export interface MeasureContext {
  readonly id: string;
  /** Key of its texts. */
  readonly key: string;
  readonly path: Path;
  readonly issues: IssueNames;
  /** The seats that are shown this measure and must see exactly what it reads; none: the rules alone ask. */
  readonly seats: readonly Seat[];
}

export function compileMeasure(ctx: CompileContext, measure: MeasureDoc, place: MeasureContext): MeasureDef {
  const isList = Array.isArray(measure);
  if (!isList) addTexts(ctx, place.key, measure, place.path);
  const terms = isList ? measure : measure.terms;
  const path = isList ? place.path : [...place.path, 'terms'];
  return {
    id: place.id,
    terms: terms.map((term, i) => {
      addText(ctx, `${place.key}.term.${i}`, term.text);
      return compileTerm(ctx, term, [...path, i], place);
    }),
  };
}

function compileTerm(ctx: CompileContext, term: TermDoc, path: Path, place: MeasureContext): TermDef {
  if ((term.constant === undefined) === (term.options === undefined)) {
    reportAtKey(ctx, path, { code: 'term-shape', message: 'A term has either `constant` or `options`.', fix: 'Write one of the two.' });
  }
  if (term.constant !== undefined && (term.times !== undefined || term.over !== undefined)) {
    reportAtKey(ctx, path, {
      code: 'term-shape',
      message: 'A term with `constant` has neither `times` nor `over`.',
      fix: 'Write it as one expression.',
    });
  }
  const scalar = (source: ExpressionSource, at: Path) =>
    place.seats.length === 0 ? compileAmount(ctx, source, at) : compileShown(ctx, source, at, 'int', place.seats);
  const times =
    term.constant !== undefined
      ? scalar(term.constant, [...path, 'constant'])
      : term.times !== undefined
        ? scalar(term.times, [...path, 'times'])
        : 1;
  const columns = Object.entries(term.options ?? {}).map(([issueId, entries]) =>
    compileColumn(ctx, issueId, entries, [...path, 'options', issueId], place.issues),
  );
  return { columns, over: term.over ?? 1, times, per: term.per ?? 1 };
}

function compileColumn(
  ctx: CompileContext,
  issueId: string,
  entries: Readonly<Record<string, number>>,
  path: Path,
  issues: IssueNames,
): TermDef['columns'][number] {
  const issue = findIssue(ctx, issueId, path, issues);
  if (issue < 0) return { issue: -1, entries: [] };
  const options = elementAt(issues.options, issue);
  for (const option of Object.keys(entries)) {
    if (!options.includes(option)) reportAtKey(ctx, [...path, option], unknownOption(issueId, option, options));
  }
  if (options.every((option) => !Object.hasOwn(entries, option))) {
    reportAt(ctx, path, {
      code: 'empty-column',
      severity: 'warning',
      message: `This column is 0 for every option of "${issueId}", so the term is always 0.`,
      fix: 'Fill it or take the term out.',
    });
  }
  return { issue, entries: options.map((option) => (Object.hasOwn(entries, option) ? (entries[option] ?? 0) : 0)) };
}

/** Position of an issue named by a key, or -1 after reporting. */
export function findIssue(ctx: CompileContext, id: string, path: Path, issues: IssueNames): IssueIndex {
  const issue = issues.index.get(id);
  if (issue !== undefined) return issue;
  if (!issues.isBroken(id)) reportAtKey(ctx, path, unknownName('issue', id, issues.index.keys()));
  return -1;
}
