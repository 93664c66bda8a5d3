// What a seat is shown of the phase under way: decisions of others are sealed until the phase ends, whoever looks and whatever came of them.
// Invariant: until then a seat is shown what the phase began with and its own part of it; whoever is asked for an answer is shown the present,
// and what it was shown stays shown.

import type { Facts } from '../expression/query-context';
import type { ActionIndex, Seat, Turn } from '../model/indices';
import type { Scenario } from '../model/scenario';
import type { GameState, Intent, Moment } from '../model/state';
import { isAwaited } from '../turn/turn-order';
import { maskValues, type Sight, sightOf } from './visibility';

/** Whether what happens now is kept from the seat until the phase ends. */
export function isSealed(scenario: Scenario, state: GameState, seat: Seat): boolean {
  return !state.isOver && !sightOf(scenario, seat).phases[state.phase] && !isAwaited(state, seat);
}

/** How things stand as the seat is shown them, before anything it may not see is left out. */
export function momentShown(scenario: Scenario, state: GameState, seat: Seat): Moment {
  return isSealed(scenario, state, seat) ? (state.lastShown[seat] ?? state.phaseStart) : state;
}

/** Announced moves the seat has been told of: those of ended phases, and its own. */
export function intentsShown(state: GameState, seat: Seat): readonly Intent[] {
  const before = state.phaseStart.intents;
  if (state.isOver || state.intents.length === before.length) return state.intents;
  return [...before, ...state.intents.slice(before.length).filter((intent) => intent.seat === seat)];
}

/** What a seat's conditions are asked about: all it is shown, with what it may not see left out. */
export function factsSeen(scenario: Scenario, state: GameState, seat: Seat): Facts {
  const sight = sightOf(scenario, seat);
  const shown = momentShown(scenario, state, seat);
  const { acts, timesPlayed } = actsSeen(scenario, sight, shown, state, seat);
  return {
    turn: state.turn,
    values: maskValues(sight, shown.values),
    acts,
    timesPlayed,
    movesMade: state.movesMade,
    deeds: shown.deeds,
    signed: shown.signed,
    agreement: agreementSeen(sight, shown),
  };
}

/** What is known of the acts played: by turn, and how often. */
type ActsSeen = Pick<Facts, 'acts' | 'timesPlayed'>;

/** The acts the seat is told of; those of its own in a sealed phase too. Lists of the state or of a moment where nothing is left out. */
export function actsSeen(scenario: Scenario, sight: Sight, shown: Moment, state: GameState, seat: Seat): ActsSeen {
  const known = shown === state ? shown : withOwnActs(scenario, shown, state, seat);
  const isSecret = (action: ActionIndex): boolean => known.timesPlayed[action] > 0;
  if (!sight.hiddenActs.some(isSecret)) return known;
  const before = lastSeen.get(sight);
  if (before && before.acts === known.acts && before.timesPlayed === known.timesPlayed) return before.seen;
  const seen = leaveOut(sight.hiddenActs.filter(isSecret), known);
  lastSeen.set(sight, { acts: known.acts, timesPlayed: known.timesPlayed, seen });
  return seen;
}

/** What each seat was last shown of these lists, which are never changed: asked again and again in a turn. It only saves the work. */
const lastSeen = new WeakMap<Sight, ActsSeen & { readonly seen: ActsSeen }>();

function leaveOut(secret: readonly number[], known: ActsSeen): ActsSeen {
  const timesPlayed = known.timesPlayed.slice();
  for (const action of secret) timesPlayed[action] = 0;
  return {
    acts: known.acts.map((turn) =>
      turn.some((action) => secret.includes(action)) ? turn.filter((action) => !secret.includes(action)) : turn,
    ),
    timesPlayed,
  };
}

/** Paid acts of this turn from the seat's purse: what others who pay from it have done in a phase that is sealed is not among them. */
export function paidActsSeen({ seats, actions }: Scenario, shown: Moment, state: GameState, seat: Seat): number {
  const { purse } = seats[seat];
  if (shown === state || !seats.some((other, index) => index !== seat && other.purse === purse)) return state.paidActs[purse];
  const before = shown.acts[state.turn] ?? [];
  const own = (state.acts[state.turn] ?? []).filter((action) => actions[action].seat === seat && !before.includes(action));
  return shown.paidActs[purse] + own.filter((action) => actions[action].cost > 0).length;
}

function withOwnActs({ actions }: Scenario, shown: Moment, state: GameState, seat: Seat): ActsSeen {
  const today = shown.acts[state.turn] ?? [];
  const own = (state.acts[state.turn] ?? []).filter((action) => actions[action].seat === seat && !today.includes(action));
  if (own.length === 0) return shown;
  return {
    acts: shown.acts.map((turn, i) => (i === state.turn ? [...turn, ...own] : turn)),
    timesPlayed: shown.timesPlayed.map((times, action) => (own.includes(action) ? state.timesPlayed[action] : times)),
  };
}

/** The settlement in force: the text is public, of its measures each seat knows its own. */
export interface AgreementView {
  readonly options: readonly number[];
  readonly measures: readonly (number | null)[];
  readonly turn: Turn;
}

export function agreementSeen({ measures }: Sight, { agreement }: Moment): AgreementView | null {
  return agreement && { ...agreement, measures: agreement.measures.map((value, index) => (measures[index] ? value : null)) };
}
