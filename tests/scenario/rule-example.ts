// An example of a broken rule: an edit of the small valid scenario, with « where the problem must point.

import type { ProblemCode } from '../../src/scenario/problem/code';
import type { Problem } from '../../src/scenario/problem/problem';

export interface Example {
  readonly code: ProblemCode;
  /** What the message or the fix must say. */
  readonly says: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly file?: string;
  /** The whole file, instead of edits. */
  readonly whole?: string;
  readonly severity?: Problem['severity'];
  readonly suggestion?: string;
}

/** `from` becomes `to`; `more` where that does not say it all. */
export const example = (code: ProblemCode, says: string, from: string, to: string, more: Partial<Example> = {}): Example => ({
  code,
  says,
  edits: [[from, to]],
  ...more,
});
