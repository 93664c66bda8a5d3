// The fold's one step: a command either changes the game, or is refused with a reason and changes nothing.
// Invariant: `apply` never alters the state it is given; `applyInPlace` alters it only when the command is legal.
import { answerCrisis, declareLine, playAct, reject, rejectAct, rejectAnswer, rejectLine } from './act';
import { announce, rejectAnnouncement } from './announcement';
import type { Command } from './command';
import type { GameEvent } from './event';
import { createFold, emit, type Fold } from './fold';
import { rejectStand, settleClimb } from './ladder';
import { drawByName, type Luck } from './luck';
import type { Rejection } from './rejection';
import type { Scenario } from './scenario';
import type { GameState } from './state';
import {
  agree,
  leaveTable,
  offer,
  rejectAgreement,
  rejectLeave,
  rejectOffer,
  rejectReply,
  rejectSigning,
  reply,
  signReferred,
} from './table-session';
import { advance, resolve, resolveRest } from './turn';
import { seatAwaited } from './turn-order';

export type Outcome =
  | { readonly ok: true; readonly state: GameState; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly rejection: Rejection };

/** One command on a copy of the state. */
export function apply(scenario: Scenario, state: GameState, command: Command, luck: Luck = drawByName): Outcome {
  const next = copyState(state);
  const events: GameEvent[] = [];
  const rejection = applyInPlace(scenario, next, command, luck, events);
  return rejection ? { ok: false, rejection } : { ok: true, state: next, events };
}

/** One command on the state itself, for simulation and refolding. Returns why it was refused, or null. */
export function applyInPlace(
  scenario: Scenario,
  state: GameState,
  command: Command,
  luck: Luck,
  sink: GameEvent[] | null,
): Rejection | null {
  const f = createFold(scenario, state, luck, sink);
  if (command.type === 'act') return actInPlace(f, command.seat, command.id);
  const rejection = rejectCommand(f, command);
  if (rejection) return rejection;
  switch (command.type) {
    case 'declare':
      declareLine(f, indexOf(f.prepared.lineIndex, command.id));
      break;
    case 'answerCrisis':
      answerCrisis(f, command.id);
      break;
    case 'standInCrisis':
      stand(f, command.id === 'stand');
      break;
    case 'announce':
      announce(f, command.seat, indexOf(f.prepared.moveIndex, command.id), command.occasion);
      break;
    case 'offer':
      offer(f, command);
      break;
    case 'answer':
      reply(f, command);
      break;
    case 'agree':
      agree(f, command.table);
      break;
    case 'leave':
      leaveTable(f, command.table);
      break;
    case 'sign':
      signReferred(f);
      break;
    case 'endTurn':
      endTurn(f, command.seat);
      break;
  }
  return null;
}

/** An act, looked up once: the command that is given most. */
function actInPlace(f: Fold, seat: number, id: string): Rejection | null {
  const outOfTurn = rejectTurn(f, seat);
  if (outOfTurn) return outOfTurn;
  const action = f.prepared.actionIndex.get(id);
  if (action === undefined) return reject('UnknownAction', { id });
  const rejection = rejectAct(f, seat, action);
  if (rejection === null) playAct(f, seat, action);
  return rejection;
}

function indexOf(index: ReadonlyMap<string, number>, id: string): number {
  return index.get(id) ?? -1;
}

/** Why the seat may not give any command now; null when it may. */
function rejectTurn({ state, scenario }: Fold, seat: number): Rejection | null {
  if (state.isOver) return reject('GameOver');
  const awaited = seatAwaited(state);
  if (awaited >= 0) return awaited === seat ? null : reject('AwaitingAnswer');
  if (!scenario.phases[state.phase].seats.includes(seat)) return reject('NotYourPhase');
  return state.ended[seat] === 1 ? reject('AlreadyEnded') : null;
}

/** Why a command may not be given now; null when it may. */
export function rejectCommand(f: Fold, command: Command): Rejection | null {
  const outOfTurn = rejectTurn(f, command.seat);
  if (outOfTurn) return outOfTurn;
  switch (command.type) {
    case 'act': {
      const action = f.prepared.actionIndex.get(command.id);
      return action === undefined ? reject('UnknownAction', { id: command.id }) : rejectAct(f, command.seat, action);
    }
    case 'declare': {
      const line = f.prepared.lineIndex.get(command.id);
      return line === undefined ? reject('UnknownLine', { id: command.id }) : rejectLine(f, command.seat, line);
    }
    case 'answerCrisis':
      return rejectAnswer(f, command.seat, command.id);
    case 'standInCrisis':
      return rejectStand(f, command.seat);
    case 'announce':
      return rejectAnnouncement(f, command.seat, command.id, command.occasion);
    case 'offer':
      return rejectOffer(f, command);
    case 'answer':
      return rejectReply(f, command);
    case 'agree':
      return rejectAgreement(f, command.seat, command.table, command.exchange);
    case 'leave':
      return rejectLeave(f, command.seat, command.table);
    case 'sign':
      return rejectSigning(f, command.seat, command.table);
    case 'endTurn':
      return seatAwaited(f.state) >= 0 ? reject('AwaitingAnswer') : null;
  }
}

function endTurn(f: Fold, seat: number): void {
  const { state, scenario } = f;
  state.ended[seat] = 1;
  const phase = scenario.phases[state.phase];
  if (phase.seats.some((s) => state.ended[s] === 0)) return;
  for (const s of phase.seats) state.ended[s] = 0;
  runSteps(f, 0);
}

/** The steps of the phase from this one on, then the next phase; stops where an answer is awaited. */
function runSteps(f: Fold, from: number): void {
  const { state, scenario } = f;
  const steps = scenario.phases[state.phase].then;
  for (let i = from; i < steps.length; i++) {
    if (steps[i] === 'resolve') resolve(f);
    else advance(f);
    if (seatAwaited(state) >= 0) return;
  }
  if (!state.isOver) state.phase = (state.phase + 1) % scenario.phases.length;
  else emit(f, { type: 'turnBegan', turn: state.turn });
}

/** The other side's decision after a climb; the end of the turn goes on where it waited. */
function stand(f: Fold, stands: boolean): void {
  settleClimb(f, stands);
  resolveRest(f);
  runSteps(f, f.scenario.phases[f.state.phase].then.indexOf('resolve') + 1);
}

/** Acts by turn; those of past turns are shared, because they no longer change. */
export function copyActs(acts: readonly (readonly number[])[]): number[][] {
  const out = acts.slice() as number[][];
  const today = out.length - 1;
  if (today >= 0) out[today] = out[today].slice();
  return out;
}

/** A copy that shares nothing that changes. */
export function copyState(s: GameState): GameState {
  return {
    ...s,
    ended: s.ended.slice(),
    values: s.values.slice(),
    acts: copyActs(s.acts),
    done: s.done.slice(),
    last: s.last.slice(),
    queue: s.queue.slice(),
    drawn: s.drawn.slice(),
    open: s.open.slice(),
    intents: s.intents.slice(),
    made: s.made.slice(),
    belief: s.belief.slice(),
    crisis: s.crisis && { ...s.crisis },
    mandates: s.mandates.slice(),
    openings: s.openings.slice(),
    history: s.history.slice(),
    session: s.session && { ...s.session },
    texts: s.texts.slice(),
    signed: s.signed.slice(),
  };
}
