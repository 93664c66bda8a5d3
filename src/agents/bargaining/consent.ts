// Whether a seat with a veto consents to a text, where its agent has no word of its own: as the table's conditions of that seat say.
// Invariant: reads its own view only; what it cannot see is put at what it would take for granted (see `imagine`).

import type { ConsentCommand } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { createContext } from '../../engine/turn/context';
import { measuresOf } from '../../engine/turn/table-text';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';

/** The decision of the seat from which consent is awaited; null where none is. */
export function chooseConsent(scenario: Scenario, view: SeatView): ConsentCommand | null {
  const session = view.sessions.find(({ awaitedSeat, agreed, ended }) => ended === null && agreed !== null && awaitedSeat === view.seat);
  if (!session?.agreed) return null;
  const table = elementAt(scenario.tables, session.table);
  const ctx = createContext(scenario, imagine(scenario, view), drawInt, null);
  const measures = measuresOf(ctx, scenario.tables, session.table, session.agreed);
  const { atLeast } = elementAt(ctx.prepared.tables, session.table);
  const isMet = table.conditions.every(
    ({ of, measure }, i) => of !== view.seat || elementAt(measures, measure) >= elementAt(atLeast, i)(ctx),
  );
  return { type: 'consent', seat: view.seat, table: table.id, exchange: session.exchange, id: isMet ? 'consent' : 'refuse' };
}
