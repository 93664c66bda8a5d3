// What can be done to somebody or something: acts by whom they address, and acts that bear on a place of the map.
// Invariant: every act of a seat addresses exactly one: another seat, itself at home, or the world (null).
import type { ActionIndex, Seat, Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { ActionDef, Scenario } from '../../engine/model/scenario';

/** A seat's own acts that are chosen like others, in the scenario's order: a text is closed where texts are made. */
export function ownActs({ actions }: Scenario, own: Seat): ActionIndex[] {
  return actions.flatMap(({ seat, closes }, index) => (seat === own && !closes ? [index] : []));
}

/** Acts of `own` that address a seat (itself: at home), or the world (null), in the scenario's order. */
export function actsToward(scenario: Scenario, own: Seat, addressee: Seat | null): ActionIndex[] {
  return ownActs(scenario, own).filter((index) => elementAt(scenario.addressees, index) === addressee);
}

/** Acts of `own` that can change one of these gauges, at once, later or by a risk, in the scenario's order. */
export function actsThatMove(scenario: Scenario, own: Seat, gauges: readonly Slot[]): ActionIndex[] {
  const moves = ({ effects, risks, later, drafts, draftSlot }: ActionDef): boolean =>
    (drafts !== 0 && gauges.includes(draftSlot)) ||
    [...effects, ...risks, ...later.flatMap((due) => due.effects)].some(({ add }) => add.some(([slot]) => gauges.includes(slot)));
  return ownActs(scenario, own).filter((index) => moves(elementAt(scenario.actions, index)));
}
