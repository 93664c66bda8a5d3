// Who must decide now: the seats of the phase that have not ended, and whoever is asked for an answer.
// Invariant: while an answer is awaited nobody else may give a command, but in a phase of talks, where each table waits for itself.
import type { Seat } from '../model/indices';
import type { Scenario } from '../model/scenario';
import type { GameState } from '../model/state';

/** Seats that may give a command now, in the scenario's order; none when the game is over. */
export function seatsToDecide(scenario: Scenario, state: GameState): readonly Seat[] {
  if (state.isOver) return [];
  const awaited = seatAwaited(state);
  const phase = scenario.phases[state.phase];
  if (awaited === null) return phase.seats.filter((seat) => state.ended[seat] === 0);
  if (isHeldUp(scenario, state)) return [awaited];
  return scenario.seats.flatMap((_, seat) =>
    isAwaited(state, seat) || (phase.seats.includes(seat) && state.ended[seat] === 0) ? [seat] : [],
  );
}

/** Whether this seat may give a command now. */
export function isToDecide(scenario: Scenario, state: GameState, seat: Seat): boolean {
  if (state.isOver) return false;
  if (isAwaited(state, seat)) return true;
  return !isHeldUp(scenario, state) && state.ended[seat] === 0 && scenario.phases[state.phase].seats.includes(seat);
}

/** The seat whose answer the game waits for, or null; the first of them where several tables wait. */
export function seatAwaited({ crisis, sessions }: GameState): Seat | null {
  if (crisis && crisis.awaitedSeat !== null) return crisis.awaitedSeat;
  for (const { ended, awaitedSeat } of sessions) if (ended === null && awaitedSeat !== null) return awaitedSeat;
  return null;
}

/** Whether this seat is asked for an answer, or for its consent. */
export function isAwaited({ crisis, sessions }: GameState, seat: Seat): boolean {
  if (crisis?.awaitedSeat === seat) return true;
  for (const { ended, awaitedSeat } of sessions) if (ended === null && awaitedSeat === seat) return true;
  return false;
}

/** Whether everybody waits for the answer of one seat. */
export function isHeldUp(scenario: Scenario, state: GameState): boolean {
  if (state.crisis && state.crisis.awaitedSeat !== null) return true;
  return scenario.phases[state.phase].kind !== 'table' && seatAwaited(state) !== null;
}
