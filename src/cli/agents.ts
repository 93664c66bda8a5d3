// The agents that can be named on the command line.
import type { Agent } from '../agents/agent';
import { history } from '../agents/history';
import { linePlayers } from '../agents/line-player';
import { passive } from '../agents/passive';
import { power } from '../agents/power';
import { random } from '../agents/random';
import type { Scenario } from '../engine/scenario';
import { nearest } from '../scenario/suggestion';
import { UsageError } from './arguments';

/** Agents that can take the player's seat. */
export function playersOf(scenario: Scenario): Agent[] {
  return [history, passive, random, ...linePlayers(scenario)];
}

/** Everyone who may have held a seat in a record. */
export function everyone(scenario: Scenario): Agent[] {
  return [power, ...playersOf(scenario)];
}

/** The agents of `--agent`: one name, several with commas, or `all`. */
export function chosenPlayers(scenario: Scenario, names: string): Agent[] {
  const known = playersOf(scenario);
  if (names === 'all') return known;
  return names.split(',').map((name) => {
    const agent = known.find((a) => a.name === name);
    if (agent) return agent;
    const list = known.map((a) => a.name);
    const meant = nearest(name, list);
    throw new UsageError(`There is no agent “${name}”. ${meant ? `Did you mean ${meant}?` : `Known: ${list.join(', ')}, all.`}`);
  });
}
