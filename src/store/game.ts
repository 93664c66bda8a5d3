// A game being played, folded from its commands: the state, and what the player's seat may see of what happened.
// Invariant: derived from scenario, seed, mode and commands alone; folding the same commands again gives the same game.
import { playUntilPerson, usualTakers } from '../agents/table';
import { applyInPlace, copyState } from '../engine/apply';
import type { Command } from '../engine/command';
import type { GameEvent } from '../engine/event';
import { drawByName } from '../engine/luck';
import { newGame } from '../engine/new-game';
import type { Rejection } from '../engine/rejection';
import type { Mode, Scenario, ScenarioTexts } from '../engine/scenario';
import type { GameState } from '../engine/state';
import { viewOf } from '../engine/view';

/** One command accepted, and where the visible events after it begin. */
export interface Game {
  readonly id: string;
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly seed: string;
  readonly mode: Mode;
  readonly commands: readonly Command[];
  readonly state: GameState;
  /** Everything the player's seat may see, oldest first. */
  readonly events: readonly GameEvent[];
  /** Index in `events` where the news since the last end of turn begin. */
  readonly newsFrom: number;
  /** Values as seen at the start of the game and at the start of this turn. */
  readonly starts: readonly number[];
  readonly turnStarts: readonly number[];
}

export interface GameStart {
  readonly id: string;
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly seed: string;
  readonly mode: Mode;
}

/** True when the player's seat may see the event. */
export function isVisible(scenario: Scenario, event: GameEvent): boolean {
  return event.type !== 'changed' || scenario.variables[event.slot].sees[scenario.player] === 1;
}

function visible(scenario: Scenario, events: readonly GameEvent[]): GameEvent[] {
  return events.filter((e) => isVisible(scenario, e));
}

export function startGame(start: GameStart): Game {
  const sink: GameEvent[] = [];
  const state = newGame(start.scenario, start.seed, { mode: start.mode, sink });
  const seen = viewOf(start.scenario, state, start.scenario.player).values;
  const starts = start.scenario.variables.map((v, i) => (v.sees[start.scenario.player] === 1 ? v.start : seen[i]));
  return { ...start, commands: [], state, events: visible(start.scenario, sink), newsFrom: 0, starts, turnStarts: seen };
}

/** Gives one command of the player's seat; when that ends the phase, the other seats answer. */
export function give(game: Game, command: Command): { readonly game: Game; readonly rejection: Rejection | null } {
  const { scenario } = game;
  const state = copyState(game.state);
  const sink: GameEvent[] = [];
  const rejection = applyInPlace(scenario, state, command, drawByName, sink);
  if (rejection) return { game, rejection };
  const commands = [...game.commands, command];
  const takers = usualTakers(scenario, null);
  playUntilPerson(scenario, state, takers, drawByName, sink, (c) => commands.push(c));
  const events = [...game.events, ...visible(scenario, sink)];
  if (state.turn === game.state.turn && !state.isOver) return { game: { ...game, commands, state, events }, rejection: null };
  const turnStarts = viewOf(scenario, state, scenario.player).values;
  return { game: { ...game, commands, state, events, newsFrom: game.events.length, turnStarts }, rejection: null };
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
  const accepted: Command[] = [];
  let { newsFrom, turnStarts } = begun;
  let refused: { at: number; rejection: Rejection } | null = null;
  for (let at = 0; at < commands.length; at++) {
    const sink: GameEvent[] = [];
    const before = events.length;
    const turn = state.turn;
    const rejection = applyInPlace(scenario, state, commands[at], drawByName, sink);
    if (rejection) {
      refused = { at, rejection };
      break;
    }
    accepted.push(commands[at]);
    if (commands[at].type === 'endTurn' && commands[at].seat === scenario.player) newsFrom = before;
    events.push(...visible(scenario, sink));
    if (state.turn !== turn) turnStarts = viewOf(scenario, state, scenario.player).values;
  }
  return { game: { ...begun, commands: accepted, state, events, newsFrom, turnStarts }, refused };
}

/** Commands of the player's seat this turn that may still be taken back, as indices into `commands`. */
export function undoable(game: Game): number[] {
  const { scenario, commands } = game;
  const out: number[] = [];
  for (let i = commands.length - 1; i >= 0; i--) {
    const c = commands[i];
    if (c.seat !== scenario.player || c.type === 'endTurn') break;
    if (c.type === 'act' && scenario.actions.find((a) => a.id === c.id)?.reveals) break;
    out.unshift(i);
  }
  return out;
}

/** The game without one command of this turn; later ones that thereby become illegal are dropped and named. */
export function takeBack(game: Game, at: number): { readonly game: Game; readonly dropped: readonly Command[] } {
  const keep = game.commands.filter((_, i) => i !== at);
  let next = foldGame(game, keep.slice(0, at)).game;
  const dropped: Command[] = [];
  for (const command of keep.slice(at)) {
    const given = give(next, command);
    if (given.rejection) dropped.push(command);
    else next = given.game;
  }
  return { game: { ...next, newsFrom: game.newsFrom, turnStarts: game.turnStarts }, dropped };
}
