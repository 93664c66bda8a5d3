// Sealed plans: what a seat means to do when the phase ends. Until then nothing changes, and nobody else can know.
// Invariant: lists in the state are replaced, never changed, so that copies of a state may share them.

import type { Command, CommandType } from '../model/command';
import type { ActionIndex, Seat } from '../model/indices';
import type { GameState, PlannedCommand } from '../model/state';
import type { Context } from '../turn/context';
import type { CommandOf } from './handler';

const nothing: readonly PlannedCommand[] = [];

/** What the seat has planned in this phase, in order. */
export function planOf({ plans }: Pick<GameState, 'plans'>, seat: Seat): readonly PlannedCommand[] {
  return plans[seat] ?? nothing;
}

/** The planned commands of one type. */
export function plannedOf<T extends CommandType>(state: GameState, seat: Seat, type: T): CommandOf<T>[] {
  const isOfType = (command: Command): command is CommandOf<T> => command.type === type;
  return planOf(state, seat)
    .map(({ command }) => command)
    .filter(isOfType);
}

/** Whether the seat has planned to play an action. */
export function isActPlanned({ scenario, state }: Context, seat: Seat, action: ActionIndex): boolean {
  if (state.plans.length === 0) return false;
  const { id } = scenario.actions[action];
  return plannedOf(state, seat, 'act').some((command) => command.id === id);
}

/** Adds a command to its seat's plan. `cost`: what it costs as the turn stands. */
export function addToPlan({ scenario, state }: Context, command: Command, cost: number): void {
  const plans = state.plans.length > 0 ? state.plans : scenario.seats.map(() => nothing);
  state.plans = plans.map((plan, seat) => (seat === command.seat ? [...plan, { command, cost }] : plan));
}
