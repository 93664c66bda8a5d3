// Who must decide now: the seats of the phase that have not ended, and whoever is asked for an answer.
// Invariant: while an answer is awaited nobody else may give a command, but in a phase of talks, where each table waits for itself.
import type { Seat } from '../model/indices';
import type { Scenario } from '../model/scenario';
import type { GameState } from '../model/state';

/** Seats that may give a command now, in the scenario's order; none when the game is over. */
export function seatsToDecide(scenario: Scenario, state: GameState): readonly Seat[] {
  const decides = (seat: Seat): boolean => isToDecide(scenario, state, seat);
  if (seatAwaited(state) === null) return scenario.phases[state.phase].seats.filter(decides);
  return scenario.seats.flatMap((_, seat) => (decides(seat) ? [seat] : []));
}

/** Whether this seat may give a command now. */
export function isToDecide(scenario: Scenario, state: GameState, seat: Seat): boolean {
  if (state.isOver) return false;
  if (isHeldUp(scenario, state)) return seatAwaited(state) === seat;
  return isAwaited(state, seat) || (state.ended[seat] === 0 && scenario.phases[state.phase].seats.includes(seat));
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
