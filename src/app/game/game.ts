// A game folded from its commands: the state, and what the player's seat has been told of what happened.
// Invariant: a function of scenario, seed, mode, seats and commands; `dispatch` also takes the agents that answer.

import { playPhase, playUntilPerson } from '../../agents/phase';
import { history } from '../../agents/strategies/history';
import { applyInPlace } from '../../engine/commands/apply';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import { hashState } from '../../engine/model/hash';
import type { Seat, Turn } from '../../engine/model/indices';
import { elementAt, mapPair } from '../../engine/model/list-access';
import type { Rejection } from '../../engine/model/rejection';
import { drawInt } from '../../engine/model/rng';
import type { GameMode, Scenario, ScenarioTexts } from '../../engine/model/scenario';
import { copyState, type GameState } from '../../engine/model/state';
import { newGame } from '../../engine/turn/new-game';
import { seatAwaited, seatsToDecide } from '../../engine/turn/turn-order';
import { createEventFeed, type EventFeed, eventsFor, feedEvents } from '../../engine/visibility/seat-events';
import { viewSeat } from '../../engine/visibility/seat-view';
import { showsSecret } from '../../engine/visibility/secret-amounts';
import { isBand, isExact } from '../../engine/visibility/visibility';
import type { GameRecord, RecordMark } from '../../replay/record';
import { type ShownScenes, withSceneOfTurn } from '../../story/director';
import type { GameAgents } from './agents';
import { seenValue } from './definitions';

export interface PlayableScenario {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  /** Settles when texts that come after the first desk's have joined `texts`; left out when all are there. */
  readonly deferredTexts?: Promise<void>;
  /** Settles with them, or before them when they are long in coming: a kept game waits no longer. */
  readonly textsOrLate?: Promise<void>;
}

/** A game after its last accepted command. */
export interface Game {
  readonly id: string;
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly seed: string;
  readonly mode: GameMode;
  /** In history mode, the hidden type on which the past is played; the scenario's own reading when left out. */
  readonly historical?: string | undefined;
  readonly commands: readonly Command[];
  /** State hash at the end of each turn, kept as the game goes so that a record costs no second fold. */
  readonly hashes: readonly string[];
  /** What was done to the game besides playing it forward. */
  readonly marks: readonly RecordMark[];
  /** Seats people hold, the player's first; agents hold the others. */
  readonly people: readonly Seat[];
  /** History holds the player's seat, and people watch. */
  readonly isWatched: boolean;
  /** Who held the seats before, where they have changed hands; null where they have not. */
  readonly seating: Seating | null;
  /** Where it left another game; null for one that began at the beginning. */
  readonly fork: ForkOrigin | null;
  readonly state: GameState;
  /** Everything the player's seat has been told, oldest first. */
  readonly events: readonly GameEvent[];
  /** What it will be told when the phase ends in which others decide. */
  readonly feed: EventFeed;
  /** Index in `events` where the news since the last end of turn begin. */
  readonly newsStart: number;
  /** What the turns so far were about; follows from the commands. */
  readonly scenes: ShownScenes;
  /** Values as seen at the start of the game and at the start of this turn. */
  readonly startValues: readonly number[];
  readonly turnStartValues: readonly number[];
}

export interface GameStart extends Pick<PlayableScenario, 'scenario' | 'texts'> {
  readonly id: string;
  readonly seed: string;
  readonly mode: GameMode;
  readonly historical?: string | undefined;
  readonly marks?: readonly RecordMark[];
  /** Seats people hold; the player's seat is among them unless it is watched. */
  readonly people?: readonly Seat[];
  readonly isWatched?: boolean;
  readonly seating?: Seating | null;
  readonly fork?: ForkOrigin | null;
}

export type Seating = Pick<GameRecord, 'seats' | 'handovers'>;

/** Where a fork left another game. */
export interface ForkOrigin {
  /** The name the other game is kept under. */
  readonly of: string;
  /** Turn from 0 whose beginning both share. */
  readonly turn: Turn;
}

/** A game on its way: commands change a copy of its state, and what each brings is noted. */
class Progress {
  readonly state: GameState;
  /** What the rules tell of, of the command being applied. */
  readonly sink: GameEvent[] = [];
  private readonly commands: Command[];
  private readonly hashes: string[];
  private readonly events: GameEvent[];
  private feed: EventFeed;
  private newsStart: number;
  private scenes: ShownScenes;
  private turnStartValues: readonly number[];
  private turn: Turn;

  constructor(private readonly game: Game) {
    this.state = copyState(game.state);
    this.commands = game.commands.slice();
    this.hashes = game.hashes.slice();
    this.events = game.events.slice();
    this.feed = game.feed;
    this.newsStart = game.newsStart;
    this.scenes = game.scenes;
    this.turnStartValues = game.turnStartValues;
    this.turn = this.state.turn;
  }

