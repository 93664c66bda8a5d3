// A game being played, folded from its commands: the state, and what the player's seat may see of what happened.
// Invariant: derived from scenario, seed, mode and commands alone; folding the same commands again gives the same game.

import { playUntilPerson } from '../../agents/phase';
import { announcer } from '../../agents/powers/announcer';
import { applyInPlace } from '../../engine/commands/apply';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import { hashState } from '../../engine/model/hash';
import type { Rejection } from '../../engine/model/rejection';
import { drawInt } from '../../engine/model/rng';
import type { GameMode, Scenario, ScenarioTexts } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { copyState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { seatAwaited, seatsToDecide } from '../../engine/turn/turn-order';
import { viewSeat } from '../../engine/visibility/seat-view';
import { isBand, isExact } from '../../engine/visibility/visibility';
import type { RecordMark } from '../../replay/record';
import { tableAgents } from './table-agents';

export interface PlayableScenario {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  /** Settles when texts that come after the first desk's have joined `texts`; left out when all are there. */
  readonly notes?: Promise<void>;
}

/** A game after its last accepted command. */
export interface Game {
  readonly id: string;
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly seed: string;
  readonly mode: GameMode;
  readonly commands: readonly Command[];
  /** State hash at the end of each turn, kept as the game goes so that a record costs no second fold. */
  readonly hashes: readonly string[];
  /** What was done to the game besides playing it forward. */
  readonly marks: readonly RecordMark[];
  /** Seats people hold, the player's first; agents hold the others. */
  readonly people: readonly number[];
  /** History holds the player's seat, and people watch. */
  readonly isWatched: boolean;
  /** Where it left another game; null for one that began at the beginning. */
  readonly fork: ForkOrigin | null;
  readonly state: GameState;
  /** Everything the player's seat may see, oldest first. */
  readonly events: readonly GameEvent[];
  /** Index in `events` where the news since the last end of turn begin. */
  readonly newsStart: number;
  /** Values as seen at the start of the game and at the start of this turn. */
  readonly startValues: readonly number[];
  readonly turnStartValues: readonly number[];
}

export interface GameStart {
  readonly id: string;
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly seed: string;
  readonly mode: GameMode;
  readonly marks?: readonly RecordMark[];
  /** Seats people hold; the player's seat is among them unless it is watched. */
  readonly people?: readonly number[];
  readonly isWatched?: boolean;
  readonly fork?: ForkOrigin | null;
}

/** Where a fork left another game. */
export interface ForkOrigin {
  /** The name the other game is kept under. */
  readonly of: string;
  /** Turn from 0 whose beginning both share. */
  readonly turn: number;
}

/** Notes commands as they are accepted, and the hash of every turn they end. */
class CommandLog {
  readonly commands: Command[];
  readonly hashes: string[];
  private turn: number;
  constructor(
    game: Game,
    private readonly state: GameState,
  ) {
    this.commands = game.commands.slice();
    this.hashes = game.hashes.slice();
    this.turn = state.turn;
  }

  add(command: Command): void {
    this.commands.push(command);
    if (this.state.turn === this.turn) return;
    this.turn = this.state.turn;
    this.hashes.push(hashState(this.state));
  }
}

/** True when the player's seat may see the event. */
export function isVisibleToPlayer(scenario: Scenario, event: GameEvent): boolean {
  return event.type !== 'changed' || isExact(scenario.variables[event.slot], scenario.player);
}

function visible(scenario: Scenario, events: readonly GameEvent[]): GameEvent[] {
  return events.filter((e) => isVisibleToPlayer(scenario, e));
}

export function startGame(start: GameStart): Game {
  const sink: GameEvent[] = [];
  const state = newGame(start.scenario, start.seed, { mode: start.mode, sink });
  const seen = viewSeat(start.scenario, state, start.scenario.player).values;
  const startValues = start.scenario.variables.map((v, i) => (isExact(v, start.scenario.player) ? v.start : seen[i]));
  const events = visible(start.scenario, sink);
  const { player } = start.scenario;
  const isWatched = start.isWatched ?? false;
  const people = [...(isWatched ? [] : [player]), ...(start.people ?? []).filter((seat) => seat !== player)];
  const { fork = null, marks = [] } = start;
  return {
    ...start,
    people,
    isWatched,
    fork,
    marks,
    commands: [],
    hashes: [],
    state,
    events,
    newsStart: 0,
    startValues,
    turnStartValues: seen,
  };
}

/** Gives one command of a seat a person holds; the agents then do their part, until a person is to decide again. */
export function dispatch(game: Game, command: Command): { readonly game: Game; readonly rejection: Rejection | null } {
  const state = copyState(game.state);
  const sink: GameEvent[] = [];
  const log = new CommandLog(game, state);
  const rejection = applyInPlace(game.scenario, state, command, drawInt, sink);
  if (rejection) return { game, rejection };
  log.add(command);
  const isEnd = command.type === 'endTurn' && command.seat === game.scenario.player;
  const from = isEnd ? { ...game, newsStart: game.events.length } : game;
  return { game: letOthersAnswer(from, state, sink, log), rejection: null };
}

/** The agents' part when it is theirs; a game in which a person is to move stays as it is. */
export function advanceToPerson(game: Game): Game {
  const { state, scenario, people } = game;
  const isWaiting = seatsToDecide(scenario, state).some((seat) => people.includes(seat)) && silentSeat(game, state) < 0;
  if (state.isOver || isWaiting) return game;
  const next = copyState(state);
  return letOthersAnswer(game, next, [], new CommandLog(game, next));
}

function letOthersAnswer(game: Game, state: GameState, sink: GameEvent[], log: CommandLog): Game {
  const { scenario, people } = game;
  const power = tableAgents()?.power ?? announcer;
  const takers = scenario.seats.map((_, seat) => (seat === scenario.player || people.includes(seat) ? null : power));
  const play = (): void => playUntilPerson(scenario, state, takers, drawInt, sink, (c) => log.add(c));
  play();
  for (let seat = silentSeat(game, state); seat >= 0; seat = silentSeat(game, state)) {
    const end: Command = { type: 'endTurn', seat };
    applyInPlace(scenario, state, end, drawInt, sink);
    log.add(end);
    play();
  }
  const { commands, hashes } = log;
  const next = { ...game, commands, hashes, state, events: [...game.events, ...visible(scenario, sink)] };
  return state.turn === game.state.turn ? next : { ...next, turnStartValues: viewSeat(scenario, state, scenario.player).values };
}

/**
 * A person's seat, not the player's, that is to decide where nobody could have anything to decide: nothing is announced in the last turn,
 * nor by history. Its part is ended for it. Only what everyone knows is asked, or being passed over would tell what the seat may do.
 */
function silentSeat({ scenario, people }: Game, state: GameState): number {
  if (seatAwaited(state) >= 0 || (state.mode === 'free' && state.turn + 1 < scenario.turns.length)) return -1;
  return seatsToDecide(scenario, state).find((seat) => seat !== scenario.player && people.includes(seat)) ?? -1;
}

/** Folds commands of every seat, as a record has them. Stops at the first that is refused. */
export function foldGame(
  start: GameStart,
  commands: readonly Command[],
): { readonly game: Game; readonly refused: { at: number; rejection: Rejection } | null } {
  const { scenario } = start;
  const begun = startGame(start);
  const state = copyState(begun.state);
  const events = begun.events.slice();
  const log = new CommandLog(begun, state);
  let { newsStart, turnStartValues } = begun;
  let refused: { at: number; rejection: Rejection } | null = null;
  for (let at = 0; at < commands.length; at++) {
    const sink: GameEvent[] = [];
    const before = events.length;
    const turn = state.turn;
    const rejection = applyInPlace(scenario, state, commands[at], drawInt, sink);
    if (rejection) {
      refused = { at, rejection };
      break;
    }
    log.add(commands[at]);
    if (commands[at].type === 'endTurn' && commands[at].seat === scenario.player) newsStart = before;
    events.push(...visible(scenario, sink));
    if (state.turn !== turn) turnStartValues = viewSeat(scenario, state, scenario.player).values;
  }
  return { game: { ...begun, commands: log.commands, hashes: log.hashes, state, events, newsStart, turnStartValues }, refused };
}

/** What people decided played again under other rules, the agents deciding anew; those no longer possible are left out and counted. */
export function replayUnderRules(game: Game, scenario: Scenario, texts: ScenarioTexts): { readonly game: Game; readonly lost: number } {
  let next = startGame({ ...game, scenario, texts });
  let lost = 0;
  for (const command of game.commands) {
    if (command.seat !== scenario.player && !game.people.includes(command.seat)) continue;
    const given = dispatch(next, command);
    if (given.rejection) lost += 1;
    else next = given.game;
  }
  return { game: next, lost };
}

/** Commands of the player's seat this turn that may still be taken back, as indices into `commands`; none from before another seat spoke. */
export function undoableCommands(game: Game): number[] {
  const { scenario, commands } = game;
  const out: number[] = [];
  for (let i = commands.length - 1; i >= 0; i--) {
    const c = commands[i];
    if (c.seat !== scenario.player || c.type === 'endTurn') break;
    if (c.type === 'act' && scenario.actions.find((a) => a.id === c.id)?.reveals) break;
    if (isSpoken(c)) break;
    out.unshift(i);
  }
  return out;
}

/** What has been said across a table has been heard: it stands, and so does what came before it this turn. */
function isSpoken({ type }: Command): boolean {
  return type === 'offer' || type === 'agree' || type === 'leave' || type === 'sign';
}

/** The game without one command of this turn; later ones that thereby become illegal are dropped and named. */
export function undoCommand(game: Game, at: number): { readonly game: Game; readonly dropped: readonly Command[] } {
  const keep = game.commands.filter((_, i) => i !== at);
  let next = foldGame(game, keep.slice(0, at)).game;
  const dropped: Command[] = [];
  for (const command of keep.slice(at)) {
    const given = dispatch(next, command);
    if (given.rejection) dropped.push(command);
    else next = given.game;
  }
  return { game: { ...next, newsStart: game.newsStart, turnStartValues: game.turnStartValues }, dropped };
}

/** The game with a mark more; none is noted twice. */
export function withMark(game: Game, mark: RecordMark): Game {
  return game.marks.includes(mark) ? game : { ...game, marks: [...game.marks, mark] };
}

/** True when the two games, one with an act taken back, let the player see another band of something only bands are shown of. */
export function hasRevealedMore(before: Game, after: Game): boolean {
  const { variables, player } = before.scenario;
  const [seen, left] = [before, after].map((g) => viewSeat(g.scenario, g.state, player).values);
  return variables.some((v, slot) => isBand(v, player) && seen[slot] !== left[slot]);
}
