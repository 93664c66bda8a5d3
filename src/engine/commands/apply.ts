// One step of a game: a command changes the state, or is refused with a reason and changes nothing.
// Invariant: `apply` never alters the state it is given; `applyInPlace` alters it only when the command is legal.
import type { Command, CommandType } from '../model/command';
import type { GameEvent } from '../model/event';
import { createRejection, type Rejection } from '../model/rejection';
import { drawInt, type Rng } from '../model/rng';
import type { PhaseKind, Scenario } from '../model/scenario';
import { copyState, type GameState, keepShown } from '../model/state';
import { type Context, createContext } from '../turn/context';
import { isAwaited, isHeldUp, seatAwaited } from '../turn/turn-order';
import { isPlannable } from './carry-out';
import { type Handler, isRejection } from './handler';
import { handlers } from './handlers';
import { addToPlan } from './plan';

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
  const outOfTurn = rejectTurn(ctx, command);
  if (outOfTurn) return outOfTurn;
  const handler: Handler<Command> = handlers[command.type];
  const subject = handler.resolve(ctx, command);
  if (isRejection(subject)) return subject;
  const rejection = handler.reject(ctx, command, subject);
  if (rejection) return rejection;
  const isAsked = seatAwaited(state) !== null && isAwaited(state, command.seat);
  if (scenario.phases[state.phase].kind === 'plan' && isPlannable(command)) addToPlan(ctx, command, handler.cost(ctx, command, subject));
  else handler.apply(ctx, command, subject);
  if (isAsked) keepShown(state, command.seat);
  return null;
}

/** Why a command may not be given now; null when it may. */
export function rejectCommand(ctx: Context, command: Command): Rejection | null {
  const outOfTurn = rejectTurn(ctx, command);
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

/** Answers to what a seat is asked; their handlers know whether it is. */
const answers: ReadonlySet<CommandType> = new Set(['standInCrisis', 'answer', 'consent']);
const planned: ReadonlySet<CommandType> = new Set(['act', 'declare', 'announce', 'answerCrisis', 'endTurn']);
const spoken: ReadonlySet<CommandType> = new Set(['offer', 'agree', 'leave', 'sign', 'endTurn']);
const nothing: ReadonlySet<CommandType> = new Set(['endTurn']);

/** What may be done in a phase by a seat that is asked for nothing; null: everything. */
const commandsOfPhase: Readonly<Record<PhaseKind, ReadonlySet<CommandType> | null>> = {
  open: null,
  brief: nothing,
  plan: planned,
  table: spoken,
  reveal: nothing,
};

/** Why the seat may not give such a command now; null when it may. */
function rejectTurn({ state, scenario }: Context, { seat, type }: Command): Rejection | null {
  if (state.isOver) return createRejection('GameOver');
  const phase = scenario.phases[state.phase];
  if (seatAwaited(state) !== null) {
    if (isAwaited(state, seat)) return answers.has(type) ? null : createRejection('AwaitingAnswer');
    if (isHeldUp(scenario, state)) return createRejection('AwaitingAnswer');
  }
  if (!phase.seats.includes(seat)) return createRejection('NotYourPhase');
  if (state.ended[seat] === 1) return createRejection('AlreadyEnded');
  const allowed = commandsOfPhase[phase.kind];
  return allowed === null || allowed.has(type) || answers.has(type) ? null : createRejection('NotNow');
}
