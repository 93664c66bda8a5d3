// Random play with every seat choosing among its legal commands; checks the engine's invariants at each step.
// Invariant: depends on scenario and seed alone; a violation is a sentence with the turn and the command.

import { apply } from '../../engine/commands/apply';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import { hashState } from '../../engine/model/hash';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { isAwaited, seatAwaited, seatsToDecide } from '../../engine/turn/turn-order';
import { type CardForecast, forecastAct, forecastCard } from '../../engine/visibility/forecast';
import { type SeatView, viewSeat } from '../../engine/visibility/seat-view';
import { isExactGauge } from '../../engine/visibility/visibility';
import { withOtherSecrets } from './other-secrets';

export interface SoundnessReport {
  /** Violations, as sentences. */
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

/** Every command is tried, and every view compared, at one step in so many, by a named draw. */
const checkEvery = 4;
/** A game may not take more commands than this: it would not end. */
const maxCommands = 4_000;

interface SoundnessRun {
  readonly scenario: Scenario;
  readonly found: SoundnessReport;
  /** Value of every slot as the ledger has it. */
  readonly ledger: number[];
  /** Ranges as printed on the open cards when the player ended the turn, by card id. */
  readonly printed: Map<string, readonly CardForecast[]>;
  state: GameState;
  readonly report: (sentence: string) => void;
}

/** One random game, checked at every step. */
export function checkSoundness(scenario: Scenario, seed: string, found: SoundnessReport = createSoundnessReport()): SoundnessReport {
  const events: GameEvent[] = [];
  const state = newGame(scenario, seed, { sink: events });
  const run: SoundnessRun = {
    scenario,
    found,
    ledger: scenario.variables.map((v) => v.start),
    printed: new Map(),
    state,
    report: (sentence) => {
      if (found.broken.length < 50) found.broken.push(`${scenario.id}, seed ${seed}, turn ${run.state.turn + 1}: ${sentence}`);
    },
  };
  enterLedger(run, events);
  for (let n = 0; !run.state.isOver; n++) {
    if (n >= maxCommands) {
      run.report(`the game has not ended after ${maxCommands} commands`);
      break;
    }
    const command = chooseRandomly(run, n);
    if (!command) break;
    step(run, command);
  }
  return found;
}

/** A random legal command of a seat that may still act; turns are ended often enough for the game to go on. */
function chooseRandomly(run: SoundnessRun, n: number): Command | null {
  const { scenario, state } = run;
  const seats = seatsToDecide(scenario, state);
  if (seats.length === 0) {
    run.report('nobody may act and the game goes on');
    return null;
  }
  const seat = elementAt(seats, drawInt(state.seed, state.turn, `lot:seat:${n}`, seats.length));
  const choices = candidateCommands(scenario, state, seat);
  if (drawInt(state.seed, state.turn, `lot:look:${n}`, checkEvery) === 0) {
    checkChoices(run, seat, choices);
    checkSecrets(run, n);
  }
  const legal = choices.flatMap((c) => (c.rejection ? [] : [c.command]));
  const end = legal.find((c) => c.type === 'endTurn');
  // A seat whose answer is awaited has only that to give.
  if (!end && (legal.length === 0 || seatAwaited(state) !== seat)) {
    run.report(`seat ${seat} cannot end its turn`);
    return null;
  }
  const wantsMore = legal.length > 1 && drawInt(state.seed, state.turn, `lot:more:${n}`, 10) < 7;
  return wantsMore || !end ? elementAt(legal, drawInt(state.seed, state.turn, `lot:which:${n}`, legal.length)) : end;
}

/** Every command said to be legal is accepted, every other one refused, with the same reason. */
function checkChoices(run: SoundnessRun, seat: Seat, choices: ReturnType<typeof candidateCommands>): void {
  const { scenario, state, found } = run;
  const before = hashState(state);
  const view = viewSeat(scenario, state, scenario.player);
  const stranger: Command = { type: 'act', seat, id: 'no_such_action' };
  for (const { command, rejection } of [
    ...choices,
    { command: stranger, rejection: { code: isAwaited(state, seat) ? 'AwaitingAnswer' : 'UnknownAction' } },
  ]) {
    const outcome = apply(scenario, state, command);
    found.tried++;
    if (outcome.ok === (rejection !== null))
      run.report(`${JSON.stringify(command)} was said to be ${rejection ? 'illegal' : 'legal'} and was not`);
    if (!outcome.ok && rejection && outcome.rejection.code !== rejection.code) run.report(`${JSON.stringify(command)}: two reasons`);
    if (outcome.ok && command.type === 'act' && seat === scenario.player) checkForecast(run, view, command.id, outcome.events);
  }
  for (let other = 0; other < scenario.seats.length; other++) {
    const mayAct = seatsToDecide(scenario, state).includes(other);
    if (!mayAct && apply(scenario, state, { type: 'endTurn', seat: other }).ok) run.report(`seat ${other} acted out of turn`);
  }
  if (hashState(state) !== before) run.report('trying a command changed the game');
}

/** What was forecast is what the player's seat then sees in the ledger. */
function checkForecast(run: SoundnessRun, view: SeatView, id: string, events: readonly GameEvent[]): void {
  const { scenario, found } = run;
  const { player, variables } = scenario;
  const { now } = forecastAct(scenario, view, id);
  const seen = events.flatMap((e) =>
    e.type === 'changed' && isExactGauge(elementAt(variables, e.slot), player) && e.to !== e.from
      ? [`${e.slot} ${e.to - e.from} ${e.cause}`]
      : [],
  );
  found.forecasts++;
  if (seen.join() === now.map((x) => `${x.slot} ${x.delta} ${x.cause}`).join()) found.exactForecasts++;
}

function enterLedger(run: SoundnessRun, events: readonly GameEvent[]): void {
  for (const e of events) {
    if (e.type !== 'changed') continue;
    run.found.ledgerEntries++;
    if (run.ledger[e.slot] !== e.from)
      run.report(`${elementAt(run.scenario.variables, e.slot).id} moved from ${e.from}, the ledger has ${run.ledger[e.slot]}`);
    run.ledger[e.slot] = e.to;
  }
}

/** Notes the ranges on the open cards as the player leaves the desk. */
function readCards(run: SoundnessRun): void {
  const { scenario, state } = run;
  const view = viewSeat(scenario, state, scenario.player);
  for (const card of view.openCards) run.printed.set(elementAt(scenario.cards, card).id, forecastCard(scenario, view, card));
}

/** What an unanswered card did lies within the range that was printed on it. */
function checkRanges(run: SoundnessRun, events: readonly GameEvent[]): void {
  for (const strike of events) {
    if (strike.type !== 'cardStruck' || strike.answered) continue;
    for (const { slot, weak, strong } of run.printed.get(strike.id) ?? []) {
      const by = events.reduce(
        (sum, e) => (e.type === 'changed' && e.slot === slot && e.cause === `card:${strike.id}` ? sum + e.to - e.from : sum),
        0,
      );
      run.found.ranges++;
      if (by >= Math.min(weak, strong) && by <= Math.max(weak, strong)) run.found.heldRanges++;
    }
  }
}

function step(run: SoundnessRun, command: Command): void {
  const { scenario, found } = run;
  if (command.type === 'endTurn' && command.seat === scenario.player) readCards(run);
  const before = hashState(run.state);
  const outcome = apply(scenario, run.state, command);
  found.commands++;
  if (!outcome.ok) {
    run.report(`${JSON.stringify(command)} was legal and is refused`);
    return;
  }
  if (hashState(run.state) !== before) run.report(`${JSON.stringify(command)} changed the state it was given`);
  const thawed: GameState = JSON.parse(JSON.stringify(run.state));
  const again = apply(scenario, thawed, command);
  if (!again.ok || hashState(again.state) !== hashState(outcome.state))
    run.report(`${JSON.stringify(command)} gives another state from a saved game`);
  run.state = outcome.state;
  enterLedger(run, outcome.events);
  checkRanges(run, outcome.events);
  run.ledger.forEach((value, slot) => {
    const { id, min, max } = elementAt(scenario.variables, slot);
    if (run.state.values[slot] !== value) run.report(`${id} is ${run.state.values[slot]}, the ledger says ${value}`);
    if (!Number.isSafeInteger(value) || value < min || value > max) run.report(`${id} is ${value}, outside ${min}..${max}`);
  });
}

/** With every secret of a seat changed, its view is the same. */
function checkSecrets(run: SoundnessRun, n: number): void {
  const { scenario, state, found } = run;
  for (let seat = 0; seat < scenario.seats.length; seat++) {
    const other = withOtherSecrets(scenario, state, seat, n);
    found.swaps++;
    if (JSON.stringify(viewSeat(scenario, state, seat)) !== JSON.stringify(viewSeat(scenario, other, seat)))
      run.report(`seat ${seat} sees a secret`);
  }
}
