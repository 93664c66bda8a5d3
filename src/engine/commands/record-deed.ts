// What the historical path has been done in this turn, by whom and where: it happened, so in history mode no condition and no price refuses it.
import type { Seat, TableIndex } from '../model/indices';
import type { PathDeed } from '../model/table-def';
import type { Context } from '../turn/context';

/** Whether, in history mode, the record has this act or line in this turn. */
export function isEntryOnRecord({ scenario, state }: Context, id: string): boolean {
  return state.mode === 'history' && (scenario.path.history[state.turn]?.includes(id) ?? false);
}

/** Whether, in history mode, the record has this deed of the seat at the table in this turn. */
export function isDeedOnRecord(
  { scenario, state }: Context,
  table: TableIndex,
  does: Exclude<PathDeed['does'], 'ratify' | 'move'>,
  seat: Seat,
): boolean {
  if (state.mode !== 'history') return false;
  return (scenario.path.deeds[state.turn] ?? []).some((deed) => deed.does === does && deed.table === table && deed.by === seat);
}
