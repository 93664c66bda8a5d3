// What one seat may know, and nothing else. Agents, scenes and panels get this, never the state.
// Invariant: changing a value a seat does not see, or a decision that is still sealed from it, changes nothing in its view.

import { planOf } from '../commands/plan';
import type { Command } from '../model/command';
import type {
  ActionIndex,
  ByAction,
  ByMandate,
  ByScore,
  BySlot,
  ByTurn,
  ByType,
  CardIndex,
  MoveIndex,
  PhaseIndex,
  Seat,
  Turn,
} from '../model/indices';
import type { Rejection } from '../model/rejection';
import type { GameMode, Scenario, TableMode } from '../model/scenario';
import {
  type Crisis,
  type DoneDeed,
  type GameState,
  type Intent,
  type Moment,
  never,
  type PlannedCommand,
  type QueuedEffect,
  type SignedText,
  type TabledText,
  type TableSession,
} from '../model/state';
import { isToDecide } from '../turn/turn-order';
import { type AgreementView, actsSeen, agreementSeen, intentsShown, momentShown, paidActsSeen } from './sealed';
import { maskArgs, maskValues, type Sight, sightOf } from './visibility';

export interface SeatView {
  readonly seat: Seat;
  readonly mode: GameMode;
  /** What chooses between wordings; no rule reads it. */
  readonly wordingSeed: string;
  readonly turn: Turn;
  readonly phase: PhaseIndex;
  readonly isOver: boolean;
  /** True when this seat may act now. */
  readonly isToMove: boolean;
  /** By slot: exact, the floor of the band, or 0 when hidden (see `maskValue`). */
  readonly values: BySlot<number>;
  readonly acts: ByTurn<readonly ActionIndex[]>;
  readonly timesPlayed: ByAction<number>;
  /** Acts of this turn that cost something, from the purse its acts are paid from (see `paidActsSeen`); 0 for a seat without acts. */
  readonly paidActs: number;
  /** Turn of its last declaration of a line (`never`). */
  readonly lineTurn: Turn;
  /** In a phase of sealed plans: what it has planned so far, and what that costs. */
  readonly plan: readonly PlannedCommand[];
  /** Delayed effects of its own acts. */
  readonly queue: readonly QueuedEffect[];
  readonly openCards: readonly CardIndex[];
  readonly drawnCards: readonly CardIndex[];
  readonly intents: readonly IntentView[];
  readonly movesMade: readonly (readonly [turn: Turn, move: MoveIndex])[];
  /** By hidden type, per mille; empty for a seat that forms no belief. */
  readonly belief: ByType<number>;
  readonly crisis: CrisisView | null;
  readonly lastCrisisTurn: Turn;
  readonly agreement: AgreementView | null;
  readonly tables: TableMode;
  /** Of the sessions it hears, the one that asks it for something, else the one it leads, else the latest. */
  readonly session: TableSession | null;
  /** The sessions of this turn and every text of the game, at the tables this seat hears. */
  readonly sessions: readonly TableSession[];
  readonly texts: readonly TabledText[];
  readonly referred: readonly SignedText[];
  /** Signed texts are public, and so is what became of them. */
  readonly signed: readonly SignedText[];
  readonly mandates: ByMandate<number>;
  /** Deeds are public. */
  readonly deeds: readonly DoneDeed[];
  readonly openings: readonly number[];
  /** By turn: scores then total, for the player's seat; empty for others. */
  readonly scoreHistory: ByTurn<ByScore<number>>;
  /** By turn: its own points; empty for a seat without points. */
  readonly pointHistory: readonly number[];
}

/** An open crisis; what it weighs for a seat is worked out on demand (see `crisisStakes`). */
export type CrisisView = Readonly<Crisis>;

/** An announced move; of the numbers its reason quotes, each seat is told what it may see (see `maskArgs`). */
export interface IntentView extends Omit<Intent, 'args'> {
  readonly args: readonly (number | null)[];
}

/** A command that may be given now, or why not. */
export interface CandidateCommand {
  readonly command: Command;
  readonly cost: number;
  readonly rejection: Rejection | null;
}

const none: readonly never[] = [];

