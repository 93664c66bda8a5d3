// What can be known, while a turn is planned, of the dated news of the next one: the scenario's warnings.
// Invariant: nothing of how the game stands is in it; news that may not come about is warned of as well.
import type { GameMode, Scenario } from '../engine/scenario';

/** Text keys of the warnings of what is dated for the turn after this one, in the calendar's order. */
export function warningKeysAhead(scenario: Scenario, mode: GameMode, turn: number, hasText: (key: string) => boolean): string[] {
  return scenario.events
    .filter((event) => event.turn === turn + 1 && event.modes.includes(mode))
    .map(({ id }) => `event.${id}.warning`)
    .filter(hasText);
}
