// Applies blocks of effects: conditions and amounts are read when the block is reached, changes go through the fold's one door.
// Invariant: the order of blocks, and of amounts within a block, is the scenario's.

import type { PreparedEffect, PreparedEffects } from '../expression/prepared-scenario';
import type { Strength } from '../model/effect-def';
import type { Cause } from '../model/event';
import type { Slot } from '../model/indices';
import { idiv } from '../model/integer';
import { updateBeliefs } from './belief';
import { addUnderLaw, type Context, setValue } from './context';
import { endCrisis, openCrisis } from './crisis';
import { noticeState } from './deed';

export const FULL_STRENGTH: Strength = { whole: 1000, habit: 1000, line: 1000, welcome: null };

/** Every gauge change at so many per mille. */
export function atStrength(whole: number): Strength {
  return { whole, habit: 1000, line: 1000, welcome: null };
}

function isWelcome(good: number, by: number): boolean {
  return (good > 0 && by > 0) || (good < 0 && by < 0);
}

function scaledChange(ctx: Context, slot: Slot, by: number, e: PreparedEffect, strength: Strength): number {
  if (e.discount === 'none' && strength.whole === 1000) return by;
  const def = ctx.scenario.variables[slot];
  if (def.kind !== 'gauge') return by;
  if (strength.whole !== 1000) return idiv(by * strength.whole, 1000);
  if (e.discount === 'none' || !isWelcome(strength.welcome ? strength.welcome[slot] : def.good, by)) return by;
  const habit = e.discount === 'habit' ? habituationFactor(ctx, e.habit ? e.habit(ctx) : 0) : strength.habit;
  const line = e.discount === 'habit' ? 1000 : strength.line;
  return habit === 1000 && line === 1000 ? by : idiv(by * habit * line, 1000000);
}

/** Per mille at which the n-th repetition works. */
export function habituationFactor(ctx: Context, times: number): number {
  const table = ctx.scenario.habituation;
  return table[times < table.length ? times : table.length - 1];
}

export function applyEffects(ctx: Context, effects: PreparedEffects, strength: Strength = FULL_STRENGTH): void {
  if (effects.run !== null && ctx.sink === null && strength.welcome === null) effects.run(ctx, strength);
  else applyBlocks(ctx, effects, strength);
}

function applyBlocks(ctx: Context, { blocks, cause }: PreparedEffects, strength: Strength): void {
  for (const e of blocks) {
    if (e.when && e.when(ctx) === 0) continue;
    for (let i = 0; i < e.add.length; i++) {
      const { slot, constant, evaluate } = e.add[i];
      const change = scaledChange(ctx, slot, evaluate ? evaluate(ctx) : constant, e, strength);
      if (change !== 0) addUnderLaw(ctx, slot, change, cause);
    }
    for (let i = 0; i < e.set.length; i++) setWithTransitions(ctx, e.set[i].slot, e.set[i].evaluate?.(ctx) ?? e.set[i].constant, cause);
    if (e.signal >= 0) updateBeliefs(ctx, e.signal);
    if (e.ends !== -1) endCrisis(ctx, e.ends, 'overtaken');
    if (e.opens >= 0) openCrisis(ctx, e.opens, e.opensAt(ctx), cause);
  }
}

/** Sets a counter or status; a status that changes runs the transitions that watch it. */
function setWithTransitions(ctx: Context, slot: Slot, value: number, cause: Cause): void {
  const from = ctx.state.values[slot];
  setValue(ctx, slot, value, cause);
  noticeState(ctx, slot, from);
  if (ctx.scenario.variables[slot].kind !== 'status' || from === value) return;
  ctx.scenario.transitions.forEach((t, i) => {
    if (t.slot === slot && t.from.includes(from) && t.to.includes(value)) {
      applyEffects(ctx, ctx.prepared.transitions[i]);
    }
  });
}
