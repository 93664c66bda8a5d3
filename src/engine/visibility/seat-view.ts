// What one seat may know, and nothing else. Agents, scenes and panels get this, never the state.
// Invariant: changing a value a seat does not see, or a decision that is still sealed from it, changes nothing in its view.
import type { Command } from '../model/command';
import type { Rejection } from '../model/rejection';
import type { GameMode, Scenario, TableMode } from '../model/scenario';
import {
  type Crisis,
  type GameState,
  type Intent,
  type Moment,
  never,
  type QueuedEffect,
  type SignedText,
  type TabledText,
  type TableSession,
} from '../model/state';
import { seatsToDecide } from '../turn/turn-order';
import { type AgreementView, actsSeen, agreementSeen, intentsShown, momentShown } from './sealed';
import { maskArgs, maskValues, type Sight, sightOf } from './visibility';

export interface SeatView {
  readonly seat: number;
  readonly mode: GameMode;
  /** What chooses between wordings; no rule reads it. */
  readonly wordingSeed: string;
  readonly turn: number;
  readonly phase: number;
  readonly isOver: boolean;
  /** True when this seat may act now. */
  readonly isToMove: boolean;
  /** By slot: exact, the floor of the band, or 0 when hidden (see `maskValue`). */
  readonly values: readonly number[];
  readonly acts: readonly (readonly number[])[];
  readonly timesPlayed: readonly number[];
  readonly lastPlayed: readonly number[];
  readonly paidActs: number;
  readonly lineTurn: number;
  /** Delayed effects of its own acts. */
  readonly queue: readonly QueuedEffect[];
  readonly openCards: readonly number[];
  readonly drawnCards: readonly number[];
  readonly intents: readonly IntentView[];
  readonly movesMade: readonly (readonly [number, number])[];
  /** By hidden type, per mille; empty for a seat that forms no belief. */
  readonly belief: readonly number[];
  readonly crisis: CrisisView | null;
  readonly lastCrisisTurn: number;
  readonly agreement: AgreementView | null;
  readonly tables: TableMode;
  /** The session of this turn and every text of the game, at the tables this seat hears. */
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
export function viewSeat(scenario: Scenario, state: GameState, seat: number): SeatView {
  return viewMoment(scenario, state, seat, momentShown(scenario, state, seat));
}

/** The view the seat would have if its answer were awaited now: what it decides by when it is asked. */
export function viewWhenAsked(scenario: Scenario, state: GameState, seat: number): SeatView {
  return viewMoment(scenario, state, seat, state);
}

function viewMoment(scenario: Scenario, state: GameState, seat: number, shown: Moment): SeatView {
  const sight = sightOf(scenario, seat);
  const { acts, timesPlayed, lastPlayed } = actsSeen(scenario, sight, shown, state, seat);
  return {
    seat,
    mode: state.mode,
    wordingSeed: state.wordingSeed,
    turn: state.turn,
    phase: state.phase,
    isOver: state.isOver,
    isToMove: seatsToDecide(scenario, state).includes(seat),
    values: maskValues(sight, shown.values),
    acts,
    timesPlayed,
    lastPlayed,
    paidActs: sight.isPlayer ? state.paidActs : 0,
    lineTurn: sight.isPlayer ? state.lineTurn : never,
    queue: state.queue.length === 0 ? none : state.queue.filter(({ action }) => scenario.actions[action].seat === seat),
    openCards: state.openCards,
    drawnCards: state.drawnCards,
    intents: viewIntents(scenario, sight, intentsShown(state, seat)),
    movesMade: state.movesMade,
    belief: sight.hasBelief ? shown.belief : none,
    crisis: shown.crisis && viewCrisis(shown.crisis, sight),
    lastCrisisTurn: shown.lastCrisisTurn,
    agreement: agreementSeen(sight, shown),
    tables: state.tables,
    session: shown.session && sight.tables[shown.session.table] ? { ...shown.session } : null,
    texts: shown.texts.length === 0 ? none : shown.texts.filter(({ table }) => sight.tables[table]),
    referred: shown.referred && sight.tables[shown.referred.table] ? shown.referred : null,
    signed: shown.signed,
    mandates: state.mandates,
    openings: state.openings,
    scoreHistory: sight.isPlayer ? state.scoreHistory : none,
  };
}

function viewIntents(scenario: Scenario, sight: Sight, intents: readonly Intent[]): readonly IntentView[] {
  return intents.every(({ move }) => sight.openMoves[move]) ? intents : intents.map((intent) => viewIntent(scenario, sight, intent));
}

function viewIntent(scenario: Scenario, sight: Sight, intent: Intent): IntentView {
  const { move, occasion, args } = intent;
  if (sight.openMoves[move]) return intent;
  return { ...intent, args: maskArgs(sight, scenario.moves[move].occasions[occasion]?.args ?? [], args) };
}

/** The player's answer is its own until it is carried out: then the other side is asked, or the crisis has moved on. */
function viewCrisis(crisis: CrisisView, { isPlayer }: Sight): CrisisView {
  return { ...crisis, answer: isPlayer || crisis.awaitedSeat >= 0 ? crisis.answer : 'none' };
}
