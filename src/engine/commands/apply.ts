// One step of a game: a command changes the state, or is refused with a reason and changes nothing.
// Invariant: `apply` never alters the state it is given; `applyInPlace` alters it only when the command is legal.
import type { Command } from '../model/command';
import type { GameEvent } from '../model/event';
import { createRejection, type Rejection } from '../model/rejection';
import { drawInt, type Rng } from '../model/rng';
import type { Scenario } from '../model/scenario';
import { copyState, type GameState, keepShown } from '../model/state';
import { type Context, createContext } from '../turn/context';
import { seatAwaited } from '../turn/turn-order';
import { type Handler, isRejection } from './handler';
import { handlers } from './handlers';

export type ApplyResult =
  | { readonly ok: true; readonly state: GameState; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** One command on a copy of the state. */
export function apply(scenario: Scenario, state: GameState, command: Command, rng: Rng = drawInt): ApplyResult {
  const next = copyState(state);
  const events: GameEvent[] = [];
  const rejection = applyInPlace(scenario, next, command, rng, events);
  return rejection ? { ok: false, rejection } : { ok: true, state: next, events };
}

/** One command on the state itself, for simulation and replay. Returns why it was refused, or null. */
export function applyInPlace(scenario: Scenario, state: GameState, command: Command, rng: Rng, sink: GameEvent[] | null): Rejection | null {
  const ctx = createContext(scenario, state, rng, sink);
  const outOfTurn = rejectTurn(ctx, command.seat);
  if (outOfTurn) return outOfTurn;
  const handler: Handler<Command> = handlers[command.type];
  const subject = handler.resolve(ctx, command);
  if (isRejection(subject)) return subject;
  const rejection = handler.reject(ctx, command, subject);
  if (rejection) return rejection;
  const asked = seatAwaited(state);
  handler.apply(ctx, command, subject);
  if (asked >= 0) keepShown(state, asked);
  return null;
}

/** Why a command may not be given now; null when it may. */
export function rejectCommand(ctx: Context, command: Command): Rejection | null {
  const outOfTurn = rejectTurn(ctx, command.seat);
  if (outOfTurn) return outOfTurn;
  const handler: Handler<Command> = handlers[command.type];
  const subject = handler.resolve(ctx, command);
  return isRejection(subject) ? subject : handler.reject(ctx, command, subject);
}

/** Capital a command would cost now; 0 of what there is not. */
export function costOfCommand(ctx: Context, command: Command): number {
  const handler: Handler<Command> = handlers[command.type];
  const subject = handler.resolve(ctx, command);
  return isRejection(subject) ? 0 : handler.cost(ctx, command, subject);
}

/** Why the seat may not give any command now; null when it may. */
function rejectTurn({ state, scenario }: Context, seat: number): Rejection | null {
  if (state.isOver) return createRejection('GameOver');
  const awaited = seatAwaited(state);
  if (awaited >= 0) return awaited === seat ? null : createRejection('AwaitingAnswer');
  if (!scenario.phases[state.phase].seats.includes(seat)) return createRejection('NotYourPhase');
  return state.ended[seat] === 1 ? createRejection('AlreadyEnded') : null;
}