  /** Applies a command, unless the rules refuse it. */
  give(command: Command): Rejection | null {
    const rejection = applyInPlace(this.game.scenario, this.state, command, drawInt, this.sink);
    if (rejection) this.sink.length = 0;
    else this.note(command);
    return rejection;
  }

  /**
   * The powers decide where it is theirs, until a person is to decide. Throws when a text waits for an answer and nobody is there who
   * answers texts: which agents have been fetched must not decide how a game goes on.
   */
  letAgentsAct({ kind, power }: GameAgents): void {
    const { scenario, people } = this.game;
    const isTextWaiting = this.state.sessions.some(({ awaitedSeat }) => awaitedSeat !== null);
    if (isTextWaiting && kind === 'awayFromTables') throw new Error('A text waits, and nobody who answers texts has been fetched.');
    const controllers = scenario.seats.map((_, seat) => (seat === scenario.player || people.includes(seat) ? null : power));
    const play = (): void =>
      playUntilPerson(scenario, this.state, controllers, { sink: this.sink, onCommand: (command) => this.note(command) });
    play();
    for (let seat = silentSeat(this.game, this.state); seat !== null; seat = silentSeat(this.game, this.state)) {
      this.give({ type: 'endTurn', seat });
      play();
    }
  }

  /** The rest of the turn as history went it, in the player's seat too; a person elsewhere is waited for. */
  letHistoryAct({ power }: GameAgents): void {
    const { scenario, people } = this.game;
    const { turn } = this.state;
    const controllers = scenario.seats.map((_, seat) => (seat === scenario.player ? history : people.includes(seat) ? null : power));
    for (let given = -1; given !== this.commands.length && this.state.turn === turn && !this.state.isOver; ) {
      given = this.commands.length;
      playPhase(scenario, this.state, controllers, { sink: this.sink, onCommand: (command) => this.note(command) });
    }
  }

  result(): Game {
    const { commands, hashes, state, events, feed, newsStart, scenes, turnStartValues } = this;
    return { ...this.game, commands, hashes, state, events, feed, newsStart, scenes, turnStartValues };
  }

  /** After a command has been applied: news begin with the player's end of turn, and a turn that is over leaves its hash. */
  private note(command: Command): void {
    const { scenario } = this.game;
    if (command.type === 'endTurn' && command.seat === scenario.player) this.newsStart = this.events.length;
    this.commands.push(command);
    const { feed, told } = feedEvents(scenario, this.feed, this.state, command, this.sink);
    this.feed = feed;
    this.events.push(...told);
    this.sink.length = 0;
    this.scenes = scenesNow(scenario, this.state, this.events, this.scenes);
    if (this.state.turn === this.turn) return;
    this.turn = this.state.turn;
    this.hashes.push(hashState(this.state));
    this.turnStartValues = viewSeat(scenario, this.state, scenario.player).values;
  }
}

export function startGame(start: GameStart): Game {
  const sink: GameEvent[] = [];
  const state = newGame(start.scenario, start.seed, { mode: start.mode, historical: start.historical, sink });
  const view = viewSeat(start.scenario, state, start.scenario.player);
  const startValues = start.scenario.variables.map((v, slot) => (isExact(v, view.seat) ? v.start : seenValue({ view }, slot)));
  const { player } = start.scenario;
  const isWatched = start.isWatched ?? false;
  const people = [...(isWatched ? [] : [player]), ...(start.people ?? []).filter((seat) => seat !== player)];
  const { fork = null, marks = [], seating = null } = start;
  const events = eventsFor(start.scenario, sink, player);
  return {
    ...start,
    people,
    isWatched,
    seating,
    fork,
    marks,
    commands: [],
    hashes: [],
    state,
    events,
    feed: createEventFeed(start.scenario, state, player),
    newsStart: 0,
    scenes: scenesNow(start.scenario, state, events, []),
    startValues,
    turnStartValues: view.values,
  };
}

/** The scenes shown, with that of this turn as soon as the player's seat is to decide it. */
function scenesNow(scenario: Scenario, state: GameState, events: readonly GameEvent[], scenes: ShownScenes): ShownScenes {
  if (scenario.scenes.length === 0 || scenes.length > state.turn || state.isOver) return scenes;
  const view = viewSeat(scenario, state, scenario.player);
  return view.isToMove ? withSceneOfTurn(scenario, view, events, scenes) : scenes;
}

export interface DispatchResult {
  readonly game: Game;
  /** Those the player's seat may see, of the command and of all that answered it; none when it was refused. */
  readonly events: readonly GameEvent[];
  readonly rejection: Rejection | null;
}

