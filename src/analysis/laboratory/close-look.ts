// What takes too long to ask of every game and is asked of the first few of each agent: wishes, capital, counsel, zones.
// Invariant: looks on and changes nothing; the game looked at is the same as without.
import type { Agent } from '../../agents/agent';
import type { Scenario } from '../../engine/scenario';
import type { GameState } from '../../engine/state';
import { firstTen } from './counsel-rank';
import { type Counts, countOne } from './counts';
import { bindingOf, wishes } from './wish';
import { watchZones } from './zone-watch';

export interface CloseLook {
  /** The agent, listened to. */
  readonly agent: Agent;
  readonly before: (state: GameState) => void;
}

/** One game looked at closely: counts `close:turns`, `bindsAtStart`, `binds` (then or once the plan is carried out), `topTen:<act>` in any adviser's list, `advised:<line>:<act>`, and those of zones. */
export function lookClosely(scenario: Scenario, agent: Agent, counts: Counts): CloseLook {
  const zones = watchZones(scenario, counts);
  countOne(counts, 'close:games');
  return {
    before: zones.look,
    agent: {
      ...agent,
      decide: (rules, view, draw) => {
        const plan = agent.decide(rules, view, draw);
        const wished = wishes(rules, view);
        const binding = bindingOf(rules, view, wished, plan);
        countOne(counts, 'close:turns');
        if (binding.atStart) countOne(counts, 'bindsAtStart');
        if (binding.atStart || binding.atEnd) countOne(counts, 'binds');
        const lists = firstTen(rules, view, draw);
        for (const id of new Set(lists.flat())) countOne(counts, `topTen:${id}`);
        lists.forEach((list, line) => {
          for (const id of list) countOne(counts, `advised:${rules.lines.list[line].id}:${id}`);
        });
        return plan;
      },
    },
  };
}
