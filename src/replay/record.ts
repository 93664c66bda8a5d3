// What is kept of a game: every input of it, and what came out. Enough for anyone to play it again and compare.
// Invariant: parse∘format is identity; a text from a stranger ends in a record or in one sentence, whatever it holds.
import type { Command } from '../engine/model/command';
import type { Seat } from '../engine/model/indices';
import type { GameMode, Scenario } from '../engine/model/scenario';
import { hiddenTypeIds } from '../engine/turn/result';
import { formatCommand, parseCommand } from './command-text';
import { findJsonFault } from './json-place';
import { maxSeedLength } from './seed';

/**
 * Raised when the same commands can give another game. Written into every record. In history mode 2: since then
 * every seat does what is on record, and the powers’ moves on it are carried out.
 */
export const rulesVersions: Readonly<Record<GameMode, number>> = { free: 1, history: 2 };

/** What was done to a game besides playing it forward. */
export type RecordMark = 'undone' | 'forked' | 'edited' | 'repeated';
/** `repeated`: this device had kept an earlier game of the same scenario and seed; a remark, no fault. Links count them in this order. */
export const recordMarks: readonly RecordMark[] = ['undone', 'forked', 'edited', 'repeated'];

/** A seat changes hands: from this command on (its index among the record's) this name decides for it. */
export interface Handover {
  readonly command: number;
  readonly seat: Seat;
  readonly name: string;
}

/** Written in format 1 while no seat has changed hands, else in format 2. */
export interface GameRecord {
  /** Version of the engine's rules. */
  readonly rules: number;
  readonly scenario: { readonly id: string; readonly rulesHash: string };
  readonly seed: string;
  readonly mode: GameMode;
  /** In history mode, the hidden type on which the past is played; left out where it is the scenario's own reading. */
  readonly historical?: string;
  /** Who decided for each seat when the game began: `person`, or an agent as `name@version`. */
  readonly seats: readonly string[];
  /** In order of commands; at most one for a seat at a command. */
  readonly handovers: readonly Handover[];
  readonly commands: readonly Command[];
  /** State hash after each completed turn, oldest first; may be empty. */
  readonly hashes: readonly string[];
  /** Scores in scenario order, then the total, where the record ends; may be empty. */
  readonly score: readonly number[];
  readonly marks: readonly RecordMark[];
}

export type ParsedRecord =
  | { readonly ok: true; readonly record: GameRecord }
  /** `line` and `col` (from 1) where the text itself cannot be read. */
  | { readonly ok: false; readonly problem: string; readonly place?: { readonly line: number; readonly col: number } };

/** At most this many bytes of text (as UTF-8), and this many commands, turns, seats, periods of a seat. */
export const recordLimits = { bytes: 262_144, commands: 5_000, turns: 500, seats: 16, scores: 32, periods: 200 } as const;

export const scenarioIdPattern = /^[a-z0-9][a-z0-9_-]{0,79}$/;
export const typeIdPattern = /^[a-z][a-z0-9_]{0,79}$/;
export const stateHashPattern = /^[0-9a-f]{16}$/;
export const rulesHashPattern = /^[0-9a-zA-Z]{1,64}$/;
export const seatNamePattern = /^(person|[a-z][a-z0-9-]{0,39}@[1-9]\d{0,5})$/;

/** Why a record cannot be a game of this scenario at all, in a sentence; null when it can. */
export function recordProblem({ seats, historical }: Pick<GameRecord, 'seats' | 'historical'>, scenario: Scenario): string | null {
  if (historical !== undefined && !hiddenTypeIds(scenario).includes(historical))
    return `This record plays the past as “${historical}”, which “${scenario.id}” does not know: it is no game of this scenario.`;
  const [told, there] = [seats.length, scenario.seats.length];
  if (told === there) return null;
  const count = (n: number): string => `${n} ${n === 1 ? 'seat' : 'seats'}`;
  return `This record has ${count(told)}, and “${scenario.id}” has ${there}: it is no game of this scenario.`;
}

