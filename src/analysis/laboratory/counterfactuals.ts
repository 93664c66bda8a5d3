// Counterfactual games: the same game with one change (an act barred, a turn passed, another hidden type, the same moves on another seed).
// Invariant: named draws are the game's own and every agent answers anew, so the difference is what the change was worth, and anyone can repeat it.

import type { Agent } from '../../agents/agent';
import type { Command } from '../../engine/model/command';
import type { Turn, TypeIndex } from '../../engine/model/indices';
import type { Scenario } from '../../engine/model/scenario';
import { hiddenTypeIds, hiddenTypeOf } from '../../engine/turn/result';
import { type GameRow, gameRowOf, type HistoryTotals, type ObserveOptions, observeGame } from './game-row';
import { agentNamed, type LaboratorySetup, type MorePlayers } from './setup';

/** How a changed game ended. */
export interface CounterfactualRow extends Pick<GameRow, 'k' | 'final' | 'share' | 'standing'> {
  /** What was changed: id of the act or `talks`, of the turn, of the type; `same` for the same moves. */
  readonly name: string;
}

/** Names of the games in which the moves of an agent's first game are given again: on other seeds, and on those against the same hidden type. */
export const sameMovesTrial = 'same';
export const sameTypeTrial = 'sameType';

/** The moves of an agent's first game, and the hidden type they were made against. */
interface FirstPlan {
  readonly type: TypeIndex;
  readonly commands: readonly (readonly Command[])[];
}

/** The name under which games without a word at any table are kept. */
const talksTrial = 'talks';

/** The scenario in which an act is possible for nobody, as its own gate says: agents plan without it, in what they imagine as well. */
export function withoutAct(scenario: Scenario, id: string): Scenario {
  const actions = scenario.actions.map((a) => (a.id === id ? { ...a, gates: [{ when: 0, text: 'rejection.GateClosed' }] } : a));
  return { ...scenario, actions };
}

/** The agent with nothing to say at tables. */
function withoutTalks({ name, version, decide }: Agent): Agent {
  return { name, version, decide };
}

/** The agent, which passes one turn. */
export function withPassedTurn(agent: Agent, turn: Turn): Agent {
  const { negotiate } = agent;
  return {
    ...agent,
    decide: (scenario, view, draw) => (view.turn === turn ? [] : agent.decide(scenario, view, draw)),
    ...(negotiate && { negotiate: (scenario, view, draw) => (view.turn === turn ? null : negotiate(scenario, view, draw)) }),
  };
}

/** An agent that repeats the commands of another game turn by turn; what is illegal in this one is left out. For one game. */
function repeatedMoves(commands: readonly (readonly Command[])[]): Agent {
  const repeated = new Set<Command>();
  const isAtTable = ({ type }: Command): boolean => type === 'offer' || type === 'agree' || type === 'leave' || type === 'sign';
  return {
    name: 'repeating',
    version: 1,
    decide: (_, { turn }) => (commands[turn] ?? []).filter((c) => !isAtTable(c)),
    negotiate: (_, { turn }) => {
      const next = (commands[turn] ?? []).find((c) => isAtTable(c) && !repeated.has(c));
      if (next) repeated.add(next);
      return next ?? null;
    },
  };
}

export interface CounterfactualRunner {
  /** Game `k` of an agent again, once without each act it played and once without talks if there were any. */
  readonly knockOut: (agent: string, k: number) => CounterfactualRow[];
  /** Once for each turn passed. */
  readonly skip: (agent: string, k: number) => CounterfactualRow[];
  /** Once under each other hidden type. */
  readonly underTypes: (agent: string, k: number) => CounterfactualRow[];
  /** The moves of the agent's first game, on this seed, with its own hidden type and with that of the first game. */
  readonly sameMoves: (agent: string, k: number) => CounterfactualRow[];
}

export function createCounterfactualRunner(setup: LaboratorySetup, historyTotals: HistoryTotals, more?: MorePlayers): CounterfactualRunner {
  const { scenario } = setup;
  const named = (of: Scenario, name: string): Agent => agentNamed(of, name, more);
  const barred = new Map<string, LaboratorySetup>();
  const without = (id: string): LaboratorySetup => {
    const known = barred.get(id) ?? { ...setup, scenario: withoutAct(scenario, id) };
    barred.set(id, known);
    return known;
  };
  const moves = new Map<string, FirstPlan>();
  const planOf = (name: string): FirstPlan => {
    const { state, commands } = observeGame(setup, named(scenario, name), 0);
    return { type: hiddenTypeOf(scenario, state), commands };
  };
  const rowOf = (name: string, k: number, { state }: ReturnType<typeof observeGame>): CounterfactualRow => {
    const { final, share, standing } = gameRowOf(scenario, historyTotals, k, state);
    return { k, name, final, share, standing };
  };
  return {
    knockOut: (name, k) => {
      const agent = named(scenario, name);
      const commands = observeGame(setup, agent, k).commands.flat();
      const acts = [...new Set(commands.flatMap((c) => (c.type === 'act' ? [c.id] : [])))];
      // An agent may hang on the scenario it was made for.
      const trials = acts.map((id) => rowOf(id, k, observeGame(without(id), named(without(id).scenario, name), k)));
      return commands.some((c) => c.type === 'offer')
        ? [...trials, rowOf(talksTrial, k, observeGame(setup, withoutTalks(agent), k))]
        : trials;
    },
    skip: (name, k) =>
      scenario.turns.map(({ id }, turn) => rowOf(id, k, observeGame(setup, withPassedTurn(named(scenario, name), turn), k))),
    underTypes: (name, k) => {
      return hiddenTypeIds(scenario).map((id, type) => rowOf(id, k, observeGame(setup, named(scenario, name), k, { type })));
    },
    sameMoves: (name, k) => {
      const known = moves.get(name) ?? planOf(name);
      moves.set(name, known);
      const { type, commands } = known;
      const again = (options: ObserveOptions): ReturnType<typeof observeGame> => observeGame(setup, repeatedMoves(commands), k, options);
      return [rowOf(sameMovesTrial, k, again({})), rowOf(sameTypeTrial, k, again({ type }))];
    },
  };
}
