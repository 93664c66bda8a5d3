// From signature to force: a signed text goes home on both sides, and is carried or falls there.
// Invariant: conditions are asked when the vote comes, not at the signature; a text is voted on once. Two-level games after Putnam
// ("Diplomacy and Domestic Politics", International Organization 42, 1988).

import type { SignedText } from '../model/state';
import { type Context, emit } from './context';
import { applyEffects } from './effect';
import { failedCondition, measuresOf } from './table-text';

export function signText(ctx: Context, table: number, text: readonly number[]): void {
  const def = ctx.scenario.tables[table];
  const { turn } = ctx.state;
  ctx.state.signed = [...ctx.state.signed, { table, text, turn, fate: 'waiting', failedOn: -1 }];
  emit(ctx, { type: 'tableSigned', turn, table: def.id, text });
  ctx.locals = measuresOf(ctx, ctx.scenario.tables, table, text);
  applyEffects(ctx, ctx.prepared.tables[table].signed, `table:${def.id}.signed`);
  if (def.session?.ratifiedAfter === 0) vote(ctx, ctx.state.signed.length - 1);
}

/** Votes that have come due; at the end of the game, all of them. */
export function ratifyTexts(ctx: Context, isEnd = false): void {
  ctx.state.signed.forEach((signed, i) => {
    const after = ctx.scenario.tables[signed.table].session?.ratifiedAfter ?? 0;
    if (signed.fate === 'waiting' && (isEnd || ctx.state.turn >= signed.turn + after)) vote(ctx, i);
  });
}

function vote(ctx: Context, index: number): void {
  const { state, scenario, prepared } = ctx;
  const signed = state.signed[index];
  const table = scenario.tables[signed.table];
  const measures = measuresOf(ctx, scenario.tables, signed.table, signed.text);
  const failedOn = failedCondition(ctx, table, signed.table, measures);
  const after = prepared.tables[signed.table];
  ctx.locals = measures;
  if (failedOn >= 0) {
    record(ctx, index, { ...signed, fate: 'failed', failedOn });
    const { id } = table.conditions[failedOn];
    emit(ctx, { type: 'ratificationFailed', turn: state.turn, table: table.id, condition: id });
    applyEffects(ctx, after.failed[failedOn], `table:${table.id}.failed`);
    return;
  }
  record(ctx, index, { ...signed, fate: 'inForce' });
  emit(ctx, { type: 'textRatified', turn: state.turn, table: table.id, text: signed.text });
  const settles = table.session?.settles;
  if (settles) {
    state.agreement = { options: signed.text, measures: settles.map((m) => (m < 0 ? 0 : measures[m])), turn: state.turn };
  }
  ctx.locals = measures;
  applyEffects(ctx, after.ratified, `table:${table.id}.ratified`);
}

function record(ctx: Context, index: number, signed: SignedText): void {
  ctx.state.signed = ctx.state.signed.with(index, signed);
}

/** Ends the session with its turn, and drops a referred text whose time has run out. */
export function closeSession({ state, scenario }: Context): void {
  state.session = null;
  const { referred } = state;
  if (!referred) return;
  const patience = scenario.tables[referred.table].session?.referredTurns ?? 0;
  if (state.turn - referred.turn > patience) state.referred = null;
}
