// Which side of a table a seat sits on.
import type { Seat } from '../../engine/model/indices';
import type { TableDef } from '../../engine/model/table-def';

/** Position among the two parties of a table. */
export type TableSide = 0 | 1;

/** The seat's own position and that of the seat across; whoever does not sit there is taken for the second. */
export function sidesOf({ between }: TableDef, seat: Seat): readonly [own: TableSide, other: TableSide] {
  return between[0] === seat ? [0, 1] : [1, 0];
}

/** Floors of both parties, in the table's order; null: none. */
export function floorsOf(own: TableSide, ownFloor: number | null, otherFloor: number | null): readonly [number | null, number | null] {
  return own === 0 ? [ownFloor, otherFloor] : [otherFloor, ownFloor];
}
