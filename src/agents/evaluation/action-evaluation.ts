// An act's worth to one adviser: its projection weighed by the adviser's weights, factor by factor.
// Invariant: the factors sum to the worth; nothing here looks further than the projection.

import type { ActionIndex, Slot } from '../../engine/model/indices';
import { type AdviserWeights, worthOfChange } from './adviser-weights';
import type { ProjectedChange, Projection } from './projection';

/** One thing that makes an act worth something: a variable it moves, or a card, move or promise it answers or keeps. */
export type EvaluationFactor =
  | { readonly kind: 'fact'; readonly slot: Slot; readonly by: number; readonly worth: number }
  | { readonly kind: 'card' | 'move' | 'mandate'; readonly index: number; readonly worth: number };

export interface ActionEvaluation {
  readonly action: ActionIndex;
  readonly cost: number;
  /** In 1/10000 of a unit of the total (0..1000), before its price. */
  readonly worth: number;
  /** Heaviest first. */
  readonly factors: readonly EvaluationFactor[];
}

export function evaluateAction(weights: AdviserWeights, { action, cost, changes }: Projection): ActionEvaluation {
  const facts = new Map<number, { from: number; by: number }>();
  const others = new Map<string, { kind: 'card' | 'move' | 'mandate'; index: number; worth: number }>();
  for (const change of changes) {
    const { origin } = change;
    if (origin.kind === 'card' || origin.kind === 'move' || origin.kind === 'mandate') {
      const key = `${origin.kind}:${origin.index}`;
      const before = others.get(key)?.worth ?? 0;
      others.set(key, { kind: origin.kind, index: origin.index, worth: before + worthOf(weights, change) });
    } else {
      const sum = facts.get(change.slot);
      facts.set(change.slot, { from: change.from, by: (sum?.by ?? 0) + change.by });
    }
  }
  const factors: EvaluationFactor[] = [...others.values()];
  for (const [slot, { from, by }] of facts) factors.push({ kind: 'fact', slot, by, worth: worthOfChange(weights, slot, from, from + by) });
  const relevant = factors.filter(({ worth }) => worth !== 0).sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth));
  return { action, cost, worth: relevant.reduce((sum, { worth }) => sum + worth, 0), factors: relevant };
}

function worthOf(weights: AdviserWeights, { slot, from, by }: ProjectedChange): number {
  return worthOfChange(weights, slot, from, from + by);
}
