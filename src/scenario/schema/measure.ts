// What a package of options is worth: measures as sums of terms, the same in `closing:` and at every table.
import { z } from 'zod';
import { amount, id, optionalReasons, optionalTitle, ref, text } from './field';

const term = z.strictObject({
  constant: amount.optional().describe('A scalar term.'),
  options: z.record(ref, z.record(ref, z.int())).optional().describe('Issue, option, entry: the columns that are multiplied.'),
  over: z.int().min(1).optional(),
  times: amount.optional(),
  per: z.int().min(1).optional(),
  text: text.optional(),
  ...optionalReasons,
});

export const measures = z.record(
  id,
  z.union([z.array(term).min(1), z.strictObject({ ...optionalTitle, terms: z.array(term).min(1), ...optionalReasons })]),
);

export type MeasureDoc = z.infer<typeof measures>[string];
export type TermDoc = z.infer<typeof term>;
