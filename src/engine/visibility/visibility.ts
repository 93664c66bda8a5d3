// What one seat may know of one thing: the only place where a variable's visibility is read.
// Invariant: whatever shows, asks or forecasts something for a seat goes through these functions; nothing compares a visibility itself.

import { prepare } from '../expression/prepared-scenario';
import { idiv } from '../model/integer';
import type { Scenario, VariableDef } from '../model/scenario';

/** Per seat: 0 hidden, 1 exact, n > 1 seen in bands n wide. */
type Seen = Pick<VariableDef, 'visibility'>;

/** The seat sees the value itself. */
export function isExact(def: Seen, seat: number): boolean {
  return def.visibility[seat] === 1;
}

/** The seat sees in which band the value lies. */
export function isBand(def: Seen, seat: number): boolean {
  return def.visibility[seat] > 1;
}

/** The seat sees nothing of the value. */
export function isHidden(def: Seen, seat: number): boolean {
  return def.visibility[seat] === 0;
}

/** A gauge the seat sees exactly: what may be quoted to it as a number with a cause. */
export function isExactGauge(def: Seen & Pick<VariableDef, 'kind'>, seat: number): boolean {
  return def.kind === 'gauge' && isExact(def, seat);
}

/** Units of the variable that look alike to the seat: 1 for an exact value; 0 where it sees nothing. */
export function bandWidth(def: Seen, seat: number): number {
  return def.visibility[seat];
}

/** What a value may be, both ends included, and what it is best taken for. */
export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * What the value may be where the seat sees `seen` of it (see `maskValue`), within the variable's limits. Masking cuts towards zero, so with a
 * width of 200 a value seen as 200 lies in 200..399, one seen as -200 in -399..-200, and one seen as 0 in -199..199. The middle is rounded away
 * from zero. Nothing seen: the whole range, and the scenario's published start in the place of the middle.
 */
export function bandOf(def: Seen & Pick<VariableDef, 'min' | 'max' | 'start'>, seat: number, seen: number): Band {
  if (isExact(def, seat)) return { low: seen, middle: seen, high: seen };
  if (isHidden(def, seat)) return { low: def.min, middle: def.start, high: def.max };
  const reach = bandWidth(def, seat) - 1;
  const low = Math.max(def.min, seen > 0 ? seen : seen - reach);
  const high = Math.min(def.max, seen < 0 ? seen : seen + reach);
  const ends = low + high;
  return { low, middle: idiv(ends < 0 ? ends - 1 : ends + 1, 2), high };
}

/** The value as the seat sees it: itself, the end nearer to zero of its band, or 0 where it is hidden. */
export function maskValue(visibility: number, value: number): number {
  return visibility === 1 ? value : visibility === 0 ? 0 : idiv(value, visibility) * visibility;
}

/** Every value as the seat sees it, by slot. */
export function maskValues(scenario: Scenario, values: readonly number[], seat: number): number[] {
  const out = values.slice();
  const { variables } = prepare(scenario).seatVisibility[seat];
  for (let i = 0; i < variables.length; i++) if (variables[i] !== 1) out[i] = maskValue(variables[i], values[i]);
  return out;
}
