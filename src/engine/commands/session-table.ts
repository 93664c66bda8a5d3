// A table that something is said at: its session of this turn, the texts on it, and whether a new one may still be signed.
// Invariant: reads only, but for `concludeText`, which signs or refers a text both sides stand by.
import type { PreparedTable } from '../expression/prepared-scenario';
import { createRejection, createRuleRejection, type Rejection } from '../model/rejection';
import type { TabledText, TableSession } from '../model/state';
import type { SessionDef, TableDef } from '../model/table-def';
import { type Context, emit } from '../turn/context';
import { applyEffects } from '../turn/effect';
import { signText } from '../turn/signing';
import { firstBrokenRule, isWellFormed, leadersMaySign } from '../turn/table-text';
import { isRejection } from './handler';

/** A table with sessions, by its index. */
export interface SessionTable {
  readonly table: TableDef;
  readonly def: SessionDef;
  readonly index: number;
  readonly prepared: PreparedTable;
}

/** The table of this name, if talks are played there in this game. */
export function findTable(ctx: Context, id: string): SessionTable | Rejection {
  const index = ctx.scenario.tables.findIndex((t) => t.id === id);
  if (index < 0) return createRejection('UnknownTable', { id });
  const table = ctx.scenario.tables[index];
  if (ctx.state.tables === 'fast' || !table.session) return createRejection('NoTables');
  return { table, def: table.session, index, prepared: ctx.prepared.tables[index] };
}

/** The same for the seat that opens sessions there. */
export function findOwnTable(ctx: Context, id: string, seat: number): SessionTable | Rejection {
  const found = findTable(ctx, id);
  return isRejection(found) || found.table.between[0] === seat ? found : createRejection('NotYourTable');
}

/** The session under way at a table, or null. */
export function sessionAt(ctx: Context, table: number): TableSession | null {
  const { session } = ctx.state;
  return session && session.table === table && session.ended === '' ? session : null;
}

/** The latest text of a seat at a table in the whole game, or null. */
export function lastTextOf(ctx: Context, table: number, seat: number): TabledText | null {
  for (let i = ctx.state.texts.length - 1; i >= 0; i--) {
    const text = ctx.state.texts[i];
    if (text.table === table && text.seat === seat) return text;
  }
  return null;
}

/** Whether no new text may be signed here: one is in force, waits for a vote, or is too recent. */
export function isClosedToTexts({ state }: Context, { def, index }: SessionTable): boolean {
  if (state.agreement && def.settles) return true;
  const { againAfter } = def;
  return state.signed.some(
    (s) => s.table === index && (s.fate === 'waiting' || (s.fate === 'inForce' && (againAfter < 0 || state.turn - s.turn < againAfter))),
  );
}

/** Why this may not lie on the table as a text; null when it may. */
export function rejectText({ table }: SessionTable, text: readonly number[]): Rejection | null {
  if (!isWellFormed(table, text)) return createRejection('MalformedText', { issues: table.issues.length });
  const broken = firstBrokenRule(table, text);
  return broken === null ? null : createRuleRejection(table.id, broken);
}

/** Both sides stand by the text: signed where leaders may, else it waits for them. */
export function concludeText(ctx: Context, { table, index, prepared }: SessionTable, text: readonly number[]): void {
  const { session, turn } = ctx.state;
  if (leadersMaySign(ctx, prepared)) {
    if (session) session.ended = 'signed';
    ctx.state.referred = null;
    signText(ctx, index, text);
    return;
  }
  if (session) session.ended = 'referred';
  ctx.state.referred = { table: index, text, turn, fate: 'waiting', failedOn: -1 };
  emit(ctx, { type: 'textReferred', turn, table: table.id, text });
  applyEffects(ctx, prepared.referred, `table:${table.id}.referred`);
}
