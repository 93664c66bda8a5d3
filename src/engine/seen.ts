// What a seat sees of the value vector: exact, the floor of a band, or 0 when hidden.
import { idiv } from './integer';
import { prepare } from './prepared';
import type { Scenario } from './scenario';

export function seenValues(scenario: Scenario, values: readonly number[], seat: number): number[] {
  const out = values.slice();
  const { eyes } = prepare(scenario).sight[seat];
  for (let i = 0; i < eyes.length; i++) if (eyes[i] !== 1) out[i] = seenValue(eyes[i], values[i]);
  return out;
}

/** One value through one eye: 0 hidden, 1 exact, n a band n wide. */
export function seenValue(eye: number, value: number): number {
  return eye === 1 ? value : eye === 0 ? 0 : idiv(value, eye) * eye;
}
