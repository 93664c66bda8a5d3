// Replays a record: applies every command again and asks every agent again what it would have done.
// Invariant: `verified` means the same rules, every command accepted, every command of an agent its own, every hash and score equal. Of a seat
// that changed hands whoever held it then is asked.

import type { Agent } from '../agents/agent';
import { type Controllers, playAnswers, playPhase } from '../agents/phase';
import { applyInPlace } from '../engine/commands/apply';
import type { Command } from '../engine/model/command';
import type { GameEvent } from '../engine/model/event';
import { hashState } from '../engine/model/hash';
import type { Seat, Turn } from '../engine/model/indices';
import type { Rejection } from '../engine/model/rejection';
import { drawInt } from '../engine/model/rng';
import type { GameMode, Scenario } from '../engine/model/scenario';
import { copyState, type GameState } from '../engine/model/state';
import { newGame } from '../engine/turn/new-game';
import { finalScoresOf } from '../engine/turn/result';
import { isAwaited, seatsToDecide } from '../engine/turn/turn-order';
import { formatCommand } from './command-text';
import { type GameRecord, type Handover, holdersAt, type RecordMark, rulesVersions } from './record';
import { isPlainSeed } from './seed';

export interface ReplayStep {
  readonly command: Command;
  readonly events: readonly GameEvent[];
  /** State hash after the command. */
  readonly hash: string;
}

export type ReplayDifferenceReason = 'refused' | 'otherMove' | 'outOfTurn' | 'otherHash' | 'otherScore';

/** Where a record stops being a game played by the rules. */
export interface ReplayDifference {
  /** Index of the turn, from 0, and of the command; -1 where it is about no single command. */
  readonly turn: Turn;
  readonly command: number;
  readonly seat: Seat;
  readonly reason: ReplayDifferenceReason;
  /** Why the command was refused. */
  readonly rejection: Rejection | null;
  /** What the agent of that seat would have done instead; null: nothing more. */
  readonly expected: Command | null;
}

export interface ReplayResult {
  /** Every command was accepted. */
  readonly ok: boolean;
  readonly state: GameState;
  /** What happened before the first command. */
  readonly openingEvents: readonly GameEvent[];
  readonly steps: readonly ReplayStep[];
  readonly firstDifference: ReplayDifference | null;
  /** `otherSeed`: everything agrees, but the seed may be mistaken for another, and so may the world that was played. */
  readonly verification: 'verified' | 'differs' | 'otherSeed' | 'otherVersion';
}

/** `name@version` of an agent, as seats are written in records. */
export function formatSeatName(agent: Agent | null): string {
  return agent ? `${agent.name}@${agent.version}` : 'person';
}

interface ReplayProgress {
  readonly scenario: Scenario;
  readonly record: GameRecord;
  readonly agents: readonly Agent[];
  /** The agents are asked again; else the commands alone are followed. */
  readonly isAsked: boolean;
  /** Who holds the seats now. */
  controllers: Controllers;
  readonly state: GameState;
  readonly steps: ReplayStep[];
  /** Turns that are over. */
  turnsEnded: number;
  /** What the agents of the phase under way will still do; null: not asked yet. */
  expected: Command[] | null;
  firstDifference: ReplayDifference | null;
}

/** Plays the record again from its inputs. `agents`: everyone who may have held a seat. */
export function replayRecord(scenario: Scenario, record: GameRecord, agents: readonly Agent[]): ReplayResult {
  const names = [...record.seats, ...record.handovers.map(({ name }) => name)];
  const isKnown =
    record.seats.length === scenario.seats.length &&
    names.every((name) => name === 'person' || agents.some((a) => formatSeatName(a) === name));
  const isSame = isKnown && record.rules === rulesVersions[record.mode] && record.scenario.rulesHash === scenario.rulesHash;
  const openingEvents: GameEvent[] = [];
  const { mode, historical } = record;
  const state = newGame(scenario, record.seed, { mode, historical, sink: openingEvents });
  const r: ReplayProgress = {
    scenario,
    record,
    agents,
    isAsked: isSame,
    controllers: controllersAt(record, agents, 0),
    state,
    steps: [],
    turnsEnded: 0,
    expected: null,
    firstDifference: null,
  };
  const ok = record.commands.every((command, i) => applyRecordedCommand(r, command, i));
  const atEnd = { turn: state.turn, command: -1, seat: scenario.player };
  if (ok && isSame && record.hashes.length > r.turnsEnded) noteDifference(r, { ...atEnd, reason: 'otherHash' });
  if (ok && record.score.length > 0 && finalScoresOf(scenario, state).join() !== record.score.join())
    noteDifference(r, { ...atEnd, reason: 'otherScore' });
  return { ok, state, openingEvents, steps: r.steps, firstDifference: r.firstDifference, verification: verificationOf(r) };
}

