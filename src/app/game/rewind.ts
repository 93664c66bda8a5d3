// Rewinding to an earlier turn, forking from it, and comparing a fork with the game it left.
// Invariant: looking back changes nothing; a fork has every command before its turn and none after.

import type { Command } from '../../engine/model/command';
import type { ActionIndex, Turn } from '../../engine/model/indices';
import { totalScore } from '../../engine/turn/result';
import { createFactsContext, scoresOf } from '../../engine/turn/scorecard';
import { formatCommand } from '../../replay/command-text';
import { actionDef } from './definitions';
import { foldGame, type Game, withMark } from './game';

/** An earlier turn that is looked at, and the game it belongs to. */
export interface PastViewModel {
  /** The turn (from 0) whose beginning is shown. */
  readonly turn: Turn;
  /** Where the game stands. */
  readonly now: number;
  readonly isOver: boolean;
  /** By turn of the game: indices of the player's acts; null while nothing is decided. */
  readonly acts: readonly (readonly number[] | null)[];
  /** Totals at the end of each turn. */
  readonly totals: readonly number[];
}

/** How far into the commands the player's seat begins to decide this turn (from 0); their number when it has not yet. */
function beginningOf({ scenario, commands }: Game, turn: Turn): number {
  let ended = 0;
  for (const [i, command] of commands.entries()) {
    if (command.seat !== scenario.player) continue;
    if (ended === turn) return i;
    if (command.type === 'endTurn') ended += 1;
  }
  return commands.length;
}

/** The game as it was when the player began to decide this turn; null when the game has not come so far. */
export function gameAt(game: Game, turn: Turn): Game | null {
  if (turn < 0 || turn > game.state.turn) return null;
  const begins = beginningOf(game, turn);
  // Where nothing has been decided since, it is the game as it stands.
  const past = begins === game.commands.length ? game : foldGame(game, game.commands.slice(0, begins));
  return past.state.turn === turn && !past.state.isOver ? past : null;
}

/** What is told of a game one looks back in. */
export function viewPast(game: Game, turn: Turn): PastViewModel {
  const { turn: now, isOver, scoreHistory } = game.state;
  const acts = Array.from({ length: now + 1 }, (_, at) => actsIn(game, at));
  return { turn, now, isOver, acts, totals: scoreHistory.map(totalScore) };
}

/** The past as a game of its own, to be played on by people. */
export function forkGame(past: Game, id: string, of: string): Game {
  const { player } = past.scenario;
  const people = [player, ...past.people.filter((seat) => seat !== player)];
  return withMark({ ...past, id, people, isWatched: false, fork: { of, turn: past.state.turn } }, 'forked');
}

/** One turn of two games that share a beginning. */
export interface ComparedTurn {
  readonly turn: Turn;
  /** Indices of the player's acts; null where a game has not come so far. */
  readonly own: readonly number[] | null;
  readonly other: readonly number[] | null;
  /** Totals at the end of the turn; null before it. */
  readonly ownTotal: number | null;
  readonly otherTotal: number | null;
}

/** A fork beside the game it came from. */
export interface GameComparison {
  /** First turn (from 0) in which the player decided otherwise; null while nothing differs. */
  readonly divergedAt: number | null;
  readonly turns: readonly ComparedTurn[];
  /** Scores in scenario order then the total, as both stand. */
  readonly ownScores: readonly number[];
  readonly otherScores: readonly number[];
  readonly isOtherOver: boolean;
}

export function compareGames(own: Game, other: Game): GameComparison {
  const [mine, theirs] = [decisionsByTurn(own), decisionsByTurn(other)];
  const shared = Math.min(mine.length, theirs.length);
  const parted = mine.slice(0, shared).findIndex((decisions, turn) => decisions !== theirs[turn]);
  const turns = Array.from({ length: Math.max(own.state.turn, other.state.turn) + 1 }, (_, turn) => ({
    turn,
    own: actsIn(own, turn),
    other: actsIn(other, turn),
    ownTotal: own.state.scoreHistory[turn]?.at(-1) ?? null,
    otherTotal: other.state.scoreHistory[turn]?.at(-1) ?? null,
  }));
  return {
    divergedAt: parted < 0 ? null : parted,
    turns,
    ownScores: scoresOf(createFactsContext(own.scenario, own.state)),
    otherScores: scoresOf(createFactsContext(other.scenario, other.state)),
    isOtherOver: other.state.isOver,
  };
}

/** The player's acts of a turn; null where the game has not come so far, or nothing is decided yet. */
function actsIn({ scenario, state }: Game, turn: Turn): readonly ActionIndex[] | null {
  const acts = (state.acts[turn] ?? []).filter((action) => actionDef(scenario, action).seat === scenario.player);
  return turn < state.turn || acts.length > 0 ? acts : null;
}

/** What the player's seat decided, by turn that has been ended, as text. */
function decisionsByTurn({ scenario, commands }: Game): string[] {
  const turns: string[] = [];
  let current: Command[] = [];
  for (const command of commands) {
    if (command.seat !== scenario.player) continue;
    current.push(command);
    if (command.type !== 'endTurn') continue;
    turns.push(current.map(formatCommand).join('\n'));
    current = [];
  }
  return turns;
}
