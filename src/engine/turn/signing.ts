// From signature to force: a signed text goes home on both sides, and is carried or falls there.
// Invariant: conditions are asked when the vote comes, not at the signature; a text is voted on once. Two-level games after Putnam
// ("Diplomacy and Domestic Politics", International Organization 42, 1988).

import { anyOne } from '../model/deed-def';
import type { ByIssue, OptionIndex, TableIndex } from '../model/indices';
import type { PathDeed } from '../model/table-def';
import { type Context, emit } from './context';
import { noticeDeed } from './deed';
import { applyEffects } from './effect';
import { failedCondition, measuresOf } from './table-text';

export function signText(ctx: Context, table: TableIndex, text: ByIssue<OptionIndex>): void {
  const def = ctx.scenario.tables[table];
  const { turn } = ctx.state;
  ctx.state.signed = [...ctx.state.signed, { table, text, turn, fate: 'waiting', failedOn: null }];
  emit(ctx, { type: 'tableSigned', turn, table: def.id, text });
  ctx.locals = measuresOf(ctx, ctx.scenario.tables, table, text);
  applyEffects(ctx, ctx.prepared.tables[table].signed);
  noticeDeed(ctx, 'signed', table);
  if (def.session?.ratifiedAfter === 0 && !isVoteRecorded(ctx, table)) vote(ctx, ctx.state.signed.length - 1);
}

/** Votes that have come due; at the end of the game, all of them. */
export function ratifyTexts(ctx: Context, isEnd = false): void {
  ctx.state.signed.forEach((signed, i) => {
    const after = ctx.scenario.tables[signed.table].session?.ratifiedAfter ?? 0;
    if (signed.fate === 'waiting' && (isEnd || ctx.state.turn >= signed.turn + after)) vote(ctx, i);
  });
}

/** In history mode: what became of a text at home is what the record says of this turn. */
export function ratifyAsRecorded(ctx: Context): void {
  const { scenario, state } = ctx;
  for (const deed of scenario.path.deeds[state.turn] ?? []) {
    const index = deed.does === 'ratify' ? state.signed.findIndex(({ table, fate }) => table === deed.table && fate === 'waiting') : -1;
    if (deed.does === 'ratify' && index >= 0) vote(ctx, index, deed.isCarried);
  }
}

/** In history mode the record, where it says anything, decides when a text is voted on. */
function isVoteRecorded({ scenario, state }: Context, table: TableIndex): boolean {
  const isVote = (deed: PathDeed): boolean => deed.does === 'ratify' && deed.table === table;
  return state.mode === 'history' && scenario.path.deeds.slice(state.turn).some((deeds) => deeds.some(isVote));
}

/** `isCarried`: the record's word on it; left out, every condition is asked. */
function vote(ctx: Context, index: number, isCarried?: boolean): void {
  const { state, scenario, prepared } = ctx;
  const signed = state.signed[index];
  const table = scenario.tables[signed.table];
  const measures = measuresOf(ctx, scenario.tables, signed.table, signed.text);
  const failedOn = isCarried === true ? null : failedCondition(ctx, table, signed.table, measures);
  const after = prepared.tables[signed.table];
  ctx.locals = measures;
  if (failedOn !== null || isCarried === false) {
    state.signed = state.signed.with(index, { ...signed, fate: 'failed', failedOn });
    emit(ctx, {
      type: 'ratificationFailed',
      turn: state.turn,
      table: table.id,
      condition: failedOn === null ? '' : table.conditions[failedOn].id,
    });
    if (failedOn !== null) applyEffects(ctx, after.failed[failedOn]);
    noticeDeed(ctx, 'votedDown', signed.table, failedOn ?? anyOne);
    return;
  }
  state.signed = state.signed.with(index, { ...signed, fate: 'inForce' });
  emit(ctx, { type: 'textRatified', turn: state.turn, table: table.id, text: signed.text });
  const settles = table.session?.settles;
  if (settles) {
    state.agreement = { options: signed.text, measures: settles.map((m) => (m < 0 ? 0 : measures[m])), turn: state.turn };
  }
  applyEffects(ctx, after.ratified);
  noticeDeed(ctx, 'ratified', signed.table);
}

/** Ends the sessions with their turn, and drops referred texts whose time has run out. */
export function closeSessions({ state, scenario }: Context): void {
  state.sessions = [];
  if (state.referred.length === 0) return;
  state.referred = state.referred.filter(({ table, turn }) => state.turn - turn <= (scenario.tables[table].session?.referredTurns ?? 0));
}
