// Candidate changes of one variable at a time, for finding the smallest that opens an empty zone: every variable the table reads, moved by
// steps. Invariant: within its range, the table still open; the hidden type cannot change.

import type { Facts } from '../../engine/expression/query-context';
import type { Slot } from '../../engine/model/indices';
import { idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { TableDef } from '../../engine/model/table-def';
import { createBargainingProblem, slotsReadByTable, tableSituationOf } from '../../negotiation/model/table-problem';
import { findSmallestOpenings, type OpeningCandidate, type ZoneOpening } from '../../negotiation/zone/opening';

export interface StateChange {
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
}

/** A step is a twentieth of a gauge's range, at least 1; a status or a flag changes in one step. */
const stepsInRange = 20;

/** The single changes worth trying, with their size in steps. */
export function candidateChanges(scenario: Scenario, facts: Facts, table: TableDef): OpeningCandidate<StateChange>[] {
  const { isOpen } = tableSituationOf(scenario, facts, table);
  return slotsReadByTable(table).flatMap((slot) => {
    const { kind, min, max, states } = elementAt(scenario.variables, slot);
    if (slot === scenario.slots.type) return [];
    const from = elementAt(facts.values, slot);
    const at = (to: number, size: number): OpeningCandidate<StateChange>[] => {
      const changed = { ...facts, values: facts.values.map((value, i) => (i === slot ? to : value)) };
      // A change that ends the talks opens nothing, whatever it does to the numbers.
      if (to < min || to > max || (isOpen && !tableSituationOf(scenario, changed, table).isOpen)) return [];
      return [{ change: { slot, from, to }, size, bargain: () => createBargainingProblem(scenario, changed, table) }];
    };
    if (kind === 'status') return states.flatMap((_, state) => (state === from ? [] : at(state, 1)));
    // A counter without a written range counts something; how far it could go says nothing.
    if (kind === 'counter' && max - min > 1000) return [];
    const step = Math.max(1, idiv(max - min, stepsInRange));
    const sizes = Array.from({ length: stepsInRange }, (_, i) => i + 1);
    return sizes.flatMap((size) => [...at(from - size * step, size), ...at(from + size * step, size)]);
  });
}

/** Every single change of the smallest size that opens the zone; none when no single change does. */
export function smallestOpeningChanges(scenario: Scenario, facts: Facts, table: TableDef): ZoneOpening<StateChange>[] {
  return findSmallestOpenings(candidateChanges(scenario, facts, table));
}