/** Who decides for each seat once this many commands have been given. */
export function holdersAt({ seats, handovers }: Pick<GameRecord, 'seats' | 'handovers'>, commands: number): readonly string[] {
  if (handovers.length === 0) return seats;
  return seats.map((first, seat) => handovers.findLast((h) => h.seat === seat && h.command <= commands)?.name ?? first);
}

/** Seats people have held, from the beginning or later, as the record says. */
export function seatsOfPeople({ seats, handovers }: Pick<GameRecord, 'seats' | 'handovers'>): Seat[] {
  return seats.flatMap((first, seat) => {
    const names = [first, ...handovers.filter((h) => h.seat === seat).map(({ name }) => name)];
    return names.includes('person') ? [seat] : [];
  });
}

/** By seat: who decided for it, and from which command on. */
type SeatPeriods = readonly { readonly from: number; readonly name: string }[];

function periodsOf({ seats, handovers }: GameRecord): SeatPeriods[] {
  return seats.map((name, seat) => [
    { from: 0, name },
    ...handovers.filter((h) => h.seat === seat).map((h) => ({ from: h.command, name: h.name })),
  ]);
}

function handoversOf(periods: readonly SeatPeriods[]): Handover[] {
  return periods
    .flatMap((own, seat) => own.slice(1).map(({ from, name }): Handover => ({ command: from, seat, name })))
    .sort((a, b) => a.command - b.command || a.seat - b.seat);
}

/** The record as a file: one command a line, keys always in the same order. */
export function formatRecord(r: GameRecord): string {
  const plain = {
    format: r.handovers.length === 0 ? 1 : 2,
    rules: r.rules,
    scenario: { id: r.scenario.id, rulesHash: r.scenario.rulesHash },
    seed: r.seed,
    mode: r.mode,
    ...(r.historical === undefined ? {} : { historical: r.historical }),
    seats: r.handovers.length === 0 ? r.seats : periodsOf(r),
    commands: r.commands.map(formatCommand),
    hashes: r.hashes,
    score: r.score,
    marks: r.marks,
  };
  return `${JSON.stringify(plain, null, 1)}\n`;
}

type Plain = Readonly<Record<string, unknown>>;
const keys = ['format', 'rules', 'scenario', 'seed', 'mode', 'historical', 'seats', 'commands', 'hashes', 'score', 'marks'];

function isPlain(x: unknown): x is Plain {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

function isWhole(x: unknown): x is number {
  return typeof x === 'number' && Number.isSafeInteger(x);
}

/** A list of at most `most` items that all pass; null otherwise. */
function listOf<T>(x: unknown, most: number, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(x) || x.length > most) return null;
  const out: T[] = [];
  for (const item of x) {
    const value = read(item);
    if (value === null) return null;
    out.push(value);
  }
  return out;
}

const matching =
  (pattern: RegExp) =>
  (x: unknown): string | null =>
    typeof x === 'string' && pattern.test(x) ? x : null;

const tooLong = 'This record is longer than a game can be (256 KB).';

/** Reads a record's text; strict, and bounded before anything is parsed. */
export function parseRecord(text: string): ParsedRecord {
  if (isLongerThan(text, recordLimits.bytes)) return failed(tooLong);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    const notJson = 'This is not a record of a game: it is not complete JSON.';
    const fault = findJsonFault(text.replace(/^\ufeff/, ''));
    if (!fault) return failed(notJson);
    const { line, col, found } = fault;
    return { ok: false, problem: `${notJson} Line ${line}, column ${col}: ${found}.`, place: { line, col } };
  }
  return readRecord(data);
}

/** Whether a text takes more bytes than this as UTF-8; no more of it is looked at than needed. */
function isLongerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  let left = bytes;
  for (let i = 0; i < text.length && left >= 0; i++) {
    const code = text.charCodeAt(i);
    // Either half of a pair is two of its four bytes.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return left < 0;
}

function failed(problem: string): ParsedRecord {
  return { ok: false, problem };
}

