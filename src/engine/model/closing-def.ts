// A text that can be closed in one step, as a scenario defines it: issues, measures of a package, what makes it acceptable.
// Invariant: columns have one entry per option of their issue.

import type { Program } from '../expression/program';
import type { EffectDef } from './effect-def';
import type { ByIssue, ByMeasure, ByOption, ByTerm, IssueIndex } from './indices';

/**
 * Closing a text in one step: every legal package of options is measured; the best for the player's `value` among those that meet all
 * `accepts` conditions is signed when its value is above 0. Locals are the measures in order.
 */
export interface ClosingDef {
  readonly issues: ByIssue<IssueDef>;
  readonly measures: ByMeasure<MeasureDef>;
  readonly legal: readonly Program[];
  readonly accepts: readonly Program[];
  readonly value: Program;
  readonly success: readonly EffectDef[];
  readonly failure: readonly EffectDef[];
}
export interface IssueDef {
  readonly id: string;
  readonly options: ByOption<string>;
}
export interface MeasureDef {
  readonly id: string;
  readonly terms: ByTerm<TermDef>;
}
/**
 * product of the columns' entries, truncated-divided by `over`, times `times`, truncated-divided by `per`; added to the measure.
 * A column is one number per option of its issue. No column: the term is the scalar `times`.
 */
export interface TermDef {
  readonly columns: readonly { readonly issue: IssueIndex; readonly entries: ByOption<number> }[];
  readonly over: number;
  readonly times: Program;
  readonly per: number;
}
