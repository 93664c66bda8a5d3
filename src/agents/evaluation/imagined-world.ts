// Trying things out on a world a seat could believe in: what a command does, and what the total is once the turn has gone by.
// Invariant: works on imagined states only, whose luck is their own; nothing here knows what the game's luck will bring.

import { applyInPlace } from '../../engine/commands/apply';
import type { Command } from '../../engine/model/command';
import type { Seat, TypeIndex } from '../../engine/model/indices';
import { elementAt, lastElement } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import { linesOf, type Scenario } from '../../engine/model/scenario';
import { copyState, createState, type GameState } from '../../engine/model/state';
import { pointsOf } from '../../engine/turn/points';
import { createFactsContext, scoresOf } from '../../engine/turn/scorecard';
import { wouldStand } from '../../engine/visibility/crisis-forecast';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';

/** Draw one of so many: as many kinds of luck as anyone needs. */
export const WORLD_SEED_COUNT = 2 ** 31;

/** A state the seat could be in, with luck of its own: two worlds of one number have the same luck. */
export function imagineWorld(scenario: Scenario, view: SeatView, luck: number, type?: TypeIndex): GameState {
  return createState({ ...imagine(scenario, view, type), seed: `imagined|${luck}` });
}

/** The state after a command, or null when it is refused. The state given stays as it is. */
export function tryCommand(scenario: Scenario, state: GameState, command: Command): GameState | null {
  const next = copyState(state);
  return applyInPlace(scenario, next, command, drawInt, null) === null ? next : null;
}

/** The state when the seat is to move again, or the game is over: it ends its turn now and nobody else does anything new. */
export function simulateTurnEnd(scenario: Scenario, state: GameState, seat: Seat): GameState {
  const next = copyState(state);
  const { turn } = next;
  do {
    answerClimb(scenario, next);
    for (const other of elementAt(scenario.phases, next.phase).seats) {
      if (next.ended[other] === 0) applyInPlace(scenario, next, { type: 'endTurn', seat: other }, drawInt, null);
    }
  } while (!next.isOver && (next.turn === turn || !elementAt(scenario.phases, next.phase).seats.includes(seat)));
  return next;
}

/** A climb in a crisis is answered by the scenario's rule: nobody could go on before. */
function answerClimb(scenario: Scenario, world: GameState): void {
  const seat = world.crisis?.awaitedSeat ?? null;
  if (seat === null) return;
  const id = wouldStand(scenario, world, drawInt) ? 'stand' : 'yield';
  applyInPlace(scenario, world, { type: 'standInCrisis', seat, id }, drawInt, null);
}

/** The grade total of a state, 0..1000. */
export function gradeTotalOf(scenario: Scenario, state: GameState): number {
  const scores = scoresOf(createFactsContext(scenario, state));
  return lastElement(scores);
}

/** What a state is worth to a seat, 0..1000: its points, or the grade total where it has none. */
export function worthTo(scenario: Scenario, state: GameState, seat: Seat): number {
  return elementAt(scenario.seats, seat).points ? pointsOf(createFactsContext(scenario, state), seat) : gradeTotalOf(scenario, state);
}

/** Whether the seat has a line to declare, and has not yet. */
export function isLineUndeclared(scenario: Scenario, state: GameState, seat: Seat): boolean {
  const lines = linesOf(scenario, seat);
  return lines !== null && lines.slot >= 0 && lines.list.length > 0 && state.values[lines.slot] === 0;
}
