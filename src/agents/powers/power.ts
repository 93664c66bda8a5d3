// A power as it plays a whole game: it announces, stands or yields, and answers texts at the tables.
// Invariant: by name and version the same player as `announcer`, which is asked where no text can lie before it.
import type { Agent } from '../agent';
import { chooseOfferAnswer } from '../bargaining/responder';
import { createStallAnswer } from '../bargaining/stall';
import { announcer } from './announcer';

export const power: Agent = {
  ...announcer,
  answer: (scenario, view) => chooseOfferAnswer(scenario, view) ?? createStallAnswer(scenario, view),
};
