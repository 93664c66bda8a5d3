// What is said at a table, in few bytes: a text is one number (its options counted through, the first issue slowest), a reason another.
// Invariant: readTalk∘putTalk is identity; what does not fit a scenario's table is not packed at all, and travels as its line of text.
import { type AnswerCommand, answerTypes, type Command, type OfferCommand, type Reason } from '../engine/model/command';
import type { Scenario } from '../engine/model/scenario';
import type { TableDef } from '../engine/model/table-def';
import { type ByteReader, writeVarint } from './bytes';

type Talk = OfferCommand | AnswerCommand;

/** A kind of thing said at a table by a seat: the beginning of its line of text, and what packs the rest. */
export interface TableMessageKind {
  readonly type: Talk['type'];
  readonly seat: number;
  readonly table: TableDef;
}

/** Terms of a measure, and texts sent in a session, that a packed number can tell apart. */
const most = 100;
/** Texts a packed number can tell apart. */
const mostTexts = 2 ** 48;

/** Texts and answers a scenario's seats can give, table by table. */
export function tableMessageKindsOf(scenario: Scenario): TableMessageKind[] {
  return scenario.tables.flatMap((table) => {
    const texts = table.issues.reduce((product, issue) => product * issue.options.length, 1);
    if (!table.session || texts > mostTexts) return [];
    const [player, other] = table.between;
    return [
      { type: 'offer', seat: player, table },
      { type: 'answer', seat: other, table },
    ];
  });
}

/** What a seat may say at a table that needs no further words. */
export function fixedTableCommands(scenario: Scenario): Command[] {
  return scenario.tables.flatMap(({ id, between, session }): Command[] => {
    if (!session) return [];
    const seat = between[0];
    const agreed = Array.from({ length: session.exchanges }, (_, i): Command => ({ type: 'agree', seat, table: id, exchange: i + 1 }));
    return [...agreed, { type: 'leave', seat, table: id }, { type: 'sign', seat, table: id }];
  });
}

/** Index of the head the command can be packed under, or -1. */
export function messageKindIndexOf(heads: readonly TableMessageKind[], c: Command): number {
  if (c.type !== 'offer' && c.type !== 'answer') return -1;
  const at = heads.findIndex((h) => h.type === c.type && h.seat === c.seat && h.table.id === c.table);
  return at >= 0 && fits(heads[at].table, c) ? at : -1;
}

function fits(table: TableDef, c: Talk): boolean {
  if (c.exchange < 0 || c.exchange >= most) return false;
  if (c.type === 'offer') return isOf(table, c.text);
  return (
    (c.text.length === 0 || isOf(table, c.text)) &&
    (c.demand.length === 0 || (c.demand.length === 2 && table.issues[c.demand[0]]?.options[c.demand[1]] !== undefined)) &&
    c.reasons.length >= 1 &&
    c.reasons.length <= 3 &&
    c.reasons.every(([issue, measure, term]) => issue < table.issues.length && measure < table.measures.length && term < most)
  );
}

function isOf({ issues }: TableDef, text: readonly number[]): boolean {
  return text.length === issues.length && text.every((option, i) => issues[i].options[option] !== undefined);
}

/** Packs what stands behind the head. */
export function writeTableMessage(bytes: number[], { table }: TableMessageKind, c: Talk): void {
  writeVarint(bytes, c.exchange);
  if (c.type === 'offer') {
    putTableText(bytes, table, c.text);
    return;
  }
  const [hasText, hasDemand] = [c.text.length > 0 ? 1 : 0, c.demand.length > 0 ? 1 : 0];
  bytes.push(answerTypes.indexOf(c.answer) + 5 * (hasText + 2 * (hasDemand + 2 * (c.reasons.length - 1))));
  if (hasText) putTableText(bytes, table, c.text);
  for (const n of c.demand) writeVarint(bytes, n);
  for (const [issue, measure, term] of c.reasons) writeVarint(bytes, (issue * table.measures.length + measure) * most + term);
}

function putTableText(bytes: number[], { issues }: TableDef, text: readonly number[]): void {
  writeVarint(
    bytes,
    issues.reduce((number, issue, i) => number * issue.options.length + text[i], 0),
  );
}

/** The command behind a head; null when it cannot be one. */
export function readTableMessage(reader: ByteReader, { type, seat, table }: TableMessageKind): Command | null {
  const exchange = reader.varint(most - 1);
  if (type === 'offer') return { type, seat, table: table.id, exchange, text: readTableText(reader, table) };
  const kind = reader.byte();
  const flags = Math.floor(kind / 5);
  const count = Math.floor(flags / 4) + 1;
  if (count > 3) return null;
  const text = flags % 2 === 1 ? readTableText(reader, table) : [];
  const demand = Math.floor(flags / 2) % 2 === 1 ? readDemand(reader, table) : [];
  const reasons: Reason[] = [];
  for (let i = 0; i < count; i++) {
    const packed = reader.varint(table.issues.length * table.measures.length * most - 1);
    const pair = Math.floor(packed / most);
    reasons.push([Math.floor(pair / table.measures.length), pair % table.measures.length, packed % most]);
  }
  return { type, seat, table: table.id, exchange, answer: answerTypes[kind % 5], text, demand, reasons };
}

function readTableText(reader: ByteReader, { issues }: TableDef): number[] {
  let rest = reader.varint(issues.reduce((product, issue) => product * issue.options.length, 1) - 1);
  const text = issues.map(() => 0);
  for (let i = issues.length - 1; i >= 0; i--) {
    const options = issues[i].options.length;
    text[i] = rest % options;
    rest = Math.floor(rest / options);
  }
  return text;
}

function readDemand(reader: ByteReader, { issues }: TableDef): number[] {
  const issue = reader.varint(issues.length - 1);
  return [issue, reader.varint(issues[issue].options.length - 1)];
}
