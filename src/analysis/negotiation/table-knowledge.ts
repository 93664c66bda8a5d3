// What one seat can know about a table (its information set), prepared once for evaluating drafts: unknown numbers stay intervals.
// Invariant: reads the view alone, so nothing hidden changes it. What is seen in bands is tried at both ends (exact as long as a rule rises or
// falls all the way with each value it reads); what is not seen at all stands at the scenario's start and is named as a guess.

import type { Program } from '../../engine/expression/program';
import type { Facts } from '../../engine/expression/query-context';
import type { MeasureIndex, Seat, Slot, TableIndex, TypeIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { TableDef } from '../../engine/model/table-def';
import type { SeatView } from '../../engine/visibility/seat-view';
import { bandOf, isBand, isExact, isHidden } from '../../engine/visibility/visibility';
import type { BargainingProblem } from '../../negotiation/model/bargaining-problem';
import {
  createBargainingProblem,
  estimateFacts,
  slotsReadByPrograms,
  type TableScalars,
  tableScalarsOf,
  tableSituationOf,
} from '../../negotiation/model/table-problem';
import { createThresholdMeasure, type Interval, intervalOf, type ThresholdMeasure } from './threshold-measure';

/** One type the other side may be of; a single one, with `type: null`, where types make no difference or are no secret. */
export interface TypeCase {
  readonly type: TypeIndex | null;
  /** Name of the type in the scenario, for its texts; null with `type`. */
  readonly id: string | null;
  /** Belief in it, per mille. */
  readonly weight: number;
  /** The bargaining problem if this were the type, with bands at their middle: what searches run on. */
  readonly bargain: BargainingProblem;
  /** What leaving is worth to the other side if it were of this type. */
  readonly walkAway: Interval;
}

/** A threshold measure with the variables it had to guess. */
export interface EstimatedMeasure {
  readonly measure: ThresholdMeasure;
  /** Slots it reads that the seat does not see at all: taken at the scenario's start, a guess. */
  readonly guesses: readonly Slot[];
}

export interface TableKnowledge {
  readonly table: TableDef;
  readonly seat: Seat;
  /** Position of the seat among the table's parties. */
  readonly own: 0 | 1;
  readonly other: 0 | 1;
  readonly isOpen: boolean;
  /** Whether a text agreed now could be signed: leaders meet, or are not needed. */
  readonly mayBeSigned: boolean;
  /** What leaving is worth to the seat, and as what it is felt. */
  readonly walkAway: { readonly value: Interval; readonly felt: Interval };
  readonly cases: readonly TypeCase[];
  /** Index in `cases` of the most believed one. */
  readonly likeliest: number;
  readonly ownMeasure: EstimatedMeasure;
  readonly perceivedMeasure: EstimatedMeasure;
  readonly otherMeasure: EstimatedMeasure;
  /** In the order of the table. */
  readonly conditions: readonly EstimatedMeasure[];
}

/** Bands tried at both ends; should a table read more of them, the rest stand at their middle and are named as guesses. */
const mostBands = 6;

/** The knowledge of a seat of the table; to be kept until the view changes. Time: some ten evaluations of the table's numbers. Throws where the seat is no party. */
export function tableKnowledgeOf(scenario: Scenario, view: SeatView, tableIndex: TableIndex): TableKnowledge {
  const table = elementAt(scenario.tables, tableIndex);
  const own = table.parties.findIndex(({ seat }) => seat === view.seat);
  if (own !== 0 && own !== 1) throw new Error(`Seat ${view.seat} does not sit at table "${table.id}".`);
  const other = own === 0 ? 1 : 0;
  const slotsRead = slotsReadByPrograms(programsOf(table));
  const seenInBands = slotsRead.filter((slot) => isBand(elementAt(scenario.variables, slot), view.seat));
  const isGuess = (slot: Slot): boolean => isHidden(elementAt(scenario.variables, slot), view.seat) && slot !== scenario.slots.type;
  const notTried = seenInBands.slice(mostBands);
  const types = possibleTypes(scenario, view, table);
  const worlds = types.map(({ type }) => worldsOf(scenario, view, table, type ?? 0, seenInBands.slice(0, mostBands)));
  const middles = types.map(({ type }) => estimateFacts(scenario, view, type ?? 0));
  const scalars = middles.map((facts) => tableScalarsOf(scenario, facts, table));

  const estimated = (measure: MeasureIndex, thresholdOf: (of: TableScalars) => number, program: Program): EstimatedMeasure => {
    const possible = worlds.flatMap((some, at) =>
      some.map((world) => ({ case: at, times: elementAt(world.times, measure), threshold: thresholdOf(world) })),
    );
    const middle = scalars.map((of) => elementAt(of.times, measure));
    const slots = slotsReadByPrograms([program, ...elementAt(table.measures, measure).terms.map(({ times }) => times)]);
    return {
      measure: createThresholdMeasure(elementAt(table.measures, measure), possible, middle),
      guesses: slots.filter((slot) => isGuess(slot) || notTried.includes(slot)),
    };
  };
  const party = (at: 0 | 1, thresholdOf: (of: TableScalars) => number): EstimatedMeasure =>
    estimated(table.parties[at].utility, thresholdOf, table.parties[at].reservation);
  const { perceivedReservation, reservation, utility } = table.parties[own];
  const all = worlds.flat();
  return {
    table,
    seat: view.seat,
    own,
    other,
    isOpen: tableSituationOf(scenario, elementAt(middles, 0), table).isOpen,
    mayBeSigned: tableSituationOf(scenario, elementAt(middles, 0), table).mayBeSigned,
    walkAway: {
      value: intervalOf(all.map((of) => of.reservations[own])),
      felt: intervalOf(all.map((of) => of.perceivedReservations[own])),
    },
    cases: types.map((of, at) => ({
      ...of,
      bargain: createBargainingProblem(scenario, elementAt(middles, at), table),
      walkAway: intervalOf(elementAt(worlds, at).map(({ reservations }) => reservations[other])),
    })),
    likeliest: types.reduce((best, { weight }, at) => (weight > elementAt(types, best).weight ? at : best), 0),
    ownMeasure: party(own, (of) => of.reservations[own]),
    perceivedMeasure: estimated(utility, (of) => of.perceivedReservations[own], perceivedReservation ?? reservation),
    otherMeasure: party(other, (of) => of.reservations[other]),
    conditions: table.conditions.map(({ measure, atLeast }, i) => estimated(measure, (of) => elementAt(of.atLeast, i), atLeast)),
  };
}

function programsOf(table: TableDef): Program[] {
  return [
    ...table.measures.flatMap(({ terms }) => terms.map(({ times }) => times)),
    ...table.parties.flatMap(({ reservation, perceivedReservation }) => [reservation, perceivedReservation ?? 0]),
    ...table.conditions.map(({ atLeast }) => atLeast),
  ];
}

type NamedType = Pick<TypeCase, 'type' | 'id' | 'weight'>;

/** The types the other side may be of, as far as they matter here; never one that is ruled out. */
export function possibleTypes(scenario: Scenario, view: SeatView, table: TableDef): NamedType[] {
  const { type: slot } = scenario.slots;
  if (slot < 0 || !slotsReadByPrograms(programsOf(table)).includes(slot) || isExact(elementAt(scenario.variables, slot), view.seat))
    return [{ type: null, id: null, weight: 1000 }];
  const belief = view.belief.length > 0 ? view.belief : scenario.types.prior;
  const { states } = elementAt(scenario.variables, slot);
  return belief.flatMap((weight, type) => (weight > 0 ? [{ type, id: elementAt(states, type), weight }] : []));
}

/** The table's numbers at every corner of what is seen in bands. */
function worldsOf(scenario: Scenario, view: SeatView, table: TableDef, type: TypeIndex, seenInBands: readonly Slot[]): TableScalars[] {
  const facts = estimateFacts(scenario, view, type);
  return corners(scenario, view, facts, seenInBands).map((corner) => tableScalarsOf(scenario, corner, table));
}

/** The facts with each banded value at its lowest and at its highest, in every combination. */
function corners(scenario: Scenario, view: SeatView, facts: Facts, seenInBands: readonly Slot[]): Facts[] {
  return seenInBands.reduce<Facts[]>(
    (all, slot) => {
      const { low, high } = bandOf(elementAt(scenario.variables, slot), view.seat, elementAt(view.values, slot));
      const at = (value: number): Facts[] => all.map((known) => ({ ...known, values: known.values.with(slot, value) }));
      return [...at(low), ...at(high)];
    },
    [facts],
  );
}
