// The seats: how they are told apart, what they pay with, the lines they declare.
// Invariant: in format 1 every seat shares the player's purse and acts on the player's line, and only the player forms a belief.
import type { EngineSlots } from '../../engine/model/scenario';
import { type LinesDef, paletteColours, type SeatDef, seatMarks } from '../../engine/model/seat-def';
import type { CompileContext } from './context';
import { playerSeat } from './shown-expression';

export function compileSeats(ctx: CompileContext, slots: EngineSlots, lines: LinesDef): SeatDef[] {
  const player = playerSeat(ctx);
  return Object.keys(ctx.doc.seats).map((id, seat) => ({
    id,
    colour: paletteColours[seat % paletteColours.length],
    mark: seatMarks[seat % seatMarks.length],
    trust: ctx.symbols.index.variable.get(`trust_${id}`) ?? null,
    isShareable: answersAtTable(ctx, id),
    capital: slots.capital < 0 ? null : slots.capital,
    purse: 0,
    paidActsPerTurn: ctx.doc.paid_acts_per_turn,
    announcementsPerTurn: 1,
    lines: seat === player ? { ...lines, slot: slots.line } : null,
    actsOnLineOf: player,
    welcome: null,
    points: null,
    hasBelief: seat === player,
  }));
}

/** A seat that is asked for its answer at a table can be held by a person. */
function answersAtTable(ctx: CompileContext, id: string): boolean {
  return Object.values(ctx.doc.tables ?? {}).some(({ between, session }) => session !== undefined && between[1] === id);
}
