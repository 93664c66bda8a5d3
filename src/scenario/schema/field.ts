// The small fields that every section is made of: names, texts, expressions, reasons, sources, effects.
import { z } from 'zod';

// The schema library would otherwise probe for `eval`, which a strict content policy reports as a violation.
z.config({ jitless: true });

export const idPattern = /^[a-z][a-z0-9_]*$/;
export const id = z.string().regex(idPattern).max(60).describe('A name: small letters, digits and underscores, beginning with a letter.');
export const ref = z.string().min(1).max(60).describe('The id of something defined elsewhere.');
export const turnId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_]*$/)
  .max(60)
  .describe('A name for the turn, e.g. 2018_nov.');
export const text = z.string().min(1).max(20_000).describe('Plain text for a reader.');
export const expression = z.union([z.string().min(1).max(4_000), z.int(), z.boolean()]);
export const amount = z.union([z.string().min(1).max(4_000), z.int()]).describe('A whole number, or an expression that gives one.');
export const condition = z.union([z.string().min(1).max(4_000), z.boolean()]).describe('An expression that is true or false.');
export const why = z.string().min(1).max(4_000).describe('Why this size and not another.');
export const sources = z.array(ref).min(1).describe('Ids from `sources:` that this rests on.');
export const modes = z
  .array(z.enum(['free', 'history']))
  .min(1)
  .describe('In which modes of the game this holds.');
export const sees = z
  .record(ref, z.union([z.literal('exact'), z.literal('hidden'), z.int().min(2).max(100_000)]))
  .describe('What each seat sees of it: exact, hidden, or the width of the bands it sees.');
export const range = z.tuple([z.int(), z.int()]).describe('Lowest and highest value.');
export const turnRef = z.union([z.int().min(0), z.string()]).describe('A turn, by its position (from 0) or its id.');
export const perMille = z.int().min(0).max(10_000).describe('Per mille.');

export const effect = z
  .object({
    when: condition.optional(),
    set: z
      .record(ref, z.union([z.string(), z.int(), z.boolean()]))
      .optional()
      .describe('Counters and statuses that are given a new value outright.'),
    signal: ref.optional().describe('An observation about the hidden type that this makes public.'),
    opens: ref.optional().describe('Opens a crisis of this kind.'),
    opens_at: amount.optional().describe('The rung at which the crisis opens; 1 when left out.'),
    ends: ref.optional().describe('Ends an open crisis of this kind, or `any`.'),
    discount: z
      .enum(['act', 'habit', 'none'])
      .optional()
      .describe('Whether welcome changes shrink with habituation and off the declared line.'),
    habit: amount.optional().describe('With `discount: habit`: how often this happened before.'),
  })
  .catchall(amount)
  .describe('Changes: gauge or counter to amount.');
export const effects = z.array(effect);

/** Keys of an effect block that are not names of variables. */
export const effectKeys: readonly string[] = Object.keys(effect.shape);

/** What the numbers of an entry rest on, where it is more than a source named beside an argument. */
const grounds = {
  basis: z
    .enum(['measured', 'argued', 'design'])
    .optional()
    .describe(
      'measured: a figure of a source; argued: a source and its sentence; design: judgement. Left out: argued if a document is named.',
    ),
  figure: text.optional().describe('With `basis: measured`: the figure as the source gives it.'),
  locator: text.optional().describe('Where in the source it stands.'),
};
export const optionalReasons = { why: why.optional(), sources: sources.optional(), ...grounds };
export const reasons = { why, sources, ...grounds };
export const optionalTitle = { title: text.optional(), text: text.optional() };
