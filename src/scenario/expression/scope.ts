// What an expression may use where it stands: locals given by the rules, scores, options of a text, and whose knowledge it is limited to.

export interface Scope {
  /** Values given by the caller, by name: index of the local. */
  readonly locals: ReadonlyMap<string, number>;
  /** `score('id')` may be used. */
  readonly hasScores: boolean;
  /** `is('issue', 'option')` may be used. */
  readonly hasOptions: boolean;
  /** The seat that must be able to judge this by what it sees; -1: anyone, the rules themselves ask. */
  readonly seat: number;
}

export const plainScope: Scope = { locals: new Map(), hasScores: false, hasOptions: false, seat: -1 };

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
