// Counterfactual replay: the recorded commands given again in their turns, some left out, or under another hidden type or scenario.
// Commands that have become illegal are skipped and listed; agents answer anew. Invariant: same seed and named draws; with nothing left out
// it is the same game (as long as its agents are of the same version).

import { createStallAnswer } from '../../agents/bargaining/stall';
import { drawsFor, playPhase } from '../../agents/phase';
import { chooseCrisisStand } from '../../agents/powers/crisis-stand';
import { applyInPlace } from '../../engine/commands/apply';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import type { ByScore, BySeat, Seat, Turn, TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Rejection } from '../../engine/model/rejection';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { copyState, type GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { scoresAt } from '../../engine/turn/result';
import { seatAwaited, seatsToDecide } from '../../engine/turn/turn-order';
import { viewSeat } from '../../engine/visibility/seat-view';
import type { CommandMoment, DebriefGame } from './game';

/** A recorded command that could not be given again. */
export interface SkippedCommand {
  /** Index in the record. */
  readonly command: number;
  readonly turn: Turn;
  /** Why it was refused; null where its moment never came. */
  readonly rejection: Rejection | null;
}

export interface CounterfactualGame {
  readonly state: GameState;
  /** Scores in scenario order, then the total. */
  readonly scores: ByScore<number>;
  readonly skipped: readonly SkippedCommand[];
}

/** Replays without these commands (indices in the record), from the state before the first of them. */
export function replayWithout(game: DebriefGame, omitted: readonly number[], sink: GameEvent[] | null = null): CounterfactualGame {
  const first = game.moments.find(({ index, before }) => before !== null && omitted.includes(index));
  if (!first?.before) return { state: game.final, scores: game.scores, skipped: [] };
  const later = game.moments.filter(({ index, before }) => index >= first.index && before !== null && !omitted.includes(index));
  return playOn(game, game.scenario, copyState(first.before), later, sink);
}

/**
 * Replays with other commands in the place of these (indices in the record), from the state before the first of them; with none to replace,
 * `at` says before which command of the record the others come.
 */
export function replayInstead(
  game: DebriefGame,
  replaced: readonly number[],
  others: readonly Command[],
  at: number = replaced[0] ?? 0,
): CounterfactualGame {
  const first = game.moments.find(({ index, before }) => before !== null && index >= at);
  if (!first?.before) return { state: game.final, scores: game.scores, skipped: [] };
  const instead = others.map((command): CommandMoment => ({ ...first, command }));
  const later = game.moments.filter(({ index, before }) => index >= first.index && before !== null && !replaced.includes(index));
  return playOn(game, game.scenario, copyState(first.before), [...instead, ...later], null);
}

/** Replays everything from the start: under another hidden type, or by a scenario with another number in it. */
export function replayFromStart(
  game: DebriefGame,
  options: { readonly scenario?: Scenario; readonly type?: TypeIndex; readonly sink?: GameEvent[] | null } = {},
): CounterfactualGame {
  const scenario = options.scenario ?? game.scenario;
  const { seed, mode, historical } = game.game;
  const sink = options.sink ?? null;
  const state = newGame(scenario, seed, { mode, historical, sink, ...(options.type === undefined ? {} : { type: options.type }) });
  const own = game.moments.filter(({ before }) => before !== null);
  return playOn(game, scenario, state, own, sink);
}

function playOn(
  game: DebriefGame,
  scenario: Scenario,
  state: GameState,
  moments: readonly CommandMoment[],
  sink: GameEvent[] | null,
): CounterfactualGame {
  const skipped: SkippedCommand[] = [];
  const pending = scenario.seats.map((_, seat) => moments.filter(({ command }) => command.seat === seat));
  const skip = (moment: CommandMoment, rejection: Rejection | null): void => {
    skipped.push({ command: moment.index, turn: moment.turn, rejection });
  };
  const dispatch = (command: Command): Rejection | null => applyInPlace(scenario, state, command, drawInt, sink);
  while (!state.isOver) {
    const waiting = seatsToDecide(scenario, state);
    const recorded = waiting.filter((seat) => game.controllers[seat] === null);
    if (recorded.length === 0) {
      playPhase(scenario, state, game.controllers, { sink });
      continue;
    }
    for (const seat of recorded) {
      const own = elementAt(pending, seat);
      for (let next = own[0]; next && next.turn < state.turn; next = own[0]) {
        own.shift();
        skip(next, null);
      }
    }
    const seat = nextSeat(recorded, pending);
    const next = elementAt(pending, seat)[0];
    if (!next && !game.final.isOver && pending.every((some) => some.length === 0)) break;
    if (!next || next.turn > state.turn || (seatAwaited(state) === seat && !isReply(next.command))) {
      dispatch(defaultCommand(scenario, state, seat));
      continue;
    }
    const rejection = dispatch(next.command);
    elementAt(pending, seat).shift();
    if (rejection !== null) skip(next, rejection);
  }
  for (const moment of pending.flat()) skip(moment, null);
  skipped.sort((a, b) => a.command - b.command);
  return { state, scores: scoresAt(scenario, state), skipped };
}

/** Among seats that may speak now, the one that spoke first in the record. */
function nextSeat(seats: readonly Seat[], pending: BySeat<readonly CommandMoment[]>): Seat {
  let best = elementAt(seats, 0);
  for (const seat of seats)
    if ((elementAt(pending, seat)[0]?.index ?? Infinity) < (elementAt(pending, best)[0]?.index ?? Infinity)) best = seat;
  return best;
}

function isReply(command: Command): boolean {
  return command.type === 'answer' || command.type === 'standInCrisis';
}

/** What a seat does whose record has no command for this moment: it stalls, stands or yields by the scenario's rule, or ends its turn. */
function defaultCommand(scenario: Scenario, state: GameState, seat: Seat): Command {
  if (seatAwaited(state) !== seat) return { type: 'endTurn', seat };
  const view = viewSeat(scenario, state, seat);
  return state.crisis?.awaitedSeat === seat
    ? chooseCrisisStand(scenario, view, drawsFor(state, drawInt))
    : createStallAnswer(scenario, view);
}
