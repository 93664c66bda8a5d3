// What an expression may use where it stands: locals given by the rules, scores, options of a text, and whose knowledge it is limited to.
import type { Seat } from '../../engine/model/indices';

export interface Scope {
  /** Values given by the caller, by name: index of the local. */
  readonly locals: ReadonlyMap<string, number>;
  /** `score('id')` may be used. */
  readonly hasScores: boolean;
  /** `is('issue', 'option')` may be used. */
  readonly hasOptions: boolean;
  /** `points('seat')` may be used. */
  readonly hasPoints: boolean;
  /** The seats that must be able to judge this by what they see; none: the rules themselves ask. */
  readonly seats: readonly Seat[];
}

export const plainScope: Scope = { locals: new Map(), hasScores: false, hasOptions: false, hasPoints: false, seats: [] };

/** Locals of the crisis ladder, in the engine's order. */
const ladderLocals: readonly (readonly [string, number])[] = [
  ['own_stake', 0],
  ['other_stake', 1],
  ['rung', 2],
  ['step_cost', 3],
  ['net', 4],
];

/** The ladder's scope without those locals that the expression itself is to give. */
export function ladderScope(without: readonly string[]): Scope {
  return { ...plainScope, locals: new Map(ladderLocals.filter(([name]) => !without.includes(name))) };
}
