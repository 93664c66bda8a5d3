// The sections that say what the numbers rest on: reasons by address, and which sources are no documents.
import { z } from 'zod';
import { reasons, ref, text } from './field';

/** An address or the beginning of one: words joined by dots, as `assumptions <scenario>` prints them. */
const address = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[A-Za-z0-9_+-]+)*$/)
  .max(200)
  .describe('The address of a number, or the beginning of several.');

export const assumptionSections = {
  own_sources: z.array(ref).optional(),
  assumptions: z
    .record(
      address,
      z.strictObject({ title: text.optional().describe('What a reader calls it, where nothing around it has a title.'), ...reasons }),
    )
    .optional(),
};
