// What a seat may do now, and why not the rest. Serves buttons, agents and checks alike.
// Invariant: a choice without a rejection is accepted by `apply`; one with a rejection is refused with that rejection.

import type { Command } from '../model/command';
import { drawInt } from '../model/rng';
import type { Scenario } from '../model/scenario';
import type { GameState } from '../model/state';
import { type Context, createContext } from '../turn/context';
import { seatAwaited } from '../turn/turn-order';
import type { CandidateCommand } from '../visibility/seat-view';
import { rejectAct } from './act';
import { seatQueryContext } from './announce';
import { costOfCommand, rejectCommand } from './apply';

/** Every command the seat could think of now: legal, or with the reason why not. */
export function candidateCommands(scenario: Scenario, state: GameState, seat: number): CandidateCommand[] {
  const ctx = createContext(scenario, state, drawInt, null);
  const out: CandidateCommand[] = [];
  if (isAwaitedInCrisis(ctx, seat)) return standCommands(seat).map((command) => ({ command, cost: 0, rejection: null }));
  if (!isInPhase(ctx, seat) || seatAwaited(state) >= 0) return out;
  for (const command of conceivableCommands(ctx, seat))
    out.push({ command, cost: costOfCommand(ctx, command), rejection: rejectCommand(ctx, command) });
  return out;
}

/** The commands that would be accepted now. */
export function legalCommands(scenario: Scenario, state: GameState, seat: number): Command[] {
  const ctx = createContext(scenario, state, drawInt, null);
  const out: Command[] = [];
  if (isAwaitedInCrisis(ctx, seat)) return standCommands(seat);
  if (!isInPhase(ctx, seat) || seatAwaited(state) >= 0 || state.ended[seat] === 1) return out;
  const { code } = ctx.prepared;
  if (code && state.mode === 'free') code.legalActs[seat](ctx, out);
  else pushLegalActs(ctx, seat, out);
  const others = commandsBesidesActs(ctx, seat);
  for (let i = 0; i < others.length; i++) if (rejectCommand(ctx, others[i]) === null) out.push(others[i]);
  return out;
}

function pushLegalActs(ctx: Context, seat: number, out: Command[]): void {
  const { actsBySeat, commands, acts: prepared } = ctx.prepared;
  const { lastPlayed, turn, mode } = ctx.state;
  const acts = actsBySeat[seat];
  for (let i = 0; i < acts.length; i++) {
    const act = acts[i];
    // Most acts are decided by one gate; asking it here spares them the way through every other demand.
    const { onlyGate } = prepared[act];
    const isLegal = onlyGate && mode === 'free' ? lastPlayed[act] !== turn && onlyGate(ctx) !== 0 : rejectAct(ctx, seat, act) === null;
    if (isLegal) out.push(commands.acts[act]);
  }
}

function isInPhase(ctx: Context, seat: number): boolean {
  const { state } = ctx;
  if (state.isOver) return false;
  const awaited = seatAwaited(state);
  return awaited >= 0 ? awaited === seat : ctx.scenario.phases[state.phase].seats.includes(seat);
}

function conceivableCommands(ctx: Context, seat: number): Command[] {
  const { actsBySeat, commands } = ctx.prepared;
  // Where texts are bargained over at tables, nobody thinks of closing one in a single step.
  const isAtTables = ctx.prepared.hasSettlingTable && ctx.state.tables === 'full';
  const acts = isAtTables ? actsBySeat[seat].filter((a) => !ctx.prepared.acts[a].closes) : actsBySeat[seat];
  return [...acts.map((a) => commands.acts[a]), ...commandsBesidesActs(ctx, seat)];
}

/** Lines, ladder answers and announcements the seat could think of, then the end of its turn. */
function commandsBesidesActs(ctx: Context, seat: number): readonly Command[] {
  const { commands } = ctx.prepared;
  if (seat !== ctx.scenario.player) return [...announcements(ctx, seat), commands.ends[seat]];
  const usual = ctx.state.crisis ? commands.inCrisis : commands.inCalm;
  return ctx.state.session || ctx.state.referred ? [...tableCommands(ctx, seat), ...usual] : usual;
}

/** What may be said at a table besides a text of one's own: there are too many texts to list. */
function tableCommands(ctx: Context, seat: number): Command[] {
  const { session, referred } = ctx.state;
  const out: Command[] = [];
  if (session && session.ended === '') {
    const table = ctx.scenario.tables[session.table].id;
    out.push({ type: 'agree', seat, table, exchange: session.exchange }, { type: 'leave', seat, table });
  }
  if (referred) out.push({ type: 'sign', seat, table: ctx.scenario.tables[referred.table].id });
  return out;
}

/** True when the seat is asked whether it stands after the player's climb. */
function isAwaitedInCrisis({ state }: Context, seat: number): boolean {
  return !state.isOver && state.crisis?.awaitedSeat === seat;
}

/** All it may then do. */
function standCommands(seat: number): Command[] {
  return [
    { type: 'standInCrisis', seat, id: 'stand' },
    { type: 'standInCrisis', seat, id: 'yield' },
  ];
}

function announcements(ctx: Context, seat: number): Command[] {
  const moves = ctx.prepared.movesBySeat[seat];
  if (moves.length === 0) return [];
  const q = seatQueryContext(ctx, seat);
  return moves.map((m) => {
    const occasion = ctx.prepared.moves[m].occasions.findIndex((o) => o(q) !== 0);
    return { type: 'announce', seat, id: ctx.scenario.moves[m].id, occasion };
  });
}
