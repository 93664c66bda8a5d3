// What a text at a table amounts to at this moment: whether it is well formed and legal, and every measure of it.
// Invariant: term by term the same integers as the bargain's mathematics.

import type { PreparedQueryContext, PreparedTable } from '../expression/prepared-scenario';
import type { QueryContext } from '../expression/query-context';
import { termAmount, termCoefficient } from '../expression/term';
import type { ByIssue, ByMeasure, ConditionIndex, IssueIndex, OptionIndex, TableIndex } from '../model/indices';
import type { TableDef } from '../model/table-def';

/** One option for every issue. */
export function isWellFormed(table: TableDef, text: ByIssue<OptionIndex>): boolean {
  return (
    text.length === table.issues.length &&
    text.every((option, i) => Number.isInteger(option) && option >= 0 && option < table.issues[i].options.length)
  );
}

/** Id of the first rule the text breaks, or null. */
export function firstBrokenRule(table: TableDef, text: ByIssue<OptionIndex>): string | null {
  return table.legal.find(({ forbids }) => forbids.every(({ issue, options }) => options.includes(text[issue])))?.id ?? null;
}

/** Whether leaders may sign at this table now; true where none are needed. */
export function leadersMaySign(q: QueryContext, { leadersMaySign: when }: PreparedTable): boolean {
  return when === null || when(q) !== 0;
}

/** Every measure of the text, in the table's order. */
export function measuresOf(
  ctx: PreparedQueryContext,
  tables: readonly TableDef[],
  table: TableIndex,
  text: ByIssue<OptionIndex>,
): number[] {
  return tables[table].measures.map(({ terms }, m) =>
    terms.reduce((sum, term, k) => {
      const times = ctx.prepared.tables[table].times[m][k](ctx);
      return sum + termAmount(termCoefficient(term, text), times, term.per);
    }, 0),
  );
}

/** Index of the first condition the text fails now, or null. `measures`: those of the text. A seat with a veto has decided for itself. */
export function failedCondition(
  ctx: PreparedQueryContext,
  table: TableDef,
  index: number,
  measures: ByMeasure<number>,
): ConditionIndex | null {
  const { atLeast } = ctx.prepared.tables[index];
  const found = table.conditions.findIndex(({ measure, of }, i) => !table.veto.includes(of) && measures[measure] < atLeast[i](ctx));
  return found < 0 ? null : found;
}

/** Clauses in which two texts differ. */
export function changedClauses(a: readonly number[], b: readonly number[]): IssueIndex[] {
  return a.flatMap((option, i) => (option === b[i] ? [] : [i]));
}
