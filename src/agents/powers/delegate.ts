// A seat that plays for its own points where no person holds it: acts and lines one move ahead, the announcement its interests speak for, texts
// it can stand by, and answers like a power's.
// Invariant: reads its own view only.
import type { Agent } from '../agent';
import { greedy } from '../strategies/greedy';
import { announcer } from './announcer';
import { power } from './power';

export const delegate: Agent = {
  ...power,
  name: 'delegate',
  version: 1,
  decide: (scenario, view, draw) => [...greedy.decide(scenario, view, draw), ...announcer.decide(scenario, view, draw)],
  ...(greedy.negotiate ? { negotiate: greedy.negotiate } : {}),
};
