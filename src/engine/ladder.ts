// The crisis ladder: climbing, the other side's answer, the way out.
// Invariant: the first rungs are free to leave, each further rung dearer; the last rung ends the crisis for good.
// Source of the ladder's form: Crawford's Balance of Power (1985), as argued in docs/rules.md, ladder.
import { endCrisis, type HowEnded, type Stakes, stakesOf, stepDownCost } from './crisis';
import { applyEffects } from './effect';
import { emit, type Fold, write } from './fold';
import type { Rejection } from './rejection';
import type { Crisis } from './state';

/** One turn of a crisis that was open before this turn. After a climb it waits for the other side, unless the last rung is reached. */
export function resolveCrisis(f: Fold): void {
  const { crisis } = f.state;
  const { ladder } = f.scenario;
  if (!crisis || !ladder || crisis.opened === f.state.turn) return;
  if (crisis.answer === 'climb') {
    if (crisis.rung + 1 < ladder.rungs.length) crisis.waiting = ladder.other;
    else settleClimb(f, true);
    return;
  }
  const stakes = stakesOf(f, crisis);
  const isOffered = crisis.answer === 'offRamp';
  const isTaken = isOffered && takesOffRamp(f, crisis, stakes);
  crisis.answer = 'none';
  if (isOffered && !isTaken) stepDown(f, crisis, stakes, 'player', 'refused');
  else stepDown(f, crisis, stakes, isTaken ? 'offRamp' : 'player');
}

/** The player climbs, and the other side stands or yields: it decided on what lay before it when the player climbed. */
export function settleClimb(f: Fold, stands: boolean): void {
  const { crisis } = f.state;
  if (!crisis) return;
  const stakes = stakesOf(f, crisis);
  crisis.answer = 'none';
  crisis.waiting = -1;
  climb(f, crisis, 'player');
  if (!f.state.crisis) return;
  if (stands) climb(f, crisis, 'other');
  else stepDown(f, crisis, stakes, 'other');
}

/** Why a seat may not stand or yield now; null when its decision is awaited. */
export function rejectStand(f: Fold, seat: number): Rejection | null {
  return f.state.crisis?.waiting === seat ? null : { code: 'NothingToAnswer', text: 'rejection.NothingToAnswer', args: {} };
}

/** One rung up, with that rung's effects; the last rung ends the crisis. */
export function climb(f: Fold, crisis: Crisis, by: 'player' | 'other'): void {
  const { ladder, slots } = f.scenario;
  const prepared = f.prepared.ladder;
  if (!ladder || !prepared) return;
  crisis.rung += 1;
  const { rung } = crisis;
  const def = ladder.rungs[rung - 1];
  const { id } = ladder.kinds[crisis.kind];
  write(f, slots.crisisRung, rung, `crisis:${id}`);
  emit(f, { type: 'crisisMoved', turn: f.state.turn, id, rung, by });
  applyEffects(f, prepared.rungs[rung - 1], `rung:${def.id}`);
  if (def.isLast) endCrisis(f, -2, 'top');
}

/** What the ladder's rule says the other side would do if the player climbed from here; it may roll. */
export function otherStands(f: Fold, crisis: Crisis): boolean {
  const { own, other, net } = stakesOf(f, crisis);
  f.locals = [own, other, crisis.rung + 1, 0, net];
  return f.prepared.ladder !== null && f.prepared.ladder.stands(f) !== 0;
}

/** Whether the other side would take a way out now. */
export function takesOffRamp(f: Fold, crisis: Crisis, stakes: Stakes): boolean {
  f.locals = [stakes.own, stakes.other, crisis.rung, 0, stakes.net];
  return f.prepared.ladder !== null && f.prepared.ladder.acceptsOffRamp(f) !== 0;
}

/** Ends the crisis at the rung where it stands: one side steps down, or both take the way out. `told`: how it is told, where it differs. */
export function stepDown(f: Fold, crisis: Crisis, stakes: Stakes, how: 'player' | 'other' | 'offRamp', told: HowEnded = how): void {
  const { ladder } = f.scenario;
  const prepared = f.prepared.ladder;
  if (!ladder || !prepared) return;
  const { rung } = crisis;
  const price = stepDownCost(f, stakes, rung);
  const cost = how === 'other' && price < ladder.minimumCostToOther ? ladder.minimumCostToOther : price;
  const effects = how === 'player' ? prepared.stepsDown : how === 'other' ? prepared.otherStepsDown : prepared.offRamp;
  f.locals = [stakes.own, stakes.other, rung, cost, stakes.net];
  applyEffects(f, effects, `ladder:${how}`);
  endCrisis(f, -2, told);
}
