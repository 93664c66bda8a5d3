// An open crisis: how it opens and ends, what it weighs for both sides, what stepping down costs.
// Invariant: one crisis at a time, with a rest between two.

import type { PreparedQueryContext } from '../expression/prepared-scenario';
import { type CrisisEnding, crisisEndings } from '../model/deed-def';
import { anyCrisis } from '../model/effect-def';
import type { Cause } from '../model/event';
import type { CrisisKindIndex } from '../model/indices';
import type { Crisis } from '../model/state';
import { type Context, emit, setValue } from './context';
import { noticeDeed } from './deed';

/** What a crisis weighs now: both stakes, and the case against the other side. */
export interface Stakes {
  readonly own: number;
  readonly other: number;
  readonly net: number;
}

/** `openedBy`: what opens it, as the ledger names causes. */
export function openCrisis(ctx: Context, kind: CrisisKindIndex, rung: number, openedBy: Cause): void {
  const { ladder, slots } = ctx.scenario;
  const prepared = ctx.prepared.ladder;
  if (!ladder || !prepared || ctx.state.crisis || ctx.state.turn - ctx.state.lastCrisisTurn < ladder.restTurns) return;
  const { id } = ladder.kinds[kind];
  const { cause } = prepared.kinds[kind];
  ctx.state.crisis = { kind, rung, answer: 'none', opened: ctx.state.turn, awaitedSeat: null };
  setValue(ctx, slots.crisis, kind + 1, cause);
  setValue(ctx, slots.crisisRung, rung, cause);
  emit(ctx, { type: 'crisisOpened', turn: ctx.state.turn, id, rung, cause: openedBy });
}

/** Ends the open crisis if it is of this kind (`anyCrisis`: of any). */
export function endCrisis(ctx: Context, kind: CrisisKindIndex, how: CrisisEnding): void {
  const { ladder, slots } = ctx.scenario;
  const { crisis } = ctx.state;
  const prepared = ctx.prepared.ladder;
  if (!ladder || !prepared || !crisis || (kind !== anyCrisis && crisis.kind !== kind)) return;
  const { id } = ladder.kinds[crisis.kind];
  const { cause } = prepared.kinds[crisis.kind];
  emit(ctx, { type: 'crisisEnded', turn: ctx.state.turn, id, rung: crisis.rung, how });
  noticeDeed(ctx, 'crisisEnded', crisisEndings.indexOf(how), crisis.kind);
  ctx.state.crisis = null;
  ctx.state.lastCrisisTurn = ctx.state.turn;
  setValue(ctx, slots.crisis, 0, cause);
  setValue(ctx, slots.crisisRung, 0, cause);
}

/** What the expressions of the ladder are lent, in the order of `LadderDef`. */
export function crisisLocals({ own, other, net }: Stakes, rung: number, cost = 0): readonly number[] {
  return [own, other, rung, cost, net];
}

/** Both stakes and the net case against the other side, in points. */
export function stakesOf(ctx: PreparedQueryContext, crisis: Crisis): Stakes {
  const { ladder } = ctx.prepared;
  if (!ladder) return { own: 0, other: 0, net: 0 };
  const kind = ladder.kinds[crisis.kind];
  const own = kind.own(ctx);
  const other = kind.other(ctx);
  ctx.locals = crisisLocals({ own, other, net: 0 }, crisis.rung);
  return { own, other, net: ladder.net(ctx) };
}

/** What stepping down at a rung costs, given the stakes. */
export function stepDownCost(ctx: PreparedQueryContext, stakes: Stakes, rung: number): number {
  if (!ctx.prepared.ladder) return 0;
  ctx.locals = crisisLocals(stakes, rung);
  return ctx.prepared.ladder.stepDownCost(ctx);
}
