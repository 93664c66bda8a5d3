// Whom an act addresses: what a desk is ordered by. An author says it, or it is read off the trust that the act moves.
// Invariant: no rule reads it, and the rules hash leaves it out.
import type { ByAction, BySeat, Seat } from '../../engine/model/indices';
import type { ActionDef } from '../../engine/model/scenario';
import type { SeatDef } from '../../engine/model/seat-def';
import { unknownName } from '../problem/unknown';
import { type CompileContext, reportAt } from './context';

/** Words for no seat: the one whose act it is, and nobody in particular. A seat of that name goes before. */
const HOME = 'home';
const WORLD = 'world';

export function compileAddressees(ctx: CompileContext, actions: ByAction<ActionDef>, seats: BySeat<SeatDef>): ByAction<Seat | null> {
  const known = ctx.symbols.index.seat;
  return actions.map((action) => {
    const toward = ctx.doc.actions[action.id]?.toward;
    if (toward === undefined) return mostMoved(action, seats);
    const seat = known.get(toward);
    if (seat !== undefined) return seat;
    if (toward === WORLD) return null;
    if (toward !== HOME) reportAt(ctx, ['actions', action.id, 'toward'], unknownName('seat', toward, [...known.keys(), HOME, WORLD]));
    return action.seat;
  });
}

/** The first other seat whose trust the act moves; its own seat where it moves none. */
function mostMoved({ seat, effects }: ActionDef, seats: BySeat<SeatDef>): Seat {
  for (const { add } of effects)
    for (const [slot] of add) {
      const other = seats.findIndex(({ trust }, at) => trust === slot && at !== seat);
      if (other >= 0) return other;
    }
  return seat;
}
