// Plays one phase: every seat that must decide is asked on its own view, then its commands are applied.
// Invariant: views of one phase are taken before any of its commands, so nobody sees a simultaneous decision early.

import { applyInPlace } from '../engine/commands/apply';
import type { Command } from '../engine/model/command';
import type { GameEvent } from '../engine/model/event';
import type { Seat } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import { drawInt, type Rng } from '../engine/model/rng';
import { nobody, type PhaseKind, type Scenario } from '../engine/model/scenario';
import type { GameState } from '../engine/model/state';
import { isAwaited, isHeldUp, seatAwaited, seatsToDecide } from '../engine/turn/turn-order';
import { viewSeat } from '../engine/visibility/seat-view';
import type { Agent, NamedDraw } from './agent';
import { chooseConsent } from './bargaining/consent';
import { createStallAnswer } from './bargaining/stall';
import { chooseCrisisStand } from './powers/crisis-stand';
import { followRecord } from './strategies/history';
import { passive } from './strategies/passive';

/** By seat: the agent that holds it, or null where a person decides. In history mode those beside the player do what the record has. */
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

export interface PlayOptions {
  /** Where random numbers come from; `drawInt` when left out. */
  readonly rng?: Rng;
  /** Where events go; nowhere when left out. */
  readonly sink?: GameEvent[] | null;
  /** Told of each command accepted. */
  readonly onCommand?: (command: Command) => void;
}

/** Lets every seat of the phase that an agent holds decide; the state is changed in place. */
export function playPhase(scenario: Scenario, state: GameState, holders: Controllers, options: PlayOptions = {}): void {
  const context = createPhaseContext(scenario, state, holders, options);
  const { controllers, rng, dispatch } = context;
  giveAnswers(context);
  if (isHeldUp(scenario, state)) return;
  const { kind } = elementAt(scenario.phases, state.phase);
  const seats = seatsToDecide(scenario, state).filter((seat) => controllers[seat] && !isAwaited(state, seat));
  // Who leads a session has planned its acts already, and only goes on talking.
  const hasPlanned = (seat: Seat): boolean => state.sessions.some(({ proposer }) => proposer === seat);
  const plans = seats.map((seat) =>
    hasPlanned(seat) || !kindsOfActs.includes(kind)
      ? []
      : (controllers[seat] ?? passive).decide(scenario, viewSeat(scenario, state, seat), drawsFor(state, rng)),
  );
  seats.forEach((seat, i) => {
    for (const command of plans[i] ?? []) dispatch(command);
    if (kind !== 'table' && (!kindsOfTalks.includes(kind) || negotiate(context, seat))) dispatch({ type: 'endTurn', seat });
  });
  if (kind === 'table') talk(context, seats);
}

const kindsOfActs: readonly PhaseKind[] = ['open', 'plan'];
const kindsOfTalks: readonly PhaseKind[] = ['open', 'table'];

/** Where all sit at tables, each speaks in its turn until nobody has anything more to say; then those end who wait for no person. */
function talk(context: PhaseContext, seats: readonly Seat[]): void {
  const { state, dispatch } = context;
  let said = -1;
  while (said !== context.accepted) {
    said = context.accepted;
    for (const seat of seats) negotiate(context, seat);
  }
  const { phase, turn } = state;
  for (const seat of seats)
    if (state.phase === phase && state.turn === turn && !mustWait(context, seat)) dispatch({ type: 'endTurn', seat });
}

/** Lets every agent that is asked for something answer, and nobody do anything else. */
export function playAnswers(scenario: Scenario, state: GameState, controllers: Controllers, options: PlayOptions = {}): void {
  giveAnswers(createPhaseContext(scenario, state, controllers, options));
}

function createPhaseContext(
  scenario: Scenario,
  state: GameState,
  holders: Controllers,
  { rng = drawInt, sink = null, onCommand }: PlayOptions,
): PhaseContext {
  const controllers = state.mode === 'history' ? controllersOnRecord(scenario, holders) : holders;
  const dispatch = (command: Command): boolean => {
    if (applyInPlace(scenario, state, command, rng, sink) !== null) return false;
    context.accepted += 1;
    onCommand?.(command);
    return true;
  };
  const context: PhaseContext = { scenario, state, controllers, rng, dispatch, accepted: 0 };
  return context;
}

function controllersOnRecord({ player }: Scenario, holders: Controllers): Controllers {
  if (player === nobody) return holders;
  return holders.map((agent, seat) => (agent === null || seat === player ? agent : followRecord(agent)));
}

interface PhaseContext {
  readonly scenario: Scenario;
  readonly state: GameState;
  readonly controllers: Controllers;
  readonly rng: Rng;
  readonly dispatch: (command: Command) => boolean;
  /** Commands accepted so far. */
  accepted: number;
}

/** Every agent that is asked for something answers, until nobody or only people are asked. */
function giveAnswers(context: PhaseContext): void {
  const { scenario, state, controllers } = context;
  while (seatAwaited(state) !== null) {
    const asked = scenario.seats.findIndex((_, seat) => controllers[seat] && isAwaited(state, seat));
    if (asked < 0 || !giveAnswer(context, asked)) return;
  }
}

/** The answer of one agent to a climb, a text, or a text that waits for its consent. */
function giveAnswer({ scenario, state, controllers, rng, dispatch }: PhaseContext, seat: Seat): boolean {
  const agent = controllers[seat] ?? passive;
  const view = viewSeat(scenario, state, seat);
  const draw = drawsFor(state, rng);
  if (state.crisis?.awaitedSeat === seat) return dispatch((agent.stand ?? chooseCrisisStand)(scenario, view, draw));
  if (view.session?.agreed) {
    const word = agent.consent?.(scenario, view, draw);
    const own = chooseConsent(scenario, view);
    return (word !== undefined && dispatch(word)) || (own !== null && dispatch(own));
  }
  const answer = agent.answer?.(scenario, view, draw);
  return (answer !== undefined && dispatch(answer)) || dispatch(createStallAnswer(scenario, view));
}

/** Whether the seat can say nothing more before a person has answered; agents answer first. */
function mustWait(context: PhaseContext, seat: Seat): boolean {
  const { scenario, state } = context;
  giveAnswers(context);
  return (
    isHeldUp(scenario, state) ||
    state.sessions.some(({ proposer, awaitedSeat, ended }) => proposer === seat && awaitedSeat !== null && ended === null)
  );
}

/** Lets the seat's agent negotiate until it has nothing more to say; false where it now waits for a person. */
function negotiate(context: PhaseContext, seat: Seat): boolean {
  const { scenario, state, controllers, rng, dispatch } = context;
  const negotiateNext = controllers[seat]?.negotiate;
  if (mustWait(context, seat)) return false;
  while (negotiateNext) {
    const command = negotiateNext(scenario, viewSeat(scenario, state, seat), drawsFor(state, rng));
    if (command === null || !dispatch(command)) break;
    if (mustWait(context, seat)) return false;
  }
  return true;
}

/** Plays on until a seat without an agent must decide, or the game is over. Who is asked answers while others still decide. */
export function playUntilPerson(scenario: Scenario, state: GameState, controllers: Controllers, options: PlayOptions = {}): void {
  for (;;) {
    if (!state.isOver) playAnswers(scenario, state, controllers, options);
    if (state.isOver || !seatsToDecide(scenario, state).every((seat) => controllers[seat])) return;
    playPhase(scenario, state, controllers, options);
  }
}
