// What a scenario may say: the whole of format 1 as one schema. Unknown keys are errors everywhere.
import { z } from 'zod';
import { assumptionSections } from './assumption-schema';
import { endSections } from './end-schema';
import { text } from './field';
import { librarySections } from './library-schema';
import { playSections } from './play-schema';
import { sectionNotes } from './section-note';
import { stateSections } from './state-schema';
import { tableSections } from './table-schema';

const head = {
  format: z.literal(1).describe('Version of this format.'),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(60)
    .describe('The scenario: the name of its folder.'),
  include: z.array(z.string()).max(64).optional().describe('Files whose sections are merged with these, relative to this file.'),
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
  question: text,
  history: text,
};

/** All files of a scenario merged. */
export const scenarioSchema = z.strictObject({
  ...head,
  ...stateSections,
  ...playSections,
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
  if (isRecord(properties)) {
    for (const name of ['ladder', 'lines', 'closing', 'types']) if (isRecord(properties[name])) delete properties[name].required;
    for (const [name, section] of Object.entries(properties)) if (isRecord(section)) section.description ??= sectionNotes[name];
  }
  return { ...schema, title: 'Hikiwake scenario, format 1' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
