// The sections that say what there is: calendar, gauges, counters, statuses, hidden types, openings.
import { z } from 'zod';
import {
  amount,
  condition,
  effects,
  expression,
  id,
  optionalReasons,
  optionalTitle,
  perMille,
  range,
  reasons,
  ref,
  sees,
  text,
  turnId,
  turnRef,
} from './field';

const task = z
  .string()
  .regex(/^[a-z]+(\.[a-z][a-z0-9_]*)?$/)
  .describe('Something on the page, or what is done there: `answer`, `desk`, `acts`, `why`, `act.<id>`, `power.<seat>`, `table.<id>` …');
const lesson = z
  .strictObject({
    title: text,
    steps: z
      .array(
        z.strictObject({
          text,
          points_to: task,
          done_by: z.array(task).min(1).optional().describe('What ends the hint; what it points to when left out.'),
        }),
      )
      .min(1)
      .max(8),
  })
  .describe('What a guide says in this turn. It is said beside the game and changes nothing in it.');
const turn = z.strictObject({
  id: turnId,
  label: text,
  text: text.optional(),
  date: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .describe('First month of the turn, YYYY-MM.'),
  months: z.int().min(1).max(24),
  lesson: lesson.optional(),
  chronicle: z
    .strictObject({ text, sources: z.array(ref).min(1) })
    .optional()
    .describe('What happened in these months and what the player’s side did, for whoever watches history: at most 60 words.'),
});
const way = z.enum(['up', 'down', 'none']);
const gauge = z.strictObject({
  title: text,
  text: text.optional(),
  short: text.optional(),
  unit: text.optional(),
  term: ref.optional().describe('The word of the glossary that explains it, where that has another id.'),
  range,
  start: z.int().optional(),
  good: z
    .union([way, z.record(ref, way)])
    .describe('Which way is welcome to the player, or to every seat alike; by seat where they differ.'),
  law: ref.optional().describe('The law of `laws:` that its changes obey.'),
  scar: ref.optional().describe('The gauge or counter that holds what losses leave behind.'),
  sees,
  ...reasons,
});
const law = z.strictObject({
  gain_divisor: z.int().min(1),
  loss_base: z.int(),
  loss_slope: z.int(),
  loss_divisor: z.int().min(1),
  scar_share: z.int().min(1),
  scar_max: z.int().min(0),
  text: text.optional(),
  ...reasons,
});
const counter = z.strictObject({
  ...optionalTitle,
  term: ref.optional(),
  start: z.int().optional(),
  range: range.optional(),
  sees,
  ...optionalReasons,
});
const status = z.strictObject({
  ...optionalTitle,
  states: z.array(id).min(1),
  start: id.optional(),
  labels: z.record(id, text).optional(),
  sees,
  ...optionalReasons,
});
const types = z.strictObject({
  title: text.optional(),
  text: text.optional(),
  states: z.record(id, z.strictObject({ ...optionalTitle, short: text.optional() })),
  prior: z.array(z.int().min(0).max(1000)).min(1).describe('Per mille, by type, in the order of `states`.'),
  historical: ref.describe('On which type the past is played unless another reading is chosen.'),
  past: z
    .record(ref, z.strictObject({ text, sources: z.array(ref).min(1) }))
    .optional()
    .describe('By type: who reads the past so, and why.'),
  shown_when: condition.optional().describe('When the player reads the belief in numbers and not only in words; absent: always.'),
  sees,
  ...reasons,
});
const opening = z.strictObject({ id, title: text, text: text.optional(), effects, ...reasons });

export const stateSections = {
  turns: z.array(turn).min(1).max(200),
  gauges: z.record(id, gauge),
  laws: z.record(id, law).optional(),
  counters: z.record(id, counter).optional(),
  statuses: z.record(id, status).optional(),
  start: z.record(ref, z.union([z.int(), z.string()])).optional(),
  start_why: text.optional(),
  start_sources: z.array(ref).min(1).optional(),
  engine: z
    .strictObject({
      capital: ref.optional(),
      line: ref.optional(),
      type: ref.optional(),
      crisis: ref.optional(),
      crisis_rung: ref.optional(),
    })
    .optional()
    .describe('Which variables play these parts.'),
  types: types.optional(),
  formulas: z.record(id, expression).optional(),
  openings: z
    .array(z.tuple([opening, opening]))
    .optional()
    .describe('Pairs; two openings are drawn, never two of one pair.'),
  categories: z.record(id, text),
  draft_gauge: ref.optional(),
  habituation: z.strictObject({ turns: z.int().min(0), per_mille: z.array(perMille).min(1), ...reasons }).optional(),
  drift: z
    .record(
      ref,
      z.strictObject({ toward: amount, rate: z.int().min(0).max(1000).describe('Per mille a month.'), ...optionalTitle, ...reasons }),
    )
    .optional(),
  mandates: z
    .record(
      id,
      z.strictObject({
        turn: turnRef.optional().describe('The turn at the end of which it is due, by position or id.'),
        date: z
          .string()
          .regex(/^\d{4}-\d{2}$/)
          .optional()
          .describe('Instead of a turn: YYYY-MM; due at the end of the turn in which that month lies.'),
        title: text,
        text: text.optional(),
        met: condition,
        ...reasons,
      }),
    )
    .optional(),
  mandate_met: effects.optional(),
  mandate_unmet: effects.optional(),
  mandate_why: text.optional(),
  mandate_sources: z.array(ref).min(1).optional(),
  transitions: z
    .record(id, z.strictObject({ status: ref, from: z.array(ref).min(1), to: z.array(ref).min(1), effects, ...optionalTitle, ...reasons }))
    .optional(),
};
