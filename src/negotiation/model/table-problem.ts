// A table of a scenario as a bargaining problem, at one moment: every state-dependent scalar asked once, every rounding done here.
// Invariant: term by term the same integers as the one-step closing gives.

import type { PreparedQueryContext, PreparedTable } from '../../engine/expression/prepared-scenario';
import { type Program, visitProgram } from '../../engine/expression/program';
import type { Facts } from '../../engine/expression/query-context';
import { termAmount, termCoefficients } from '../../engine/expression/term';
import type { TermDef } from '../../engine/model/closing-def';
import type { ByCondition, ByMeasure, ByTerm, Slot, TypeIndex } from '../../engine/model/indices';
import { mapPair } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { TableDef } from '../../engine/model/table-def';
import { createFactsContext } from '../../engine/turn/scorecard';
import { leadersMaySign } from '../../engine/turn/table-text';
import type { SeatView } from '../../engine/visibility/seat-view';
import { bandOf, isExact, isHidden } from '../../engine/visibility/visibility';
import type { BargainingProblem, Measure, OptionSet, PointsTable } from './bargaining-problem';

/** The table at one moment: whether talks are open, whether a text may be signed, and the perceived reservation values. */
export interface TableSituation {
  readonly isOpen: boolean;
  /** True where the table needs no leaders. */
  readonly mayBeSigned: boolean;
  /** By party: the reservation value as the party feels it; the true one where it feels no different. */
  readonly perceivedReservations: readonly [number, number];
}

/** The table's programs as functions; `table` is one of those of the scenario asked about. */
function programsOf({ prepared }: PreparedQueryContext, table: TableDef): PreparedTable {
  return prepared.tables[prepared.scenario.tables.indexOf(table)];
}

/**
 * The problem at these facts. With a game's state it is the true one (for the debrief and for studies); a seat is shown only
 * `estimateBargainingProblem`. The first party is the first seat of the table. Time: some hundred small evaluations.
 */
export function createBargainingProblem(scenario: Scenario, facts: Facts, table: TableDef): BargainingProblem {
  const q = createFactsContext(scenario, facts);
  const prepared = programsOf(q, table);
  const measures = table.measures.map(({ terms }, m) =>
    measureOf(
      terms,
      prepared.times[m].map((times) => times(q)),
    ),
  );
  return {
    issues: table.issues.map(({ id, options }) => ({ id, options })),
    parties: mapPair(table.parties, ({ seat }, i) => ({ id: scenario.seats[seat].id, reservation: prepared.reservations[i](q) })),
    utilities: mapPair(table.parties, ({ utility }) => measures[utility]),
    conditions: table.conditions.map(({ id, measure }, i) => ({ id, measure: measures[measure], atLeast: prepared.atLeast[i](q) })),
    legal: table.legal,
  };
}

/** Every number of a table that depends on the facts: what `createBargainingProblem` is made of, term by term. */
export interface TableScalars {
  /** By measure and term: what the term is multiplied with; the whole term where it has no columns. */
  readonly times: ByMeasure<ByTerm<number>>;
  /** By party: what leaving is worth, and as what it is felt. */
  readonly reservations: readonly [number, number];
  readonly perceivedReservations: readonly [number, number];
  /** By condition. */
  readonly atLeast: ByCondition<number>;
}

/** The scalars of a table at these facts. */
export function tableScalarsOf(scenario: Scenario, facts: Facts, table: TableDef): TableScalars {
  const q = createFactsContext(scenario, facts);
  const prepared = programsOf(q, table);
  const reservations = mapPair(prepared.reservations, (reservation) => reservation(q));
  return {
    times: prepared.times.map((terms) => terms.map((times) => times(q))),
    reservations,
    perceivedReservations: mapPair(prepared.perceivedReservations, (felt, i) => felt?.(q) ?? reservations[i]),
    atLeast: prepared.atLeast.map((atLeast) => atLeast(q)),
  };
}

/** By party: what leaving is worth at these facts. */
export function reservationsOf(scenario: Scenario, facts: Facts, table: TableDef): [number, number] {
  const q = createFactsContext(scenario, facts);
  return mapPair(programsOf(q, table).reservations, (reservation) => reservation(q));
}

/** The table's situation at these facts. */
export function tableSituationOf(scenario: Scenario, facts: Facts, table: TableDef): TableSituation {
  const q = createFactsContext(scenario, facts);
  const prepared = programsOf(q, table);
  return {
    isOpen: prepared.isOpen(q) !== 0,
    mayBeSigned: leadersMaySign(q, prepared),
    perceivedReservations: mapPair(prepared.perceivedReservations, (felt, i) => (felt ?? prepared.reservations[i])(q)),
  };
}

/**
 * The bargain as a seat can know it: exact values as they are, bands at their middle, what is hidden at the scenario's published start,
 * the other side's type as assumed (an index; of no account where the seat sees it). Nothing of the state itself is read.
 */
export function estimateBargainingProblem(scenario: Scenario, view: SeatView, table: TableDef, type: TypeIndex): BargainingProblem {
  return createBargainingProblem(scenario, estimateFacts(scenario, view, type), table);
}

/** Facts a seat may reckon with, filled up by what everyone may read in the scenario; bands at their middle, lowest or highest. */
export function estimateFacts(scenario: Scenario, view: SeatView, type: TypeIndex, end: 'low' | 'middle' | 'high' = 'middle'): Facts {
  const values = scenario.variables.map((def, slot) => {
    if (slot === scenario.slots.type && !isExact(def, view.seat)) return type;
    return isHidden(def, view.seat) ? def.start : bandOf(def, view.seat, view.values[slot])[end];
  });
  const { turn, acts, timesPlayed, movesMade, deeds, signed, agreement } = view;
  return { turn, values, acts, timesPlayed, movesMade, deeds, signed, agreement };
}

/** Options that are only ever demanded, clause by clause: whoever looks for a text to stand by bars them. */
export function demandOnlyOptions(table: TableDef): OptionSet[] {
  return table.issues.flatMap(({ demandOnly }, issue) => (demandOnly.length > 0 ? [{ issue, options: demandOnly }] : []));
}

/** Slots the table's programs read, each once, ascending: what a change of the bargain can come from. */
export function slotsReadByTable(table: TableDef): Slot[] {
  return slotsReadByPrograms([
    ...table.measures.flatMap(({ terms }) => terms.map((term) => term.times)),
    ...table.parties.flatMap(({ reservation }) => [reservation]),
    ...table.conditions.map((condition) => condition.atLeast),
  ]);
}

/** Slots these programs read, each once, ascending. */
export function slotsReadByPrograms(programs: readonly Program[]): Slot[] {
  const found = new Set<number>();
  for (const program of programs) {
    visitProgram(program, (operator, [slot]) => {
      if (operator === 'var' && typeof slot === 'number') found.add(slot);
    });
  }
  return [...found].sort((a, b) => a - b);
}

function measureOf(terms: ByTerm<TermDef>, times: ByTerm<number>): Measure {
  let base = 0;
  const tables: PointsTable[] = [];
  terms.forEach((term, t) => {
    const values = termCoefficients(term).map((coefficient) => termAmount(coefficient, times[t], term.per));
    if (term.columns.length === 0) base += values[0];
    else if (values.some((value) => value !== 0)) tables.push({ issues: term.columns.map((column) => column.issue), values });
  });
  return { base, tables };
}
