// A power as it plays a whole game: it announces, stands or yields, and answers texts at the tables.
// Invariant: by name and version the same player as `announcer`, which is asked where no text can lie before it.
import type { Agent } from './agent';
import { announcer } from './announcer';
import { chooseOfferAnswer } from './bargainer';
import { createStallAnswer } from './stall';

export const power: Agent = {
  ...announcer,
  answer: (scenario, view) => chooseOfferAnswer(scenario, view) ?? createStallAnswer(scenario, view),
};
