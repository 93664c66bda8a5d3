// Who takes part and when: seats with what they are paid with, may declare and play for, and the phases of a turn.
import { z } from 'zod';
import { paletteColours, seatMarks } from '../../engine/model/seat-def';
import { amount, id, optionalReasons, reasons, ref, text } from './field';
import { seatLines } from './line';
import { picture } from './picture';

export const colour = z.enum(paletteColours).describe('One of the interface’s colours; it knows a light and a dark variant of each.');

const interest = z.strictObject({
  id,
  title: text,
  text: text.optional(),
  weight: z.int().min(0).max(100).describe('Percent; the weights of a seat’s interests sum to 100.'),
  value: amount.describe('0 (nothing of it) to 1000 (all of it); reads only what this seat sees exactly.'),
  ...reasons,
});
const points = z.strictObject({
  interests: z.array(interest).min(1).max(12),
  walk_away: amount.describe('Points it has without any text, 0 to 1000; reads only what this seat sees exactly.'),
  ...optionalReasons,
});

const seat = z.strictObject({
  title: text,
  native: text.optional(),
  text: text.optional(),
  short: text.optional(),
  glyph: text.optional().describe('One character that stands for it where there is no room for a name.'),
  colour: colour.optional(),
  mark: z.enum(seatMarks).optional().describe('A shape, so that seats are not told apart by colour alone.'),
  trust: ref.optional().describe('The gauge that is the trust between the player’s seat and this one.'),
  shareable: z.boolean().optional().describe('Whether a person at the same device, or in the same room, may hold it.'),
  picture: picture.optional().describe('What is shown when it says something.'),
  brief: text.optional().describe('What its holder is told before the first turn, and nobody else.'),
  capital: ref.optional().describe('The gauge or counter its acts are paid with. Seats that name the same one share its cap of paid acts.'),
  paid_acts_per_turn: z.int().min(0).max(50).optional().describe('At most this many acts that cost anything in one turn.'),
  announcements_per_turn: z.int().min(0).max(20).optional().describe('1 when left out.'),
  lines: seatLines.optional().describe('The lines it may declare; the player’s stand at the top level.'),
  points: points.optional().describe('What its holder plays for.'),
  belief: z
    .boolean()
    .optional()
    .describe('Whether it forms a belief about the hidden type; the player does, others do not, when left out.'),
});

const phase = z.strictObject({
  id,
  kind: z
    .enum(['open', 'brief', 'plan', 'table', 'reveal'])
    .optional()
    .describe(
      'open: everything at once; brief, reveal: reading only; plan: sealed, carried out when all have ended; table: what is said at tables.',
    ),
  seats: z.array(ref),
  // biome-ignore lint/suspicious/noThenProperty: a word of the format; the schema is never awaited
  then: z.array(z.enum(['resolve', 'advance'])).optional(),
});

export const seatSections = {
  seats: z.record(id, seat),
  player: ref.optional(),
  phases: z.array(phase).min(1),
};

export type SeatDoc = z.infer<typeof seat>;
