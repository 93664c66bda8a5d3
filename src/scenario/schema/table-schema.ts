// The section that says what is negotiated between whom: tables with clauses, measures, the two parties and what a text must meet.
import { z } from 'zod';
import { amount, condition, id, optionalReasons, optionalTitle, reasons, ref, text } from './field';
import { measures } from './measure-schema';

const option = z.union([
  text,
  z.strictObject({
    text,
    short: text.optional(),
    demand_only: z.boolean().optional().describe('Only ever asked for, never reckoned with: what a hurdle is made of.'),
  }),
]);
const issue = z.strictObject({
  title: text,
  text: text.optional(),
  short: text.optional(),
  default: ref.optional().describe('The option a fresh draft has; needed for clauses that are not in front.'),
  options: z.record(id, option),
  ...optionalReasons,
});
const party = z.strictObject({
  utility: ref.describe('The measure that says what a text is worth to this seat.'),
  reservation: amount.describe('What leaving without a text is worth to it, in points of that measure.'),
  felt: amount.optional().describe('The same as the seat feels it, e.g. under hope.'),
  ...optionalTitle,
  ...optionalReasons,
});
const demand = z.strictObject({
  title: text,
  text: text.optional(),
  short: text.optional(),
  measure: ref,
  at_least: amount,
  of: ref.describe('The seat it is a matter of.'),
  ...optionalReasons,
});
const table = z.strictObject({
  title: text,
  text,
  short: text.optional(),
  between: z.array(ref).describe('Two seats, the player’s first.'),
  opens: condition.describe('Whether talks at this table are possible.'),
  leaders: condition.optional().describe('Whether leaders may sign; left out where no leaders are needed.'),
  issues: z.record(id, issue),
  front: z.array(ref).min(1).describe('The political clauses, argued in front.'),
  measures,
  parties: z.record(ref, party),
  conditions: z.record(id, demand).optional().describe('What must hold beyond the wishes of the two.'),
  legal: z
    .record(
      id,
      z.strictObject({
        text: text.describe('Why these do not go together, for the reader.'),
        forbids: z.record(ref, z.array(ref).min(1)).describe('Issue to options: a text with one of them for every issue is barred.'),
      }),
    )
    .optional(),
  ...reasons,
});

export const tableSections = { tables: z.record(id, table).optional() };
export type TableDoc = z.infer<typeof table>;
