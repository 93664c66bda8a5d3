// The sections that say what can be done and what answers: actions, lines, events, cards, moves, ladder, rules.
import { z } from 'zod';
import { amount, condition, effects, id, modes, optionalReasons, optionalTitle, perMille, reasons, ref, text, turnRef } from './field';
import { playerLines } from './line';

const later = z.strictObject({ in: z.int().min(1).max(50), effects, single: z.boolean().optional(), text: text.optional() });
const action = z.strictObject({
  seat: ref.optional().describe('Who plays it; the player when left out.'),
  category: ref,
  toward: ref
    .optional()
    .describe('Whom it addresses: a seat, `home` or `world`; when left out, the first other seat whose trust it moves, else home.'),
  title: text,
  text,
  short: text.optional(),
  cost: z.int().min(0).max(1000),
  tags: z.array(id).optional().describe('Free names for since(…), rules and cost rules; `quiet` acts do not count as work done.'),
  needs: z.array(z.strictObject({ if: condition, else: text })).optional(),
  once: z.boolean().optional().describe('At most once a game.'),
  effects: effects.optional(),
  risks: effects.optional().describe('Drawn when the turn is resolved.'),
  risk: text.optional().describe('The risk in one sentence, for the player.'),
  later: z.array(later).optional(),
  posture: z.int().optional().describe('How it reads to the other side: positive courts, negative presses.'),
  drafts: z.int().optional().describe('How much text it drafts, before habituation.'),
  seen_by: z.array(ref).optional().describe('Seats that see it played; all when left out.'),
  reveals: z.boolean().optional().describe('Its result shows something hidden: it asks once and cannot be undone.'),
  closes: z.boolean().optional().describe('Puts a text to the other side.'),
  with_one_of: z.array(ref).min(1).optional().describe('Acts of which one must be played before it in the same turn.'),
  quotes: z.record(id, text).optional(),
  ...reasons,
});
const costRule = z.strictObject({
  tags: z.array(ref).optional(),
  actions: z.array(ref).optional(),
  when: condition,
  add: z.int(),
  min: z.int().min(0).optional(),
  ...optionalTitle,
  ...reasons,
});
const moreTexts = z.array(text).optional().describe('Other ways to tell it; the text or one of these is drawn by name for a game.');
const variant = z.strictObject({ headline: text, text, more_texts: moreTexts, quote: text.optional(), effects: effects.optional() });
const event = z.strictObject({
  turn: turnRef
    .optional()
    .describe('The turn it is told in; when left out, the one its date lies in, or the first for what lies before play.'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .describe('YYYY-MM-DD or YYYY-MM.'),
  before_play: z.boolean().optional().describe('True when the event lies before the first turn and is told as past.'),
  nature: z
    .enum(['exogenous', 'move', 'consequence'])
    .describe('exogenous: happens anyway; move: of another seat, told in history mode only; consequence: of what the player did.'),
  modes: modes.optional(),
  headline: text,
  text,
  more_texts: moreTexts,
  quote: text.optional(),
  unless: condition.optional().describe('While this holds it does not come about, and nothing is told of it.'),
  when: condition.optional(),
  effects: effects.optional(),
  otherwise: variant.optional(),
  warning: text.optional().describe('What could be known a turn before.'),
  ...reasons,
});
const card = z.strictObject({
  deck: ref,
  kind: z.enum(['setback', 'opening']),
  weight: z.int().min(0).max(100_000),
  when: condition.optional(),
  title: text,
  text,
  more_texts: moreTexts,
  effects,
  answers: z.array(ref),
  answered: effects.optional(),
  answered_text: text.optional(),
  struck_text: text.optional(),
  ...reasons,
});
const move = z.strictObject({
  seat: ref,
  title: text,
  intent: text.describe('The announcement, one sentence.'),
  text,
  quote: text.optional(),
  more_quotes: z
    .array(text)
    .optional()
    .describe('Other ways to say it; which of them a game uses is drawn, and none twice while another is left.'),
  quotes_after: z
    .record(ref, z.array(text).min(1))
    .optional()
    .describe(
      'By act of the player’s side, done in the same turn or the one before: ways to say it that answer that act. They come first.',
    ),
  when: condition,
  occasions: z.array(z.strictObject({ if: condition, points: z.int(), reason: text })).min(1),
  effects,
  answers: z.array(ref).optional(),
  still_possible: condition.optional().describe('Checked when it is carried out; if false, it quietly lapses.'),
  lapsed_text: text.optional(),
  answered_text: text.optional(),
  ...reasons,
});
const rungTexts = z.record(id, z.strictObject({ player: text, other: text }));
const crisis = z.strictObject({
  title: text,
  text: text.optional(),
  own: amount,
  other: amount,
  rungs: rungTexts.optional().describe("What the player's side and the other do on each rung in this quarrel, a sentence each."),
  causes: z
    .record(id, z.strictObject({ of: z.array(ref).min(1), title: text.optional(), text: text.optional(), rungs: rungTexts.optional() }))
    .optional()
    .describe('Other words for it, by what opened it: moves, events, cards, rules or acts under `of`.'),
  ...reasons,
});
const ladder = z.strictObject({
  own: ref.optional().describe('The seat that climbs, offers a way out or steps down; the player when left out.'),
  against: ref.describe('The seat on the other side of every crisis.'),
  net: amount,
  step_down_cost: amount,
  stands: condition,
  accepts_off_ramp: condition,
  minimum_cost_to_other: z.int().min(0),
  rest_turns: z.int().min(0),
  climb_costs_from: z.int().min(1),
  off_ramp_costs_from: z.int().min(1),
  steps_down: effects,
  other_steps_down: effects,
  off_ramp: effects,
  kinds: z.record(id, crisis),
  rungs: z
    .array(
      z.strictObject({
        id,
        title: text,
        text: text.optional(),
        effects: effects.optional(),
        last: z.boolean().optional(),
        ...optionalReasons,
      }),
    )
    .min(1),
  ...optionalTitle,
  ...optionalReasons,
});
const rule = z.strictObject({
  at: z.enum(['after_news', 'after_act', 'after_acts', 'after_text', 'after_moves', 'after_drift']),
  modes: modes.optional(),
  tags: z.array(ref).optional(),
  actions: z.array(ref).optional(),
  ...optionalTitle,
  title: text,
  effects,
  ...reasons,
});

const signal = z.strictObject({
  likelihood: z.record(ref, z.int().min(0).max(100)),
  seen_by: z.array(ref).min(1).optional().describe('Seats that make this observation; all when left out.'),
  ...optionalTitle,
  ...reasons,
});

export const playSections = {
  paid_acts_per_turn: z.int().min(0).max(50),
  actions: z.record(id, action),
  cost_rules: z.record(id, costRule).optional(),
  lines: playerLines.optional(),
  events: z.record(id, event).optional(),
  decks: z.record(id, z.strictObject({ chance: perMille, title: text, text: text.optional() })).optional(),
  card_strength: z.strictObject({ base: perMille, spread: perMille, opening: perMille, ...reasons }).optional(),
  cards: z.record(id, card).optional(),
  move_rules: z
    .strictObject({
      threshold: z.int(),
      tie: z.int().min(0),
      repeat_cost: z.int().min(0),
      repeat_turns: z.int().min(0),
      answered: perMille,
      ...reasons,
    })
    .optional(),
  appetites: z
    .record(ref, z.record(ref, z.record(ref, z.int())))
    .optional()
    .describe('Seat, hidden type (or `any`), variable: tenths of a point per unit.'),
  moves: z.record(id, move).optional(),
  ladder: ladder.optional(),
  rules: z.record(id, rule).optional(),
  signals: z.record(id, signal).optional(),
};
