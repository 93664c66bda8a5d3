// Mandates: whether one is met, and which acts still count towards those that fall due soon.

import { isOperation, type Program, visitProgram } from '../expression/program';
import type { Facts } from '../expression/query-context';
import type { ActionIndex, MandateIndex, Turn } from '../model/indices';
import type { MandateDef, Scenario } from '../model/scenario';
import { createFactsContext } from './scorecard';

/** A mandate is thought of this many turns before it falls due: by advisers, agents and the desk's list. */
export const mandateHorizon = 3;

/** Whether a promise, by its index, is kept as things stand. */
export function isMandateMet(scenario: Scenario, facts: Facts, mandate: MandateIndex): boolean {
  const q = createFactsContext(scenario, facts);
  return q.prepared.mandates[mandate].isMet(q) !== 0;
}

/** Whether a mandate is near enough at a turn to be thought of. */
export function isDueSoon(mandate: MandateDef, turn: Turn, horizon: number = mandateHorizon): boolean {
  return mandate.turn >= turn && mandate.turn <= turn + horizon;
}

/** Actions counted by mandates due within `horizon` turns of `turn` and not yet played as often as promised (`done` by action). */
export function mandatedActs(scenario: Scenario, turn: Turn, done: readonly number[], horizon: number = mandateHorizon): ActionIndex[] {
  return scenario.mandates.flatMap((m) => (isDueSoon(m, turn, horizon) ? shortfallActs(m.met, done) : []));
}

/** Actions of every count that is still short of what it is compared with. */
function shortfallActs(program: Program, done: readonly number[]): ActionIndex[] {
  const found: number[] = [];
  visitProgram(program, (operator, [left, right]) => {
    if (operator !== '>=' || typeof right !== 'number' || !isOperation(left) || left[0] !== 'count') return;
    const actions = left[1] as readonly number[];
    if (actions.reduce((n, a) => n + done[a], 0) < right) found.push(...actions);
  });
  return found;
}
