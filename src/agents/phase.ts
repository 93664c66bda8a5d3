// Seats players and plays: each phase, every seat that has not ended is asked on its own view, then its commands are given.
// Invariant: views of one phase are taken before any of its commands, so nobody sees a simultaneous decision early.
import { applyInPlace } from '../engine/commands/apply';
import type { Command } from '../engine/model/command';
import type { GameEvent } from '../engine/model/event';
import { drawInt, type Rng } from '../engine/model/rng';
import type { Scenario } from '../engine/model/scenario';
import type { GameState } from '../engine/model/state';
import { seatAwaited, seatsToDecide } from '../engine/turn/turn-order';
import { viewSeat } from '../engine/visibility/seat-view';
import type { Agent, NamedDraw } from './agent';
import { createStallAnswer } from './bargaining/stall';
import { chooseCrisisStand } from './powers/crisis-stand';
import { passive } from './strategies/passive';

/** Agent per seat; a missing one is played by nobody and must be played by a person. */
export type Controllers = readonly (Agent | null)[];

/** The named draws an agent of a seat may make now. */
export function drawsFor(state: GameState, rng: Rng): NamedDraw {
  return (channel, n) => rng(state.seed, state.turn, channel, n);
}

/** Commands of every seat of the phase that an agent holds, as they are accepted; the state is changed in place. */
export function playPhase(
  scenario: Scenario,
  state: GameState,
  controllers: Controllers,
  rng: Rng = drawInt,
  sink: GameEvent[] | null = null,
  heard: (command: Command) => void = () => undefined,
): void {
  const dispatch = (command: Command): boolean => {
    if (applyInPlace(scenario, state, command, rng, sink) !== null) return false;
    heard(command);
    return true;
  };
  const place: PhaseContext = { scenario, state, controllers: controllers, rng: rng, dispatch };
  if (!answerPending(place)) return;
  const seats = seatsToDecide(scenario, state).filter((seat) => controllers[seat]);
  // Who sits at a table has planned its acts already, and only goes on talking.
  const talker = state.session === null ? -1 : scenario.tables[state.session.table].between[0];
  const plans = seats.map((seat) =>
    seat === talker ? [] : (controllers[seat] ?? passive).decide(scenario, viewSeat(scenario, state, seat), drawsFor(state, rng)),
  );
  seats.forEach((seat, i) => {
    for (const command of plans[i]) dispatch(command);
    if (negotiate(place, seat)) dispatch({ type: 'endTurn', seat });
  });
}

interface PhaseContext {
  readonly scenario: Scenario;
  readonly state: GameState;
  readonly controllers: Controllers;
  readonly rng: Rng;
  readonly dispatch: (command: Command) => boolean;
}

/** The text or the climb that lies before an agent is answered; false where a person must answer it. */
function answerPending({ scenario, state, controllers, rng, dispatch }: PhaseContext): boolean {
  const seat = seatAwaited(state);
  if (seat < 0) return true;
  const agent = controllers[seat];
  if (!agent) return false;
  const view = viewSeat(scenario, state, seat);
  if (state.crisis?.awaitedSeat === seat) return dispatch((agent.stand ?? chooseCrisisStand)(scenario, view, drawsFor(state, rng)));
  const said = agent.answer?.(scenario, view, drawsFor(state, rng));
  return (said !== undefined && dispatch(said)) || dispatch(createStallAnswer(scenario, view));
}

/** What the seat's agent has to say at a table; false where the game now waits for a person. */
function negotiate(place: PhaseContext, seat: number): boolean {
  const { scenario, state, controllers, rng, dispatch } = place;
  const speak = controllers[seat]?.negotiate;
  if (!answerPending(place)) return false;
  while (speak) {
    const command = speak(scenario, viewSeat(scenario, state, seat), drawsFor(state, rng));
    if (command === null || !dispatch(command)) break;
    if (!answerPending(place)) return false;
  }
  return true;
}

/** Plays on until a seat without an agent must decide, or the game is over. */
export function playUntilPerson(
  scenario: Scenario,
  state: GameState,
  controllers: Controllers,
  rng: Rng = drawInt,
  sink: GameEvent[] | null = null,
  heard: (command: Command) => void = () => undefined,
): void {
  while (!state.isOver && seatsToDecide(scenario, state).every((seat) => controllers[seat])) {
    playPhase(scenario, state, controllers, rng, sink, heard);
  }
}