/** The view of one seat. Cheap enough for every agent at every turn: it lends the state's lists, which are replaced and never changed. */
export function viewSeat(scenario: Scenario, state: GameState, seat: Seat): SeatView {
  return viewMoment(scenario, state, seat, momentShown(scenario, state, seat));
}

/** The view the seat would have if its answer were awaited now: what it decides by when it is asked. */
export function viewWhenAsked(scenario: Scenario, state: GameState, seat: Seat): SeatView {
  return viewMoment(scenario, state, seat, state);
}

function viewMoment(scenario: Scenario, state: GameState, seat: Seat, shown: Moment): SeatView {
  const sight = sightOf(scenario, seat);
  const { acts, timesPlayed } = actsSeen(scenario, sight, shown, state, seat);
  const sessions = viewSessions(shown, sight, seat);
  return {
    seat,
    mode: state.mode,
    wordingSeed: state.wordingSeed,
    turn: state.turn,
    phase: state.phase,
    isOver: state.isOver,
    isToMove: isToDecide(scenario, state, seat),
    values: maskValues(sight, shown.values),
    acts,
    timesPlayed,
    paidActs: sight.hasActs ? paidActsSeen(scenario, shown, state, seat) : 0,
    lineTurn: state.lineTurn[seat] ?? never,
    plan: planOf(state, seat),
    queue: state.queue.length === 0 ? none : state.queue.filter(({ action }) => scenario.actions[action].seat === seat),
    openCards: state.openCards,
    drawnCards: state.drawnCards,
    intents: viewIntents(scenario, sight, intentsShown(state, seat)),
    movesMade: state.movesMade,
    belief: shown.beliefs[seat] ?? none,
    crisis: shown.crisis && viewCrisis(scenario, shown.crisis, seat),
    lastCrisisTurn: shown.lastCrisisTurn,
    agreement: agreementSeen(sight, shown),
    tables: state.tables,
    session: currentSession(sessions, seat),
    sessions,
    texts: shown.texts.length === 0 ? none : shown.texts.filter(({ table }) => sight.tables[table]),
    referred: shown.referred.length === 0 ? none : shown.referred.filter(({ table }) => sight.tables[table]),
    signed: shown.signed,
    mandates: state.mandates,
    deeds: shown.deeds,
    openings: state.openings,
    scoreHistory: sight.isPlayer ? state.scoreHistory : none,
    pointHistory: scenario.seats[seat].points ? state.pointHistory.map((points) => points[seat]) : none,
  };
}

/** An answer to a mediator's text is its seat's own until both are in. */
function viewSessions(shown: Moment, sight: Sight, seat: Seat): readonly TableSession[] {
  if (shown.sessions.length === 0) return shown.sessions;
  return shown.sessions
    .filter(({ table }) => sight.tables[table])
    .map((session) => (session.sealed && session.sealed.seat !== seat ? { ...session, sealed: null } : session));
}

/** The session that asks the seat for something; else the one it leads; else the latest it hears. */
function currentSession(sessions: readonly TableSession[], seat: Seat): TableSession | null {
  if (sessions.length === 0) return null;
  const isOpen = ({ ended }: TableSession): boolean => ended === null;
  return (
    sessions.find((session) => isOpen(session) && session.awaitedSeat === seat) ??
    sessions.find((session) => isOpen(session) && session.proposer === seat) ??
    sessions[sessions.length - 1] ??
    null
  );
}

function viewIntents(scenario: Scenario, sight: Sight, intents: readonly Intent[]): readonly IntentView[] {
  return intents.every(({ move }) => sight.openMoves[move]) ? intents : intents.map((intent) => viewIntent(scenario, sight, intent));
}

function viewIntent(scenario: Scenario, sight: Sight, intent: Intent): IntentView {
  const { move, occasion, args } = intent;
  if (sight.openMoves[move]) return intent;
  return { ...intent, args: maskArgs(sight, scenario.moves[move].occasions[occasion]?.args ?? [], args) };
}

/** An answer is its seat's own until it is carried out: then the other side is asked, or the crisis has moved on. */
function viewCrisis({ ladder }: Scenario, crisis: CrisisView, seat: Seat): CrisisView {
  return { ...crisis, answer: seat === ladder?.own || crisis.awaitedSeat !== null ? crisis.answer : 'none' };
}
