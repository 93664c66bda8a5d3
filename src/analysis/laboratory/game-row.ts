// One game of the laboratory: played and observed, summed up as a row of numbers with counts of what occurred.
// Invariant: depends on the setup, the agent and the number of the game alone.

import type { Agent } from '../../agents/agent';
import { playPhase } from '../../agents/phase';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import type { ByScore, ByTurn, Turn, TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { hiddenTypeOf, outcomeIdOf, scoresAt, totalScore } from '../../engine/turn/result';
import { gradeOf } from '../grade';
import { seedInSeries } from '../simulation/game-series';
import { playHistory } from '../simulation/history-game';
import { type PlanningInterval, readingTimeOf } from '../text/reading-time';
import { createCloseLook } from './close-look';
import { addCount, type Counts, countOf } from './counts';
import { coveredBy } from './coverage';
import { agentNamed, controllersOf, type LaboratorySetup, type MorePlayers } from './setup';

export interface GameRow {
  /** Number of the game in the series. */
  readonly k: number;
  /** Index of the hidden type; 0 where there is none. */
  readonly type: TypeIndex;
  /** Scores in scenario order, then the total, after the epilogue. */
  readonly final: ByScore<number>;
  /** The same at the end of each turn. */
  readonly byTurn: ByTurn<ByScore<number>>;
  readonly outcome: string;
  /** Percent of the gap between history on the same seed and type and the best known play. */
  readonly share: number;
  readonly standing: string;
}

/** A game of the series itself, with the time it would take a person. */
export interface SeriesRow extends GameRow {
  /** See `readingTimeOf`. */
  readonly seconds: number;
  /** Words not read before, by turn, then at the end. */
  readonly newWords: readonly number[];
}

/** Totals of history by seed and type, computed once for all agents of a batch. */
export type HistoryTotals = (seed: string, type: TypeIndex) => number;

export function createHistoryTotals(scenario: Scenario): HistoryTotals {
  const known = new Map<string, number>();
  return (seed, type) => {
    const name = `${type}|${seed}`;
    let total = known.get(name);
    if (total === undefined) {
      if (known.size >= 256) known.clear();
      total = totalScore(playHistory(scenario, seed, { type }).final);
      known.set(name, total);
    }
    return total;
  };
}

/** The setup, and what several games need. */
export interface Laboratory {
  readonly setup: LaboratorySetup;
  readonly historyTotals: HistoryTotals;
  readonly more?: MorePlayers;
}

export interface ObservedGame {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
  /** Commands of the player's seat that were accepted, by turn. */
  readonly commands: readonly (readonly Command[])[];
  /** How many events there were when each turn was planned. */
  readonly planned: readonly number[];
}

export interface ObserveOptions {
  readonly type?: TypeIndex;
  /** Called when the player's seat is about to plan a turn. */
  readonly beforePlan?: (state: GameState) => void;
}

/** A whole game with all its events and the commands of the player's seat. */
export function observeGame(setup: LaboratorySetup, agent: Agent, k: number, options: ObserveOptions = {}): ObservedGame {
  const { scenario, seed } = setup;
  const events: GameEvent[] = [];
  agent.listen?.(events);
  const commands: Command[][] = scenario.turns.map(() => []);
  const planned: number[] = [];
  const type = options.type === undefined ? {} : { type: options.type };
  const state = newGame(scenario, seedInSeries(seed, k), { ...type, sink: events });
  const controllers = controllersOf(setup, agent);
  const record = (command: Command, turn: Turn): void => {
    if (command.seat === scenario.player && command.type !== 'endTurn') elementAt(commands, turn).push(command);
  };
  while (!state.isOver) {
    const { turn } = state;
    if (planned.length === turn && isPlanning(scenario, state)) {
      planned.push(events.length);
      options.beforePlan?.(state);
    }
    playPhase(scenario, state, controllers, { sink: events, onCommand: (command) => record(command, turn) });
  }
  return { state, events, commands, planned };
}

function isPlanning({ phases, player }: Scenario, { phase, ended, sessions, crisis }: GameState): boolean {
  return (
    elementAt(phases, phase).seats.includes(player) &&
    ended[player] === 0 &&
    sessions.length === 0 &&
    (crisis?.awaitedSeat ?? null) === null
  );
}

/** The row of a finished game. */
export function gameRowOf(scenario: Scenario, historyTotals: HistoryTotals, k: number, state: GameState): GameRow {
  const type = hiddenTypeOf(scenario, state);
  const final = scoresAt(scenario, state);
  return {
    k,
    type,
    final,
    byTurn: state.scoreHistory,
    outcome: outcomeIdOf(scenario, state),
    ...gradeOf(scenario, totalScore(final), historyTotals(state.seed, type), type),
  };
}

/** Plays the game and counts what occurred; `isClose`: with the slow measurements of `close-look.ts`. */
export function playRow(laboratory: Laboratory, name: string, k: number, isClose: boolean, counts: Counts): SeriesRow {
  return playRowWith(laboratory, agentNamed(laboratory.setup.scenario, name, laboratory.more), k, { isClose }, counts);
}

/** The same by any agent; `type`: index of the hidden type, the seed's own when absent. */
export function playRowWith(
  { setup, historyTotals }: Laboratory,
  player: Agent,
  k: number,
  { isClose, type }: { readonly isClose: boolean; readonly type?: TypeIndex },
  counts: Counts,
): SeriesRow {
  const { scenario } = setup;
  const close = isClose ? createCloseLook(scenario, player, counts) : null;
  const beforePlan = (state: GameState): void => {
    countPossible(scenario, state, counts);
    close?.before(state);
  };
  const observed = observeGame(setup, close?.agent ?? player, k, { beforePlan, ...(type === undefined ? {} : { type }) });
  for (const target of coveredBy(scenario, observed.state, observed.events)) addCount(counts, target);
  for (const command of observed.commands.flat()) if (command.type === 'act') addCount(counts, `chosen:${command.id}`);
  const { turns, seconds } = readingTimeOf(scenario, observed.state.wordingSeed, (key) => countOf(setup.words, key), intervalsOf(observed));
  return { ...gameRowOf(scenario, historyTotals, k, observed.state), seconds, newWords: turns.map((t) => t.newWords) };
}

/** From each moment of planning to the next; the first holds what came before it as well. */
function intervalsOf({ events, commands, planned }: ObservedGame): PlanningInterval[] {
  const intervals = planned.map((until, turn) => ({
    events: events.slice(turn === 0 ? 0 : planned[turn - 1], until),
    commands: commands[turn] ?? [],
  }));
  return [...intervals, { events: events.slice(planned.at(-1) ?? 0), commands: [] }];
}

/** Turns in which each act was possible when the turn was planned, or would have been but for its price. */
function countPossible(scenario: Scenario, state: GameState, counts: Counts): void {
  addCount(counts, 'turns');
  for (const { command, rejection } of candidateCommands(scenario, state, scenario.player)) {
    if (command.type !== 'act') continue;
    if (rejection === null) addCount(counts, `legal:${command.id}`);
    else if (rejection.code === 'NotAffordable') addCount(counts, `dear:${command.id}`);
  }
}
