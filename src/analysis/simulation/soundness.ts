// Plays games by lot, every seat doing anything that is legal, and looks at every step whether the engine keeps its promises.
// Invariant: depends on scenario and seed alone; a broken promise is a sentence with the turn and the command.

import { apply } from '../../engine/commands/apply';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import { hashState } from '../../engine/model/hash';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { copyState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { seatAwaited, seatsToDecide } from '../../engine/turn/turn-order';
import { type CardForecast, forecastAct, forecastCard } from '../../engine/visibility/forecast';
import { type SeatView, viewSeat } from '../../engine/visibility/seat-view';
import { bandOf, bandWidth, isExact, isExactGauge, maskValue } from '../../engine/visibility/visibility';

export interface SoundnessReport {
  /** Broken promises, as sentences. */
  readonly broken: string[];
  commands: number;
  /** Commands offered or refused that were tried. */
  tried: number;
  ledgerEntries: number;
  /** Acts whose forecast was compared with what then happened, and how many were exact. */
  forecasts: number;
  exactForecasts: number;
  /** Ranges printed on cards that then struck unanswered, and how many held what happened. */
  ranges: number;
  heldRanges: number;
  /** Views compared under other secrets. */
  swaps: number;
}

export function createSoundnessReport(): SoundnessReport {
  return { broken: [], commands: 0, tried: 0, ledgerEntries: 0, forecasts: 0, exactForecasts: 0, ranges: 0, heldRanges: 0, swaps: 0 };
}

/** Everything is tried, and every view compared, at one step in so many, by lot. */
const lookEvery = 4;
/** A game may not take more commands than this: it would not end. */
const mostCommands = 4_000;

interface SoundnessRun {
  readonly scenario: Scenario;
  readonly found: SoundnessReport;
  /** Value of every slot as the ledger has it. */
  readonly ledger: number[];
  /** Ranges as printed on the open cards when the player ended the turn, by card id. */
  readonly printed: Map<string, readonly CardForecast[]>;
  state: GameState;
  readonly says: (sentence: string) => void;
}

/** One game by lot, examined at every step. */
export function checkSoundness(scenario: Scenario, seed: string, found: SoundnessReport = createSoundnessReport()): SoundnessReport {
  const events: GameEvent[] = [];
  const state = newGame(scenario, seed, { sink: events });
  const walk: SoundnessRun = {
    scenario,
    found,
    ledger: scenario.variables.map((v) => v.start),
    printed: new Map(),
    state,
    says: (sentence) => {
      if (found.broken.length < 50) found.broken.push(`${scenario.id}, seed ${seed}, turn ${walk.state.turn + 1}: ${sentence}`);
    },
  };
  enterLedger(walk, events);
  for (let n = 0; !walk.state.isOver; n++) {
    if (n >= mostCommands) {
      walk.says(`the game has not ended after ${mostCommands} commands`);
      break;
    }
    const command = chooseByLot(walk, n);
    if (!command) break;
    step(walk, command);
  }
  return found;
}

/** A legal command of a seat that may still act, by lot; ends come up often enough for the game to go on. */
function chooseByLot(walk: SoundnessRun, n: number): Command | null {
  const { scenario, state } = walk;
  const seats = seatsToDecide(scenario, state);
  if (seats.length === 0) {
    walk.says('nobody may act and the game goes on');
    return null;
  }
  const seat = seats[drawInt(state.seed, state.turn, `lot:seat:${n}`, seats.length)];
  const choices = candidateCommands(scenario, state, seat);
  if (drawInt(state.seed, state.turn, `lot:look:${n}`, lookEvery) === 0) {
    checkChoices(walk, seat, choices);
    checkSecrets(walk, n);
  }
  const legal = choices.flatMap((c) => (c.rejection ? [] : [c.command]));
  const end = legal.find((c) => c.type === 'endTurn');
  // A seat whose answer is awaited has only that to give.
  if (!end && (legal.length === 0 || seatAwaited(state) !== seat)) {
    walk.says(`seat ${seat} cannot end its turn`);
    return null;
  }
  const wantsMore = legal.length > 1 && drawInt(state.seed, state.turn, `lot:more:${n}`, 10) < 7;
  return wantsMore || !end ? legal[drawInt(state.seed, state.turn, `lot:which:${n}`, legal.length)] : end;
}

/** Every command said to be legal is accepted, every other one refused, with the same reason. */
function checkChoices(walk: SoundnessRun, seat: number, choices: ReturnType<typeof candidateCommands>): void {
  const { scenario, state, found } = walk;
  const before = hashState(state);
  const view = viewSeat(scenario, state, scenario.player);
  const stranger: Command = { type: 'act', seat, id: 'no_such_action' };
  for (const { command, rejection } of [...choices, { command: stranger, rejection: { code: 'UnknownAction' } }]) {
    const outcome = apply(scenario, state, command);
    found.tried++;
    if (outcome.ok === (rejection !== null))
      walk.says(`${JSON.stringify(command)} was said to be ${rejection ? 'illegal' : 'legal'} and was not`);
    if (!outcome.ok && rejection && outcome.rejection.code !== rejection.code) walk.says(`${JSON.stringify(command)}: two reasons`);
    if (outcome.ok && command.type === 'act' && seat === scenario.player) checkForecast(walk, view, command.id, outcome.events);
  }
  for (let other = 0; other < scenario.seats.length; other++) {
    const mayAct = seatsToDecide(scenario, state).includes(other);
    if (!mayAct && apply(scenario, state, { type: 'endTurn', seat: other }).ok) walk.says(`seat ${other} acted out of turn`);
  }
  if (hashState(state) !== before) walk.says('trying a command changed the game');
}

/** What was forecast is what the player's seat then sees in the ledger. */
function checkForecast(walk: SoundnessRun, view: SeatView, id: string, events: readonly GameEvent[]): void {
  const { scenario, found } = walk;
  const { player, variables } = scenario;
  const { now } = forecastAct(scenario, view, id);
  const seen = events.flatMap((e) =>
    e.type === 'changed' && isExactGauge(variables[e.slot], player) && e.to !== e.from ? [`${e.slot} ${e.to - e.from} ${e.cause}`] : [],
  );
  found.forecasts++;
  if (seen.join() === now.map((x) => `${x.slot} ${x.delta} ${x.cause}`).join()) found.exactForecasts++;
}

function enterLedger(walk: SoundnessRun, events: readonly GameEvent[]): void {
  for (const e of events) {
    if (e.type !== 'changed') continue;
    walk.found.ledgerEntries++;
    if (walk.ledger[e.slot] !== e.from)
      walk.says(`${walk.scenario.variables[e.slot].id} moved from ${e.from}, the ledger has ${walk.ledger[e.slot]}`);
    walk.ledger[e.slot] = e.to;
  }
}

/** Notes the ranges on the open cards as the player leaves the desk. */
function readCards(walk: SoundnessRun): void {
  const { scenario, state } = walk;
  const view = viewSeat(scenario, state, scenario.player);
  for (const card of view.openCards) walk.printed.set(scenario.cards[card].id, forecastCard(scenario, view, card));
}

/** What an unanswered card did lies within the range that was printed on it. */
function checkRanges(walk: SoundnessRun, events: readonly GameEvent[]): void {
  for (const strike of events) {
    if (strike.type !== 'cardStruck' || strike.answered) continue;
    for (const { slot, weak, strong } of walk.printed.get(strike.id) ?? []) {
      const by = events.reduce(
        (sum, e) => (e.type === 'changed' && e.slot === slot && e.cause === `card:${strike.id}` ? sum + e.to - e.from : sum),
        0,
      );
      walk.found.ranges++;
      if (by >= Math.min(weak, strong) && by <= Math.max(weak, strong)) walk.found.heldRanges++;
    }
  }
}

function step(walk: SoundnessRun, command: Command): void {
  const { scenario, found } = walk;
  if (command.type === 'endTurn' && command.seat === scenario.player) readCards(walk);
  const before = hashState(walk.state);
  const outcome = apply(scenario, walk.state, command);
  found.commands++;
  if (!outcome.ok) {
    walk.says(`${JSON.stringify(command)} was legal and is refused`);
    return;
  }
  if (hashState(walk.state) !== before) walk.says(`${JSON.stringify(command)} changed the state it was given`);
  const thawed: GameState = JSON.parse(JSON.stringify(walk.state));
  const again = apply(scenario, thawed, command);
  if (!again.ok || hashState(again.state) !== hashState(outcome.state))
    walk.says(`${JSON.stringify(command)} gives another state from a saved game`);
  walk.state = outcome.state;
  enterLedger(walk, outcome.events);
  checkRanges(walk, outcome.events);
  walk.ledger.forEach((value, slot) => {
    const { id, min, max } = scenario.variables[slot];
    if (walk.state.values[slot] !== value) walk.says(`${id} is ${walk.state.values[slot]}, the ledger says ${value}`);
    if (!Number.isSafeInteger(value) || value < min || value > max) walk.says(`${id} is ${value}, outside ${min}..${max}`);
  });
}

/** With every secret of a seat changed, its view is the same. */
function checkSecrets(walk: SoundnessRun, n: number): void {
  const { scenario, state, found } = walk;
  for (let seat = 0; seat < scenario.seats.length; seat++) {
    const other = withOtherSecrets(scenario, state, seat, n);
    found.swaps++;
    if (JSON.stringify(viewSeat(scenario, state, seat)) !== JSON.stringify(viewSeat(scenario, other, seat)))
      walk.says(`seat ${seat} sees a secret`);
  }
}

/** The state with everything changed, by lot, that the seat may not see: hidden values, the place within a band, acts it is not told of. */
export function withOtherSecrets(scenario: Scenario, state: GameState, seat: number, n: number): GameState {
  const other = copyState(state);
  scenario.variables.forEach((v, slot) => {
    if (isExact(v, seat)) return;
    const { low, high } = bandOf(v, seat, maskValue(bandWidth(v, seat), other.values[slot]));
    other.values[slot] = low + drawInt(state.seed, state.turn, `lot:secret:${n}:${slot}`, high - low + 1);
  });
  scenario.actions.forEach((a, i) => {
    if (a.seenBy[seat] || a.seat === seat) return;
    other.timesPlayed[i] = state.timesPlayed[i] === 0 ? 1 : 0;
    other.lastPlayed[i] = state.timesPlayed[i] === 0 ? 0 : -99;
  });
  return other;
}
