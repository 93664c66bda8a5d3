// Legal combinations at a table, and a bound on how many clauses terms and rules tie together.
// Invariant: whoever searches the texts of a table meets at most `casesAtMost` cases per group of tied clauses.
import type { IssueIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { TableDef, TableRuleDef } from '../../engine/model/table-def';
import { unknownOption } from '../problem/unknown';
import type { TableDoc } from '../schema/table';
import type { Path } from '../source/node';
import { type CompileContext, reportAt, reportAtKey } from './context';
import { findIssue, type IssueNames } from './measure';
import { addText } from './text';

/** Combinations of the options of clauses that terms or rules tie to one another. */
const casesAtMost = 100_000;

export function compileTableRules(ctx: CompileContext, table: string, doc: TableDoc, issues: IssueNames): TableRuleDef[] {
  return Object.entries(doc.legal ?? {}).map(([id, rule]) => {
    const path = ['tables', table, 'legal', id, 'forbids'];
    addText(ctx, `table.${table}.rule.${id}`, rule.text);
    if (Object.keys(rule.forbids).length === 0)
      reportAtKey(ctx, path, {
        code: 'table-rule',
        message: 'This rule bars every text: it names no option.',
        fix: 'Name issues and options.',
      });
    const forbids = Object.entries(rule.forbids).map(([name, options]) => {
      const issue = findIssue(ctx, name, [...path, name], issues);
      const known = issues.options[issue] ?? [];
      const found = options.map((option, i) => {
        const at = known.indexOf(option);
        if (issue >= 0 && at < 0) reportAt(ctx, [...path, name, i], unknownOption(name, option, known));
        return at;
      });
      return { issue, options: found };
    });
    return { id, forbids };
  });
}

/** Issues tied by a term or a rule form groups; each group's options may combine to so many cases only. */
export function reportTiedIssues(ctx: CompileContext, table: TableDef, path: Path): void {
  const group = table.issues.map((_, i) => i);
  const join = (issues: readonly IssueIndex[]): void => {
    const [first, ...others] = issues.filter((issue) => issue >= 0).map((issue) => elementAt(group, issue));
    if (first === undefined) return;
    for (const [i, of] of group.entries()) if (others.includes(of)) group[i] = first;
  };
  for (const { terms } of table.measures) for (const { columns } of terms) join(columns.map((column) => column.issue));
  for (const { forbids } of table.legal) join(forbids.map((choice) => choice.issue));
  for (const g of new Set(group)) {
    const tied = table.issues.filter((_, i) => group[i] === g);
    const cases = tied.reduce((n, issue) => n * issue.options.length, 1);
    if (cases <= casesAtMost) continue;
    const message = `Terms and rules tie ${tied.map((issue) => issue.id).join(', ')} together: ${cases} cases, at most ${casesAtMost}.`;
    reportAtKey(ctx, path, { code: 'too-many-packages', message, fix: 'Split terms or rules, or take out options.' });
  }
}
