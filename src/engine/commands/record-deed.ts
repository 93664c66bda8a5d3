// What the historical path has been done at a table in this turn: it happened, so in history mode it is possible.
import type { Seat, TableIndex } from '../model/indices';
import type { PathDeed } from '../model/table-def';
import type { Context } from '../turn/context';

/** Whether, in history mode, the record has this deed of the seat at the table in this turn. */
export function isDeedOnRecord(
  { scenario, state }: Context,
  table: TableIndex,
  does: Exclude<PathDeed['does'], 'ratify'>,
  seat: Seat,
): boolean {
  if (state.mode !== 'history') return false;
  return (scenario.path.deeds[state.turn] ?? []).some((deed) => deed.does === does && deed.table === table && deed.by === seat);
}
