// An open crisis: how it opens and ends, what it weighs for both sides, what stepping down costs.
// Invariant: one crisis at a time, with a rest between two.
import type { GameEvent } from './event';
import { emit, type Fold, write } from './fold';
import type { PreparedQuestion } from './prepared';
import type { Crisis } from './state';

/** How a crisis came to its end. */
export type HowEnded = Extract<GameEvent, { type: 'crisisEnded' }>['how'];

/** What a crisis weighs now: both stakes, and the case against the other side. */
export interface Stakes {
  readonly own: number;
  readonly other: number;
  readonly net: number;
}

export function openCrisis(f: Fold, kind: number, rung: number): void {
  const { ladder, slots } = f.scenario;
  if (!ladder || f.state.crisis || f.state.turn - f.state.lastCrisis < ladder.restTurns) return;
  const id = ladder.kinds[kind].id;
  f.state.crisis = { kind, rung, answer: 'none', opened: f.state.turn, waiting: -1 };
  write(f, slots.crisis, kind + 1, `crisis:${id}`);
  write(f, slots.crisisRung, rung, `crisis:${id}`);
  emit(f, { type: 'crisisOpened', turn: f.state.turn, id, rung });
}

/** Ends the open crisis if it is of this kind (-2: of any). */
export function endCrisis(f: Fold, kind: number, how: HowEnded): void {
  const { ladder, slots } = f.scenario;
  const { crisis } = f.state;
  if (!ladder || !crisis || (kind !== -2 && crisis.kind !== kind)) return;
  const id = ladder.kinds[crisis.kind].id;
  f.state.crisis = null;
  f.state.lastCrisis = f.state.turn;
  write(f, slots.crisis, 0, `crisis:${id}`);
  write(f, slots.crisisRung, 0, `crisis:${id}`);
  emit(f, { type: 'crisisEnded', turn: f.state.turn, id, rung: crisis.rung, how });
}

export function stakesOf(f: PreparedQuestion, crisis: Crisis): Stakes {
  const { ladder } = f.prepared;
  if (!ladder) return { own: 0, other: 0, net: 0 };
  const kind = ladder.kinds[crisis.kind];
  const own = kind.own(f);
  const other = kind.other(f);
  f.locals = [own, other, crisis.rung, 0, 0];
  return { own, other, net: ladder.net(f) };
}

/** What stepping down at a rung costs, given the stakes. */
export function stepDownCost(f: PreparedQuestion, stakes: Stakes, rung: number): number {
  if (!f.prepared.ladder) return 0;
  f.locals = [stakes.own, stakes.other, rung, 0, stakes.net];
  return f.prepared.ladder.stepDownCost(f);
}
