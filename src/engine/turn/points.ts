// What a seat has of what it plays for: interests weighed, beside what it would have without any text.
// Invariant: reads only what the seat sees exactly (the scenario is checked for it), so its view gives the same points as the state.

import type { PreparedQueryContext } from '../expression/prepared-scenario';
import type { Facts } from '../expression/query-context';
import type { Seat } from '../model/indices';
import { clamp, idiv } from '../model/integer';
import type { Scenario } from '../model/scenario';
import { createFactsContext } from './scorecard';

export interface SeatPoints {
  /** 0..1000. */
  readonly points: number;
  /** What it would have without any text, 0..1000. */
  readonly walkAway: number;
  readonly interests: readonly {
    readonly id: string;
    /** Percent. */
    readonly weight: number;
    /** How much of it there is, 0..1000. */
    readonly value: number;
  }[];
}

/** Points of a seat, 0..1000: the weighted mean of its interests; 0 for a seat without any. */
export function pointsOf(q: PreparedQueryContext, seat: Seat): number {
  const points = q.prepared.points[seat];
  if (!points) return 0;
  let sum = 0;
  for (const { weight, value } of points.interests) sum += weight * clamp(value(q), 0, 1000);
  return idiv(sum, 100);
}

/** The same with what they are made of; null for a seat that has none. */
export function pointsAt(scenario: Scenario, facts: Facts, seat: Seat): SeatPoints | null {
  const q = createFactsContext(scenario, facts);
  const def = scenario.seats[seat].points;
  const prepared = q.prepared.points[seat];
  if (!def || !prepared) return null;
  return {
    points: pointsOf(q, seat),
    walkAway: clamp(prepared.walkAway(q), 0, 1000),
    interests: def.interests.map(({ id, weight }, i) => ({ id, weight, value: clamp(prepared.interests[i].value(q), 0, 1000) })),
  };
}
