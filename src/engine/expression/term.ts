// What one term adds to its measure, wherever a text is measured: at a table, in the one-step closing, in the bargain's mathematics.
// Invariant: truncates after `over` and again after `per`, in this order.
import { idiv } from '../model/integer';

/** Amount of a term with columns. `product`: of the columns' entries at the text's options; the rest as in `TermDef`, `times` asked. */
export function termAmount(product: number, over: number, times: number, per: number): number {
  return idiv(idiv(product, over) * times, per);
}
