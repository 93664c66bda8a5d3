// A table that something is said at: its session of this turn, the texts on it, and whether a new one may still be signed.
// Invariant: at each table one session a turn; sessions are replaced, never changed; who sits at no table has no say there.

import type { PreparedTable } from '../expression/prepared-scenario';
import type { ByIssue, OptionIndex, Seat, TableIndex } from '../model/indices';
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

/** The same for a seat of `between` that may open sessions there, and sign. */
export function findOwnTable(ctx: Context, id: string, seat: Seat): SessionTable | Rejection {
  const found = findTable(ctx, id);
  return isRejection(found) || mayOpen(found.table, seat) ? found : createRejection('NotYourTable');
}

export function mayOpen({ between, openedBy }: TableDef, seat: Seat): boolean {
  return openedBy === 'either' ? between.includes(seat) : between[0] === seat;
}

/** The session under way at a table, or null. */
export function sessionAt({ state }: Context, table: TableIndex): TableSession | null {
  return state.sessions.find((session) => session.table === table && session.ended === null) ?? null;
}

/** The session under way that the seat leads, with its table; a rejection where there is none. */
export function findLedSession(ctx: Context, id: string, seat: Seat): LedTable | Rejection {
  const found = findTable(ctx, id);
  if (isRejection(found)) return found;
  if (!mayOpen(found.table, seat) && found.table.mediator !== seat) return createRejection('NotYourTable');
  const session = sessionAt(ctx, found.index);
  return session?.proposer === seat ? { ...found, session } : createRejection('NoSession');
}

export interface LedTable extends SessionTable {
  readonly session: TableSession;
}

/** Another session takes the place of the one under way at this table. */
export function updateSession({ state }: Context, table: TableIndex, changes: Partial<TableSession>): void {
  state.sessions = state.sessions.map((session) =>
    session.table === table && session.ended === null ? { ...session, ...changes } : session,
  );
}

/** The latest text at a table in the whole game, by this seat or by any; null: none. */
export function lastTextAt({ state }: Context, table: TableIndex, seat?: Seat): TabledText | null {
  return state.texts.findLast((text) => text.table === table && (seat === undefined || text.seat === seat)) ?? null;
}

/** The seat across the table. */
export function counterpartOf({ between }: TableDef, seat: Seat): Seat {
  return between[0] === seat ? between[1] : between[0];
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
export function rejectText({ table }: SessionTable, text: ByIssue<OptionIndex>): Rejection | null {
  if (!isWellFormed(table, text)) return createRejection('MalformedText', { issues: table.issues.length });
  const broken = firstBrokenRule(table, text);
  return broken === null ? null : createRuleRejection(table.id, broken);
}

/** Both sides stand by the text: the seats with a veto are asked for their consent, then it is concluded. */
export function agreeOnText(ctx: Context, place: SessionTable, text: ByIssue<OptionIndex>): void {
  const { veto } = place.table;
  if (veto.length === 0) concludeText(ctx, place, text);
  else updateSession(ctx, place.index, { agreed: text, awaitedSeat: veto[0] });
}

/** The text is signed where leaders may, else it waits for them: it takes the place of any other that waits for one of its two seats. */
export function concludeText(ctx: Context, { table, index, prepared }: SessionTable, text: ByIssue<OptionIndex>): void {
  const { state } = ctx;
  const isSigned = leadersMaySign(ctx, prepared);
  updateSession(ctx, index, { ended: isSigned ? 'signed' : 'referred', agreed: null, awaitedSeat: null });
  const others = state.referred.filter((waiting) => !sharesSeat(ctx.scenario.tables[waiting.table], table));
  if (isSigned) {
    state.referred = others;
    signText(ctx, index, text);
    return;
  }
  state.referred = [...others, { table: index, text, turn: state.turn, fate: 'waiting', failedOn: null }];
  emit(ctx, { type: 'textReferred', turn: state.turn, table: table.id, text });
  applyEffects(ctx, prepared.referred);
}

function sharesSeat(a: TableDef, b: TableDef): boolean {
  return a.between.some((seat) => b.between.includes(seat));
}
