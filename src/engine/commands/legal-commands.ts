// What a seat may do now, and why not the rest. Serves buttons, agents and checks alike.
// Invariant: a choice without a rejection is accepted by `apply`; one with a rejection is refused with that rejection.

import type { Command } from '../model/command';
import type { Seat } from '../model/indices';
import { drawInt } from '../model/rng';
import type { PhaseKind, Scenario } from '../model/scenario';
import type { GameState } from '../model/state';
import { type Context, createContext } from '../turn/context';
import { isAwaited, isHeldUp } from '../turn/turn-order';
import type { CandidateCommand } from '../visibility/seat-view';
import { rejectAct } from './act';
import { seatQueryContext } from './announce';
import { costOfCommand, rejectCommand } from './apply';
import { mayOpen } from './session-table';

/** Every command the seat could think of now: legal, or with the reason why not. */
export function candidateCommands(scenario: Scenario, state: GameState, seat: Seat): CandidateCommand[] {
  const ctx = createContext(scenario, state, drawInt, null);
  if (!isInPhase(ctx, seat)) return [];
  const conceivable = isAwaited(state, seat) ? answersOf(ctx, seat) : [...conceivableActs(ctx, seat), ...commandsBesidesActs(ctx, seat)];
  return conceivable.map((command) => ({ command, cost: costOfCommand(ctx, command), rejection: rejectCommand(ctx, command) }));
}

/** The commands that would be accepted now. */
export function legalCommands(scenario: Scenario, state: GameState, seat: Seat): Command[] {
  const ctx = createContext(scenario, state, drawInt, null);
  const out: Command[] = [];
  if (!isInPhase(ctx, seat)) return out;
  if (isAwaited(state, seat)) return answersOf(ctx, seat);
  if (state.ended[seat] === 1) return out;
  if (mayAct(ctx)) pushLegalActs(ctx, seat, out);
  const others = commandsBesidesActs(ctx, seat);
  for (let i = 0; i < others.length; i++) {
    // A seat that is to decide may always end its turn.
    if (others[i].type === 'endTurn' || rejectCommand(ctx, others[i]) === null) out.push(others[i]);
  }
  return out;
}

function pushLegalActs(ctx: Context, seat: Seat, out: Command[]): void {
  const { actsBySeat, commands, acts: prepared, code } = ctx.prepared;
  const { mode, plans } = ctx.state;
  const today = ctx.state.acts[ctx.state.turn];
  const isUnplanned = mode === 'free' && plans.length === 0;
  if (code && isUnplanned) {
    code.legalActs[seat](ctx, out);
    return;
  }
  const acts = actsBySeat[seat];
  for (let i = 0; i < acts.length; i++) {
    const act = acts[i];
    // Most acts are decided by one gate; asking it here spares them the way through every other demand.
    const { onlyGate } = prepared[act];
    const isLegal = onlyGate && isUnplanned ? !today.includes(act) && onlyGate(ctx) !== 0 : rejectAct(ctx, seat, act) === null;
    if (isLegal) out.push(commands.acts[act]);
  }
}

/** The seat has a part in what goes on now: the phase is its own and does not wait for another, or it is asked for an answer. */
function isInPhase({ state, scenario }: Context, seat: Seat): boolean {
  if (state.isOver) return false;
  return isAwaited(state, seat) || (scenario.phases[state.phase].seats.includes(seat) && !isHeldUp(scenario, state));
}

const none: readonly Command[] = [];
const kindsOfActs: readonly PhaseKind[] = ['open', 'plan'];
const kindsOfTalks: readonly PhaseKind[] = ['open', 'table'];

function mayAct({ scenario, state }: Context): boolean {
  return kindsOfActs.includes(scenario.phases[state.phase].kind);
}

function conceivableActs(ctx: Context, seat: Seat): Command[] {
  if (!mayAct(ctx)) return [];
  const { actsBySeat, commands } = ctx.prepared;
  // Where texts are bargained over at tables, nobody thinks of closing one in a single step.
  const isAtTables = ctx.prepared.hasSettlingTable && ctx.state.tables === 'full';
  const acts = isAtTables ? actsBySeat[seat].filter((a) => !ctx.prepared.acts[a].closes) : actsBySeat[seat];
  return acts.map((a) => commands.acts[a]);
}

/** What may be said at a table, announcements, lines and ladder answers the seat could think of, then the end of its turn. */
function commandsBesidesActs(ctx: Context, seat: Seat): readonly Command[] {
  const { commands } = ctx.prepared;
  const usual = !mayAct(ctx) ? commands.end[seat] : ctx.state.crisis ? commands.inCrisis[seat] : commands.inCalm[seat];
  const talk = tableCommands(ctx, seat);
  const moves = announcements(ctx, seat);
  return talk.length === 0 && moves.length === 0 ? usual : [...talk, ...moves, ...usual];
}

/** What may be said at a table besides a text of one's own: there are too many texts to list. */
function tableCommands({ scenario, state }: Context, seat: Seat): readonly Command[] {
  const { sessions, referred } = state;
  if ((sessions.length === 0 && referred.length === 0) || !kindsOfTalks.includes(scenario.phases[state.phase].kind)) return none;
  const out: Command[] = [];
  for (const { table: index, proposer, exchange, ended } of sessions) {
    if (proposer !== seat || ended !== null) continue;
    const { id: table, between } = scenario.tables[index];
    if (between.includes(seat)) out.push({ type: 'agree', seat, table, exchange });
    out.push({ type: 'leave', seat, table });
  }
  for (const { table } of referred) {
    if (mayOpen(scenario.tables[table], seat)) out.push({ type: 'sign', seat, table: scenario.tables[table].id });
  }
  return out;
}

/** What the seat may say to what it is asked; answers to a text at a table are too many to list. */
function answersOf({ scenario, state }: Context, seat: Seat): Command[] {
  if (state.crisis?.awaitedSeat === seat) {
    return [
      { type: 'standInCrisis', seat, id: 'stand' },
      { type: 'standInCrisis', seat, id: 'yield' },
    ];
  }
  return state.sessions.flatMap(({ table, awaitedSeat, agreed, exchange, ended }): Command[] => {
    if (awaitedSeat !== seat || agreed === null || ended !== null) return [];
    const { id } = scenario.tables[table];
    return [
      { type: 'consent', seat, table: id, exchange, id: 'consent' },
      { type: 'consent', seat, table: id, exchange, id: 'refuse' },
    ];
  });
}

function announcements(ctx: Context, seat: Seat): readonly Command[] {
  const moves = ctx.prepared.movesBySeat[seat];
  if (moves.length === 0 || !mayAct(ctx)) return none;
  const q = seatQueryContext(ctx, seat);
  return moves.map((m) => {
    const occasion = ctx.prepared.moves[m].occasions.findIndex((o) => o(q) !== 0);
    return { type: 'announce', seat, id: ctx.scenario.moves[m].id, occasion };
  });
}
