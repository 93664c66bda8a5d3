// What a seat takes a value for that it does not see exactly: agents and forecasts work with these numbers.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/engine/model/scenario';
import { imagine } from '../../src/engine/visibility/imagined-state';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { estimateFacts } from '../../src/negotiation/model/table-problem';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { testGame } from '../support/test-game';

/** Slots of which a seat sees the band alone, with the band's width. */
function bandsSeenBy({ variables }: Scenario, seat: number): { readonly slot: number; readonly width: number }[] {
  return variables.flatMap(({ visibility }, slot) => (visibility[seat] > 1 ? [{ slot, width: visibility[seat] }] : []));
}

describe.each(disputeIds)('in %s', (id) => {
  const scenario = loadShipped(id);
  const game = testGame(scenario);
  const seats = scenario.seats.map((_, seat) => seat);

  it('some seat sees something in bands', () => {
    expect(seats.flatMap((seat) => bandsSeenBy(scenario, seat)).length).toBeGreaterThan(0);
  });

  it.each(seats)('an imagined state of seat %i takes a band at its middle', (seat) => {
    for (const { slot, width } of bandsSeenBy(scenario, seat)) {
      game.state.values[slot] = 2 * width + 1;
      game.state.phaseStart = { ...game.state.phaseStart, values: game.state.values.slice() };
      const { min, max } = scenario.variables[slot];
      if (3 * width - 1 > max || min > 2 * width) continue;
      expect(imagine(scenario, viewSeat(scenario, game.state, seat)).values[slot]).toBe(2 * width + Math.trunc(width / 2));
    }
  });

  it.each(seats)('estimates of seat %i take a band at its lowest, middle and highest value, all of them possible', (seat) => {
    for (const { slot, width } of bandsSeenBy(scenario, seat)) {
      const { max } = scenario.variables[slot];
      if (3 * width - 1 > max) continue;
      game.state.values[slot] = 2 * width + 1;
      game.state.phaseStart = { ...game.state.phaseStart, values: game.state.values.slice() };
      const view = viewSeat(scenario, game.state, seat);
      const ends = (['low', 'middle', 'high'] as const).map((end) => estimateFacts(scenario, view, 0, end).values[slot]);
      expect(ends).toEqual([2 * width, 2 * width + Math.trunc(width / 2), 3 * width - 1]);
    }
  });

  it.each(seats)('what seat %i does not see at all stands at its published start', (seat) => {
    const hidden = scenario.variables.flatMap(({ visibility }, slot) =>
      visibility[seat] === 0 && slot !== scenario.slots.type ? [slot] : [],
    );
    const view = viewSeat(scenario, game.state, seat);
    for (const slot of hidden) {
      expect(imagine(scenario, view).values[slot]).toBe(scenario.variables[slot].start);
      expect(estimateFacts(scenario, view, 0).values[slot]).toBe(scenario.variables[slot].start);
    }
  });
});
