// What a seat may do now, and why not the rest. Serves buttons, agents and checks alike.
// Invariant: a choice without a rejection is accepted by `apply`; one with a rejection is refused with that rejection.
import { answerCost, costOf, lineCost, rejectAct } from './act';
import { questionOfSeat } from './announcement';
import { rejectCommand } from './apply';
import type { Command } from './command';
import { createFold, type Fold } from './fold';
import { drawByName } from './luck';
import type { Scenario } from './scenario';
import type { GameState } from './state';
import { seatAwaited } from './turn-order';
import type { Choice } from './view';

/** Every command the seat could think of now: legal, or with the reason why not. */
export function choicesOf(scenario: Scenario, state: GameState, seat: number): Choice[] {
  const f = createFold(scenario, state, drawByName, null);
  const out: Choice[] = [];
  if (isToStand(f, seat)) return standings(seat).map((command) => ({ command, cost: 0, rejection: null }));
  if (!isInPhase(f, seat) || seatAwaited(state) >= 0) return out;
  for (const command of thinkable(f, seat)) out.push({ command, cost: costOfCommand(f, command), rejection: rejectCommand(f, command) });
  return out;
}

/** The commands that would be accepted now. */
export function legalCommands(scenario: Scenario, state: GameState, seat: number): Command[] {
  const f = createFold(scenario, state, drawByName, null);
  const out: Command[] = [];
  if (isToStand(f, seat)) return standings(seat);
  if (!isInPhase(f, seat) || seatAwaited(state) >= 0 || state.ended[seat] === 1) return out;
  const { actsBySeat, commands, acts: prepared } = f.prepared;
  const { last, turn } = state;
  const isFree = state.mode === 'free';
  const acts = actsBySeat[seat];
  for (let i = 0; i < acts.length; i++) {
    const act = acts[i];
    // Most acts are decided by one gate; asking it here spares them the way through every other demand.
    const { onlyGate } = prepared[act];
    const isLegal = onlyGate && isFree ? last[act] !== turn && onlyGate(f) !== 0 : rejectAct(f, seat, act) === null;
    if (isLegal) out.push(commands.acts[act]);
  }
  const others = besidesActs(f, seat);
  for (let i = 0; i < others.length; i++) if (rejectCommand(f, others[i]) === null) out.push(others[i]);
  return out;
}

function isInPhase(f: Fold, seat: number): boolean {
  const { state } = f;
  if (state.isOver) return false;
  const awaited = seatAwaited(state);
  return awaited >= 0 ? awaited === seat : f.scenario.phases[state.phase].seats.includes(seat);
}

function thinkable(f: Fold, seat: number): Command[] {
  const { actsBySeat, commands } = f.prepared;
  // Where texts are bargained over at tables, nobody thinks of closing one in a single step.
  const isAtTables = f.prepared.hasSettlingTable && f.state.tables === 'full';
  const acts = isAtTables ? actsBySeat[seat].filter((a) => !f.prepared.acts[a].closes) : actsBySeat[seat];
  return [...acts.map((a) => commands.acts[a]), ...besidesActs(f, seat)];
}

/** Lines, ladder answers and announcements the seat could think of, then the end of its turn. */
function besidesActs(f: Fold, seat: number): readonly Command[] {
  const { commands } = f.prepared;
  if (seat !== f.scenario.player) return [...announcements(f, seat), commands.ends[seat]];
  const usual = f.state.crisis ? commands.inCrisis : commands.inCalm;
  return f.state.session || f.state.referred ? [...atTheTable(f, seat), ...usual] : usual;
}

/** What may be said at a table besides a text of one's own: there are too many texts to list. */
function atTheTable(f: Fold, seat: number): Command[] {
  const { session, referred } = f.state;
  const out: Command[] = [];
  if (session && session.ended === '') {
    const table = f.scenario.tables[session.table].id;
    out.push({ type: 'agree', seat, table, exchange: session.exchange }, { type: 'leave', seat, table });
  }
  if (referred) out.push({ type: 'sign', seat, table: f.scenario.tables[referred.table].id });
  return out;
}

/** True when the seat is asked whether it stands after the player's climb. */
function isToStand({ state }: Fold, seat: number): boolean {
  return !state.isOver && state.crisis?.waiting === seat;
}

/** All it may then do. */
function standings(seat: number): Command[] {
  return [
    { type: 'standInCrisis', seat, id: 'stand' },
    { type: 'standInCrisis', seat, id: 'yield' },
  ];
}

function announcements(f: Fold, seat: number): Command[] {
  const moves = f.prepared.movesBySeat[seat];
  if (moves.length === 0) return [];
  const q = questionOfSeat(f, seat);
  return moves.map((m) => {
    const occasion = f.prepared.moves[m].occasions.findIndex((o) => o(q) !== 0);
    return { type: 'announce', seat, id: f.scenario.moves[m].id, occasion };
  });
}

function costOfCommand(f: Fold, command: Command): number {
  switch (command.type) {
    case 'act':
      return costOf(f, f.prepared.actionIndex.get(command.id) ?? 0);
    case 'declare':
      return lineCost(f);
    case 'answerCrisis':
      return answerCost(f, command.id);
    default:
      return 0;
  }
}
