// A game in an address: a record packed so small that a whole game fits into a link.
// Invariant: parse∘format is identity; a damaged link is known by its checksum and read no further.

import type { Command } from '../engine/model/command';
import { hashIntegers } from '../engine/model/hash';
import { elementAt } from '../engine/model/list-access';
import { linesOf, nobody, type Scenario } from '../engine/model/scenario';
import { hiddenTypeIds } from '../engine/turn/result';
import { ByteReader, formatBase64Url, parseBase64Url, writeHex, writeSignedVarint, writeString, writeVarint } from './bytes';
import { formatCommand, parseCommand } from './command-text';
import {
  type GameRecord,
  type Handover,
  type RecordMark,
  recordLimits,
  recordMarks,
  rulesHashPattern,
  scenarioIdPattern,
  seatNamePattern,
  stateHashPattern,
} from './record';
import { maxSeedLength } from './seed';
import { fixedTableCommands, messageKindIndexOf, readTableMessage, tableMessageKindsOf, writeTableMessage } from './table-message';

/** Most characters of a link's code. */
export const maxLinkLength = 16_384;
/** The second holds who took over which seat when; it is written where a seat changed hands. */
const linkFormats = { plain: 1, handovers: 2 } as const;
/** Most characters of a command that travels as its line of text. */
const lineLength = 400;

/** What a link says of itself before its scenario is loaded. */
export interface LinkHeader {
  readonly scenario: { readonly id: string; readonly rulesHash: string };
  readonly rules: number;
  readonly seed: string;
  readonly score: readonly number[];
}

export type ParsedLinkHeader = { readonly ok: true; readonly head: LinkHeader } | { readonly ok: false; readonly problem: string };
export type ParsedLink = { readonly ok: true; readonly record: GameRecord } | { readonly ok: false; readonly problem: string };

/** The commands of a scenario that are packed as one number, in a fixed order; `end` of each seat first, because it is the most frequent. */
function knownCommandsOf(s: Scenario): string[] {
  const all: Command[] = s.seats.map((_, seat) => ({ type: 'endTurn', seat }));
  const own = s.ladder?.own ?? s.player;
  if (own !== nobody) all.push({ type: 'answerCrisis', seat: own, id: 'climb' }, { type: 'answerCrisis', seat: own, id: 'offRamp' });
  if (s.ladder)
    all.push({ type: 'standInCrisis', seat: s.ladder.other, id: 'stand' }, { type: 'standInCrisis', seat: s.ladder.other, id: 'yield' });
  s.seats.forEach((_, seat) => {
    for (const l of linesOf(s, seat)?.list ?? []) all.push({ type: 'declare', seat, id: l.id });
  });
  for (const a of s.actions) all.push({ type: 'act', seat: a.seat, id: a.id });
  for (const m of s.moves) {
    for (let occasion = -1; occasion < m.occasions.length; occasion++) all.push({ type: 'announce', seat: m.seat, id: m.id, occasion });
  }
  return [...all, ...fixedTableCommands(s)].map(formatCommand);
}

/** What the numbering of commands depends on, as a text: the known commands, then the tables whose texts are packed. */
function numberingOf(s: Scenario, knownCommands: readonly string[]): string {
  const sizes = tableMessageKindsOf(s).map(
    ({ type, seat, table }) => `${seat} ${type} ${table.id} ${table.issues.map((i) => i.options.join('.')).join(' ')}`,
  );
  return [...knownCommands, ...sizes].join('\n');
}

/** Eight hex digits that change when the numbering of commands does. */
function checkOf(text: string): string {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i));
  return hashIntegers(codes).slice(0, 8);
}

/** The record as letters that may stand in an address. */
export function formatLink(scenario: Scenario, r: GameRecord): string {
  const bytes: number[] = [r.handovers.length === 0 ? linkFormats.plain : linkFormats.handovers];
  writeString(bytes, r.scenario.id);
  writeString(bytes, r.scenario.rulesHash);
  writeVarint(bytes, r.rules);
  writeString(bytes, r.seed);
  writeVarint(bytes, r.score.length);
  for (const n of r.score) writeSignedVarint(bytes, n);
  bytes.push(modeByte(scenario, r));
  writeVarint(bytes, r.marks.length);
  for (const m of r.marks) bytes.push(recordMarks.indexOf(m));
  writeSeats(bytes, r);
  writeVarint(bytes, r.hashes.length);
  for (const h of r.hashes) writeHex(bytes, h);
  writeCommands(bytes, r.commands, scenario);
  writeHex(bytes, hashIntegers(bytes).slice(0, 8));
  return formatBase64Url(bytes);
}

