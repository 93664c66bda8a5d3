// What one seat is told of what happened: less than happened, and not before the phase ends where it was decided out of its sight.
// Invariant: what a view shows of a game follows from what its seat was told; two games that tell it the same look the same to it.

import { prepare } from '../expression/prepare';
import type { PreparedScenario } from '../expression/prepared-scenario';
import type { Command } from '../model/command';
import { type Cause, type EventOf, type GameEvent, type GameEventType, unseenCause } from '../model/event';
import type { Seat } from '../model/indices';
import type { Scenario } from '../model/scenario';
import type { GameState } from '../model/state';
import { isSealed } from './sealed';
import { readsSecret, type SecretAmounts, secretAmountsOf } from './secret-amounts';
import { maskArgs, maskValue, type Sight, sightOf } from './visibility';

/** One telling under way. */
interface Teller {
  readonly scenario: Scenario;
  readonly prepared: PreparedScenario;
  readonly sight: Sight;
  readonly secret: SecretAmounts;
  readonly seat: Seat;
  /** The act that is being carried out is one the seat is not told of: neither are the rules that answer it. */
  isSecretAct: boolean;
  /** By slot seen in bands: the value before the first change and after the last. */
  readonly moved: Map<number, { readonly from: number; readonly to: number }>;
}

/** By type of event: what the seat is told of it, or null. */
const redactors: { readonly [T in GameEventType]: (event: EventOf<T>, teller: Teller) => GameEvent | null } = {
  changed: (event, teller) => {
    const { slot, from, to, cause } = event;
    const { sight, secret } = teller;
    const visibility = sight.variables[slot];
    if (visibility > 1) teller.moved.set(slot, { from: teller.moved.get(slot)?.from ?? from, to });
    if (visibility !== 1) return null;
    const isAskedTold = !secret.amounts.has(cause) && !secret.slots.has(slot);
    const isWhyTold = isCauseTold(teller, cause);
    // What came to nothing is not told where it would tell that something was meant.
    if (from === to && !(isAskedTold && isWhyTold && !secret.conditions.has(cause))) return null;
    if (isAskedTold && isWhyTold) return event;
    // What was meant would tell two reasons apart that nobody names.
    return { ...event, asked: to - from, cause: isWhyTold ? cause : unseenCause };
  },
  bandChanged: (event) => event,
  turnBegan: (event) => event,
  openingDrawn: (event) => event,
  newsBroke: (event) => event,
  cardTurned: (event) => event,
  cardStruck: (event) => event,
  acted: (event, teller) => {
    teller.isSecretAct = !isActTold(teller, event.id);
    if (teller.isSecretAct) return null;
    return event.seat === teller.seat ? event : { ...event, cost: null };
  },
  lineDeclared: (event) => event,
  planLapsed: (event, { seat }) => (event.seat === seat ? event : null),
  matured: (event, teller) => (isActTold(teller, event.id) ? event : null),
  moveAnnounced: (event, { scenario, prepared, sight }) => {
    const move = scenario.moves[prepared.moveIndex.get(event.id) ?? -1];
    const slots = move?.occasions[event.occasion]?.args ?? [];
    return { ...event, args: maskArgs(sight, slots, event.args) };
  },
  moveMade: (event) => event,
  moveLapsed: (event) => event,
  signalSeen: (event, { scenario, sight, seat }) => {
    if (!sight.signals[scenario.signals.findIndex(({ id }) => id === event.id)]) return null;
    return { ...event, belief: event.beliefs[seat] ?? [], beliefs: [] };
  },
  crisisOpened: (event, teller) => (isCauseTold(teller, event.cause) ? event : { ...event, cause: unseenCause }),
  crisisMoved: (event) => event,
  crisisEnded: (event) => event,
  textSigned: (event) => event,
  textFailed: (event) => event,
  sessionOpened: ifHeard,
  textOffered: ifHeard,
  textAnswered: ifHeard,
  answerSealed: ifHeard,
  consentAnswered: ifHeard,
  textReferred: ifHeard,
  tableLeft: ifHeard,
  tableSigned: (event) => event,
  textRatified: (event) => event,
  ratificationFailed: (event) => event,
  mandateSettled: (event) => event,
  deedDone: (event) => event,
  deedAnswered: (event, { scenario, seat }) => ({ ...event, choices: choicesTold(scenario, event, seat) }),
  scored: (event, { sight }) => (sight.isPlayer ? event : null),
  pointsTaken: (event, { seat }) => (event.seat === seat ? event : null),
  gameEnded: (event) => event,
};

/** Where a choice hangs on something the seat does not see, it is told what is said whatever that is; -1: nothing. */
function choicesTold(scenario: Scenario, { id, choices }: EventOf<'deedAnswered'>, seat: Seat): readonly number[] {
  const deed = scenario.deeds.findIndex((each) => each.id === id);
  const voices = scenario.deedAnswers.find((each) => each.deed === deed)?.voices ?? [];
  return choices.map((choice, i) => {
    const { answers } = voices[i];
    const isTold = answers.every((when) => when === null || !readsSecret(scenario, seat, when));
    return isTold ? choice : answers.indexOf(null);
  });
}

