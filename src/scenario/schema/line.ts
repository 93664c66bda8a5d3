// The lines that may be declared: the player's at the top level, with their advisers, and those of any other seat.
import { z } from 'zod';
import { effects, id, optionalReasons, perMille, reasons, ref, text } from './field';
import { adviser } from './valuation';

const line = {
  title: text,
  author: text.optional(),
  text,
  short: text.optional(),
  quote: text.optional(),
  actions: z.array(ref).min(1),
  ...reasons,
};
const rules = {
  off_line: perMille,
  no_line: perMille,
  change_cost: z.int().min(0),
  hold_turns: z.int().min(0),
  on_change: effects.optional(),
  ...optionalReasons,
};

/** The player's lines: an adviser stands for each. */
export const playerLines = z.strictObject({ ...rules, list: z.record(id, z.strictObject({ ...line, ...adviser })) });

/** Another seat's lines. */
export const seatLines = z.strictObject({ ...rules, list: z.record(id, z.strictObject(line)) });

export type SeatLinesDoc = z.infer<typeof seatLines>;
