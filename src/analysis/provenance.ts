// Which numbers chosen by the scenario's authors a displayed number depends on.
// Invariant: a selection of the register in its order; nothing is computed anew.

import type { Basis, Coefficient, CoefficientRegister, Justification } from '../engine/model/coefficient';
import type { Slot } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { Scenario } from '../engine/model/scenario';

/** What is asked about: a variable, a score (−1: the total), or everything below an address. */
export type ProvenanceTopic =
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'score'; readonly index: number }
  | { readonly kind: 'address'; readonly at: string };

/** The numbers behind it, in the order of the register. */
export function coefficientsBehind(scenario: Scenario, register: CoefficientRegister, topic: ProvenanceTopic): readonly Coefficient[] {
  return register.coefficients.filter(isBehind(scenario, topic));
}

function isBehind(scenario: Scenario, topic: ProvenanceTopic): (one: Coefficient) => boolean {
  if (topic.kind === 'address') return ({ address }) => address === topic.at || address.startsWith(`${topic.at}.`);
  if (topic.kind === 'score') {
    const start = topic.index < 0 ? 'total' : `scores.${topic.index}.`;
    return ({ paths }) => paths.some((place) => place.replace(/^-/, '').startsWith(start));
  }
  const { id, kind } = elementAt(scenario.variables, topic.slot);
  const own = [`${kind}.${id}.`, `drift.${id}.`];
  const laws = new RegExp(`^variables\\.${topic.slot}\\.law\\.`);
  // An amount is written under the variable's name, alone or with the place of the number within an expression.
  const amount = new RegExp(`\\.${id}(\\.\\d+)?$`);
  return ({ address, paths }) =>
    own.some((start) => address.startsWith(start)) ||
    (amount.test(address) && !address.startsWith('appetite.')) ||
    paths.some((place) => laws.test(place));
}

/** What a number rests on. */
export function justificationOf(register: CoefficientRegister, { justification }: Pick<Coefficient, 'justification'>): Justification {
  return elementAt(register.justifications, justification);
}

/** How many numbers are of each kind. */
export function countByBasis(
  register: CoefficientRegister,
  numbers: readonly Coefficient[] = register.coefficients,
): Readonly<Record<Basis, number>> {
  const count = (kind: Basis): number => numbers.filter((number) => justificationOf(register, number).basis === kind).length;
  return { measured: count('measured'), argued: count('argued'), design: count('design') };
}
