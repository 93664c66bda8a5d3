// Plays one phase: every seat that must decide is asked on its own view, then its commands are applied.
// Invariant: views of one phase are taken before any of its commands, so nobody sees a simultaneous decision early.
import { applyInPlace } from '../engine/commands/apply';
import type { Command } from '../engine/model/command';
import type { GameEvent } from '../engine/model/event';
import { drawInt, type Rng } from '../engine/model/rng';
import type { Scenario } from '../engine/model/scenario';
import type { GameState } from '../engine/model/state';
import { seatAwaited, seatsToDecide } from '../engine/turn/turn-order';
import { viewSeat } from '../engine/visibility/seat-view';
import { PROPOSER } from '../negotiation/model/bargaining-problem';
import type { Agent, NamedDraw } from './agent';
import { createStallAnswer } from './bargaining/stall';
import { chooseCrisisStand } from './powers/crisis-stand';
import { passive } from './strategies/passive';

/** By seat: the agent that holds it, or null where a person decides. */
export type Controllers = readonly (Agent | null)[];

/** Draws that the engine makes by itself: of the hidden type, the opening conditions, the cards. */
const ofTheRules = /^(type|opening[12]|(deck|card|strength):.*)$/;

/** The named draws an agent of a seat may make now. Under a name of the rules it would learn what they draw: that is a mistake in the agent. */
export function drawsFor(state: GameState, rng: Rng): NamedDraw {
  return (channel, n) => {
    if (ofTheRules.test(channel)) throw new Error(`An agent may not draw as the rules do: "${channel}".`);
    return rng(state.seed, state.turn, channel, n);
  };
}

/** Lets every seat of the phase that an agent holds decide; the state is changed in place, and `onCommand` is told of each command accepted. */
export function playPhase(
  scenario: Scenario,
  state: GameState,
  controllers: Controllers,
  rng: Rng = drawInt,
  sink: GameEvent[] | null = null,
  onCommand: (command: Command) => void = () => undefined,
): void {
  const dispatch = (command: Command): boolean => {
    if (applyInPlace(scenario, state, command, rng, sink) !== null) return false;
    onCommand(command);
    return true;
  };
  const context: PhaseContext = { scenario, state, controllers, rng, dispatch };
  if (!answerPending(context)) return;
  const seats = seatsToDecide(scenario, state).filter((seat) => controllers[seat]);
  // Who sits at a table has planned its acts already, and only goes on talking.
  const sitting = state.session === null ? -1 : scenario.tables[state.session.table].between[PROPOSER];
  const plans = seats.map((seat) =>
    seat === sitting ? [] : (controllers[seat] ?? passive).decide(scenario, viewSeat(scenario, state, seat), drawsFor(state, rng)),
  );
  seats.forEach((seat, i) => {
    for (const command of plans[i]) dispatch(command);
    if (negotiate(context, seat)) dispatch({ type: 'endTurn', seat });
  });
}

interface PhaseContext {
  readonly scenario: Scenario;
  readonly state: GameState;
  readonly controllers: Controllers;
  readonly rng: Rng;
  readonly dispatch: (command: Command) => boolean;
}

/** Answers the text or the climb that awaits an agent; false where a person must answer. */
function answerPending({ scenario, state, controllers, rng, dispatch }: PhaseContext): boolean {
  const seat = seatAwaited(state);
  if (seat < 0) return true;
  const agent = controllers[seat];
  if (!agent) return false;
  const view = viewSeat(scenario, state, seat);
  if (state.crisis?.awaitedSeat === seat) return dispatch((agent.stand ?? chooseCrisisStand)(scenario, view, drawsFor(state, rng)));
  const answer = agent.answer?.(scenario, view, drawsFor(state, rng));
  return (answer !== undefined && dispatch(answer)) || dispatch(createStallAnswer(scenario, view));
}

/** Lets the seat's agent negotiate until it has nothing more to say; false where the game now waits for a person. */
function negotiate(context: PhaseContext, seat: number): boolean {
  const { scenario, state, controllers, rng, dispatch } = context;
  const negotiateNext = controllers[seat]?.negotiate;
  if (!answerPending(context)) return false;
  while (negotiateNext) {
    const command = negotiateNext(scenario, viewSeat(scenario, state, seat), drawsFor(state, rng));
    if (command === null || !dispatch(command)) break;
    if (!answerPending(context)) return false;
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
  onCommand: (command: Command) => void = () => undefined,
): void {
  while (!state.isOver && seatsToDecide(scenario, state).every((seat) => controllers[seat])) {
    playPhase(scenario, state, controllers, rng, sink, onCommand);
  }
}
