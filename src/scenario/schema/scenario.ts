// What a scenario may say: the whole of formats 1 and 2 as one schema. Unknown keys are errors everywhere; what only format 2 knows, and what
// a scenario with a player must have, lint/format.ts says.
import { z } from 'zod';
import { filesAtMost } from '../source/include-list';
import { isPlainMap } from '../source/node';
import { deedSections } from './deed';
import { endSections } from './ending';
import { id, reasons, ref, text } from './field';
import { pictureSections } from './picture';
import { playSections } from './play';
import { sceneSections } from './scene';
import { seatSections } from './seat';
import { sectionNotes } from './section-note';
import { stateSections } from './state';
import { tableSections } from './table';

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

const head = {
  format: z.union([z.literal(1), z.literal(2)]).describe('Version of this format: 1 has one player, in 2 every seat may be one.'),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(60)
    .describe('The scenario: the name of its folder.'),
  include: z.array(z.string()).max(filesAtMost).optional().describe('Files whose sections are merged with these, relative to this file.'),
  cut_of: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(60)
    .optional()
    .describe('The scenario of which this is a shorter telling: the title page shows the two side by side.'),
  leaves_out: z
    .strictObject({
      events: z.array(ref).optional(),
      mandates: z.array(ref).optional(),
      rules: z.array(ref).optional(),
      scenes: z.array(ref).optional(),
    })
    .optional()
    .describe('Entries of included files that this scenario does not take, by section.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/)
    .optional()
    .describe('Language of the texts; `en` when left out.'),
  title: text,
  subtitle: text.optional(),
  difficulty: text,
  minutes: z.int().min(1).max(1000),
  briefing: text,
  mandate: text,
  goal: text.optional(),
  question: text,
  history: text,
};

/** All files of a scenario merged. */
export const scenarioSchema = z.strictObject({
  ...head,
  ...seatSections,
  ...stateSections,
  ...playSections,
  ...deedSections,
  ...pictureSections,
  ...sceneSections,
  ...tableSections,
  ...endSections,
  ...assumptionSections,
  ...librarySections,
});

export type ScenarioDoc = z.infer<typeof scenarioSchema>;

/** One file of it: every section may be elsewhere. */
export const scenarioFileSchema = scenarioSchema.partial();

/** JSON Schema (draft 7) of one file, for editors. Sections whose parts may be spread over files require nothing. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const schema: Record<string, unknown> = z.toJSONSchema(scenarioFileSchema, { target: 'draft-7', reused: 'ref' });
  const { properties } = schema;
  if (isPlainMap(properties)) {
    for (const name of ['ladder', 'lines', 'closing', 'types']) if (isPlainMap(properties[name])) delete properties[name].required;
    for (const [name, section] of Object.entries(properties)) if (isPlainMap(section)) section.description ??= sectionNotes[name];
  }
  return { ...schema, title: 'Hikiwake scenario, formats 1 and 2' };
}
