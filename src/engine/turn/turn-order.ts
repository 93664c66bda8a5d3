// Who must decide now: the seats of the phase, unless one seat's answer is awaited.
// Invariant: while an answer is awaited nobody else may give a command.
import type { Scenario } from '../model/scenario';
import type { GameState } from '../model/state';

/** Seats that may give a command now, in the scenario's order; none when the game is over. */
export function seatsToDecide(scenario: Scenario, state: GameState): readonly number[] {
  if (state.isOver) return [];
  const awaited = seatAwaited(state);
  if (awaited >= 0) return [awaited];
  return scenario.phases[state.phase].seats.filter((seat) => state.ended[seat] === 0);
}

/** The seat whose answer the game waits for, or -1. */
export function seatAwaited(state: GameState): number {
  if (state.crisis && state.crisis.awaitedSeat >= 0) return state.crisis.awaitedSeat;
  return state.session && state.session.ended === '' ? state.session.awaitedSeat : -1;
}
