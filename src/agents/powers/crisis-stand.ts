// Whether the other side of a crisis stands after the player climbed, by the scenario's rule asked on what this seat sees.
// Invariant: what the seat cannot see stands as `imagine` fills it; the draw is the rule's own, by name.
import type { Command } from '../../engine/model/command';
import type { Scenario } from '../../engine/model/scenario';
import { wouldStand } from '../../engine/visibility/crisis-forecast';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { NamedDraw } from '../agent';

/** The decision of the seat from which one is awaited. */
export function chooseCrisisStand(scenario: Scenario, view: SeatView, draw: NamedDraw): Command {
  const stands = wouldStand(scenario, imagine(scenario, view), (_seed, _turn, channel, n) => draw(channel, n));
  return { type: 'standInCrisis', seat: view.seat, id: stands ? 'stand' : 'yield' };
}
