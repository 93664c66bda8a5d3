// The sections that say how it ends: the text to be closed, scores, progress, outcomes, grades, and what it all rests on.
import { z } from 'zod';
import { amount, condition, effects, id, optionalReasons, optionalTitle, range, reasons, ref, text, turnRef } from './field';
import { measures } from './measure';
import { colour } from './seat';
import { values } from './valuation';

const closing = z.strictObject({
  issues: z.record(id, z.strictObject({ title: text, text: text.optional(), options: z.record(id, text) })),
  measures,
  legal: z.array(condition).optional(),
  accepts: z.array(condition).min(1),
  value: amount,
  success: effects,
  failure: effects,
  ...optionalTitle,
  ...reasons,
});
const part = z.strictObject({ title: text, text: text.optional(), value: amount });
const score = z.strictObject({
  title: text,
  short: text.optional().describe('The title in a word, for narrow places.'),
  colour: colour.optional(),
  text: text.optional(),
  weight: z.int().min(0).max(100),
  value: amount,
  parts: z.record(id, part),
  ...reasons,
});
const stage = z.strictObject({
  id,
  title: text,
  text: text.optional(),
  when: condition,
  as_written: z
    .strictObject({ table: ref, issue: ref, options: z.array(ref).min(1) })
    .optional()
    .describe('Decides instead of `when` once both sides have a text at this table: both say the same here, one of these options.'),
});
const lastPage = z.strictObject({
  headline: text.optional(),
  text,
  when: condition.optional().describe('Told where this holds; without it, in any game that none with a condition fits.'),
});
const outcome = z.strictObject({
  id,
  title: text,
  text: text.optional(),
  headline: text.optional(),
  when: condition.optional(),
  more_pages: z.array(lastPage).optional().describe('What the last front page says instead; one that fits is drawn by name.'),
});
const place = z.strictObject({
  title: text,
  gauges: z.array(ref).min(1).optional().describe('What is shown with it; a library may name gauges that a scenario does not have.'),
  other: text.optional().describe('The other side’s name for it.'),
  text,
  promised_by: z
    .record(ref, z.array(ref).min(1))
    .optional()
    .describe('Issue to options: with one of them for every issue named, a text in force promises this place.'),
});
const checkpoint = z.strictObject({
  turn: turnRef,
  of: z
    .string()
    .min(1)
    .max(4_000)
    .describe("What is looked at when the turn has ended: a gauge, a status, `score('trust')`, an expression."),
  between: range.optional().describe('Lowest and highest number that is right.'),
  is: z.array(ref).min(1).optional().describe('Of a status: the states that are right.'),
  ...reasons,
});
/** What a number, an event or a document rests on: with author, title, date, publisher and address a reader can follow it. */
const source = z.strictObject({
  title: text,
  author: text.optional().describe('A person, an office, or the agency that reported it.'),
  date: z
    .union([z.int(), z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)])
    .optional()
    .describe('Day of publication, 2014-04-17; a month or a year where no day is known.'),
  publisher: text.optional().describe('Who published it.'),
  url: text.optional().describe('Address at which it can be read, or its DOI.'),
  year: z.union([z.int(), text]).optional().describe('As it is cited, where that is not the year of the date.'),
  place: text.optional().describe('Where in it, which edition, what to know before following it.'),
  text: text.optional(),
});

/** What history did besides acts and lines, in the order in which it was done: at a table, or a power's move. */
const deeds = [
  z.strictObject({ by: ref, offer: ref, text: z.record(ref, ref) }),
  z.strictObject({ by: ref, accept: ref }),
  z.strictObject({ by: ref, sign: ref }),
  z.strictObject({ by: ref, consent: ref }),
  z.strictObject({ by: ref, refuse: ref }),
  z.strictObject({ ratify: ref, carried: z.boolean() }),
  z.strictObject({ move: ref }),
] as const;

export type DeedDoc = z.infer<(typeof deeds)[number]>;

/** What a share of the gap is called in words. */
const standing = z.strictObject({ from: z.int().describe('Smallest share, in percent of the gap.'), title: text });

export const endSections = {
  closing: closing.optional(),
  scores: z.record(id, score).optional(),
  total: amount.optional(),
  total_why: text.optional(),
  total_sources: z.array(ref).min(1).optional(),
  total_parts: z.record(id, z.strictObject({ title: text, text: text.optional(), value: amount, ...optionalReasons })).optional(),
  progress: z.array(stage).optional(),
  progress_of: ref.optional(),
  progress_title: text.optional(),
  values: values.optional(),
  outcomes: z.array(outcome).min(1),
  grades: z.record(z.string().regex(/^([A-Z][+-]?|[a-z][a-z0-9_]*)$/), z.union([z.int(), standing])).optional(),
  grades_why: text.optional(),
  gap: z
    .object(optionalReasons)
    .catchall(z.int())
    .optional()
    .describe(
      'Hidden type (or `any`): distance between the record (without `path:` the status quo) and the best known play, in units of the total.',
    ),
  path: z
    .strictObject({ free: z.array(z.array(ref)).optional(), history: z.array(z.array(z.union([ref, ...deeds]))), ...optionalReasons })
    .optional(),
  checkpoints: z.array(checkpoint).optional(),
  sources: z.record(id, source),
  glossary: z
    .record(id, z.strictObject({ title: text, text, example: text.optional().describe('From the situations of the game itself.') }))
    .optional(),
  questions: z
    .record(
      id,
      z.strictObject({
        text,
        when: condition.optional().describe('Asked where this holds at the end; always when left out.'),
        sources: z.array(ref).min(1).optional(),
      }),
    )
    .optional(),
  readings: z.record(ref, z.strictObject({ with: text, divided: text, against: text })).optional(),
  places: z.record(id, place).optional(),
};