/** 0: free play; 1: history mode; from 2 on: history mode on the hidden type of that number. */
function modeByte(scenario: Scenario, { mode, historical }: GameRecord): number {
  if (mode === 'free') return 0;
  return historical === undefined ? 1 : 2 + hiddenTypeIds(scenario).indexOf(historical);
}

function writeSeats(bytes: number[], { seats, handovers }: GameRecord): void {
  const all = [...seats, ...handovers.map(({ name }) => name)];
  const names = all.filter((name, i) => all.indexOf(name) === i);
  writeVarint(bytes, names.length);
  for (const n of names) writeString(bytes, n);
  writeVarint(bytes, seats.length);
  for (const s of seats) writeVarint(bytes, names.indexOf(s));
  if (handovers.length === 0) return;
  writeVarint(bytes, handovers.length);
  for (const { command, seat, name } of handovers) for (const n of [command, seat, names.indexOf(name)]) writeVarint(bytes, n);
}

/** Each command as its number, as the number of its kind with the packed message behind it, or as 0 and its line of text. */
function writeCommands(bytes: number[], commands: readonly Command[], scenario: Scenario): void {
  const knownCommands = knownCommandsOf(scenario);
  const kinds = tableMessageKindsOf(scenario);
  writeHex(bytes, checkOf(numberingOf(scenario, knownCommands)));
  writeVarint(bytes, commands.length);
  for (const c of commands) {
    const head = messageKindIndexOf(kinds, c);
    if (head >= 0 && (c.type === 'offer' || c.type === 'answer')) {
      writeVarint(bytes, knownCommands.length + 1 + head);
      writeTableMessage(bytes, elementAt(kinds, head), c);
      continue;
    }
    const text = formatCommand(c);
    const word = knownCommands.indexOf(text);
    writeVarint(bytes, word + 1);
    if (word < 0) writeString(bytes, text);
  }
}

/** What is wrong with a code before anything of it is read. */
export type LinkProblem = 'tooLong' | 'tooShort' | 'oneCase' | 'otherVersion' | 'damaged';

/** The same in sentences. */
export const linkProblems: Readonly<Record<LinkProblem, string>> = {
  tooLong: 'This link is longer than a game can be.',
  tooShort: 'This link is damaged: what it holds is too short to be a game.',
  oneCase: 'This link is damaged: its capital and small letters have become alike on the way. Ask for the exported file instead.',
  otherVersion: 'This link was made by another version of the game, or is damaged at its beginning.',
  damaged: 'This link is damaged: letters of it were lost or changed on the way. Ask for it again, or for the exported file.',
};
/** Letters from which on capitals and small ones all alike are no chance. */
const fewestOfOneCase = 24;

/** Null for a code that is whole. */
export function linkProblem(code: string): LinkProblem | null {
  const opened = openLink(code);
  return 'problem' in opened ? opened.problem : null;
}

function openLink(code: string): { reader: ByteReader; hasHandovers: boolean } | { problem: LinkProblem } {
  if (code.length > maxLinkLength) return { problem: 'tooLong' };
  const isOneCase = code.length >= fewestOfOneCase && (code === code.toLowerCase() || code === code.toUpperCase());
  const bytes = parseBase64Url(code);
  if (code.length < 11) return { problem: 'tooShort' };
  const body = bytes?.slice(0, -4) ?? [];
  if (!bytes || hashIntegers(body).slice(0, 8) !== new ByteReader(bytes.slice(-4)).hex(4)) {
    if (isOneCase) return { problem: 'oneCase' };
    return { problem: bytes && !isKnownFormat(bytes[0]) ? 'otherVersion' : 'damaged' };
  }
  if (!isKnownFormat(bytes[0])) return { problem: 'otherVersion' };
  const reader = new ByteReader(body);
  reader.byte();
  return { reader, hasHandovers: bytes[0] === linkFormats.handovers };
}

function isKnownFormat(format: number | undefined): boolean {
  return format === linkFormats.plain || format === linkFormats.handovers;
}

