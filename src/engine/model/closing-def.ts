// A text that can be closed in one step, as a scenario defines it: issues, measures of a package, what makes it acceptable.
// Invariant: columns have one entry per option of their issue.
import type { Program } from '../expression/program';
import type { EffectDef } from './effect-def';

/**
 * Closing a text in one step: every legal package of options is measured; the best for the player's `value` among those that meet all
 * `accepts` conditions is signed when its value is above 0. Locals are the measures in order.
 */
export interface ClosingDef {
  readonly issues: readonly IssueDef[];
  readonly measures: readonly MeasureDef[];
  readonly legal: readonly Program[];
  readonly accepts: readonly Program[];
  readonly value: Program;
  readonly success: readonly EffectDef[];
  readonly failure: readonly EffectDef[];
}
export interface IssueDef {
  readonly id: string;
  readonly options: readonly string[];
}
export interface MeasureDef {
  readonly id: string;
  readonly terms: readonly TermDef[];
}
/**
 * product of the columns' entries, truncated-divided by `over`, times `times`, truncated-divided by `per`; added to the measure.
 * A column is one number per option of its issue. No column: the term is the scalar `times`.
 */
export interface TermDef {
  readonly columns: readonly { readonly issue: number; readonly entries: readonly number[] }[];
  readonly over: number;
  readonly times: Program;
  readonly per: number;
}
