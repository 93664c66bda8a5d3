// The working place of one command: the state being changed, the luck it may draw, and where its events go.
// Invariant: every change of a variable passes through `shift` or `write`, and leaves a ledger entry when anyone listens.

import type { Facts, Question } from './evaluate';
import type { Cause, GameEvent } from './event';
import { clamp, idiv } from './integer';
import type { Luck } from './luck';
import { type Prepared, type PreparedQuestion, prepare } from './prepared';
import type { Scenario } from './scenario';
import type { GameState } from './state';

export interface Fold extends Question {
  readonly scenario: Scenario;
  readonly prepared: Prepared;
  readonly state: GameState;
  /** Where events go; null when nobody listens (mass simulation). */
  readonly sink: GameEvent[] | null;
}

const none: readonly number[] = [];

/** One shape for every question, whoever asks, so that expressions always meet the same. */
function createAsked<S extends GameState | null>(
  scenario: Scenario,
  state: S,
  sink: GameEvent[] | null,
  facts: Facts,
  at: number,
  seed: string,
  luck: Luck,
): PreparedQuestion & { readonly scenario: Scenario; readonly state: S; readonly sink: GameEvent[] | null } {
  const prepared = prepare(scenario);
  return { scenario, prepared, state, sink, facts, values: facts.values, at, locals: none, options: none, seed, luck };
}

export function createFold(scenario: Scenario, state: GameState, luck: Luck, sink: GameEvent[] | null): Fold {
  return createAsked(scenario, state, sink, state, state.turn, state.seed, luck);
}

/** A question about facts that nobody will change; `at`: the turn whose calendar counts. */
export function createQuestion(scenario: Scenario, facts: Facts, at: number, seed: string, luck: Luck): PreparedQuestion {
  return createAsked(scenario, null, null, facts, at, seed, luck);
}

export function emit(f: Fold, event: GameEvent): void {
  if (f.sink) f.sink.push(event);
}

/** Sets a variable outright, whatever law it has; for counters, statuses, payments and drift. Limits still hold. */
export function write(f: Fold, slot: number, value: number, cause: Cause): void {
  const def = f.scenario.variables[slot];
  const from = f.state.values[slot];
  const to = clamp(value, def.min, def.max);
  if (to === from && value === from) return;
  f.state.values[slot] = to;
  if (f.sink && (to !== from || value !== to)) {
    f.sink.push({ type: 'changed', turn: f.state.turn, slot, from, to, asked: value - from, cause });
  }
}

/** Changes a variable by an authored amount, under its law: trust is slow to gain, fast to lose, and a loss leaves a scar. */
export function shift(f: Fold, slot: number, amount: number, cause: Cause): void {
  const def = f.scenario.variables[slot];
  const { values } = f.state;
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
    write(f, law.scar, deeper > law.scarMax ? law.scarMax : deeper, cause);
  }
  const to = clamp(from + by, def.min, def.max);
  values[slot] = to;
  if (f.sink && (to !== from || amount !== 0)) {
    f.sink.push({ type: 'changed', turn: f.state.turn, slot, from, to, asked: amount, cause });
  }
}
