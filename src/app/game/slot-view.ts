// What the seat of a session knows, for panels: of a variable, whether it may be shown at all, as a number or as a word, and what it may be; of
// a crisis, what it weighs.
// Invariant: follows from the seat's view alone.
import type { Slot } from '../../engine/model/indices';
import { type CrisisStakes, crisisStakes } from '../../engine/visibility/crisis-stakes';
import { type Band, bandOf, isExact, isHidden } from '../../engine/visibility/visibility';
import { seenValue, variableDef } from './definitions';
import type { SeatContext } from './text';

/** `hidden`: nothing of it is shown. `exact`: its value. `band`: in words, with the band on a bar. */
export type SeenAs = 'hidden' | 'exact' | 'band';

/** How much of a variable may be shown to the seat; `hidden` for a slot the scenario does not have. */
export function seenAs({ scenario, view }: SeatContext, slot: Slot): SeenAs {
  const variable = scenario.variables[slot];
  if (variable === undefined || isHidden(variable, view.seat)) return 'hidden';
  return isExact(variable, view.seat) ? 'exact' : 'band';
}

/** What the value may be where the seat sees `seen` of it: now, when nothing else is said. */
export function bandSeen(context: SeatContext, slot: Slot, seen = seenValue(context, slot)): Band {
  return bandOf(variableDef(context.scenario, slot), context.view.seat, seen);
}

/** What the open crisis weighs for the seat; null where none is open, or it has no part in it. */
export function viewStakes({ scenario, view }: SeatContext): CrisisStakes | null {
  return crisisStakes(scenario, view);
}
