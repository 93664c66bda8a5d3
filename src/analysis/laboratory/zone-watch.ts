// Whether there was anything to agree on: the zone of agreement at every table, on the true state, each time a turn is planned.
// Invariant: open means that talks are possible and some legal text beats both true walk-aways and meets every condition.
import { createDecisionDiagram } from '../../bargain/layers';
import { createBargainingProblem, tableSituationOf } from '../../bargain/table-bargain';
import { isZoneEmpty } from '../../bargain/zone';
import type { Scenario } from '../../engine/scenario';
import type { GameState } from '../../engine/state';
import { addCount, type Counts } from './counts';

export interface ZoneObserver {
  readonly observe: (state: GameState) => void;
}

/** Counts for one game: `zone:<table>:<turn>` open when that turn was planned, `zoneBy:<table>:<turn>` then or earlier. */
export function createZoneObserver(scenario: Scenario, counts: Counts): ZoneObserver {
  const opened = new Set<string>();
  return {
    observe: (state) => {
      const turn = scenario.turns[state.turn].id;
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
