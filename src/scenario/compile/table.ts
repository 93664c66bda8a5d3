// Tables: a negotiation between two seats over a few clauses. Names become indices; what the player is shown reads no secret.
import { mapPair } from '../../engine/model/list-access';
import type { TableConditionDef, TableDef, TableIssueDef } from '../../engine/model/table-def';
import { indexById } from '../expression/symbol-table';
import { unknownName, unknownOption } from '../problem/unknown';
import type { TableDoc } from '../schema/table';
import type { Path } from '../source/node';
import { type CompileContext, compileAmount, compileOptionalCondition, findReference, reportAt, reportAtKey } from './context';
import { compileMeasure, type IssueNames } from './measure';
import { compileShown } from './shown-expression';
import { compileTableRules, reportTiedIssues } from './table-rule';
import { compileBetween, compileParty, compileThirdSeats, definesAt, openersOf, readersOf } from './table-seat';
import { compileDrafts, compileTableSession } from './table-session';
import { addText, addTexts } from './text';

const issuesAtLeast = 2;
const issuesAtMost = 12;
const optionsAtLeast = 2;
const optionsAtMost = 12;

export function compileTables(ctx: CompileContext): TableDef[] {
  return Object.entries(ctx.doc.tables ?? {}).map(([id, table]) => compileTable(ctx, id, table));
}

function compileTable(ctx: CompileContext, id: string, table: TableDoc): TableDef {
  const path = ['tables', id];
  addTexts(ctx, `table.${id}`, table, path);
  reportSize(ctx, table, path);
  const issues = indexIssues(ctx, table, path);
  const measures = indexById(Object.keys(table.measures));
  const isBrokenMeasure = definesAt(ctx, [...path, 'measures']);
  const findMeasure = (name: string, at: Path): number => {
    const found = measures.get(name);
    if (found !== undefined) return found;
    if (!isBrokenMeasure(name)) reportAt(ctx, at, unknownName('measure', name, measures.keys()));
    return -1;
  };
  const between = compileBetween(ctx, table, path);
  const compiled: TableDef = {
    id,
    between,
    ...compileThirdSeats(ctx, table, path),
    opens: compileShown(ctx, table.opens, [...path, 'opens'], 'bool', openersOf(ctx, table)),
    leaders: compileOptionalCondition(ctx, table.leaders, [...path, 'leaders']),
    issues: Object.entries(table.issues).map(([issue, doc]) => compileIssue(ctx, issue, doc, [...path, 'issues', issue], `table.${id}`)),
    front: compileFront(ctx, table, path, issues),
    measures: Object.entries(table.measures).map(([name, measure]) => {
      const key = `table.${id}.measure.${name}`;
      return compileMeasure(ctx, measure, { id: name, key, path: [...path, 'measures', name], issues, seats: readersOf(ctx, table, name) });
    }),
    parties: mapPair(between, (seat, i) => compileParty(ctx, table, table.between[i] ?? '', seat, { id, path, findMeasure })),
    conditions: Object.entries(table.conditions ?? {}).map(([name, doc]): TableConditionDef => {
      const at = [...path, 'conditions', name];
      addTexts(ctx, `table.${id}.condition.${name}`, doc, at);
      return {
        id: name,
        measure: findMeasure(doc.measure, [...at, 'measure']),
        atLeast: table.veto?.includes(doc.of)
          ? compileShown(ctx, doc.at_least, [...at, 'at_least'], 'int', [ctx.symbols.index.seat.get(doc.of) ?? -1])
          : compileAmount(ctx, doc.at_least, [...at, 'at_least']),
        of: findReference(ctx, 'seat', doc.of, [...at, 'of']),
      };
    }),
    legal: compileTableRules(ctx, id, table, issues),
    session: compileTableSession(ctx, id, table),
    drafts: compileDrafts(ctx, id, table, issues),
  };
  reportTiedIssues(ctx, compiled, [...path, 'issues']);
  return compiled;
}

function indexIssues(ctx: CompileContext, table: TableDoc, path: Path): IssueNames {
  return {
    index: indexById(Object.keys(table.issues)),
    options: Object.values(table.issues).map((issue) => Object.keys(issue.options)),
    isBroken: definesAt(ctx, [...path, 'issues']),
  };
}

function reportSize(ctx: CompileContext, table: TableDoc, path: Path): void {
  const count = Object.keys(table.issues).length;
  const fix = `A table has ${issuesAtLeast} to ${issuesAtMost} issues with ${optionsAtLeast} to ${optionsAtMost} options each.`;
  if (count < issuesAtLeast || count > issuesAtMost)
    reportAtKey(ctx, [...path, 'issues'], { code: 'table-size', message: `Found ${count} issue${count === 1 ? '' : 's'}.`, fix });
  for (const [id, issue] of Object.entries(table.issues)) {
    const options = Object.keys(issue.options).length;
    if (options >= optionsAtLeast && options <= optionsAtMost) continue;
    const message = `The issue "${id}" has ${options} option${options === 1 ? '' : 's'}.`;
    reportAtKey(ctx, [...path, 'issues', id], { code: 'table-size', message, fix });
  }
}

function compileIssue(ctx: CompileContext, id: string, issue: TableDoc['issues'][string], path: Path, key: string): TableIssueDef {
  addTexts(ctx, `${key}.issue.${id}`, issue, path);
  const options = Object.keys(issue.options);
  const demandOnly = Object.entries(issue.options).flatMap(([option, doc], i) => {
    if (typeof doc === 'string') addText(ctx, `${key}.issue.${id}.option.${option}`, doc);
    else {
      addText(ctx, `${key}.issue.${id}.option.${option}`, doc.text);
      addText(ctx, `${key}.issue.${id}.option.${option}.short`, doc.short);
    }
    return typeof doc !== 'string' && doc.demand_only === true ? [i] : [];
  });
  const defaultOption = issue.default === undefined ? -1 : options.indexOf(issue.default);
  if (issue.default !== undefined && defaultOption < 0) reportAt(ctx, [...path, 'default'], unknownOption(id, issue.default, options));
  if (defaultOption >= 0 && demandOnly.includes(defaultOption)) {
    const message = `"${issue.default}" is only ever demanded and cannot be what a draft begins with.`;
    reportAt(ctx, [...path, 'default'], { code: 'table-default', message, fix: 'Name another option.' });
  }
  return { id, options, defaultOption, demandOnly };
}

function compileFront(ctx: CompileContext, table: TableDoc, path: Path, issues: IssueNames): number[] {
  const front = table.front.map((id, i) => {
    const issue = issues.index.get(id) ?? -1;
    if (issue < 0 && !issues.isBroken(id)) reportAt(ctx, [...path, 'front', i], unknownName('issue', id, issues.index.keys()));
    return issue;
  });
  for (const [id, issue] of Object.entries(table.issues)) {
    if (table.front.includes(id) || issue.default !== undefined) continue;
    const message = `"${id}" is not in front and has no default, so a first draft would be incomplete.`;
    reportAtKey(ctx, [...path, 'issues', id], { code: 'table-default', message, fix: 'Add `default:` or name it in `front:`.' });
  }
  return front;
}
