// From signature to force: a signed text goes home on both sides, and is carried or falls there.
// Invariant: conditions are asked when the vote comes, not when the pen is put down; a text is voted on once. The two levels are Putnam's
// ("Diplomacy and Domestic Politics", International Organization 42, 1988).
import { applyEffects } from './effect';
import { emit, type Fold } from './fold';
import type { SignedText } from './state';
import { failedCondition, measuresOf } from './table-text';

export function signText(f: Fold, table: number, text: readonly number[]): void {
  const def = f.scenario.tables[table];
  const { turn } = f.state;
  f.state.signed.push({ table, text, turn, fate: 'waiting', failedOn: -1 });
  emit(f, { type: 'tableSigned', turn, table: def.id, text });
  f.locals = measuresOf(f, f.scenario.tables, table, text);
  applyEffects(f, f.prepared.tables[table].signed, `table:${def.id}.signed`);
  if (def.session?.ratifiedAfter === 0) vote(f, f.state.signed.length - 1);
}

/** Votes that have come due; at the end of the game, all of them. */
export function ratifyTexts(f: Fold, isEnd = false): void {
  f.state.signed.forEach((signed, i) => {
    const after = f.scenario.tables[signed.table].session?.ratifiedAfter ?? 0;
    if (signed.fate === 'waiting' && (isEnd || f.state.turn >= signed.turn + after)) vote(f, i);
  });
}

function vote(f: Fold, index: number): void {
  const { state, scenario, prepared } = f;
  const signed = state.signed[index];
  const table = scenario.tables[signed.table];
  const measures = measuresOf(f, scenario.tables, signed.table, signed.text);
  const failedOn = failedCondition(f, table, signed.table, measures);
  const after = prepared.tables[signed.table];
  f.locals = measures;
  if (failedOn >= 0) {
    record(f, index, { ...signed, fate: 'failed', failedOn });
    const { id } = table.conditions[failedOn];
    emit(f, { type: 'ratificationFailed', turn: state.turn, table: table.id, condition: id });
    applyEffects(f, after.failed[failedOn], `table:${table.id}.failed`);
    return;
  }
  record(f, index, { ...signed, fate: 'inForce' });
  emit(f, { type: 'textRatified', turn: state.turn, table: table.id, text: signed.text });
  const settles = table.session?.settles;
  if (settles) {
    state.agreement = { options: signed.text, measures: settles.map((m) => (m < 0 ? 0 : measures[m])), turn: state.turn };
  }
  f.locals = measures;
  applyEffects(f, after.ratified, `table:${table.id}.ratified`);
}

function record(f: Fold, index: number, signed: SignedText): void {
  f.state.signed[index] = signed;
}
