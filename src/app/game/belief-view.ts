// What the player may read of the belief about the hidden type: words first; numbers, each with its working, once the scenario's rule is met.
// Invariant: follows from the seat's view and the visible events; until the rule is met a sight holds no number of the belief.

import type { GameEvent } from '../../engine/model/event';
import type { Turn } from '../../engine/model/indices';
import type { Scenario } from '../../engine/model/scenario';
import { isBeliefShown } from '../../engine/turn/belief';
import type { SeatView } from '../../engine/visibility/seat-view';
import { isExact } from '../../engine/visibility/visibility';
import { slotsReadByPrograms } from '../../negotiation/model/table-problem';
import { estimativeStep } from './estimative-scale';

/** One sign seen, in numbers. Arrays by type; the likelihood in percent, the belief per mille. */
export interface BeliefStep {
  readonly turn: Turn;
  readonly id: string;
  readonly likelihood: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface BeliefViewModel {
  /** By type: the step on the ladder of words. */
  readonly steps: readonly number[];
  /** The signs seen, oldest first; `speaksFor`: the type it is likeliest from. */
  readonly signs: readonly { readonly turn: Turn; readonly id: string; readonly speaksFor: number }[];
  /** The belief in numbers and how it came about; null until the scenario's rule is met. */
  readonly working: { readonly prior: readonly number[]; readonly now: readonly number[]; readonly steps: readonly BeliefStep[] } | null;
  /** Acts that bring the numbers nearer, by id; empty once they are there. */
  readonly revealingActs: readonly string[];
}

/** The belief as the seat may read it; null where there is no type to wonder about. When a game is over, the working lies open. */
export function viewBelief(scenario: Scenario, view: SeatView, events: readonly GameEvent[]): BeliefViewModel | null {
  const { slots, types } = scenario;
  const hiddenType = scenario.variables[slots.type];
  if (!hiddenType || view.belief.length < 2 || isExact(hiddenType, view.seat)) return null;
  const working: BeliefStep[] = [];
  let before = types.prior;
  for (const event of events) {
    if (event.type !== 'signalSeen') continue;
    const { turn, id, belief: after } = event;
    working.push({ turn, id, likelihood: scenario.signals.find((signal) => signal.id === id)?.likelihood ?? [], before, after });
    before = after;
  }
  const isShown = view.isOver || isBeliefShown(scenario, view);
  return {
    steps: view.belief.map(estimativeStep),
    signs: working.map(({ turn, id, likelihood }) => ({ turn, id, speaksFor: likelihood.indexOf(Math.max(...likelihood)) })),
    working: isShown ? { prior: types.prior, now: view.belief, steps: working } : null,
    revealingActs: isShown ? [] : actsTowards(scenario),
  };
}

/** The player's acts that raise what the rule reads. */
function actsTowards(scenario: Scenario): string[] {
  const read = slotsReadByPrograms([scenario.types.shownWhen]);
  return scenario.actions
    .filter(({ seat, effects }) => {
      const added = effects.flatMap(({ add }) => add);
      return seat === scenario.player && added.some(([slot, by]) => read.includes(slot) && typeof by === 'number' && by > 0);
    })
    .map(({ id }) => id);
}
