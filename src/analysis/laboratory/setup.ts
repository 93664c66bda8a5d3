// The setup of a laboratory run: which games, by whom, against whom, and which studies of them.
// Invariant: plain data, so that it can be sent to other processes; with the scenario it determines every number of the report.
import type { Agent } from '../../agents/agent';
import type { Controllers } from '../../agents/phase';
import { playersOf } from '../../agents/players';
import { power } from '../../agents/powers/power';
import { passive } from '../../agents/strategies/passive';
import { random } from '../../agents/strategies/random';
import { createSpamPlayer } from '../../agents/strategies/spam';
import type { Scenario } from '../../engine/model/scenario';

export interface LaboratorySetup {
  readonly scenario: Scenario;
  /** Name of the series of seeds. */
  readonly seed: string;
  readonly games: number;
  /** Names of the agents that take the player's seat, each on the same seeds. */
  readonly agents: readonly string[];
  /** Who holds another seat, by id of the seat: one of `seatAgents`; those not named are the powers themselves. */
  readonly seats: Readonly<Record<string, string>>;
  /** How many words each text of the scenario has, by key. */
  readonly words: Readonly<Record<string, number>>;
  readonly studies: StudyCounts;
}

/** How many games of each agent are looked into, from the first of the series on; 0: none. `knockOut` and `skip` need the games themselves: no more than those. */
export interface StudyCounts {
  /** Desired acts, capital and zones of agreement. */
  readonly close: number;
  /** Each played again without each act that was played in it. */
  readonly knockOut: number;
  /** Each played again with each turn passed. */
  readonly skip: number;
  /** Each played again under every hidden type. */
  readonly types: number;
  /** The moves of the first game given again on so many seeds. */
  readonly spread: number;
  /** Every act compared with every other at every turn. */
  readonly dominance: number;
  /** Each decision weighed: the same game again with every other answer that was possible there. */
  readonly weights: number;
}

/** Agents that can hold a power's seat. */
export const seatAgents: readonly Agent[] = [power, passive, random];

/** Players besides those of the agents' own room, made anew whenever one is asked for. */
export type MorePlayers = (scenario: Scenario) => readonly Agent[];

/** The agent of that name. Throws when there is none: names are checked where they are read. */
export function agentNamed(scenario: Scenario, name: string, more: MorePlayers = () => []): Agent {
  return createSpamPlayer(scenario, name) ?? agentWithName([...playersOf(scenario), ...more(scenario)], name);
}

/** Who sits where when this agent holds the player's seat. */
export function controllersOf({ scenario, seats }: LaboratorySetup, player: Agent): Controllers {
  return scenario.seats.map(({ id }, seat) => {
    if (seat === scenario.player) return player;
    const name = Object.hasOwn(seats, id) ? seats[id] : undefined;
    return name === undefined ? power : agentWithName(seatAgents, name);
  });
}

function agentWithName(agents: readonly Agent[], name: string): Agent {
  const agent = agents.find((a) => a.name === name);
  if (!agent) throw new Error(`There is no agent ${name}.`);
  return agent;
}
