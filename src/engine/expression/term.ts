// What one term adds to its measure, wherever a text is measured: at a table, in the one-step closing, in the mathematics of bargaining.
// Invariant: truncates after `over` and again after `per`, in this order.

import type { TermDef } from '../model/closing-def';
import type { ByIssue, OptionIndex } from '../model/indices';
import { idiv } from '../model/integer';

type Columns = Pick<TermDef, 'columns' | 'over'>;

/** What the scalar of a term is multiplied with at a text: its columns' entries by `over`. 1 without columns, 0 where the text leaves a clause open. */
export function termCoefficient({ columns, over }: Columns, text: ByIssue<OptionIndex>): number {
  if (columns.length === 0) return 1;
  let product = 1;
  for (let i = 0; i < columns.length; i++) product *= columns[i].entries[text[columns[i].issue]] ?? 0;
  return idiv(product, over);
}

/** The same for every choice of the columns' options, the first column slowest; [1] without columns. */
export function termCoefficients({ columns, over }: Columns): number[] {
  if (columns.length === 0) return [1];
  let products: readonly number[] = [1];
  for (const { entries } of columns) products = products.flatMap((product) => entries.map((entry) => product * entry));
  return products.map((product) => idiv(product, over));
}

/** Points of a term. `coefficient`: from its columns; `times`: its scalar, asked at a moment of a game. */
export function termAmount(coefficient: number, times: number, per: number): number {
  return idiv(coefficient * times, per);
}
