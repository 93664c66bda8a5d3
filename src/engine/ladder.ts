// The crisis ladder: climbing, the other side's answer, the way out.
// Invariant: the first rungs are free to leave, each further rung dearer; the last rung ends the crisis for good.
// Source of the ladder's form: Crawford's Balance of Power (1985), as argued in docs/rules.md, ladder.
import { endCrisis, type Stakes, stakesOf, stepDownCost } from './crisis';
import { applyEffects } from './effect';
import { emit, type Fold, write } from './fold';
import type { Crisis } from './state';

/** One turn of a crisis that was open before this turn. */
export function resolveCrisis(f: Fold): void {
  const { crisis } = f.state;
  const { ladder } = f.prepared;
  if (!crisis || !ladder || crisis.opened === f.state.turn) return;
  const stakes = stakesOf(f, crisis);
  const { rung, answer } = crisis;
  crisis.answer = 'none';
  if (answer === 'climb') {
    climb(f, crisis, stakes);
    return;
  }
  const cost = stepDownCost(f, stakes, rung);
  f.locals = [stakes.own, stakes.other, rung, 0, stakes.net];
  const isOffRamp = answer === 'offRamp' && ladder.acceptsOffRamp(f) !== 0;
  leave(f, stakes, rung, isOffRamp ? 'offRamp' : 'player', cost);
}

function climb(f: Fold, crisis: Crisis, stakes: Stakes): void {
  const { ladder } = f.scenario;
  const prepared = f.prepared.ladder;
  if (!ladder || !prepared) return;
  reach(f, crisis, crisis.rung + 1, 'player');
  if (!f.state.crisis) return;
  f.locals = [stakes.own, stakes.other, crisis.rung, 0, stakes.net];
  if (prepared.stands(f) === 0) {
    const cost = stepDownCost(f, stakes, crisis.rung);
    leave(f, stakes, crisis.rung, 'other', cost > ladder.minimumCostToOther ? cost : ladder.minimumCostToOther);
    return;
  }
  reach(f, crisis, crisis.rung + 1, 'other');
}

function reach(f: Fold, crisis: Crisis, rung: number, by: 'player' | 'other'): void {
  const { ladder, slots } = f.scenario;
  const prepared = f.prepared.ladder;
  if (!ladder || !prepared) return;
  const def = ladder.rungs[rung - 1];
  crisis.rung = rung;
  const id = ladder.kinds[crisis.kind].id;
  write(f, slots.crisisRung, rung, `crisis:${id}`);
  emit(f, { type: 'crisisMoved', turn: f.state.turn, id, rung, by });
  applyEffects(f, prepared.rungs[rung - 1], `rung:${def.id}`);
  if (def.isLast) endCrisis(f, -2, 'top');
}

function leave(f: Fold, stakes: Stakes, rung: number, how: 'player' | 'other' | 'offRamp', cost: number): void {
  const prepared = f.prepared.ladder;
  if (!prepared) return;
  const effects = how === 'player' ? prepared.stepsDown : how === 'other' ? prepared.otherStepsDown : prepared.offRamp;
  f.locals = [stakes.own, stakes.other, rung, cost, stakes.net];
  applyEffects(f, effects, `ladder:${how}`);
  endCrisis(f, -2, how);
}
