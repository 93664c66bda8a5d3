// What a seat sees of the value vector: exact, the floor of a band, or 0 when hidden.

import { prepare } from '../expression/prepared-scenario';
import { idiv } from '../model/integer';
import type { Scenario } from '../model/scenario';

export function maskValues(scenario: Scenario, values: readonly number[], seat: number): number[] {
  const out = values.slice();
  const { eyes } = prepare(scenario).seatVisibility[seat];
  for (let i = 0; i < eyes.length; i++) if (eyes[i] !== 1) out[i] = maskValue(eyes[i], values[i]);
  return out;
}

/** One value through one eye: 0 hidden, 1 exact, n a band n wide. */
export function maskValue(eye: number, value: number): number {
  return eye === 1 ? value : eye === 0 ? 0 : idiv(value, eye) * eye;
}
