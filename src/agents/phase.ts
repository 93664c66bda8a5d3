// Seats players and plays: each phase, every seat that has not ended is asked on its own view, then its commands are given.
// Invariant: views of one phase are taken before any of its commands, so nobody sees a simultaneous decision early.
import { applyInPlace } from '../engine/apply';
import type { Command } from '../engine/command';
import type { GameEvent } from '../engine/event';
import { drawByName, type Luck } from '../engine/luck';
import type { Scenario } from '../engine/scenario';
import type { GameState } from '../engine/state';
import { seatAwaited, seatsToDecide } from '../engine/turn-order';
import { viewOf } from '../engine/view';
import type { Agent, NamedDraw } from './agent';
import { standInCrisis } from './crisis-stand';
import { passive } from './passive';
import { stallText } from './stall';

/** Agent per seat; a missing one is played by nobody and must be played by a person. */
export type Takers = readonly (Agent | null)[];

/** The named draws an agent of a seat may make now. */
export function drawsFor(state: GameState, luck: Luck): NamedDraw {
  return (channel, n) => luck(state.seed, state.turn, channel, n);
}

/** Commands of every seat of the phase that an agent holds, as they are accepted; the state is changed in place. */
export function playPhase(
  scenario: Scenario,
  state: GameState,
  takers: Takers,
  luck: Luck = drawByName,
  sink: GameEvent[] | null = null,
  heard: (command: Command) => void = () => undefined,
): void {
  const give = (command: Command): boolean => {
    if (applyInPlace(scenario, state, command, luck, sink) !== null) return false;
    heard(command);
    return true;
  };
  const place = { scenario, state, takers, luck, give };
  if (!answerWhatLies(place)) return;
  const seats = seatsToDecide(scenario, state).filter((seat) => takers[seat]);
  // Who sits at a table has planned its acts already, and only goes on talking.
  const talker = state.session === null ? -1 : scenario.tables[state.session.table].between[0];
  const plans = seats.map((seat) =>
    seat === talker ? [] : (takers[seat] ?? passive).decide(scenario, viewOf(scenario, state, seat), drawsFor(state, luck)),
  );
  seats.forEach((seat, i) => {
    for (const command of plans[i]) give(command);
    if (negotiate(place, seat)) give({ type: 'endTurn', seat });
  });
}

interface Place {
  readonly scenario: Scenario;
  readonly state: GameState;
  readonly takers: Takers;
  readonly luck: Luck;
  readonly give: (command: Command) => boolean;
}

/** The text or the climb that lies before an agent is answered; false where a person must answer it. */
function answerWhatLies({ scenario, state, takers, luck, give }: Place): boolean {
  const seat = seatAwaited(state);
  if (seat < 0) return true;
  const agent = takers[seat];
  if (!agent) return false;
  const view = viewOf(scenario, state, seat);
  if (state.crisis?.waiting === seat) return give((agent.stand ?? standInCrisis)(scenario, view, drawsFor(state, luck)));
  const said = agent.answer?.(scenario, view, drawsFor(state, luck));
  return (said !== undefined && give(said)) || give(stallText(scenario, view));
}

/** What the seat's agent has to say at a table; false where the game now waits for a person. */
function negotiate(place: Place, seat: number): boolean {
  const { scenario, state, takers, luck, give } = place;
  const speak = takers[seat]?.negotiate;
  if (!answerWhatLies(place)) return false;
  while (speak) {
    const command = speak(scenario, viewOf(scenario, state, seat), drawsFor(state, luck));
    if (command === null || !give(command)) break;
    if (!answerWhatLies(place)) return false;
  }
  return true;
}

/** Plays on until a seat without an agent must decide, or the game is over. */
export function playUntilPerson(
  scenario: Scenario,
  state: GameState,
  takers: Takers,
  luck: Luck = drawByName,
  sink: GameEvent[] | null = null,
  heard: (command: Command) => void = () => undefined,
): void {
  while (!state.isOver && seatsToDecide(scenario, state).every((seat) => takers[seat])) {
    playPhase(scenario, state, takers, luck, sink, heard);
  }
}
