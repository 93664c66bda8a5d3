// What stands on a map besides the seats, and which texts promise it. Data for whoever draws; no rule reads it.
import type { IssueIndex, OptionIndex, TableIndex } from './indices';

export interface PlaceDef {
  readonly id: string;
  /** Slots of what is shown with it. */
  readonly gauges: readonly number[];
  /** Ways a text in force can promise it; none: no text can. */
  readonly promises: readonly PlacePromise[];
}

/** `table`: index of the table a text was made at; -1: a text closed in one step. It promises the place with one of these options for every issue. */
export interface PlacePromise {
  readonly table: TableIndex;
  readonly choices: readonly { readonly issue: IssueIndex; readonly options: readonly OptionIndex[] }[];
}