/** Gives one command of a seat a person holds; the agents then do their part, until a person is to decide again. */
export function dispatch(game: Game, command: Command, agents: GameAgents): DispatchResult {
  const progress = new Progress(game);
  const rejection = progress.give(command);
  if (rejection) return { game, events: [], rejection };
  progress.letAgentsAct(agents);
  const next = progress.result();
  return { game: next, events: next.events.slice(game.events.length), rejection: null };
}

/** The next turn of a watched game, as history went it. */
export function watchTurn(game: Game, agents: GameAgents): Game {
  const progress = new Progress(game);
  progress.letHistoryAct(agents);
  if (!progress.state.isOver) progress.letAgentsAct(agents);
  return progress.result();
}

/** The agents' part when it is theirs; a game in which a person is to move stays as it is. */
export function advanceToPerson(game: Game, agents: GameAgents): Game {
  const { state, scenario, people } = game;
  const isWaiting = seatsToDecide(scenario, state).some((seat) => people.includes(seat)) && silentSeat(game, state) === null;
  if (state.isOver || isWaiting) return game;
  const progress = new Progress(game);
  progress.letAgentsAct(agents);
  return progress.result();
}

/**
 * A person's seat, not the player's, that has nothing it could announce (in the last turn, or in history mode): its turn is ended for it.
 * Judged on public facts only, or being skipped would reveal what the seat may do.
 */
function silentSeat({ scenario, people }: Game, state: GameState): number | null {
  if (seatAwaited(state) !== null || (state.mode === 'free' && state.turn + 1 < scenario.turns.length)) return null;
  return seatsToDecide(scenario, state).find((seat) => seat !== scenario.player && people.includes(seat)) ?? null;
}

/** Folds commands of every seat, as a record has them, up to the first that is refused. */
export function foldGame(start: GameStart, commands: readonly Command[]): Game {
  const progress = new Progress(startGame(start));
  for (const command of commands) if (progress.give(command) !== null) break;
  return progress.result();
}

/** What people decided played again under other rules, the agents deciding anew; those no longer possible are left out and counted. */
export function replayUnderRules(
  game: Game,
  { scenario, texts }: Pick<PlayableScenario, 'scenario' | 'texts'>,
  agents: GameAgents,
): { readonly game: Game; readonly lost: number } {
  let next = startGame({ ...game, scenario, texts });
  let lost = 0;
  for (const command of game.commands) {
    if (command.seat !== scenario.player && !game.people.includes(command.seat)) continue;
    const given = dispatch(next, command, agents);
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
    const c = elementAt(commands, i);
    if (c.seat !== scenario.player || c.type === 'endTurn') break;
    if (c.type === 'act' && scenario.actions.find((a) => a.id === c.id)?.reveals) break;
    if (isSpoken(c)) break;
    out.unshift(i);
  }
  return out;
}

/** A command the counterpart has seen cannot be undone, nor can anything before it in the turn. */
function isSpoken({ type }: Command): boolean {
  return type === 'offer' || type === 'agree' || type === 'leave' || type === 'sign';
}

/** The game without one command of this turn; later ones that thereby become illegal are dropped and named. */
export function undoCommand(game: Game, at: number, agents: GameAgents): { readonly game: Game; readonly dropped: readonly Command[] } {
  const keep = game.commands.filter((_, i) => i !== at);
  let next = foldGame(game, keep.slice(0, at));
  const dropped: Command[] = [];
  for (const command of keep.slice(at)) {
    const given = dispatch(next, command, agents);
    if (given.rejection) dropped.push(command);
    else next = given.game;
  }
  return { game: { ...next, newsStart: game.newsStart, turnStartValues: game.turnStartValues }, dropped };
}

/** The game with a mark more; none is noted twice. */
export function withMark(game: Game, mark: RecordMark): Game {
  return game.marks.includes(mark) ? game : { ...game, marks: [...game.marks, mark] };
}

/**
 * True when a game from which these commands were taken back has shown the player something of it that the rest does not: another band of
 * something only bands are shown of, or what an act did that hangs on a secret.
 */
export function hasRevealedMore(before: Game, after: Game, takenBack: readonly Command[]): boolean {
  const { scenario } = before;
  const { variables, player, actions } = scenario;
  const [seen, left] = mapPair([before, after], (g) => viewSeat(scenario, g.state, player).values);
  if (variables.some((v, slot) => isBand(v, player) && seen[slot] !== left[slot])) return true;
  return takenBack.some((command) => {
    const action = command.type === 'act' ? actions.findIndex(({ id }) => id === command.id) : -1;
    return action >= 0 && showsSecret(scenario, player, action);
  });
}
