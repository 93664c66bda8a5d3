// The crisis ladder: climbing, the other side's answer, the way out.
// Invariant: the first rungs are free to leave, each further rung dearer; the last rung ends the crisis for good.
// Source of the ladder's form: Crawford's Balance of Power (1985), as argued in docs/rules.md, ladder.

import type { CrisisEnding } from '../model/deed-def';
import { anyCrisis } from '../model/effect-def';
import type { Crisis } from '../model/state';
import { type Context, emit, setValue } from './context';
import { crisisLocals, endCrisis, type Stakes, stakesOf, stepDownCost } from './crisis';
import { noticeDeed } from './deed';
import { applyEffects } from './effect';

/** One turn of a crisis that was open before this turn. After a climb it waits for the other side, unless the last rung is reached. */
export function resolveCrisis(ctx: Context): void {
  const { crisis } = ctx.state;
  const { ladder } = ctx.scenario;
  if (!crisis || !ladder || crisis.opened === ctx.state.turn) return;
  if (crisis.answer === 'climb') {
    if (crisis.rung + 1 < ladder.rungs.length) crisis.awaitedSeat = ladder.other;
    else applyClimb(ctx, true);
    return;
  }
  const stakes = stakesOf(ctx, crisis);
  const isOffered = crisis.answer === 'offRamp';
  const isTaken = isOffered && takesOffRamp(ctx, crisis, stakes);
  crisis.answer = 'none';
  if (isOffered && !isTaken) stepDown(ctx, crisis, stakes, 'player', 'refused');
  else stepDown(ctx, crisis, stakes, isTaken ? 'offRamp' : 'player');
}

/** The player climbs, and the other side stands or yields: it decided on what lay before it when the player climbed. */
export function applyClimb(ctx: Context, stands: boolean): void {
  const { crisis } = ctx.state;
  if (!crisis) return;
  const stakes = stakesOf(ctx, crisis);
  crisis.answer = 'none';
  crisis.awaitedSeat = null;
  climb(ctx, crisis, 'player');
  if (!ctx.state.crisis) return;
  if (stands) climb(ctx, crisis, 'other');
  else stepDown(ctx, crisis, stakes, 'other');
}

/** One rung up, with that rung's effects; the last rung ends the crisis. */
export function climb(ctx: Context, crisis: Crisis, by: 'player' | 'other'): void {
  const { ladder, slots } = ctx.scenario;
  const prepared = ctx.prepared.ladder;
  if (!ladder || !prepared) return;
  crisis.rung += 1;
  const { rung } = crisis;
  const def = ladder.rungs[rung - 1];
  const { id } = ladder.kinds[crisis.kind];
  setValue(ctx, slots.crisisRung, rung, prepared.kinds[crisis.kind].cause);
  emit(ctx, { type: 'crisisMoved', turn: ctx.state.turn, id, rung, by });
  applyEffects(ctx, prepared.rungs[rung - 1]);
  noticeDeed(ctx, 'climbed', rung, by === 'player' ? 0 : 1);
  if (def.isLast) endCrisis(ctx, anyCrisis, 'top');
}

/** What the ladder's rule says the other side would do if the player climbed from here; it may roll. */
export function otherStands(ctx: Context, crisis: Crisis): boolean {
  ctx.locals = crisisLocals(stakesOf(ctx, crisis), crisis.rung + 1);
  return ctx.prepared.ladder !== null && ctx.prepared.ladder.stands(ctx) !== 0;
}

/** Whether the other side would take a way out now. */
export function takesOffRamp(ctx: Context, crisis: Crisis, stakes: Stakes): boolean {
  ctx.locals = crisisLocals(stakes, crisis.rung);
  return ctx.prepared.ladder !== null && ctx.prepared.ladder.acceptsOffRamp(ctx) !== 0;
}

/** Ends the crisis at the rung where it stands: one side steps down, or both take the way out. `reported`: the ending that is reported, where it differs. */
export function stepDown(
  ctx: Context,
  crisis: Crisis,
  stakes: Stakes,
  how: 'player' | 'other' | 'offRamp',
  reported: CrisisEnding = how,
): void {
  const { ladder } = ctx.scenario;
  const prepared = ctx.prepared.ladder;
  if (!ladder || !prepared) return;
  const { rung } = crisis;
  const price = stepDownCost(ctx, stakes, rung);
  const cost = how === 'other' && price < ladder.minimumCostToOther ? ladder.minimumCostToOther : price;
  const effects = how === 'player' ? prepared.stepsDown : how === 'other' ? prepared.otherStepsDown : prepared.offRamp;
  ctx.locals = crisisLocals(stakes, rung, cost);
  applyEffects(ctx, effects);
  endCrisis(ctx, anyCrisis, reported);
}
