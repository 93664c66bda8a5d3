// What can be done to somebody or something: acts by whom they address, and acts that bear on a place of the map.
// Invariant: every act of a seat addresses exactly one: another seat, itself at home, or the world (null).
import type { ActionIndex, BySeat, Seat, Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { ActionDef, Scenario } from '../../engine/model/scenario';

/** Whether it is the seat's own act, and one that is chosen like others: a text is closed where texts are made. */
const isOwn = ({ seat, closes }: ActionDef, own: Seat): boolean => seat === own && !closes;

/** Acts of `own` that address a seat (itself: at home), or the world (null), in the scenario's order. */
export function actsToward({ actions, addressees }: Scenario, own: Seat, addressee: Seat | null): ActionIndex[] {
  return actions.flatMap((action, index) => (isOwn(action, own) && elementAt(addressees, index) === addressee ? [index] : []));
}

/** Acts of `own` that can change one of these gauges, at once, later or by a risk, in the scenario's order. */
export function actsThatMove({ actions }: Scenario, own: Seat, gauges: readonly Slot[]): ActionIndex[] {
  const moves = ({ effects, risks, later, drafts, draftSlot }: ActionDef): boolean =>
    (drafts !== 0 && gauges.includes(draftSlot)) ||
    [...effects, ...risks, ...later.flatMap((due) => due.effects)].some(({ add }) => add.some(([slot]) => gauges.includes(slot)));
  return actions.flatMap((action, index) => (isOwn(action, own) && moves(action) ? [index] : []));
}

/** Whom the acts of a seat address: the other seats and itself, in their order, then the world; only those with an act. */
export function addresseesOf(scenario: Scenario, own: Seat): { readonly seats: BySeat<boolean>; readonly world: boolean } {
  const has = (addressee: Seat | null): boolean => actsToward(scenario, own, addressee).length > 0;
  return { seats: scenario.seats.map((_, seat) => has(seat)), world: has(null) };
}
