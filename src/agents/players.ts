// Everyone who can take a seat, by the name that records and the command line use.
// Invariant: names are stable; a choice that changes raises the agent's version, so that old records say so.
import type { Scenario } from '../engine/model/scenario';
import type { Agent } from './agent';
import { delegate } from './powers/delegate';
import { power } from './powers/power';
import { envoy, lateEnvoy } from './strategies/envoy';
import { greedy } from './strategies/greedy';
import { haggler } from './strategies/haggler';
import { history } from './strategies/history';
import { createLinePlayers } from './strategies/line-player';
import { passive } from './strategies/passive';
import { patient } from './strategies/patient';
import { random } from './strategies/random';
import { search } from './strategies/search';

/** Agents that can take the player's seat. */
export function playersOf(scenario: Scenario): Agent[] {
  return [history, passive, random, haggler, envoy, lateEnvoy, greedy, patient, search, ...createLinePlayers(scenario)];
}

/** Ways of playing that follow a plan of their own: what the best known play is taken from. */
export function designedPlayersOf(scenario: Scenario): Agent[] {
  return [search, envoy, ...createLinePlayers(scenario)];
}

/** Everyone who may have held a seat in a record. */
export function allAgentsOf(scenario: Scenario): Agent[] {
  return [power, delegate, ...playersOf(scenario)];
}
