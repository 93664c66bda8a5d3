// The section that says what is negotiated between whom: tables with clauses, measures, the two parties and what a text must meet.
import { z } from 'zod';
import { amount, condition, effects, id, optionalReasons, optionalTitle, reasons, ref, text } from './field';
import { measures } from './measure';

const option = z.union([
  text,
  z.strictObject({
    text,
    short: text.optional(),
    demand_only: z.boolean().optional().describe('Only ever asked for, never reckoned with: what a hurdle is made of.'),
  }),
]);
const issue = z.strictObject({
  title: text,
  text: text.optional(),
  short: text.optional(),
  default: ref.optional().describe('The option a fresh draft has; needed for clauses that are not in front.'),
  options: z.record(id, option),
  ...optionalReasons,
});
const party = z.strictObject({
  utility: ref.describe('The measure that says what a text is worth to this seat.'),
  reservation: amount.describe('What leaving without a text is worth to it, in points of that measure.'),
  felt: amount.optional().describe('The same as the seat feels it, e.g. under hope.'),
  ...optionalTitle,
  ...optionalReasons,
});
const demand = z.strictObject({
  title: text,
  text: text.optional(),
  short: text.optional(),
  measure: ref,
  at_least: amount,
  of: ref.describe('The seat it is a matter of.'),
  ...optionalReasons,
});
const curve = z.enum(['boulware', 'linear', 'conceder']);
const reaction = z.strictObject({
  text: text.optional().describe('What is said, for the reader.'),
  why: z.string().min(1).max(4_000).optional(),
  effects: effects.optional(),
});
const wordings = z.array(text).min(1).max(20);
const answer = reaction.extend({
  more_texts: wordings
    .optional()
    .describe('Other ways to say it; which of them a game uses is drawn, and none twice while another is left.'),
  nearer: wordings.optional().describe('Ways to say it of a text that came a step towards the other side. They come first.'),
  same: wordings.optional().describe('Ways to say it of the very text that was put down before. They come first.'),
});
const answering = z.strictObject({
  clock: amount.describe('The other side’s own clock, 0 no hurry to 1000 now or never, asked on its own view.'),
  curve: z.union([curve, z.record(ref, curve)]).describe('How its aspiration falls along the clock; by hidden type where they differ.'),
  late_margin: z
    .union([z.int().min(0).max(10_000), z.record(ref, z.int().min(0).max(10_000))])
    .optional()
    .describe('What a text in the last exchange must be worth beyond walking away; types left out give no discount.'),
  bears: amount.describe('Points below which it does not believe that the player’s side could bear a text, asked on its own view.'),
  hardens: condition.optional().describe('Whether it answers a concession with a hurdle, asked on its own view.'),
});
const session = z.strictObject({
  exchanges: z.int().min(1).max(12).describe('Texts the player may send in one session.'),
  cost: z.int().min(0).max(100).describe('Capital a session costs.'),
  needs: z.array(z.strictObject({ if: condition, else: text })).optional(),
  referred_turns: z.int().min(0).max(50).optional().describe('Turns a text both stand by waits for its leaders.'),
  ratified_after: z.int().min(0).max(50).describe('Turns from signature to the vote at home; 0: in force at once.'),
  again_after: z.int().min(1).max(100).optional().describe('Turns until a new text may be signed here; left out: one is enough.'),
  settles: z.boolean().optional().describe('The text settles the dispute: `agreed` and `agreement(…)` speak of it.'),
  opened: reaction.optional(),
  taken_back: reaction.optional().describe('For taking back a concession; `clauses` is how many.'),
  answers: z
    .strictObject({
      accept: answer.optional(),
      counter: answer.optional(),
      hurdle: answer.optional(),
      stall: answer.optional(),
      break: answer.optional(),
    })
    .optional()
    .describe('What each answer does; `exchange`, `gain`, `coming`, `leaders` and `last` may be used.'),
  mediated: reaction.optional().describe('A mediator’s text that both sides take.'),
  declined: reaction.optional().describe('A mediator’s text that a side declines.'),
  vetoed: reaction.optional().describe('A seat with a veto refuses its consent.'),
  referred: reaction.optional(),
  left: reaction.optional(),
  signed: reaction.optional().describe('What signing does; the measures of the text may be used by their names.'),
  ratified: reaction.optional().describe('What coming into force does; the same.'),
  failed: z.record(ref, reaction).optional().describe('What failing on each condition does; the same.'),
  answering,
  answering_first: answering.optional().describe('How the first seat bargains when the second opened; as `answering` when left out.'),
});
const draft = z.strictObject({ title: text, text, options: z.record(ref, ref), ...optionalReasons });
const table = z.strictObject({
  title: text,
  text,
  short: text.optional(),
  between: z.array(ref).describe('Two seats; the player’s first, where it is one of them.'),
  opened_by: z.enum(['first', 'either']).optional().describe('Who may open a session: the first of `between` (when left out), or either.'),
  mediator: ref.optional().describe('A third seat that may put a text to both, which both answer.'),
  veto: z.array(ref).min(1).optional().describe('Third seats without whose consent no text is signed: a decision of whoever sits there.'),
  opens: condition.describe('Whether talks at this table are possible.'),
  leaders: condition.optional().describe('Whether leaders may sign; left out where no leaders are needed.'),
  issues: z.record(id, issue),
  front: z.array(ref).min(1).describe('The political clauses, argued in front.'),
  measures,
  session: session.optional(),
  drafts: z.record(id, draft).optional().describe('Ways to begin, one click away.'),
  parties: z.record(ref, party),
  conditions: z.record(id, demand).optional().describe('What must hold beyond the wishes of the two.'),
  legal: z
    .record(
      id,
      z.strictObject({
        text: text.describe('Why these do not go together, for the reader.'),
        forbids: z.record(ref, z.array(ref).min(1)).describe('Issue to options: a text with one of them for every issue is barred.'),
      }),
    )
    .optional(),
  ...reasons,
});

export const tableSections = { tables: z.record(id, table).optional() };
export type TableDoc = z.infer<typeof table>;
