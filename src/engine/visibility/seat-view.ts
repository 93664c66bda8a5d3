// What one seat may know, and nothing else. Agents, scenes and panels get this, never the state.
// Invariant: changing a value a seat does not see changes nothing in its view.
import { type PreparedQueryContext, prepare } from '../expression/prepared-scenario';
import type { Command } from '../model/command';
import { idiv } from '../model/integer';
import type { Rejection } from '../model/rejection';
import type { Scenario, TableMode } from '../model/scenario';
import {
  type Crisis,
  type CrisisAnswer,
  copyActs,
  type GameState,
  type Intent,
  never,
  type QueuedEffect,
  type SignedText,
  type TabledText,
  type TableSession,
} from '../model/state';
import { stakesOf, stepDownCost } from '../turn/crisis';
import { createFactsContext } from '../turn/scorecard';
import { seatsToDecide } from '../turn/turn-order';
import { bandOf, maskValues } from './visibility';

export interface SeatView {
  readonly seat: number;
  readonly mode: 'free' | 'history';
  readonly turn: number;
  readonly phase: number;
  readonly isOver: boolean;
  /** True when this seat may act now. */
  readonly isToMove: boolean;
  /** By slot: exact, the floor of the band, or 0 when hidden (see the scenario's `sees`). */
  readonly values: readonly number[];
  readonly acts: readonly (readonly number[])[];
  readonly timesPlayed: readonly number[];
  readonly lastPlayed: readonly number[];
  readonly paidActs: number;
  readonly lineTurn: number;
  readonly queue: readonly QueuedEffect[];
  readonly openCards: readonly number[];
  readonly drawnCards: readonly number[];
  readonly intents: readonly Intent[];
  readonly movesMade: readonly (readonly [number, number])[];
  readonly belief: readonly number[];
  readonly crisis: CrisisView | null;
  readonly lastCrisisTurn: number;
  readonly agreement: { readonly options: readonly number[]; readonly measures: readonly number[]; readonly turn: number } | null;
  readonly tables: TableMode;
  /** The session of this turn and every text of the game, at the tables this seat sits at. */
  readonly session: Readonly<TableSession> | null;
  readonly texts: readonly TabledText[];
  readonly referred: SignedText | null;
  /** Signed texts are public, and so is what became of them. */
  readonly signed: readonly SignedText[];
  readonly mandates: readonly number[];
  readonly openings: readonly number[];
  /** By turn: scores then total, for the player's seat; empty for others. */
  readonly scoreHistory: readonly (readonly number[])[];
}

export interface CrisisView {
  readonly kind: number;
  readonly rung: number;
  readonly answer: CrisisAnswer;
  readonly opened: number;
  /** The seat whose standing or yielding is awaited; -1: nobody's. */
  readonly awaitedSeat: number;
  /** The seat's own stake, at the middle where it hangs on what the seat does not see; the other side's as a band [low, high]. 0: not its crisis. */
  readonly ownStake: number;
  readonly otherStake: readonly [number, number];
  /** What stepping down costs now and the next time it can be done: for the player a rung higher, for the other side after standing twice. */
  readonly stepDownNow: number;
  readonly stepDownNext: number;
}

/** A command that may be given now, or why not. */
export interface CandidateCommand {
  readonly command: Command;
  readonly cost: number;
  readonly rejection: Rejection | null;
}

