// Measurements too slow for every game, taken on the first few of each agent: desired acts, capital constraint, advisers' rankings, zones.
// Invariant: observes and changes nothing; the game observed is the same as without.

import type { Agent } from '../../agents/agent';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { createBargainingProblem, tableSituationOf } from '../../negotiation/model/table-problem';
import { createDecisionDiagram } from '../../negotiation/search/decision-diagram';
import { isZoneEmpty } from '../../negotiation/zone/zone';
import { topTenByAdviser } from './adviser-ranking';
import { capitalConstraintOf, desiredActs } from './capital-constraint';
import { addCount, type Counts } from './counts';

export interface CloseLook {
  /** The agent, observed. */
  readonly agent: Agent;
  readonly before: (state: GameState) => void;
}

/** One game looked at closely: counts `close:turns`, `bindsAtStart`, `binds` (then or once the plan is carried out), `topTen:<act>` in any adviser's list, `advised:<line>:<act>`, and those of zones. */
export function createCloseLook(scenario: Scenario, agent: Agent, counts: Counts): CloseLook {
  const zones = createZoneObserver(scenario, counts);
  addCount(counts, 'close:games');
  return {
    before: zones.observe,
    agent: {
      ...agent,
      decide: (rules, view, draw) => {
        const plan = agent.decide(rules, view, draw);
        const desired = desiredActs(rules, view);
        const binding = capitalConstraintOf(rules, view, desired, plan);
        addCount(counts, 'close:turns');
        if (binding.atStart) addCount(counts, 'bindsAtStart');
        if (binding.atStart || binding.atEnd) addCount(counts, 'binds');
        const lists = topTenByAdviser(rules, view, draw);
        for (const id of new Set(lists.flat())) addCount(counts, `topTen:${id}`);
        lists.forEach((list, line) => {
          for (const id of list) addCount(counts, `advised:${elementAt(rules.lines.list, line).id}:${id}`);
        });
        return plan;
      },
    },
  };
}

export interface ZoneObserver {
  readonly observe: (state: GameState) => void;
}

/** Counts for one game: `zone:<table>:<turn>` open when that turn was planned, `zoneBy:<table>:<turn>` then or earlier. */
function createZoneObserver(scenario: Scenario, counts: Counts): ZoneObserver {
  const opened = new Set<string>();
  return {
    observe: (state) => {
      const turn = elementAt(scenario.turns, state.turn).id;
      for (const table of scenario.tables) {
        if (
          tableSituationOf(scenario, state, table).isOpen &&
          !isZoneEmpty(createDecisionDiagram(createBargainingProblem(scenario, state, table)))
        ) {
          opened.add(table.id);
          addCount(counts, `zone:${table.id}:${turn}`);
        }
        if (opened.has(table.id)) addCount(counts, `zoneBy:${table.id}:${turn}`);
      }
    },
  };
}
