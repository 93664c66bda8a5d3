// One game of the laboratory: played, listened to, and told as a row of numbers beside counts of what came about in it.
// Invariant: depends on the setup, the agent and the number of the game alone.
import type { Agent } from '../../agents/agent';
import { playPhase } from '../../agents/phase';
import type { Command } from '../../engine/command';
import type { GameEvent } from '../../engine/event';
import { createFold } from '../../engine/fold';
import { choicesOf } from '../../engine/legal';
import { drawByName } from '../../engine/luck';
import { newGame } from '../../engine/new-game';
import type { Scenario } from '../../engine/scenario';
import { questionAbout, scoresOf } from '../../engine/scorecard';
import type { GameState } from '../../engine/state';
import { outcomeOf } from '../../engine/turn';
import { gradeOf } from '../grade';
import { historyOf } from '../history-of';
import { seedInSeries } from '../many-games';
import { type Counts, countOne } from './counts';
import { reachedIn } from './reach';
import { companyOf, type LaboratorySetup } from './setup';

export interface GameRow {
  /** Number of the game in the series. */
  readonly k: number;
  /** Index of the hidden type; 0 where there is none. */
  readonly type: number;
  /** Scores in scenario order, then the total, after the epilogue. */
  readonly final: readonly number[];
  /** The same at the end of each turn. */
  readonly byTurn: readonly (readonly number[])[];
  readonly outcome: string;
  /** Percent of the gap between history on the same seed and type and the best known play. */
  readonly share: number;
  readonly letter: string;
}

/** Totals of history by seed and type, worked out once for all agents of a portion. */
export type Past = (seed: string, type: number) => number;

export function createPast(scenario: Scenario): Past {
  const known = new Map<string, number>();
  return (seed, type) => {
    const name = `${type}|${seed}`;
    let total = known.get(name);
    if (total === undefined) {
      if (known.size >= 256) known.clear();
      total = historyOf(scenario, seed, { type }).final.at(-1) ?? 0;
      known.set(name, total);
    }
    return total;
  };
}

export interface Heard {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
  /** Commands of the player's seat that were accepted, by turn. */
  readonly commands: readonly (readonly Command[])[];
}

export interface ListenOptions {
  readonly type?: number;
  /** Called when the player's seat is about to plan a turn. */
  readonly before?: (state: GameState) => void;
}

/** A whole game with everything that was said and done in it. `rules`: the scenario itself, or the scenario with something changed. */
export function listenTo(setup: LaboratorySetup, agent: Agent, k: number, options: ListenOptions = {}): Heard {
  const { scenario, seed } = setup;
  const events: GameEvent[] = [];
  const commands: Command[][] = scenario.turns.map(() => []);
  const type = options.type === undefined ? {} : { type: options.type };
  const state = newGame(scenario, seedInSeries(seed, k), { ...type, sink: events });
  const takers = companyOf(setup, agent);
  const hear = (command: Command, turn: number): void => {
    if (command.seat === scenario.player && command.type !== 'endTurn') commands[turn].push(command);
  };
  while (!state.isOver) {
    const { turn } = state;
    if (isPlanning(scenario, state)) options.before?.(state);
    playPhase(scenario, state, takers, drawByName, events, (command) => hear(command, turn));
  }
  return { state, events, commands };
}

function isPlanning({ phases, player }: Scenario, { phase, ended, session, crisis }: GameState): boolean {
  return phases[phase].seats.includes(player) && ended[player] === 0 && session === null && (crisis?.waiting ?? -1) < 0;
}

/** What a finished game amounts to. */
export function rowOf(scenario: Scenario, past: Past, k: number, state: GameState): GameRow {
  const { type: slot } = scenario.slots;
  const type = slot < 0 ? 0 : state.values[slot];
  const final = scoresOf(questionAbout(scenario, state));
  return {
    k,
    type,
    final,
    byTurn: state.history,
    outcome: outcomeOf(createFold(scenario, state, drawByName, null)),
    ...gradeOf(scenario, final[final.length - 1], past(state.seed, type), type),
  };
}

/** Plays the game and counts what came about in it. */
export function playRow(setup: LaboratorySetup, agent: Agent, k: number, past: Past, counts: Counts): GameRow {
  const { scenario } = setup;
  const before = (state: GameState): void => countPossible(scenario, state, counts);
  const { state, events, commands } = listenTo(setup, agent, k, { before });
  for (const name of reachedIn(scenario, state, events)) countOne(counts, name);
  for (const command of commands.flat()) if (command.type === 'act') countOne(counts, `chosen:${command.id}`);
  return rowOf(scenario, past, k, state);
}

/** Turns in which each act was possible when the turn was planned, or would have been but for its price. */
function countPossible(scenario: Scenario, state: GameState, counts: Counts): void {
  countOne(counts, 'turns');
  for (const { command, rejection } of choicesOf(scenario, state, scenario.player)) {
    if (command.type !== 'act') continue;
    if (rejection === null) countOne(counts, `legal:${command.id}`);
    else if (rejection.code === 'NotAffordable') countOne(counts, `dear:${command.id}`);
  }
}
