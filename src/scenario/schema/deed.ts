// The section of deeds: what makes one, and what everybody says to it.
import { z } from 'zod';
import { type CrisisEnding, crisisEndings } from '../../engine/model/deed-def';
import { condition, id, optionalReasons, ref, text } from './field';

/** How an ending of a crisis is written. */
export const endingNames = {
  stepped_down: 'player',
  yielded: 'other',
  settled: 'offRamp',
  refused: 'refused',
  last_rung: 'top',
  overtaken: 'overtaken',
} as const satisfies Readonly<Record<string, CrisisEnding>>;

type EndingName = keyof typeof endingNames;
const endings = Object.keys(endingNames) as [EndingName, ...EndingName[]];
if (endings.length !== crisisEndings.length) throw new Error('Every ending of a crisis has a name.');

const trigger = z
  .strictObject({
    act: ref.optional().describe('This act is played.'),
    move: ref.optional().describe('This announced move is carried out.'),
    status: ref.optional().describe('A status or counter is set to the value under `is`.'),
    is: z.union([ref, z.int()]).optional(),
    signed: ref.optional().describe('A text is signed at this table.'),
    ratified: ref.optional().describe('A text of this table is carried at home.'),
    voted_down: ref.optional().describe('A text of this table falls at home.'),
    on: ref.optional().describe('With `voted_down`: on this condition; on any when left out.'),
    promise: ref.optional().describe('This promise falls due, or `any`; `kept` says how.'),
    kept: z.boolean().optional(),
    climbs_to: ref.optional().describe('In a crisis this rung is reached.'),
    climber: z.enum(['own', 'other']).optional().describe('With `climbs_to`: by the side that climbs by choice, or the other.'),
    crisis: z.enum(endings).optional().describe('A crisis ends so.'),
    kind: ref.optional().describe('With `crisis`: one of this kind.'),
    by: ref.optional().describe('Whose deed it is; whoever acts, else the player, when left out.'),
    if: condition.optional().describe('Only while this holds.'),
  })
  .describe('One thing that makes the deed: exactly one of act, move, status, signed, ratified, voted_down, promise, climbs_to, crisis.');

const says = z.array(text).min(1).describe('Ways to say it, one of which a game uses; another one when it comes again.');
const answer = z.strictObject({ if: condition.optional(), says });
const front = z.strictObject({
  if: condition.optional(),
  headlines: z.array(text).min(1).describe('Ways to head the front page.'),
  texts: z.array(text).min(1).describe('Ways to tell it below the headline.'),
});

export const deedSections = {
  deeds: z
    .record(
      id,
      z.strictObject({
        title: text,
        remembered: z
          .int()
          .min(1)
          .max(50)
          .optional()
          .describe('For so many turns, its own included, happened() remembers it; 3 when left out.'),
        on: z.array(trigger).min(1),
        yields: z.boolean().optional().describe('Its front page yields to dated news.'),
        paper: z.array(front).min(1).optional(),
        answers: z.record(ref, z.array(answer).min(1)).optional().describe('By seat, and `public` for what people say at home.'),
        ...optionalReasons,
      }),
    )
    .optional(),
};

/** Turns a deed is remembered where it does not say. */
const usualMemory = 3;

/** For how many turns the scenario remembers a deed. */
export function memoryOf({ remembered }: { readonly remembered?: number | undefined }): number {
  return remembered ?? usualMemory;
}
