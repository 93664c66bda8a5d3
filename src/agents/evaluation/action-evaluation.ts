// What an act is worth to one adviser, and why: the prospect of the act under that adviser's weights, reason by reason.
// Invariant: the grounds sum to the worth; nothing here looks further than the prospect.

import { type AdviserWeights, worthOfChange } from './adviser-weights';
import type { ProjectedChange, Projection } from './projection';

/** Why an act is worth something: a fact it moves (in all but what follows), or a card, move or promise it answers. */
export type EvaluationFactor =
  | { readonly kind: 'fact'; readonly slot: number; readonly by: number; readonly worth: number }
  | { readonly kind: 'card' | 'move' | 'mandate'; readonly index: number; readonly worth: number };

export interface ActionEvaluation {
  readonly action: number;
  readonly cost: number;
  /** In 1/10000 of a unit of the total (0..1000), before its price. */
  readonly worth: number;
  /** Heaviest first. */
  readonly factors: readonly EvaluationFactor[];
}

export function evaluateAction(weights: AdviserWeights, { action, cost, changes }: Projection): ActionEvaluation {
  const facts = new Map<number, { from: number; by: number }>();
  const others = new Map<string, { kind: 'card' | 'move' | 'mandate'; index: number; worth: number }>();
  for (const shift of changes) {
    const { origin } = shift;
    if (origin.kind === 'card' || origin.kind === 'move' || origin.kind === 'mandate') {
      const key = `${origin.kind}:${origin.index}`;
      const before = others.get(key)?.worth ?? 0;
      others.set(key, { kind: origin.kind, index: origin.index, worth: before + worthOf(weights, shift) });
    } else {
      const sum = facts.get(shift.slot);
      facts.set(shift.slot, { from: shift.from, by: (sum?.by ?? 0) + shift.by });
    }
  }
  const grounds: EvaluationFactor[] = [...others.values()];
  for (const [slot, { from, by }] of facts) grounds.push({ kind: 'fact', slot, by, worth: worthOfChange(weights, slot, from, from + by) });
  const weighing = grounds.filter(({ worth }) => worth !== 0).sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
  return { action, cost, worth: weighing.reduce((sum, { worth }) => sum + worth, 0), factors: weighing };
}

function worthOf(weights: AdviserWeights, { slot, from, by }: ProjectedChange): number {
  return worthOfChange(weights, slot, from, from + by);
}
