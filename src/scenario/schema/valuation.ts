// What the advisers weigh and how they speak: the section `values:` for all of them, and the part of a line that is its adviser's own.
import { z } from 'zod';
import { reasons, ref, text } from './field';

const weight = z
  .int()
  .min(-10_000_000)
  .max(10_000_000)
  .describe('What one unit more is worth, in ten-thousandths of a unit of the total (0 to 1000).');
const bent = z.strictObject({
  each: weight,
  from: z.int().optional().describe('Below this a unit is worth `beyond`.'),
  to: z.int().optional().describe('Above this a unit is worth `beyond`.'),
  beyond: weight.optional().describe('0 when left out.'),
});
const belief = z.int().min(0).max(1000).describe('Belief, in per mille.');
const phrases = z.array(text).min(1).max(20).describe('Ways of saying it, at most 30 words each; `{act}` stands for the title of the act.');

export const values = z.strictObject({
  facts: z.record(ref, z.union([weight, bent])).describe('Gauge or counter to its weight.'),
  states: z.record(ref, z.record(ref, weight)).optional().describe('Status to what each of its states is worth.'),
  ...reasons,
});

export const adviser = {
  values: z
    .strictObject({ facts: z.record(ref, weight).describe('Added to the weights of all.'), ...reasons })
    .optional()
    .describe('What this adviser weighs differently; without it, as all do.'),
  seeks_text: z
    .strictObject({ under: z.array(ref).min(1), at_least: belief, facts: z.record(ref, weight) })
    .optional()
    .describe('Works towards a text, and weighs these facts too, while it believes this much in these hidden types.'),
  parting: z
    .strictObject({ action: ref, under: ref, at_least: belief })
    .optional()
    .describe('The act it turns to once it believes this much in this hidden type.'),
  voice: z
    .strictObject({ go: phrases, not: phrases, wait: phrases, again: phrases.optional() })
    .optional()
    .describe('How it advises, warns, says that nothing is worth it, and advises what it has advised before.'),
};
