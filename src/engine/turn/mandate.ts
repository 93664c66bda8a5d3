// Which acts would help to keep a promise that falls due soon.

import type { Program } from '../expression/program';
import type { Facts } from '../expression/query-context';
import type { Scenario } from '../model/scenario';
import { createFactsContext } from './scorecard';

/** Turns before it falls due from which a promise is thought of: by agents, advisers and the order of the desk. */
export const mandateHorizon = 3;

/** Whether a promise, by its index, is kept as things stand. */
export function isMandateMet(scenario: Scenario, facts: Facts, mandate: number): boolean {
  const q = createFactsContext(scenario, facts);
  return q.prepared.mandates[mandate](q) !== 0;
}

/** Actions counted by mandates due within `turns` of `turn` and not yet played (`done` by action). */
export function mandatedActs(scenario: Scenario, turn: number, turns: number, done: readonly number[]): number[] {
  return scenario.mandates.flatMap((m) => (m.turn >= turn && m.turn <= turn + turns ? shortfallActs(m.met, done) : []));
}

/** Actions of every count that is still short of what it is compared with. */
function shortfallActs(program: Program, done: readonly number[]): number[] {
  if (typeof program === 'number') return [];
  const [op, ...args] = program;
  const [left, right] = args as Program[];
  if (op === '>=' && typeof right === 'number' && typeof left !== 'number' && left[0] === 'count') {
    const actions = left[1] as readonly number[];
    return actions.reduce((n, a) => n + done[a], 0) >= right ? [] : [...actions];
  }
  return args.flatMap((a) => (Array.isArray(a) && typeof a[0] === 'string' ? shortfallActs(a as unknown as Program, done) : []));
}
