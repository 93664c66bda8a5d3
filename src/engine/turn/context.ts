// The working place of one command: the state being changed, the luck it may draw, and where its events go.
// Invariant: every change of a variable passes through `shift` or `write`, and leaves a ledger entry when anyone listens.

import { prepare } from '../expression/prepare';
import type { PreparedQueryContext, PreparedScenario } from '../expression/prepared-scenario';
import type { Facts, QueryContext } from '../expression/query-context';
import type { Cause, GameEvent } from '../model/event';
import type { Slot } from '../model/indices';
import { clamp, idiv } from '../model/integer';
import type { Rng } from '../model/rng';
import type { Scenario } from '../model/scenario';
import type { GameState } from '../model/state';

export interface Context extends QueryContext {
  readonly scenario: Scenario;
  readonly prepared: PreparedScenario;
  readonly state: GameState;
  /** Where events go; null when nobody listens (mass simulation). */
  readonly sink: GameEvent[] | null;
}

const none: readonly number[] = [];

/** One shape for every question, whoever asks, so that expressions always meet the same. */
function createContextOf<S extends GameState | null>(
  scenario: Scenario,
  state: S,
  sink: GameEvent[] | null,
  facts: Facts,
  calendarTurn: number,
  seed: string,
  rng: Rng,
): PreparedQueryContext & { readonly scenario: Scenario; readonly state: S; readonly sink: GameEvent[] | null } {
  const prepared = prepare(scenario);
  return { scenario, prepared, state, sink, facts, values: facts.values, calendarTurn, locals: none, options: none, seed, rng: rng };
}

export function createContext(scenario: Scenario, state: GameState, rng: Rng, sink: GameEvent[] | null): Context {
  return createContextOf(scenario, state, sink, state, state.turn, state.seed, rng);
}

/** A question about facts that nobody will change; `at`: the turn whose calendar counts. */
export function createQueryContext(scenario: Scenario, facts: Facts, at: number, seed: string, rng: Rng): PreparedQueryContext {
  return createContextOf(scenario, null, null, facts, at, seed, rng);
}

export function emit(ctx: Context, event: GameEvent): void {
  if (ctx.sink) ctx.sink.push(event);
}

/** Sets a variable outright, whatever law it has; for counters, statuses, payments and drift. Limits still hold. */
export function setValue(ctx: Context, slot: Slot, value: number, cause: Cause): void {
  const def = ctx.scenario.variables[slot];
  const from = ctx.state.values[slot];
  const to = clamp(value, def.min, def.max);
  if (to === from && value === from) return;
  ctx.state.values[slot] = to;
  if (ctx.sink && (to !== from || value !== to)) {
    ctx.sink.push({ type: 'changed', turn: ctx.state.turn, slot, from, to, asked: value - from, cause });
  }
}

/** Changes a variable by an authored amount, under its law: trust is slow to gain, fast to lose, and a loss leaves a scar. */
export function addUnderLaw(ctx: Context, slot: Slot, amount: number, cause: Cause): void {
  const def = ctx.scenario.variables[slot];
  const { values } = ctx.state;
  const from = values[slot];
  let by = amount;
  const { law } = def;
  if (law && amount > 0) {
    const room = 1000 - values[law.scar] - from;
    const gain = idiv(amount * (room > 0 ? room : 0), law.gainDivisor);
    if (gain < by) by = gain;
  } else if (law && amount < 0) {
    const loss = idiv((0 - amount) * (law.lossBase + law.lossSlope * from), law.lossDivisor);
    by = 0 - loss;
    const deeper = values[law.scar] + idiv(loss, law.scarShare);
    setValue(ctx, law.scar, deeper > law.scarMax ? law.scarMax : deeper, cause);
  }
  const to = clamp(from + by, def.min, def.max);
  values[slot] = to;
  if (ctx.sink && (to !== from || amount !== 0)) {
    ctx.sink.push({ type: 'changed', turn: ctx.state.turn, slot, from, to, asked: amount, cause });
  }
}