/** The view of one seat. Cheap enough for every agent at every turn. */
export function viewSeat(scenario: Scenario, state: GameState, seat: number): SeatView {
  const isPlayer = seat === scenario.player;
  const { hiddenActs } = prepare(scenario).seatVisibility[seat];
  const mask = (list: readonly number[], blank: number): readonly number[] => {
    const out = list.slice();
    for (const i of hiddenActs) out[i] = blank;
    return out;
  };
  return {
    seat,
    mode: state.mode,
    turn: state.turn,
    phase: state.phase,
    isOver: state.isOver,
    isToMove: seatsToDecide(scenario, state).includes(seat),
    values: maskValues(scenario, state.values, seat),
    acts: hiddenActs.length === 0 ? copyActs(state.acts) : state.acts.map((turn) => turn.filter((a) => !hiddenActs.includes(a))),
    timesPlayed: mask(state.timesPlayed, 0),
    lastPlayed: mask(state.lastPlayed, never),
    paidActs: isPlayer ? state.paidActs : 0,
    lineTurn: isPlayer ? state.lineTurn : never,
    queue: isPlayer ? state.queue.slice() : [],
    openCards: state.openCards.slice(),
    drawnCards: state.drawnCards.slice(),
    intents: state.intents.slice(),
    movesMade: state.movesMade.slice(),
    belief: isPlayer ? state.belief.slice() : [],
    crisis: state.crisis && viewCrisis(scenario, state, state.crisis, seat),
    lastCrisisTurn: state.lastCrisisTurn,
    agreement: state.agreement,
    tables: state.tables,
    session: state.session && sitsAt(scenario, state.session.table, seat) ? { ...state.session } : null,
    texts: state.texts.filter((t) => sitsAt(scenario, t.table, seat)),
    referred: state.referred && sitsAt(scenario, state.referred.table, seat) ? state.referred : null,
    signed: state.signed.slice(),
    mandates: state.mandates.slice(),
    openings: state.openings.slice(),
    scoreHistory: isPlayer ? state.scoreHistory.slice() : [],
  };
}

function sitsAt(scenario: Scenario, table: number, seat: number): boolean {
  return scenario.tables[table].between.includes(seat);
}

/** Stakes worked out twice, with what is unseen at its lowest and at its highest: the band depends on nothing hidden. */
function viewCrisis(scenario: Scenario, state: GameState, crisis: Crisis, seat: number): CrisisView {
  const open = {
    kind: crisis.kind,
    rung: crisis.rung,
    answer: seat === scenario.player || crisis.awaitedSeat >= 0 ? crisis.answer : 'none',
    opened: crisis.opened,
    awaitedSeat: crisis.awaitedSeat,
  } as const;
  const { ladder, player } = scenario;
  const isOther = seat === ladder?.other;
  if (!ladder || (seat !== player && !isOther)) return { ...open, ownStake: 0, otherStake: [0, 0], stepDownNow: 0, stepDownNext: 0 };
  const low = stakesOf(boundQueryContext(scenario, state, seat, 'low'), crisis);
  const highest = boundQueryContext(scenario, state, seat, 'high');
  const high = stakesOf(highest, crisis);
  const [mine, theirs] = isOther ? (['other', 'own'] as const) : (['own', 'other'] as const);
  const otherStake: readonly [number, number] = [Math.min(low[theirs], high[theirs]), Math.max(low[theirs], high[theirs])];
  const middle = { own: idiv(low.own + high.own, 2), other: idiv(low.other + high.other, 2), net: 0 };
  // The other side steps down where the player has climbed to, a rung above the one both stand on.
  const at = isOther ? crisis.rung + 1 : crisis.rung;
  const least = isOther ? ladder.minimumCostToOther : 0;
  const price = (rung: number): number => Math.max(least, stepDownCost(highest, middle, rung));
  return { ...open, ownStake: middle[mine], otherStake, stepDownNow: price(at), stepDownNext: price(isOther ? at + 2 : at + 1) };
}

function boundQueryContext(scenario: Scenario, state: GameState, seat: number, end: 'low' | 'high'): PreparedQueryContext {
  const values = maskValues(scenario, state.values, seat).map((seen, slot) => bandOf(scenario.variables[slot], seat, seen)[end]);
  const { turn, acts, timesPlayed, lastPlayed, movesMade, agreement } = state;
  return createFactsContext(scenario, { turn, values, acts, timesPlayed, lastPlayed, movesMade, agreement });
}
