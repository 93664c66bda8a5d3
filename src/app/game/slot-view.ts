// What the seat of a session knows of one variable, for panels: whether it may be shown at all, as a number or as a word, and what it may be.
// Invariant: follows from the seat's view alone.
import { type Band, bandOf, isExact, isHidden } from '../../engine/visibility/visibility';
import type { SeatContext } from './text';

/** `hidden`: nothing of it is shown. `exact`: its value. `band`: in words, with the band on a bar. */
export type SeenAs = 'hidden' | 'exact' | 'band';

/** How much of a variable may be shown to the seat; `hidden` for a slot the scenario does not have. */
export function seenAs({ scenario, view }: SeatContext, slot: number): SeenAs {
  const variable = scenario.variables[slot];
  if (variable === undefined || isHidden(variable, view.seat)) return 'hidden';
  return isExact(variable, view.seat) ? 'exact' : 'band';
}

/** What the value may be now, as far as the seat sees. */
export function bandSeen({ scenario, view }: SeatContext, slot: number): Band {
  return bandOf(scenario.variables[slot], view.seat, view.values[slot]);
}
