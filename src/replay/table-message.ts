// Offers and answers at a table, packed: a package is one mixed-radix number, a reason another. Part of link format 1, which is frozen.
// Invariant: readTableMessage∘writeTableMessage is identity; what does not fit a scenario's table is not packed, and travels as its line of text.

import { type AnswerCommand, answerTypes, type Command, type OfferCommand, type Reason } from '../engine/model/command';
import type { ByIssue, OptionIndex, Seat } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { Scenario } from '../engine/model/scenario';
import type { TableDef } from '../engine/model/table-def';
import type { Package } from '../negotiation/model/bargaining-problem';
import { countPackages, packageAt, packageNumberOf } from '../negotiation/model/package-number';
import { type ByteReader, writeVarint } from './bytes';

type TableCommand = OfferCommand | AnswerCommand;

/** What one seat can say at one table: an offer or an answer. */
export interface TableMessageKind {
  readonly type: TableCommand['type'];
  readonly seat: Seat;
  readonly table: TableDef;
}

/** Terms of a measure and exchanges of a session below this fit a packed number. */
const packedBase = 100;
/** Most packages of a table whose texts are packed as one number. */
const maxPackedTexts = 2 ** 48;
/** Kinds of answer when link format 1 was frozen: a number of the format, not the length of today's list. */
const answerBase = 5;

/** Texts and answers a scenario's seats can give, table by table. */
export function tableMessageKindsOf(scenario: Scenario): TableMessageKind[] {
  return scenario.tables.flatMap((table) => {
    const texts = countPackages(table.issues);
    if (!table.session || texts > maxPackedTexts) return [];
    const { between, mediator } = table;
    const openers = openersOf(table);
    const answering = openers.length > 1 || mediator !== null ? between : between.slice(1);
    return [
      ...openers.map((seat): TableMessageKind => ({ type: 'offer', seat, table })),
      ...(mediator === null ? [] : [{ type: 'offer' as const, seat: mediator, table }]),
      ...answering.map((seat): TableMessageKind => ({ type: 'answer', seat, table })),
    ];
  });
}

/** The seats of a table that may open it. */
function openersOf({ between, openedBy }: TableDef): readonly Seat[] {
  return openedBy === 'either' ? between : between.slice(0, 1);
}

/** What a seat may say at a table that needs no further words. */
export function fixedTableCommands(scenario: Scenario): Command[] {
  return scenario.tables.flatMap((table): Command[] => {
    const { id, session, mediator, veto } = table;
    if (!session) return [];
    const exchanges = Array.from({ length: session.exchanges }, (_, i) => i + 1);
    return [
      ...openersOf(table).flatMap((seat): Command[] => [
        ...exchanges.map((exchange): Command => ({ type: 'agree', seat, table: id, exchange })),
        { type: 'leave', seat, table: id },
        { type: 'sign', seat, table: id },
      ]),
      ...(mediator === null ? [] : [{ type: 'leave' as const, seat: mediator, table: id }]),
      ...veto.flatMap((seat) =>
        exchanges.flatMap((exchange): Command[] => [
          { type: 'consent', seat, table: id, exchange, id: 'consent' },
          { type: 'consent', seat, table: id, exchange, id: 'refuse' },
        ]),
      ),
    ];
  });
}

/** Index of the kind the command can be packed under, or -1. */
export function messageKindIndexOf(kinds: readonly TableMessageKind[], c: Command): number {
  if (c.type !== 'offer' && c.type !== 'answer') return -1;
  const at = kinds.findIndex((h) => h.type === c.type && h.seat === c.seat && h.table.id === c.table);
  return at >= 0 && fitsKind(elementAt(kinds, at).table, c) ? at : -1;
}

function fitsKind(table: TableDef, c: TableCommand): boolean {
  if (c.exchange < 0 || c.exchange >= packedBase) return false;
  if (c.type === 'offer') return isTextOf(table, c.text);
  return (
    (c.text.length === 0 || isTextOf(table, c.text)) &&
    (c.demand.length === 0 ||
      (c.demand.length === 2 && table.issues[elementAt(c.demand, 0)]?.options[elementAt(c.demand, 1)] !== undefined)) &&
    c.reasons.length >= 1 &&
    c.reasons.length <= 3 &&
    c.reasons.every(([issue, measure, term]) => issue < table.issues.length && measure < table.measures.length && term < packedBase)
  );
}

function isTextOf({ issues }: TableDef, text: ByIssue<OptionIndex>): boolean {
  return text.length === issues.length && text.every((option, i) => elementAt(issues, i).options[option] !== undefined);
}

/** Packs what follows the number of its kind. */
export function writeTableMessage(bytes: number[], { table }: TableMessageKind, c: TableCommand): void {
  writeVarint(bytes, c.exchange);
  if (c.type === 'offer') {
    writeTableText(bytes, table, c.text);
    return;
  }
  const [hasText, hasDemand] = [c.text.length > 0 ? 1 : 0, c.demand.length > 0 ? 1 : 0];
  bytes.push(answerTypes.indexOf(c.answer) + answerBase * (hasText + 2 * (hasDemand + 2 * (c.reasons.length - 1))));
  if (hasText) writeTableText(bytes, table, c.text);
  for (const n of c.demand) writeVarint(bytes, n);
  for (const [issue, measure, term] of c.reasons) writeVarint(bytes, (issue * table.measures.length + measure) * packedBase + term);
}

function writeTableText(bytes: number[], { issues }: TableDef, text: ByIssue<OptionIndex>): void {
  writeVarint(bytes, packageNumberOf(issues, text));
}

/** The command that follows the number of its kind; null when it cannot be one. */
export function readTableMessage(reader: ByteReader, { type, seat, table }: TableMessageKind): Command | null {
  const exchange = reader.varint(packedBase - 1);
  if (type === 'offer') return { type, seat, table: table.id, exchange, text: readTableText(reader, table) };
  const packedAnswer = reader.byte();
  const answer = answerTypes[packedAnswer % answerBase];
  const flags = Math.floor(packedAnswer / answerBase);
  const count = Math.floor(flags / 4) + 1;
  if (count > 3 || answer === undefined) return null;
  const text = flags % 2 === 1 ? readTableText(reader, table) : [];
  const demand = Math.floor(flags / 2) % 2 === 1 ? readDemand(reader, table) : [];
  const reasons: Reason[] = [];
  for (let i = 0; i < count; i++) {
    const packed = reader.varint(table.issues.length * table.measures.length * packedBase - 1);
    const pair = Math.floor(packed / packedBase);
    reasons.push([Math.floor(pair / table.measures.length), pair % table.measures.length, packed % packedBase]);
  }
  return { type, seat, table: table.id, exchange, answer, text, demand, reasons };
}

function readTableText(reader: ByteReader, { issues }: TableDef): Package {
  return packageAt(issues, reader.varint(countPackages(issues) - 1));
}

function readDemand(reader: ByteReader, { issues }: TableDef): number[] {
  const issue = reader.varint(issues.length - 1);
  return [issue, reader.varint(elementAt(issues, issue).options.length - 1)];
}
