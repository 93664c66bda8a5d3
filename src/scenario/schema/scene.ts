// The section of scenes. Who may say how much in how many words, compile/scene.ts checks.
import { z } from 'zod';
import { sceneWeights } from '../../engine/model/scene-def';
import { condition, id, ref, text, turnRef } from './field';
import { picture } from './picture';

const oneOrMore = z.union([ref, z.array(ref).min(1)]);

const month = z.string().regex(/^\d{4}-\d{2}$/);

const about = z
  .strictObject({
    turn: z
      .union([turnRef, z.tuple([turnRef, turnRef])])
      .optional()
      .describe('A moment of the calendar, or from one to another.'),
    date: z
      .union([month, z.tuple([month, month])])
      .optional()
      .describe('A month, YYYY-MM, or from one to another: the turns that cover any of it, in whatever calendar.'),
    event: ref.optional().describe('Dated news of this turn, as it is told when its condition holds.'),
    deed: ref.optional().describe('A deed that is answered this turn.'),
    crisis: ref.optional().describe('A crisis of this kind is open.'),
    cause: ref.optional().describe('With `crisis`: what it came of, one of the causes of its kind.'),
    rung: z
      .tuple([z.int().min(0), z.int().min(0)])
      .optional()
      .describe('With `crisis`: the lowest and the highest rung.'),
    move: oneOrMore.optional().describe('One of these moves is announced for this turn.'),
    promise: ref.optional().describe('It falls due this turn or next, and does not hold yet.'),
    card: oneOrMore.optional().describe('One of these cards is in play.'),
    quiet: id.optional().describe('Nothing else asks: who has long been unheard, a name that scenes of one voice share.'),
    ending: ref.optional().describe('The game ends so; nothing is asked.'),
    before: ref.optional().describe('The player is about to play this act: to do it, or not.'),
  })
  .describe('What it is about: exactly one of turn, date, event, deed, crisis, move, promise, card, quiet, ending, before.');

const speaker = z.strictObject({
  name: text.optional().describe('Left out where the role is name enough.'),
  role: text.optional(),
  says: text,
});

const answer = z.strictObject({
  say: text.describe('A plain sentence of at most 14 words.'),
  does: z
    .array(z.string().min(1).max(80))
    .max(2)
    .describe(
      'One or two of: an act, wait, open_table, open_table:<table>, crisis_climb, crisis_off_ramp, crisis_step_down, announce:<move>, line:<line>. None where a scene before an act says not to.',
    ),
  clause: ref.optional().describe('With open_table: the issue on which it opens.'),
  unless_possible: z.enum(['drop', 'grey']).optional().describe('Left out while it is not possible (`drop`), or shown with the reason.'),
  // biome-ignore lint/suspicious/noThenProperty: a word of the format; answers are never awaited
  then: z.record(ref, text).optional().describe('By seat, and `public`: what each says to it, at most 12 words.'),
});

const scene = z.strictObject({
  about,
  when: condition.optional().describe('Reads only what the player sees exactly.'),
  weight: z.enum(sceneWeights).optional().describe('`usual` when left out; `great` fills the screen.'),
  voice: id.optional().describe('Who is heard in it: a name that scenes of one voice share. That of `quiet` when left out.'),
  picture,
  speakers: z.array(speaker).min(1).max(2),
  ask: text.optional().describe('One question of at most 14 words.'),
  answers: z.array(answer).optional(),
  facts: z
    .array(z.strictObject({ text, sources: z.array(ref).optional() }))
    .describe('What of it is fact, each with its sources; empty where nothing is.'),
  why: text.describe('For designers: why this scene is here.'),
});

export const sceneSections = {
  scenes: z.record(id, scene).optional(),
};
