// What a seat sees of the value vector: exact, the floor of a band, or 0 when hidden.
import { idiv } from './integer';
import type { Scenario } from './scenario';

export function seenValues(scenario: Scenario, values: readonly number[], seat: number): number[] {
  const out = values.slice();
  const { variables } = scenario;
  for (let i = 0; i < variables.length; i++) out[i] = seenValue(variables[i].sees[seat], values[i]);
  return out;
}

/** One value through one eye: 0 hidden, 1 exact, n a band n wide. */
export function seenValue(eye: number, value: number): number {
  return eye === 1 ? value : eye === 0 ? 0 : idiv(value, eye) * eye;
}
