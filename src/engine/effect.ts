// Applies blocks of effects: conditions and amounts are read when the block is reached, changes go through the fold's one door.
// Invariant: the order of blocks, and of amounts within a block, is the scenario's.

import { observe } from './belief';
import { endCrisis, openCrisis } from './crisis';
import type { Cause } from './event';
import { type Fold, shift, write } from './fold';
import { idiv } from './integer';
import type { PreparedEffect } from './prepared';

/** How strongly a set of effects works, all in per mille. */
export interface Strength {
  /** Of every gauge change (a card's strength, an answered move). */
  readonly whole: number;
  /** Of welcome changes only: habituation and line. */
  readonly habit: number;
  readonly line: number;
}

export const FULL: Strength = { whole: 1000, habit: 1000, line: 1000 };

function welcome(good: number, by: number): boolean {
  return (good > 0 && by > 0) || (good < 0 && by < 0);
}

function scaled(f: Fold, slot: number, by: number, e: PreparedEffect, strength: Strength): number {
  if (e.discount === 'none' && strength.whole === 1000) return by;
  const def = f.scenario.variables[slot];
  if (def.kind !== 'gauge') return by;
  if (strength.whole !== 1000) return idiv(by * strength.whole, 1000);
  if (e.discount === 'none' || !welcome(def.good, by)) return by;
  const habit = e.discount === 'habit' ? habituated(f, e.habit ? e.habit(f) : 0) : strength.habit;
  const line = e.discount === 'habit' ? 1000 : strength.line;
  return habit === 1000 && line === 1000 ? by : idiv(by * habit * line, 1000000);
}

/** Per mille at which the n-th repetition works. */
export function habituated(f: Fold, times: number): number {
  const table = f.scenario.habituation;
  return table[times < table.length ? times : table.length - 1];
}

export function applyEffects(f: Fold, effects: readonly PreparedEffect[], cause: Cause, strength: Strength = FULL): void {
  for (const e of effects) {
    if (e.when && e.when(f) === 0) continue;
    for (let i = 0; i < e.add.length; i++) {
      const { slot, by, ask } = e.add[i];
      const change = scaled(f, slot, ask ? ask(f) : by, e, strength);
      if (change !== 0) shift(f, slot, change, cause);
    }
    for (let i = 0; i < e.set.length; i++) setTo(f, e.set[i].slot, e.set[i].ask?.(f) ?? e.set[i].by, cause);
    if (e.signal >= 0) observe(f, e.signal);
    if (e.ends !== -1) endCrisis(f, e.ends, 'overtaken');
    if (e.opens >= 0) openCrisis(f, e.opens, e.opensAt(f));
  }
}

/** Sets a counter or status; a status that changes runs the transitions that watch it. */
function setTo(f: Fold, slot: number, value: number, cause: Cause): void {
  const from = f.state.values[slot];
  write(f, slot, value, cause);
  if (f.scenario.variables[slot].kind !== 'status' || from === value) return;
  f.scenario.transitions.forEach((t, i) => {
    if (t.slot === slot && t.from.includes(from) && t.to.includes(value)) {
      applyEffects(f, f.prepared.transitions[i], `transition:${t.id}`);
    }
  });
}
