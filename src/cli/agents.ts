// The agents that can be named on the command line.
import type { Agent } from '../agents/agent';
import { playersOf } from '../agents/players';
import { createSpamPlayer, createSpamPlayers } from '../agents/spam';
import type { Scenario } from '../engine/scenario';
import { nearest } from '../scenario/suggestion';
import { UsageError } from './arguments';

/** The agents of `--agent`: one name, several with commas, or `all`; `spam` stands for one agent per act that plays nothing else. */
export function parseAgents(scenario: Scenario, names: string): Agent[] {
  const known = playersOf(scenario);
  if (names === 'all') return known;
  return names.split(',').flatMap((name) => {
    if (name === 'spam') return createSpamPlayers(scenario);
    const agent = known.find((a) => a.name === name) ?? createSpamPlayer(scenario, name);
    if (agent) return agent;
    const list = [...known.map((a) => a.name), 'spam'];
    const meant = nearest(name, list);
    throw new UsageError(`There is no agent “${name}”. ${meant ? `Did you mean ${meant}?` : `Known: ${list.join(', ')}, all.`}`);
  });
}
