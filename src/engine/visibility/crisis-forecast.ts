// What each answer to an open crisis would lead to, worked out on what the seat can see.
// Invariant: depends on the view alone; where the hidden type matters, every type that is still believed in is asked.

import type { GameEvent, SlotDelta } from '../model/event';
import type { TypeIndex } from '../model/indices';
import { idiv } from '../model/integer';
import { drawInt, type Rng } from '../model/rng';
import type { Scenario } from '../model/scenario';
import type { Crisis, GameState } from '../model/state';
import { type Context, createContext } from '../turn/context';
import { type Stakes, stakesOf } from '../turn/crisis';
import { applyClimb, otherStands, stepDown, takesOffRamp } from '../turn/ladder';
import { imagine } from './imagined-state';
import { type SeatView, viewWhenAsked } from './seat-view';
import { isExactGauge } from './visibility';

/** How a turn of a crisis can go: the player climbs and the other side yields or stands, both take the way out, the player steps down. */
export type CrisisBranch = 'yields' | 'stands' | 'offRamp' | 'stepDown';

export interface CrisisForecast {
  /** Chance in percent that the other side stands after a climb: from the type least to the type most likely to stand. */
  readonly stands: readonly [number, number];
  /** Chance in percent that the other side takes a way out, by the public belief about its type. */
  readonly takesOffRamp: number;
  /** What each branch would change, at the middle of the other side's stake and for the type most believed in. */
  readonly changes: Readonly<Record<CrisisBranch, readonly SlotDelta[]>>;
}

/** A type below this share of belief (per mille) is no longer reckoned with. */
const MIN_BELIEF = 50;
/** Equal steps into which a draw is cut to count in how many of them the other side stands. */
const DRAW_STEPS = 64;

export function forecastCrisis(scenario: Scenario, view: SeatView): CrisisForecast {
  const types = believedTypes(view);
  const chances = types.map(({ type }) => chanceOfStanding(scenario, imagine(scenario, view, type)));
  const all = types.reduce((sum, { weight }) => sum + weight, 0);
  const takers = types.filter(({ type }) => wouldTakeOffRamp(scenario, imagine(scenario, view, type)));
  const changes = (branch: CrisisBranch): SlotDelta[] => changesOf(scenario, view, branch);
  return {
    stands: [Math.min(...chances), Math.max(...chances)],
    takesOffRamp: idiv(100 * takers.reduce((sum, { weight }) => sum + weight, 0), all),
    changes: { yields: changes('yields'), stands: changes('stands'), offRamp: changes('offRamp'), stepDown: changes('stepDown') },
  };
}

/** The hidden types still believed in, with their weight in per mille; one of weight 1 when there are none to tell apart. */
export function believedTypes(view: SeatView): { readonly type: TypeIndex; readonly weight: number }[] {
  const types = view.belief.flatMap((weight, type) => (weight >= MIN_BELIEF ? [{ type, weight }] : []));
  return types.length > 0 ? types : [{ type: 0, weight: 1 }];
}

/** Chance in percent that the other side stands if the player climbs now: it decides by what it sees of this state, and rolls once. */
export function chanceOfStanding(scenario: Scenario, state: GameState): number {
  const seen = scenario.ladder ? imagine(scenario, viewWhenAsked(scenario, state, scenario.ladder.other)) : state;
  let standing = 0;
  for (let k = 0; k < DRAW_STEPS; k++) if (wouldStand(scenario, seen, (_seed, _turn, _channel, n) => idiv(k * n, DRAW_STEPS))) standing++;
  return idiv(100 * standing, DRAW_STEPS);
}

/** Whether the other side would stand if the player climbed now, with this luck. Reads the state and leaves it as it is. */
export function wouldStand(scenario: Scenario, state: GameState, rng: Rng): boolean {
  if (state.crisis && scenario.ladder && state.crisis.rung + 1 >= scenario.ladder.rungs.length) return true;
  const [ctx, crisis] = openCrisisContext(scenario, state, rng, null);
  return otherStands(ctx, crisis);
}

/** Whether the other side would take a way out now. */
export function wouldTakeOffRamp(scenario: Scenario, state: GameState): boolean {
  const [ctx, crisis, stakes] = openCrisisContext(scenario, state, drawInt, null);
  return takesOffRamp(ctx, crisis, stakes);
}

/** Lets one branch happen to a state of one's own, which is changed in place and given back. */
export function playBranch(scenario: Scenario, state: GameState, branch: CrisisBranch, sink: GameEvent[] | null = null): GameState {
  const [ctx, crisis, stakes] = openCrisisContext(scenario, state, drawInt, sink);
  if (branch === 'offRamp' || branch === 'stepDown') stepDown(ctx, crisis, stakes, branch === 'offRamp' ? 'offRamp' : 'player');
  else applyClimb(ctx, branch === 'stands');
  return state;
}

function openCrisisContext(scenario: Scenario, state: GameState, rng: Rng, sink: GameEvent[] | null): [Context, Crisis, Stakes] {
  if (state.crisis === null) throw new Error('No crisis is open.');
  const ctx = createContext(scenario, state, rng, sink);
  return [ctx, state.crisis, stakesOf(ctx, state.crisis)];
}

/** Enough of a copy to let a branch happen to it and forget it. */
export function copyForCrisis(state: GameState): GameState {
  return { ...state, values: state.values.slice(), crisis: state.crisis && { ...state.crisis } };
}

function changesOf(scenario: Scenario, view: SeatView, branch: CrisisBranch): SlotDelta[] {
  const events: GameEvent[] = [];
  playBranch(scenario, imagine(scenario, view), branch, events);
  const net = new Map<number, number>();
  for (const e of events) {
    if (e.type !== 'changed' || e.to === e.from) continue;
    if (isExactGauge(scenario.variables[e.slot], view.seat)) net.set(e.slot, (net.get(e.slot) ?? 0) + e.to - e.from);
  }
  return [...net].filter(([, by]) => by !== 0).map(([slot, delta]) => ({ slot, delta }));
}
