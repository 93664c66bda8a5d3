// Whether there was anything to agree on: the zone of agreement at every table, on the true state, each time a turn is planned.
// Invariant: open means that talks are possible and some legal text beats both true walk-aways and meets every condition.
import { layOut } from '../../bargain/layers';
import { bargainOf, momentOf } from '../../bargain/table-bargain';
import { isZoneEmpty } from '../../bargain/zone';
import type { Scenario } from '../../engine/scenario';
import type { GameState } from '../../engine/state';
import { type Counts, countOne } from './counts';

export interface ZoneWatch {
  readonly look: (state: GameState) => void;
}

/** Counts for one game: `zone:<table>:<turn>` open when that turn was planned, `zoneBy:<table>:<turn>` then or earlier. */
export function watchZones(scenario: Scenario, counts: Counts): ZoneWatch {
  const opened = new Set<string>();
  return {
    look: (state) => {
      const turn = scenario.turns[state.turn].id;
      for (const table of scenario.tables) {
        if (momentOf(scenario, state, table).isOpen && !isZoneEmpty(layOut(bargainOf(scenario, state, table)))) {
          opened.add(table.id);
          countOne(counts, `zone:${table.id}:${turn}`);
        }
        if (opened.has(table.id)) countOne(counts, `zoneBy:${table.id}:${turn}`);
      }
    },
  };
}