function verificationOf({ isAsked, firstDifference, record }: ReplayProgress): ReplayResult['verification'] {
  if (!isAsked) return 'otherVersion';
  if (firstDifference) return 'differs';
  return isPlainSeed(record.seed) ? 'verified' : 'otherSeed';
}

/** Who holds the seats once this many commands have been given; null: a person. */
function controllersAt(record: GameRecord, agents: readonly Agent[], commands: number): Controllers {
  return holdersAt(record, commands).map((name) => agents.find((agent) => formatSeatName(agent) === name) ?? null);
}

function noteDifference(
  r: ReplayProgress,
  d: Omit<ReplayDifference, 'rejection' | 'expected'>,
  rejection: Rejection | null = null,
  expected: Command | null = null,
): void {
  r.firstDifference ??= { ...d, rejection, expected };
}

/** One command; false when it is refused. */
function applyRecordedCommand(r: ReplayProgress, command: Command, index: number): boolean {
  const { state, scenario } = r;
  const at = { turn: state.turn, command: index, seat: command.seat };
  if (r.record.handovers.some((handover) => handover.command === index)) {
    r.controllers = controllersAt(r.record, r.agents, index);
    r.expected = null;
  }
  if (r.isAsked) compareWithAgents(r, command, at);
  const events: GameEvent[] = [];
  const { turn, phase } = state;
  const rejection = applyInPlace(scenario, state, command, drawInt, events);
  if (rejection) {
    noteDifference(r, { ...at, reason: 'refused' }, rejection);
    return false;
  }
  if (state.phase !== phase || state.turn !== turn) r.expected = null;
  const hash = hashState(state);
  r.steps.push({ command, events, hash });
  if (state.turn === turn) return true;
  r.turnsEnded += 1;
  const known = r.record.hashes[turn];
  if (known !== undefined && known !== hash && r.isAsked) noteDifference(r, { ...at, reason: 'otherHash' });
  return true;
}

function compareWithAgents(r: ReplayProgress, command: Command, at: { turn: Turn; command: number; seat: Seat }): void {
  const { controllers } = r;
  r.expected ??= expectedOf(r);
  if (r.expected === null) {
    if (controllers[command.seat]) noteDifference(r, { ...at, reason: 'outOfTurn' });
    return;
  }
  const next = r.expected.shift() ?? null;
  // What follows depends on somebody else's answer: the agents are asked anew.
  if (r.expected.length === 0) r.expected = null;
  if (next === null || formatCommand(next) !== formatCommand(command)) noteDifference(r, { ...at, reason: 'otherMove' }, null, next);
}

/** What agents will do before a person has to decide; null: a person has. While people talk, an agent that is asked answers at once. */
function expectedOf({ scenario, state, controllers }: ReplayProgress): Command[] | null {
  const waiting = seatsToDecide(scenario, state);
  const areAllAgents = waiting.length > 0 && waiting.every((seat) => controllers[seat]);
  const isAgentAsked = waiting.some((seat) => controllers[seat] && isAwaited(state, seat));
  if (!areAllAgents && !isAgentAsked) return null;
  const expected: Command[] = [];
  const play = areAllAgents ? playPhase : playAnswers;
  play(scenario, copyState(state), controllers, { onCommand: (command) => expected.push(command) });
  return expected;
}

export interface RecordInputs {
  readonly seed: string;
  readonly mode: GameMode;
  readonly historical?: string | undefined;
  readonly seats: readonly string[];
  readonly handovers?: readonly Handover[];
  readonly commands: readonly Command[];
  readonly marks?: readonly RecordMark[];
}

/** The record of a game: its commands folded once more to note the hash of every turn and the score. */
export function createRecord(scenario: Scenario, parts: RecordInputs): GameRecord {
  const { mode, historical } = parts;
  const state = newGame(scenario, parts.seed, { mode, historical });
  const hashes: string[] = [];
  for (const command of parts.commands) {
    const { turn } = state;
    applyInPlace(scenario, state, command, drawInt, null);
    if (state.turn !== turn) hashes.push(hashState(state));
  }
  return {
    rules: rulesVersions[mode],
    scenario: { id: scenario.id, rulesHash: scenario.rulesHash },
    seed: parts.seed,
    mode,
    ...(historical === undefined ? {} : { historical }),
    seats: parts.seats,
    handovers: parts.handovers ?? [],
    commands: parts.commands,
    hashes,
    score: finalScoresOf(scenario, state),
    marks: parts.marks ?? [],
  };
}