/** What is said at a table is told to those who hear it. */
function ifHeard<E extends GameEvent & { readonly table: string }>(event: E, { scenario, sight }: Teller): E | null {
  return sight.tables[scenario.tables.findIndex(({ id }) => id === event.table)] ? event : null;
}

function isActTold({ prepared, sight }: Teller, id: string): boolean {
  const action = prepared.actionIndex.get(id);
  return action === undefined || sight.acts[action];
}

/** Causes that are named after an act. */
const ofActs: ReadonlySet<string> = new Set(['action', 'cost', 'draft', 'later', 'risk']);

/** What becomes of a text after it is signed is public. */
const publicAtTables: ReadonlySet<string> = new Set(['signed', 'ratified', 'failed']);

/** Whether the seat may be told why something changed: a cause names acts and what is said at tables, and rules that answer an act give it away. */
function isCauseTold(teller: Teller, cause: Cause): boolean {
  const { scenario, sight, prepared } = teller;
  if (sight.isTold) return true;
  const at = cause.indexOf(':');
  const kind = cause.slice(0, at);
  const name = cause.slice(at + 1);
  if (ofActs.has(kind)) return isActTold(teller, name);
  if (kind === 'rule') return !teller.isSecretAct || !prepared.rules.afterAct.some(({ effects }) => effects.cause === cause);
  if (kind !== 'table') return true;
  const [table, what] = name.split('.');
  return publicAtTables.has(what) || sight.tables[scenario.tables.findIndex(({ id }) => id === table)];
}

/** What the seat may be told of these events, in their order; where a value went to another band of those it sees, last of all. */
export function eventsFor(scenario: Scenario, events: readonly GameEvent[], seat: Seat): GameEvent[] {
  const sight = sightOf(scenario, seat);
  const secret = secretAmountsOf(scenario, seat);
  const teller: Teller = { scenario, prepared: prepare(scenario), sight, secret, seat, isSecretAct: false, moved: new Map() };
  const told: GameEvent[] = [];
  let turn = 0;
  for (const event of events) {
    const known = redact(event, teller);
    if (known !== null) told.push(known);
    if ('turn' in event) turn = event.turn;
  }
  for (const [slot, ends] of teller.moved) {
    const [from, to] = [ends.from, ends.to].map((value) => maskValue(sight.variables[slot], value));
    if (from !== to) told.push({ type: 'bandChanged', turn, slot, from, to });
  }
  return told;
}

function redact<T extends GameEventType>(event: EventOf<T>, teller: Teller): GameEvent | null {
  const redactor = redactors[event.type] as (event: EventOf<T>, teller: Teller) => GameEvent | null;
  return redactor(event, teller);
}

/** How far a seat has been told what happened. The held events are as they happened: not for the seat. */
export interface EventFeed {
  readonly seat: Seat;
  /** What waits for the phase to end. */
  readonly held: readonly GameEvent[];
  /** Number of the moment that was revealed last. */
  readonly moment: number;
  /** After the last command the seat was shown the present. */
  readonly wasOpen: boolean;
}

/** For a seat that has been told all there is to tell so far. */
export function createEventFeed(scenario: Scenario, state: GameState, seat: Seat): EventFeed {
  return { seat, held: [], moment: state.phaseStart.number, wasOpen: !isSealed(scenario, state, seat) };
}

/** Takes the events of one command, after which `state` stands as it does, and gives what the seat is told now. */
export function feedEvents(
  scenario: Scenario,
  feed: EventFeed,
  state: GameState,
  command: Command,
  events: readonly GameEvent[],
): { readonly feed: EventFeed; readonly told: readonly GameEvent[] } {
  const { seat } = feed;
  const isOpen = !isSealed(scenario, state, seat);
  const hasEnded = state.isOver || state.phaseStart.number !== feed.moment;
  // Whoever was asked has seen what its own answer did.
  const isShown = isOpen || (feed.wasOpen && command.seat === seat);
  const isTold = (event: GameEvent): boolean => {
    if (hasEnded || isOwn(event, seat)) return true;
    return isShown && event.type !== 'moveAnnounced';
  };
  const pending = feed.held.length === 0 ? events : [...feed.held, ...events];
  const held = pending.filter((event) => !isTold(event));
  const told = held.length === 0 ? pending : pending.filter(isTold);
  return {
    feed: { seat, held, moment: state.phaseStart.number, wasOpen: isOpen },
    told: eventsFor(scenario, told, seat),
  };
}

/** A decision of the seat itself, which it need not be told. */
function isOwn(event: GameEvent, seat: Seat): boolean {
  return (event.type === 'moveAnnounced' || event.type === 'acted') && event.seat === seat;
}
