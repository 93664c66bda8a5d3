// The sections of the library page: documents, who holds what today, what each side calls a place.
import { z } from 'zod';
import { id, ref, text } from './field';

const document = z.strictObject({
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .describe('YYYY, YYYY-MM or YYYY-MM-DD.'),
  title: text,
  text: text.describe('What it says, in our own words.'),
  readings: z.record(ref, text).describe('By seat: how that side reads it, in words it would accept.'),
  sources: z.array(ref).min(1),
  locator: text.describe('Where in the sources it stands.'),
  events: z.array(ref).optional().describe('Events that lean on it.'),
  clauses: z
    .array(z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/))
    .optional()
    .describe('Clauses that lean on it, as table.issue.'),
  lines: z.array(ref).optional().describe('Lines, and so advisers, that lean on it.'),
});

export const librarySections = {
  documents: z.record(id, document).optional(),
  holdings: z.record(ref, z.strictObject({ text, sources: z.array(ref).min(1) })).optional(),
  names: z.record(id, z.record(ref, text)).optional(),
};
