// The fold's one step: a command either changes the game, or is refused with a reason and changes nothing.
// Invariant: `apply` never alters the state it is given; `applyInPlace` alters it only when the command is legal.

import type { Command } from '../model/command';
import type { GameEvent } from '../model/event';
import type { Rejection } from '../model/rejection';
import { createRejection } from '../model/rejection';
import { drawInt, type Rng } from '../model/rng';
import type { Scenario } from '../model/scenario';
import { copyState, type GameState } from '../model/state';
import { type Context, createContext, emit } from '../turn/context';
import { applyClimb, rejectStand } from '../turn/ladder';
import { advanceTurn, resolveAfterCrisis, resolveTurn } from '../turn/turn';
import { seatAwaited } from '../turn/turn-order';
import { answerCrisis, declareLine, playAct, rejectAct, rejectCrisisAnswer, rejectLine } from './act';
import { announce, rejectAnnouncement } from './announcement';
import {
  agreeToText,
  answerOffer,
  leaveTable,
  makeOffer,
  rejectAgreement,
  rejectLeave,
  rejectOffer,
  rejectOfferAnswer,
  rejectSigning,
  signReferred,
} from './table-session';

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

/** One command on the state itself, for simulation and refolding. Returns why it was refused, or null. */
export function applyInPlace(scenario: Scenario, state: GameState, command: Command, rng: Rng, sink: GameEvent[] | null): Rejection | null {
  const ctx = createContext(scenario, state, rng, sink);
  if (command.type === 'act') return applyActInPlace(ctx, command.seat, command.id);
  const rejection = rejectCommand(ctx, command);
  if (rejection) return rejection;
  switch (command.type) {
    case 'declare':
      declareLine(ctx, indexOf(ctx.prepared.lineIndex, command.id));
      break;
    case 'answerCrisis':
      answerCrisis(ctx, command.id);
      break;
    case 'standInCrisis':
      applyStand(ctx, command.id === 'stand');
      break;
    case 'announce':
      announce(ctx, command.seat, indexOf(ctx.prepared.moveIndex, command.id), command.occasion);
      break;
    case 'offer':
      makeOffer(ctx, command);
      break;
    case 'answer':
      answerOffer(ctx, command);
      break;
    case 'agree':
      agreeToText(ctx, command.table);
      break;
    case 'leave':
      leaveTable(ctx, command.table);
      break;
    case 'sign':
      signReferred(ctx);
      break;
    case 'endTurn':
      endTurn(ctx, command.seat);
      break;
  }
  return null;
}

/** An act, looked up once: the command that is given most. */
function applyActInPlace(ctx: Context, seat: number, id: string): Rejection | null {
  const outOfTurn = rejectTurn(ctx, seat);
  if (outOfTurn) return outOfTurn;
  const action = ctx.prepared.actionIndex.get(id);
  if (action === undefined) return createRejection('UnknownAction', { id });
  const rejection = rejectAct(ctx, seat, action);
  if (rejection === null) playAct(ctx, seat, action);
  return rejection;
}

function indexOf(index: ReadonlyMap<string, number>, id: string): number {
  return index.get(id) ?? -1;
}

/** Why the seat may not give any command now; null when it may. */
function rejectTurn({ state, scenario }: Context, seat: number): Rejection | null {
  if (state.isOver) return createRejection('GameOver');
  const awaited = seatAwaited(state);
  if (awaited >= 0) return awaited === seat ? null : createRejection('AwaitingAnswer');
  if (!scenario.phases[state.phase].seats.includes(seat)) return createRejection('NotYourPhase');
  return state.ended[seat] === 1 ? createRejection('AlreadyEnded') : null;
}

/** Why a command may not be given now; null when it may. */
export function rejectCommand(ctx: Context, command: Command): Rejection | null {
  const outOfTurn = rejectTurn(ctx, command.seat);
  if (outOfTurn) return outOfTurn;
  switch (command.type) {
    case 'act': {
      const action = ctx.prepared.actionIndex.get(command.id);
      return action === undefined ? createRejection('UnknownAction', { id: command.id }) : rejectAct(ctx, command.seat, action);
    }
    case 'declare': {
      const line = ctx.prepared.lineIndex.get(command.id);
      return line === undefined ? createRejection('UnknownLine', { id: command.id }) : rejectLine(ctx, command.seat, line);
    }
    case 'answerCrisis':
      return rejectCrisisAnswer(ctx, command.seat, command.id);
    case 'standInCrisis':
      return rejectStand(ctx, command.seat);
    case 'announce':
      return rejectAnnouncement(ctx, command.seat, command.id, command.occasion);
    case 'offer':
      return rejectOffer(ctx, command);
    case 'answer':
      return rejectOfferAnswer(ctx, command);
    case 'agree':
      return rejectAgreement(ctx, command.seat, command.table, command.exchange);
    case 'leave':
      return rejectLeave(ctx, command.seat, command.table);
    case 'sign':
      return rejectSigning(ctx, command.seat, command.table);
    case 'endTurn':
      return seatAwaited(ctx.state) >= 0 ? createRejection('AwaitingAnswer') : null;
  }
}

function endTurn(ctx: Context, seat: number): void {
  const { state, scenario } = ctx;
  state.ended[seat] = 1;
  const phase = scenario.phases[state.phase];
  if (phase.seats.some((s) => state.ended[s] === 0)) return;
  for (const s of phase.seats) state.ended[s] = 0;
  runSteps(ctx, 0);
}

/** The steps of the phase from this one on, then the next phase; stops where an answer is awaited. */
function runSteps(ctx: Context, from: number): void {
  const { state, scenario } = ctx;
  const steps = scenario.phases[state.phase].then;
  for (let i = from; i < steps.length; i++) {
    if (steps[i] === 'resolve') resolveTurn(ctx);
    else advanceTurn(ctx);
    if (seatAwaited(state) >= 0) return;
  }
  if (!state.isOver) state.phase = (state.phase + 1) % scenario.phases.length;
  else emit(ctx, { type: 'turnBegan', turn: state.turn });
}

/** The other side's decision after a climb; the end of the turn goes on where it waited. */
function applyStand(ctx: Context, stands: boolean): void {
  applyClimb(ctx, stands);
  resolveAfterCrisis(ctx);
  runSteps(ctx, ctx.scenario.phases[ctx.state.phase].then.indexOf('resolve') + 1);
}
