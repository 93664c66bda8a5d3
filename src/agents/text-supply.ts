// Whether what an adviser would get for a text's sake, a letter or a wording, would leave anything to sign: if not, it is got in vain.
// Invariant: reads its own view only; what a text lacks is read from the scenario's own weights and tables.
import { createBargainingProblem } from '../bargain/table-bargain';
import type { Scenario } from '../engine/scenario';
import type { SeatView } from '../engine/view';
import { hasBargainingRoom, soughtTypes } from './meeting';
import { imagineWorld, tryCommand } from './trial';

/** Whether the act sets what this adviser values for a text's sake, and no type it works with would have room for a text even so. */
export function isFutileTextSupply(scenario: Scenario, view: SeatView, line: number, action: number): boolean {
  const wanted = (scenario.valuation.advisers[line]?.seeks?.nudges ?? []).map(({ slot }) => slot);
  const { id, effects, seat } = scenario.actions[action];
  const isSupply = effects.some((e) => e.set.some(([slot]) => wanted.includes(slot) && scenario.variables[slot].kind === 'counter'));
  if (!isSupply || view.mode === 'history') return false;
  return soughtTypes(scenario, view, line).every((type) => {
    const world = tryCommand(scenario, imagineWorld(scenario, view, 0, type), { type: 'act', seat, id });
    return (
      world === null ||
      scenario.tables.every((table) => !table.session?.settles || !hasBargainingRoom(createBargainingProblem(scenario, world, table)))
    );
  });
}
