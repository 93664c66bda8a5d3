// What an outsider must believe about the hidden type after each public observation: Bayes' rule in whole per mille.
// Invariant: the posterior sums to 1000; rounding goes to the largest remainders, ties to the earlier type.

import type { Facts } from '../expression/query-context';
import type { SignalIndex, TypeIndex } from '../model/indices';
import { replaceAt } from '../model/list-access';
import { drawInt } from '../model/rng';
import type { Scenario } from '../model/scenario';
import { type Context, createQueryContext, emit } from './context';

/** Whether the player has what it takes, by the scenario's own rule, to read the belief in numbers and not only in words. */
export function isBeliefShown(scenario: Scenario, facts: Facts): boolean {
  const q = createQueryContext(scenario, facts, facts.turn, '', drawInt);
  return q.prepared.beliefShown(q) !== 0;
}

/** Index of the type believed in most; of equals the earlier, 0 where there is no belief. `belief`: by type, per mille. */
export function mostLikelyType(belief: readonly number[]): TypeIndex {
  let best = 0;
  for (let i = 1; i < belief.length; i++) if (belief[i] > belief[best]) best = i;
  return best;
}

/** Every seat that makes the observation and forms a belief takes it in. */
export function updateBeliefs(ctx: Context, signal: SignalIndex): void {
  const { scenario, state } = ctx;
  const { likelihood, id, seenBy } = scenario.signals[signal];
  for (let seat = 0; seat < seenBy.length; seat++) {
    const belief = state.beliefs[seat];
    if (belief && seenBy[seat]) state.beliefs = replaceAt(state.beliefs, seat, posteriorOf(belief, likelihood));
  }
  if (ctx.sink)
    emit(ctx, { type: 'signalSeen', turn: state.turn, id, belief: state.beliefs[scenario.player] ?? [], beliefs: state.beliefs });
}

/** Bayes' rule. `likelihood`: of what was seen under each type, percent. */
function posteriorOf(belief: readonly number[], likelihood: readonly number[]): readonly number[] {
  let sum = 0;
  for (let i = 0; i < belief.length; i++) sum += belief[i] * likelihood[i];
  if (sum === 0) sum = 1;
  const share: number[] = [];
  const rest: number[] = [];
  let missing = 1000;
  for (let i = 0; i < belief.length; i++) {
    const weight = belief[i] * likelihood[i] * 1000;
    const whole = Math.floor(weight / sum);
    share.push(whole);
    rest.push(weight % sum);
    missing -= whole;
  }
  for (; missing > 0; missing--) {
    let largest = 0;
    for (let i = 1; i < rest.length; i++) if (rest[i] > rest[largest]) largest = i;
    share[largest] += 1;
    rest[largest] -= sum;
  }
  return share;
}
