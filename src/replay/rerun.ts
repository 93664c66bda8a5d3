// Plays a record again: every command is folded anew, and every seat an agent held is asked anew what it would have done.
// Invariant: `verified` means the same rules, every command accepted, every agent's command its own, every hash and score equal.
import type { Agent } from '../agents/agent';
import { playPhase, type Takers } from '../agents/phase';
import { applyInPlace, copyState } from '../engine/apply';
import type { Command } from '../engine/command';
import type { GameEvent } from '../engine/event';
import { hashState } from '../engine/hash';
import { drawByName } from '../engine/luck';
import { newGame } from '../engine/new-game';
import type { Rejection } from '../engine/rejection';
import type { Mode, Scenario } from '../engine/scenario';
import { questionAbout, scoresOf } from '../engine/scorecard';
import type { GameState } from '../engine/state';
import { seatsToDecide } from '../engine/turn-order';
import { formatCommand } from './command-text';
import { type GameRecord, type Mark, rulesVersion } from './record';

export interface Step {
  readonly command: Command;
  readonly events: readonly GameEvent[];
  /** State hash after the command. */
  readonly hash: string;
}

export type DifferenceReason = 'refused' | 'otherMove' | 'outOfTurn' | 'otherHash' | 'otherScore';

/** Where a record stops being a game played by the rules. */
export interface Difference {
  /** Index of the turn, from 0, and of the command; -1 where it is about no single command. */
  readonly turn: number;
  readonly command: number;
  readonly seat: number;
  readonly reason: DifferenceReason;
  /** Why the command was refused. */
  readonly rejection: Rejection | null;
  /** What the agent of that seat would have done instead; null: nothing more. */
  readonly expected: Command | null;
}

export interface Rerun {
  /** Every command was accepted. */
  readonly ok: boolean;
  readonly state: GameState;
  /** What happened before the first command. */
  readonly opening: readonly GameEvent[];
  readonly steps: readonly Step[];
  readonly differsAt: Difference | null;
  readonly verification: 'verified' | 'differs' | 'otherVersion';
}

/** `name@version` of an agent, as seats are written in records. */
export function seatName(agent: Agent | null): string {
  return agent ? `${agent.name}@${agent.version}` : 'person';
}

interface Replay {
  readonly scenario: Scenario;
  readonly record: GameRecord;
  readonly takers: Takers;
  readonly state: GameState;
  readonly steps: Step[];
  /** What the agents of the phase under way will still do; null: not asked yet. */
  expected: Command[] | null;
  differsAt: Difference | null;
}

/** Plays the record again from its inputs. `agents`: everyone who may have held a seat. */
export function rerun(scenario: Scenario, record: GameRecord, agents: readonly Agent[]): Rerun {
  const takers = record.seats.map((name) => agents.find((a) => seatName(a) === name) ?? null);
  const isKnown = takers.length === scenario.seats.length && record.seats.every((name, i) => name === 'person' || takers[i] !== null);
  const isSame = isKnown && record.rules === rulesVersion && record.scenario.rulesHash === scenario.rulesHash;
  const opening: GameEvent[] = [];
  const state = newGame(scenario, record.seed, { mode: record.mode, sink: opening });
  const r: Replay = { scenario, record, takers: isSame ? takers : [], state, steps: [], expected: null, differsAt: null };
  const ok = record.commands.every((command, i) => fold(r, command, i));
  if (ok && record.score.length > 0) {
    const score = scoresOf(questionAbout(scenario, state));
    if (score.join() !== record.score.join()) differ(r, { turn: state.turn, command: -1, seat: scenario.player, reason: 'otherScore' });
  }
  const verification = !isSame ? 'otherVersion' : r.differsAt ? 'differs' : 'verified';
  return { ok, state, opening, steps: r.steps, differsAt: r.differsAt, verification };
}

function differ(
  r: Replay,
  d: Omit<Difference, 'rejection' | 'expected'>,
  rejection: Rejection | null = null,
  expected: Command | null = null,
): void {
  r.differsAt ??= { ...d, rejection, expected };
}

/** One command; false when it is refused. */
function fold(r: Replay, command: Command, index: number): boolean {
  const { state, scenario } = r;
  const at = { turn: state.turn, command: index, seat: command.seat };
  if (r.takers.length > 0) compareWithAgents(r, command, at);
  const events: GameEvent[] = [];
  const { turn, phase } = state;
  const rejection = applyInPlace(scenario, state, command, drawByName, events);
  if (rejection) {
    differ(r, { ...at, reason: 'refused' }, rejection);
    return false;
  }
  if (state.phase !== phase || state.turn !== turn) r.expected = null;
  const hash = hashState(state);
  r.steps.push({ command, events, hash });
  const known = r.record.hashes[turn];
  if (state.turn !== turn && known !== undefined && known !== hash && r.takers.length > 0) differ(r, { ...at, reason: 'otherHash' });
  return true;
}

function compareWithAgents(r: Replay, command: Command, at: { turn: number; command: number; seat: number }): void {
  const { scenario, state, takers } = r;
  const waiting = seatsToDecide(scenario, state);
  if (r.expected === null && waiting.length > 0 && waiting.every((seat) => takers[seat])) {
    const heard: Command[] = [];
    playPhase(scenario, copyState(state), takers, drawByName, null, (c) => heard.push(c));
    r.expected = heard;
  }
  if (r.expected === null) {
    if (takers[command.seat]) differ(r, { ...at, reason: 'outOfTurn' });
    return;
  }
  const next = r.expected.shift() ?? null;
  // What follows hangs on somebody else's answer: the agents are asked anew.
  if (r.expected.length === 0) r.expected = null;
  if (next === null || formatCommand(next) !== formatCommand(command)) differ(r, { ...at, reason: 'otherMove' }, null, next);
}

export interface RecordParts {
  readonly seed: string;
  readonly mode: Mode;
  readonly seats: readonly string[];
  readonly commands: readonly Command[];
  readonly marks?: readonly Mark[];
}

/** The record of a game: its commands folded once more to note the hash of every turn and the score. */
export function createRecord(scenario: Scenario, parts: RecordParts): GameRecord {
  const state = newGame(scenario, parts.seed, { mode: parts.mode });
  const hashes: string[] = [];
  for (const command of parts.commands) {
    const { turn } = state;
    applyInPlace(scenario, state, command, drawByName, null);
    if (state.turn !== turn) hashes.push(hashState(state));
  }
  return {
    format: 1,
    rules: rulesVersion,
    scenario: { id: scenario.id, rulesHash: scenario.rulesHash },
    seed: parts.seed,
    mode: parts.mode,
    seats: parts.seats,
    commands: parts.commands,
    hashes,
    score: scoresOf(questionAbout(scenario, state)),
    marks: parts.marks ?? [],
  };
}
