// The crisis ladder as a scenario defines it: kinds of crisis, rungs, and what standing or stepping down takes.
// Invariant: rungs are in order, the last one is marked; every expression is well typed.

import type { Program } from '../expression/program';
import type { EffectDef } from './effect-def';
import type { ByCrisisKind, Seat } from './indices';

/**
 * Crisis ladder. Locals: 0 own stake, 1 other's stake, 2 rung, 3 cost of stepping down at the rung, 4 net case against the other side.
 * `stands`: true when the other side stands and climbs after the player climbed (it may roll).
 */
export interface LadderDef {
  /** The seat that climbs, offers a way out or steps down: the player's, where there is one. */
  readonly own: Seat;
  /** The seat on the other side. */
  readonly other: Seat;
  readonly kinds: ByCrisisKind<CrisisDef>;
  readonly rungs: readonly RungDef[];
  readonly net: Program;
  readonly stepDownCost: Program;
  readonly stands: Program;
  readonly acceptsOffRamp: Program;
  readonly minimumCostToOther: number;
  readonly stepsDown: readonly EffectDef[];
  readonly otherStepsDown: readonly EffectDef[];
  readonly offRamp: readonly EffectDef[];
  readonly restTurns: number;
  /** Climbing costs 1 capital from this rung, an off-ramp from that one. */
  readonly climbCostsFrom: number;
  readonly offRampCostsFrom: number;
}
export interface CrisisDef {
  readonly id: string;
  readonly own: Program;
  readonly other: Program;
}
export interface RungDef {
  readonly id: string;
  readonly effects: readonly EffectDef[];
  readonly isLast: boolean;
}