function readHeader(reader: ByteReader): LinkHeader | null {
  const id = reader.text(80);
  const rulesHash = reader.text(64);
  const rules = reader.varint(1_000_000);
  const seed = reader.text(maxSeedLength);
  const score = times(reader, recordLimits.scores, () => reader.signedVarint());
  const isSound = !reader.isBroken && scenarioIdPattern.test(id) && rulesHashPattern.test(rulesHash) && rules > 0 && seed.length > 0;
  return isSound ? { scenario: { id, rulesHash }, rules, seed, score } : null;
}

function times<T>(reader: ByteReader, most: number, read: () => T): T[] {
  const count = reader.varint(most);
  const out: T[] = [];
  for (let i = 0; i < count && !reader.isBroken; i++) out.push(read());
  return out;
}

/** What the link says of itself: enough to find the scenario. */
export function parseLinkHeader(code: string): ParsedLinkHeader {
  const opened = openLink(code);
  if ('problem' in opened) return { ok: false, problem: linkProblems[opened.problem] };
  const head = readHeader(opened.reader);
  return head ? { ok: true, head } : { ok: false, problem: 'This link is damaged.' };
}

/** The record in a link, read with the scenario it names. */
export function parseLink(scenario: Scenario, code: string): ParsedLink {
  const opened = openLink(code);
  if ('problem' in opened) return { ok: false, problem: linkProblems[opened.problem] };
  const { reader } = opened;
  const head = readHeader(reader);
  if (!head) return { ok: false, problem: 'This link is damaged.' };
  const mode = reader.byte();
  const types = hiddenTypeIds(scenario);
  const marked = times(reader, recordMarks.length, () => recordMarks[reader.byte()]).filter((m): m is RecordMark => m !== undefined);
  const names = times(reader, recordLimits.seats * recordLimits.periods, () => reader.text(48));
  const nameRead = (): string => names[reader.varint(names.length)] ?? '';
  const seats = times(reader, recordLimits.seats, nameRead);
  const handovers = opened.hasHandovers
    ? times(reader, recordLimits.seats * recordLimits.periods, () => readHandover(reader, nameRead))
    : [];
  const hashes = times(reader, recordLimits.turns, () => reader.hex(8));
  const knownCommands = knownCommandsOf(scenario);
  const kinds = tableMessageKindsOf(scenario);
  if (reader.hex(4) !== checkOf(numberingOf(scenario, knownCommands)))
    return { ok: false, problem: 'This link belongs to another version of the scenario; its moves cannot be read by this one.' };
  const commands = times(reader, recordLimits.commands, () => {
    const word = reader.varint(knownCommands.length + kinds.length);
    if (word > knownCommands.length) return readTableMessage(reader, elementAt(kinds, word - knownCommands.length - 1));
    return parseCommand(word === 0 ? reader.text(lineLength) : elementAt(knownCommands, word - 1));
  });
  const isSound =
    !reader.isBroken &&
    reader.isAtEnd() &&
    mode < 2 + types.length &&
    [...seats, ...handovers.map(({ name }) => name)].every((s) => seatNamePattern.test(s)) &&
    handovers.length > 0 === opened.hasHandovers &&
    areInOrder(handovers, seats.length) &&
    hashes.every((h) => stateHashPattern.test(h)) &&
    commands.every((c) => c !== null);
  if (!isSound) return { ok: false, problem: 'This link is damaged.' };
  return {
    ok: true,
    record: {
      rules: head.rules,
      scenario: head.scenario,
      seed: head.seed,
      mode: mode === 0 ? 'free' : 'history',
      ...(mode < 2 ? {} : { historical: elementAt(types, mode - 2) }),
      seats,
      handovers,
      commands: commands.flatMap((c) => (c ? [c] : [])),
      hashes,
      score: head.score,
      marks: marked,
    },
  };
}

function readHandover(reader: ByteReader, readName: () => string): Handover {
  return { command: reader.varint(recordLimits.commands), seat: reader.varint(recordLimits.seats), name: readName() };
}

/** As a record has them: by command, then by seat, each seat at most once at a command and never at the first. */
function areInOrder(handovers: readonly Handover[], seats: number): boolean {
  return handovers.every(({ command, seat }, i) => {
    const before = handovers[i - 1];
    const isLater = !before || command > before.command || (command === before.command && seat > before.seat);
    return isLater && command > 0 && seat < seats;
  });
}
