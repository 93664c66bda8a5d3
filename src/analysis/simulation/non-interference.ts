// Plays games by lot beside worlds that differ from them only in what one seat may not see, and looks whether that seat can tell.
// Invariant: depends on scenario and seed alone. Non-interference after Goguen and Meseguer ("Security Policies and Security Models", 1982): what a
// seat is shown, offered and told is a function of what it may see. Where a secret has a visible effect the worlds part, and are dropped.

import { power } from '../../agents/powers/power';
import { envoy } from '../../agents/strategies/envoy';
import { applyInPlace } from '../../engine/commands/apply';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { GameEvent, GameEventType } from '../../engine/model/event';
import type { Seat } from '../../engine/model/indices';
import { elementAt, mapPair } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { copyState, type GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { seatsToDecide } from '../../engine/turn/turn-order';
import { forecastCrisis } from '../../engine/visibility/crisis-forecast';
import { crisisStakes } from '../../engine/visibility/crisis-stakes';
import { forecastAct, forecastCard } from '../../engine/visibility/forecast';
import { moveCandidates } from '../../engine/visibility/move-candidate';
import { isSealed } from '../../engine/visibility/sealed';
import { createEventFeed, type EventFeed, feedEvents } from '../../engine/visibility/seat-events';
import { type SeatView, viewSeat } from '../../engine/visibility/seat-view';
import { commandByLot, createSeatPlayer, type Lot, type SeatPlayer } from './lot-command';
import { withOtherHidden } from './other-secrets';

export interface SecrecyReport {
  /** What a seat could tell from what it may not see, as sentences. */
  readonly broken: string[];
  games: number;
  /** Commands after which worlds were compared. */
  commands: number;
  /** Worlds that were followed beside a game. */
  worlds: number;
  /** Worlds that parted from their game by something the seat may see. */
  parted: number;
  /** Worlds in which others decided otherwise, followed until the phase showed it. */
  revealed: number;
  /** Views compared, with the choices and the events told. */
  compared: number;
}

export function createSecrecyReport(): SecrecyReport {
  return { broken: [], games: 0, commands: 0, worlds: 0, parted: 0, revealed: 0, compared: 0 };
}

/** Something more that a seat is shown, as text: what a page makes of its view. */
export type ExtraLook = (state: GameState, seat: Seat) => string;

/** A world is begun at one command in so many, by lot. */
const BEGIN_EVERY = 6;
/** So many are followed at a time: more cost time and find nothing new. */
const MOST_WORLDS = 4;
/** Agents hold seats in one game of so many: they think longer than a lot. */
const AGENTS_EVERY = 8;
/** Choices and forecasts are compared at one command in so many, by lot: views are at every one. */
const LOOK_EVERY = 3;
/** A game may not take more commands than this. */
const MOST_COMMANDS = 4_000;

/** A world beside the game, which one seat could not tell from it so far. */
interface World {
  readonly seat: Seat;
  /** `secret`: what the seat may not see is otherwise, the commands are the same. `plan`: others decide otherwise in a phase sealed from the seat. */
  readonly kind: 'secret' | 'plan';
  readonly state: GameState;
  feed: EventFeed;
  gameFeed: EventFeed;
}

interface Watch {
  readonly scenario: Scenario;
  readonly found: SecrecyReport;
  readonly look: ExtraLook | null;
  readonly lot: Lot;
  readonly says: (sentence: string) => void;
}

/** One game, every seat deciding for itself, with worlds beside it. `look`: what else is compared. */
export function checkNonInterference(
  scenario: Scenario,
  seed: string,
  found: SecrecyReport = createSecrecyReport(),
  look: ExtraLook | null = null,
): SecrecyReport {
  const state = newGame(scenario, seed, { wordingSeed: 'words', tables: drawInt(seed, 0, 'lot:tables', 8) === 0 ? 'fast' : 'full' });
  found.games++;
  const players = holdersByLot(scenario, seed);
  let worlds: World[] = [];
  for (let n = 0; !state.isOver && n < MOST_COMMANDS; n++) {
    const lot: Lot = (what, ways) => drawInt(seed, n, `lot:${what}`, ways);
    const says = (sentence: string): void => {
      if (found.broken.length < 50)
        found.broken.push(`${scenario.id}, seed ${seed}, command ${n + 1}, turn ${state.turn + 1}: ${sentence}`);
    };
    const watch: Watch = { scenario, found, look, lot, says };
    if (worlds.length < MOST_WORLDS && lot('begin', BEGIN_EVERY) === 0) worlds.push(beginWorld(watch, state, n));
    const seats = seatsToDecide(scenario, state);
    const seat = elementAt(seats, lot('seat', seats.length));
    const command = players[seat]?.(scenario, state) ?? commandByLot(scenario, state, seat, lot);
    if (!command) {
      says('a seat that is to decide has nothing it may do');
      break;
    }
    const events: GameEvent[] = [];
    const before = state.phaseStart.number;
    if (applyInPlace(scenario, state, command, drawInt, events) !== null) says(`${JSON.stringify(command)} was legal and is refused`);
    found.commands++;
    const hasRevealed = state.isOver || state.phaseStart.number !== before;
    worlds = worlds.filter((world) => isAlike(watch, state, world, command, events, hasRevealed));
  }
  return found;
}

/** Who holds each seat: in one game of so many agents hold most, for they sign texts that none signs by lot; else every seat decides by lot. */
function holdersByLot({ seats, player }: Scenario, seed: string): (SeatPlayer | null)[] {
  if (drawInt(seed, 0, 'lot:holders', AGENTS_EVERY) !== 0) return seats.map(() => null);
  return seats.map((_, seat) =>
    drawInt(seed, 0, `lot:holder:${seat}`, 5) === 0 ? null : createSeatPlayer(seat === player ? envoy : power, seat),
  );
}

/** A world that looks the same to a seat drawn by lot: other secrets, sometimes other luck; or what others decide in this phase. */
function beginWorld({ scenario, found, lot }: Watch, state: GameState, n: number): World {
  const seat = lot('watcher', scenario.seats.length);
  const kind = isSealed(scenario, state, seat) && lot('kind', 2) === 0 ? 'plan' : 'secret';
  const other = kind === 'plan' ? copyState(state) : withOtherHidden(scenario, state, seat, n);
  const hasOtherLuck = kind === 'secret' && lot('luck', 3) === 0;
  found.worlds++;
  return {
    seat,
    kind,
    state: hasOtherLuck ? { ...other, seed: `${state.seed}|other` } : other,
    feed: createEventFeed(scenario, other, seat),
    gameFeed: createEventFeed(scenario, state, seat),
  };
}

/** Carries the command out in the world too, and compares what the seat is told, shown and offered; false where the two are to be told apart. */
function isAlike(
  watch: Watch,
  state: GameState,
  world: World,
  command: Command,
  events: readonly GameEvent[],
  hasRevealed: boolean,
): boolean {
  const { scenario, found, says } = watch;
  const { seat, kind } = world;
  const given = kind === 'plan' ? otherDecision(watch, world, command) : command;
  const happened: GameEvent[] = [];
  const rejection = given && applyInPlace(scenario, world.state, given, drawInt, happened);
  if (rejection) {
    if (command.seat === seat && kind === 'secret')
      says(`seat ${seat} is refused ${JSON.stringify(command)} (${rejection.code}) where it could not know why`);
    return false;
  }
  if (kind === 'plan' && (hasRevealed || !isSealed(scenario, state, seat) || !isSealed(scenario, world.state, seat))) {
    found.revealed++;
    return false;
  }
  // What others have planned lapses where it has become impossible, as their commands are refused.
  if (othersLapses(events, seat) !== othersLapses(happened, seat)) return false;
  const here = feedEvents(scenario, world.gameFeed, state, command, events);
  const there = feedEvents(scenario, world.feed, world.state, given ?? command, happened);
  world.gameFeed = here.feed;
  world.feed = there.feed;
  const difference = firstDifference(here.told, there.told);
  if (difference !== null) {
    found.parted++;
    const [first, firstThere] = mapPair([here.told, there.told], (told) => told[difference]);
    if (kind === 'plan' || !mayPart(here.told.slice(difference), there.told.slice(difference)))
      says(`seat ${seat} is told ${JSON.stringify(first)}, elsewhere ${JSON.stringify(firstThere)}`);
    return false;
  }
  found.compared++;
  const [seen, seenThere] = mapPair([state, world.state], (at) => viewSeat(scenario, at, seat));
  const shown = JSON.stringify(seen);
  if (shown !== JSON.stringify(seenThere)) {
    says(`seat ${seat} sees another game after ${JSON.stringify(command)}: ${memberThatDiffers(seen, seenThere)}`);
    return false;
  }
  if (shown.includes(state.seed)) says(`seat ${seat} is shown the seed`);
  if (watch.lot(`look:${seat}`, LOOK_EVERY) === 0 && !isOfferedAlike(watch, state, world, seen, seenThere)) return false;
  return true;
}

function isOfferedAlike(
  { scenario, look, lot, says }: Watch,
  state: GameState,
  world: World,
  seen: SeatView,
  seenThere: SeatView,
): boolean {
  const { seat } = world;
  const choices = [state, world.state].map((at) => JSON.stringify(candidateCommands(scenario, at, seat)));
  if (choices[0] !== choices[1]) says(`seat ${seat} is offered other choices`);
  const act = elementAt(scenario.actions, lot('act', scenario.actions.length));
  const forecasts = [seen, seenThere].map((view) =>
    JSON.stringify([
      act.seat === seat ? forecastAct(scenario, view, act.id) : null,
      view.openCards.map((card) => forecastCard(scenario, view, card)),
      view.crisis && [crisisStakes(scenario, view), seat === scenario.player ? forecastCrisis(scenario, view) : null],
      moveCandidates(scenario, view),
    ]),
  );
  if (forecasts[0] !== forecasts[1]) says(`seat ${seat} is given other forecasts`);
  const looks = look ? [state, world.state].map((at) => look(at, seat)) : [];
  if (looks[0] !== looks[1]) says(`seat ${seat} is shown another page`);
  return choices[0] === choices[1] && forecasts[0] === forecasts[1] && looks[0] === looks[1];
}

/** What another seat decides instead, in a phase that goes on; its own command where the seat watched decides; null where it does nothing. */
function otherDecision({ scenario, lot }: Watch, { seat, state }: World, command: Command): Command | null {
  if (command.seat === seat) return command;
  if (!seatsToDecide(scenario, state).includes(command.seat)) return null;
  const other = commandByLot(scenario, state, command.seat, (what, ways) => lot(`other:${what}`, ways));
  return other?.type === 'endTurn' ? null : other;
}

/** Events by which a secret may show: what the world does, as far as its rules make it public. */
const effects: ReadonlySet<GameEventType> = new Set<GameEventType>([
  'changed',
  'bandChanged',
  'newsBroke',
  'cardTurned',
  'cardStruck',
  'moveMade',
  'moveLapsed',
  'signalSeen',
  'crisisOpened',
  'crisisMoved',
  'crisisEnded',
  'textSigned',
  'textFailed',
  'textReferred',
  'tableSigned',
  'textRatified',
  'ratificationFailed',
  'mandateSettled',
  'gameEnded',
]);

/** Plans of other seats that lapsed, as text. */
function othersLapses(events: readonly GameEvent[], seat: Seat): string {
  return JSON.stringify(events.flatMap((event) => (event.type === 'planLapsed' && event.seat !== seat ? [event.seat, event.command] : [])));
}

/** The place of the first event that differs; null when none does. */
function firstDifference(here: readonly GameEvent[], there: readonly GameEvent[]): number | null {
  for (let i = 0; i < Math.max(here.length, there.length); i++) if (!isSame(here[i], there[i])) return i;
  return null;
}

function isSame(here: GameEvent | undefined, there: GameEvent | undefined): boolean {
  return JSON.stringify(here) === JSON.stringify(there);
}

/**
 * Whether two games may come apart where their events begin to differ: one has an effect that the other has not. A decision, and what is told of
 * it, is the same in both; and so is what came to nothing, unless an effect of only one of them came before it.
 */
function mayPart(here: readonly GameEvent[], there: readonly GameEvent[]): boolean {
  if (isNoChange(here[0]) && isNoChange(there[0])) return false;
  const [first, firstThere] = mapPair([here, there], (events) => events.find((event) => !isNoChange(event)));
  if (isSame(first, firstThere)) return false;
  if (first?.type === 'changed' && firstThere?.type === 'changed' && first.slot === firstThere.slot)
    return first.to !== firstThere.to || first.cause !== firstThere.cause;
  if (first?.type === 'signalSeen' && firstThere?.type === 'signalSeen') return first.id !== firstThere.id;
  return [first, firstThere].some((event) => event !== undefined && effects.has(event.type));
}

function isNoChange(event: GameEvent | undefined): boolean {
  return event?.type === 'changed' && event.from === event.to;
}

function memberThatDiffers(here: SeatView, there: SeatView): string {
  const names = Object.keys(here) as (keyof SeatView)[];
  const name = names.find((key) => JSON.stringify(here[key]) !== JSON.stringify(there[key])) ?? 'seat';
  return `${name} is ${JSON.stringify(here[name])}, elsewhere ${JSON.stringify(there[name])}`.slice(0, 400);
}