function readRecord(data: unknown): ParsedRecord {
  if (!isPlain(data)) return failed('This is not a record of a game.');
  const unknown = Object.keys(data).find((k) => !keys.includes(k));
  if (unknown !== undefined) return failed(`This record has a part no record has: “${unknown.slice(0, 40)}”.`);
  if (data.format !== 1 && data.format !== 2) return failed('This record is in a format this game does not read (expected 1 or 2).');
  const { scenario } = data;
  if (!isPlain(scenario) || Object.keys(scenario).length !== 2) return failed('This record does not say which scenario was played.');
  const id = matching(scenarioIdPattern)(scenario.id);
  const rulesHash = matching(rulesHashPattern)(scenario.rulesHash);
  if (id === null || rulesHash === null) return failed('This record does not say which scenario was played.');
  if (!isWhole(data.rules) || data.rules < 1) return failed('This record does not say by which version of the rules it was played.');
  if (typeof data.seed !== 'string' || data.seed.length === 0 || data.seed.length > maxSeedLength)
    return failed(`This record has no seed of 1 to ${maxSeedLength} characters.`);
  if (data.mode !== 'free' && data.mode !== 'history') return failed('This record does not say in which mode it was played.');
  const historical = matching(typeIdPattern)(data.historical);
  if (data.historical !== undefined && (historical === null || data.mode !== 'history'))
    return failed('This record does not say as what its past was played.');
  const periods = listOf(data.seats, recordLimits.seats, data.format === 1 ? readHolder : readPeriods);
  if (!periods) return failed('This record does not say who sat where.');
  const commands = listOf(data.commands, recordLimits.commands, (x) => (typeof x === 'string' ? parseCommand(x) : null));
  if (!commands) return failed(badCommand(data.commands));
  const hashes = listOf(data.hashes, recordLimits.turns, matching(stateHashPattern));
  const score = listOf(data.score, recordLimits.scores, (x) => (isWhole(x) ? x : null));
  const marked = listOf(data.marks, recordMarks.length, (x) => recordMarks.find((m) => m === x) ?? null);
  if (!hashes || !score || !marked) return failed('The results in this record cannot be read.');
  return {
    ok: true,
    record: {
      rules: data.rules,
      scenario: { id, rulesHash },
      seed: data.seed,
      mode: data.mode,
      ...(historical === null ? {} : { historical }),
      seats: periods.map(([first]) => first.name),
      handovers: handoversOf(periods),
      commands,
      hashes,
      score,
      marks: marked,
    },
  };
}

type OwnPeriods = [SeatPeriods[number], ...SeatPeriods];

/** Format 1: one name for the whole game. */
function readHolder(x: unknown): OwnPeriods | null {
  const name = matching(seatNamePattern)(x);
  return name === null ? null : [{ from: 0, name }];
}

/** Format 2: periods from command 0 on, each later than the one before. */
function readPeriods(x: unknown): OwnPeriods | null {
  const list = listOf(x, recordLimits.periods, readPeriod);
  const [first, ...rest] = list ?? [];
  if (first?.from !== 0) return null;
  const isInOrder = rest.every(({ from }, i) => from > (rest[i - 1] ?? first).from);
  return isInOrder ? [first, ...rest] : null;
}

function readPeriod(x: unknown): SeatPeriods[number] | null {
  if (!isPlain(x) || Object.keys(x).length !== 2) return null;
  const name = matching(seatNamePattern)(x.name);
  return name !== null && isWhole(x.from) && x.from >= 0 && x.from <= recordLimits.commands ? { from: x.from, name } : null;
}

function badCommand(list: unknown): string {
  if (!Array.isArray(list)) return 'This record has no list of commands.';
  if (list.length > recordLimits.commands) return `This record has more than ${recordLimits.commands} commands.`;
  const at = list.findIndex((x) => typeof x !== 'string' || parseCommand(x) === null);
  return `Command ${at + 1} of this record cannot be read.`;
}
