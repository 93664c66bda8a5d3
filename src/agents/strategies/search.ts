// Looks ahead: what the other ways of playing would do now, each tried out a few turns on, and the best of them done.
// Invariant: a fixed number of tries a turn, on worlds it imagines under each type the other side may be; the powers in them decide for themselves.

import type { Command } from '../../engine/model/command';
import type { TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { linesOf, type Scenario } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { Agent } from '../agent';
import { createProposer, evenHandedStyle } from '../bargaining/proposer';
import { gradeTotalOf, imagineWorld, WORLD_SEED_COUNT } from '../evaluation/imagined-world';
import { defaultControllers } from '../game';
import { playPhase } from '../phase';
import { greedy, hasty } from './greedy';
import { createLinePlayers } from './line-player';
import { patient } from './patient';

/** Goes on as the adviser of the line that is declared would; with quick play where none is. */
const steady: Agent = {
  name: 'steady',
  version: 1,
  decide: (scenario, view, draw) => {
    const lines = linesOf(scenario, view.seat);
    const adviser = createLinePlayers(scenario)[lines && lines.slot >= 0 ? (view.values[lines.slot] ?? 0) - 1 : -1];
    return (adviser ?? hasty).decide(scenario, view, draw);
  },
};

/** First every plan, five turns on; then the best few, eight turns on. */
const FIRST_LOOK: Look = { turns: 5, after: steady };
const SECOND_LOOK: Look = { turns: 8, after: steady };
const LOOKED_AT_TWICE = 3;
/** Types believed in less than this, in per mille, are left out. */
const HARDLY = 80;

type Plan = readonly Command[];

interface Look {
  /** Turns played, this one included. */
  readonly turns: number;
  /** Who plays on after this turn. */
  readonly after: Agent;
}

export const search: Agent = {
  name: 'search',
  version: 5,
  negotiate: createProposer(evenHandedStyle),
  decide: (scenario, view, draw) => {
    const luck = draw('search', WORLD_SEED_COUNT);
    const advised = [greedy, patient, ...createLinePlayers(scenario)].map((agent) => agent.decide(scenario, view, draw));
    const plans = distinct([...advised, []]);
    const worth = (plan: Plan, look: Look): number => worthOf(scenario, view, plan, look, luck);
    const few = ranked(plans, (plan) => worth(plan, FIRST_LOOK)).slice(0, LOOKED_AT_TWICE);
    return elementAt(
      ranked(few, (plan) => worth(plan, SECOND_LOOK)),
      0,
    );
  },
};

/** Best first; of equals the earlier. */
function ranked(plans: readonly Plan[], worth: (plan: Plan) => number): Plan[] {
  return plans
    .map((plan) => ({ plan, worth: worth(plan) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ plan }) => plan);
}

function distinct(plans: readonly Plan[]): Plan[] {
  return [...new Map(plans.map((plan) => [JSON.stringify(plan), plan])).values()];
}

/** The total reached, under each type as far as it is believed in; the same luck for every plan. */
function worthOf(scenario: Scenario, view: SeatView, plan: Plan, look: Look, luck: number): number {
  return view.belief.reduce(
    (sum, weight, type) => (weight < HARDLY ? sum : sum + weight * reached(scenario, view, plan, look, luck, type)),
    0,
  );
}

function reached(scenario: Scenario, view: SeatView, plan: Plan, look: Look, luck: number, type: TypeIndex): number {
  const state = imagineWorld(scenario, view, luck, type);
  const { turn, phase } = state;
  const player: Agent = {
    name: 'tried',
    version: 1,
    decide: (s, v, draw) => (v.turn === turn && v.phase === phase ? plan : look.after.decide(s, v, draw)),
  };
  const controllers = defaultControllers(scenario, player);
  while (!state.isOver && state.turn < turn + look.turns) playPhase(scenario, state, controllers);
  return gradeTotalOf(scenario, state);
}
