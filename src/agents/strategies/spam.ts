// Plays the same one or two acts every turn, on a line they belong to: a degenerate strategy that a game must not reward.
// Invariant: depends on neither seed nor view; what is refused is left out.

import type { Command } from '../../engine/model/command';
import type { ActionIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { imagine } from '../../engine/visibility/imagined-state';
import type { Agent } from '../agent';
import { isLineUndeclared } from '../evaluation/imagined-world';

const namePrefix = 'spam-';

/** The agent of the name `spam-<act>` or `spam-<act>+<act>`; null for other names and unknown acts. */
export function createSpamPlayer(scenario: Scenario, name: string): Agent | null {
  if (!name.startsWith(namePrefix)) return null;
  const ids = name.slice(namePrefix.length).split('+');
  const acts = ids.map((id) => scenario.actions.findIndex((a) => a.id === id && a.seat === scenario.player));
  return acts.includes(-1) ? null : createFor(name, ids, acts);
}

/** One for each act of the player's seat. */
export function createSpamPlayers(scenario: Scenario): Agent[] {
  return scenario.actions.flatMap(({ id, seat }) =>
    seat === scenario.player ? (createSpamPlayer(scenario, `${namePrefix}${id}`) ?? []) : [],
  );
}

function createFor(name: string, ids: readonly string[], acts: readonly ActionIndex[]): Agent {
  return {
    name,
    version: 1,
    decide: (scenario, view) => {
      const { seat } = view;
      const { list } = scenario.lines;
      const line =
        list.find(({ actions }) => acts.every((a) => actions.includes(a))) ??
        list.find(({ actions }) => actions.includes(elementAt(acts, 0)));
      const declared = line ?? list[0];
      const start: Command[] =
        declared && isLineUndeclared(scenario, imagine(scenario, view), seat) ? [{ type: 'declare', seat, id: declared.id }] : [];
      return [...start, ...ids.map((id): Command => ({ type: 'act', seat, id }))];
    },
  };
}
