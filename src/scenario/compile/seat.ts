// The seats: how they are told apart, what they pay with, the lines they declare, what they play for.
// Invariant: in format 1 every seat shares the player's purse and acts on the player's line, and only the player forms a belief.
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { EngineSlots } from '../../engine/model/scenario';
import { type LinesDef, type PointsDef, paletteColours, type SeatDef, type SeatLinesDef, seatMarks } from '../../engine/model/seat-def';
import { isExact } from '../../engine/visibility/visibility';
import { shareProgram } from '../expression/compiler';
import type { SeatDoc } from '../schema/seat';
import type { Path } from '../source/node';
import { compileLineList } from './action';
import { type CompileContext, findReference, reportAt, reportAtKey } from './context';
import { seatLineIds } from './engine-slots';
import { compilePicture } from './picture';
import { compileShown, playerSeat } from './shown-expression';
import { addText, addTexts } from './text';
import { welcomeTo } from './variable';

export function compileSeats(ctx: CompileContext, slots: EngineSlots, lines: LinesDef): SeatDef[] {
  const player = playerSeat(ctx);
  const seats = Object.entries(ctx.doc.seats);
  const purses = pursesOf(ctx, slots);
  return seats.map(([id, seat], i): SeatDef => {
    const path = ['seats', id];
    addTexts(ctx, `seat.${id}`, seat, path);
    addText(ctx, `seat.${id}.brief`, seat.brief);
    addText(ctx, `seat.${id}.glyph`, seat.glyph);
    const look = {
      id,
      colour: seat.colour ?? elementAt(paletteColours, i % paletteColours.length),
      mark: seat.mark ?? elementAt(seatMarks, i % seatMarks.length),
      trust: trustOf(ctx, id, seat, path),
      picture: seat.picture ? compilePicture(ctx, seat.picture, [...path, 'picture']) : null,
      isShareable: seat.shareable ?? (ctx.doc.format === 2 || i === player || answersAtTable(ctx, id)),
    };
    if (ctx.doc.format === 1) {
      return {
        ...look,
        capital: slots.capital < 0 ? null : slots.capital,
        purse: 0,
        paidActsPerTurn: ctx.doc.paid_acts_per_turn,
        announcementsPerTurn: 1,
        lines: null,
        actsOnLineOf: player,
        welcome: null,
        points: null,
        hasBelief: i === player,
      };
    }
    const given = compileSeatLines(ctx, id, seat, path);
    const declares = i === player ? lines.list.length > 0 : given !== null;
    return {
      ...look,
      ...elementAt(purses, i),
      paidActsPerTurn: seat.paid_acts_per_turn ?? ctx.doc.paid_acts_per_turn,
      announcementsPerTurn: seat.announcements_per_turn ?? 1,
      lines: given,
      actsOnLineOf: declares ? i : null,
      welcome: welcomeOf(ctx, id),
      points: compilePoints(ctx, id, seat, i),
      hasBelief: hasBelief(ctx, id, seat, i),
    };
  });
}

/** A seat that is asked for its answer at a table can be held by a person. */
function answersAtTable(ctx: CompileContext, id: string): boolean {
  return Object.values(ctx.doc.tables ?? {}).some(({ between, session }) => session !== undefined && between[1] === id);
}

/** The gauge that is the trust between the player and this seat; in format 1 the one called `trust_<seat>` where none is named. */
function trustOf(ctx: CompileContext, id: string, seat: SeatDoc, path: Path): number | null {
  const { variable } = ctx.symbols.index;
  if (seat.trust === undefined) return ctx.doc.format === 1 ? (variable.get(`trust_${id}`) ?? null) : null;
  if (playerSeat(ctx) < 0 || id === ctx.doc.player) {
    const message = 'This is no seat that the player’s seat could have a trust in.';
    reportAt(ctx, [...path, 'trust'], { code: 'trust-of-player', message, fix: 'Remove it, or write it at another seat.' });
  }
  return findGauge(ctx, seat.trust, [...path, 'trust'], 'is the trust');
}

/** Slot of a gauge or counter that a seat names, or null after reporting. */
function findGauge(ctx: CompileContext, name: string, path: Path, part: string): number | null {
  const slot = findReference(ctx, 'variable', name, path);
  if (slot < 0) return null;
  if (elementAt(ctx.symbols.variables, slot).kind !== 'status') return slot;
  const message = `"${name}" is a status; no number of it ${part}.`;
  reportAt(ctx, path, { code: 'unknown-variable', message, fix: 'Name a gauge or counter.' });
  return null;
}

type Purse = Pick<SeatDef, 'capital' | 'purse'>;

/** One purse for each gauge that is paid from; a seat that pays from none has its own cap. */
function pursesOf(ctx: CompileContext, slots: EngineSlots): Purse[] {
  const owners: { readonly capital: number | null; readonly id: string; readonly cap: number | undefined }[] = [];
  return Object.entries(ctx.doc.seats).map(([id, seat]) => {
    const path = ['seats', id, 'capital'];
    const capital =
      seat.capital !== undefined
        ? findGauge(ctx, seat.capital, path, 'can be paid')
        : id === ctx.doc.player && slots.capital >= 0
          ? slots.capital
          : null;
    if (capital !== null) reportUnseenCapital(ctx, capital, id, seat.capital === undefined ? ['engine', 'capital'] : path);
    const shared = capital === null ? -1 : owners.findIndex((owner) => owner.capital === capital);
    if (shared < 0) return { capital, purse: owners.push({ capital, id, cap: seat.paid_acts_per_turn }) - 1 };
    if (elementAt(owners, shared).cap !== seat.paid_acts_per_turn) {
      const message = `${id} pays from the same gauge as ${elementAt(owners, shared).id}, but has another cap of paid acts.`;
      reportAtKey(ctx, ['seats', id], { code: 'purse-shared', message, fix: 'Give both the same `paid_acts_per_turn:`, or two gauges.' });
    }
    return { capital, purse: shared };
  });
}

/** Every refusal of what cannot be paid names the capital there is. */
function reportUnseenCapital(ctx: CompileContext, capital: number, id: string, path: Path): void {
  const variable = ctx.symbols.variables[capital];
  if (!variable || ctx.doc.format === 1 || isExact(variable, Object.keys(ctx.doc.seats).indexOf(id))) return;
  const message = `${id} is told what it can pay, but does not see "${variable.id}" exactly.`;
  reportAt(ctx, path, { code: 'secret-shown', message, fix: `Let ${id} see it exactly (\`sees:\`), or name another gauge.` });
}

function compileSeatLines(ctx: CompileContext, id: string, seat: SeatDoc, path: Path): SeatLinesDef | null {
  if (!seat.lines) return null;
  if (id === ctx.doc.player) {
    const message = 'These are the player’s lines, which stand at the top level with their advisers.';
    reportAtKey(ctx, [...path, 'lines'], { code: 'lines-twice', message, fix: 'Move them to `lines:`.' });
  }
  const slot = ctx.symbols.index.variable.get(seatLineIds(ctx.doc).get(id) ?? '') ?? -1;
  return { ...compileLineList(ctx, seat.lines, [...path, 'lines'], `seat.${id}.lines`), slot };
}

/** Null where no gauge speaks of seats: then `good` holds for all alike. */
function welcomeOf(ctx: CompileContext, id: string): SeatDef['welcome'] {
  const goods = Object.values(ctx.doc.gauges).map((gauge) => gauge.good);
  if (goods.every((good) => typeof good === 'string')) return null;
  const gauges = new Map(Object.entries(ctx.doc.gauges));
  return ctx.symbols.variables.map(({ id: name, good }) => {
    const gauge = gauges.get(name);
    return gauge ? welcomeTo(gauge.good, id) : good;
  });
}

function compilePoints(ctx: CompileContext, id: string, { points }: SeatDoc, seat: Seat): PointsDef | null {
  if (!points) return null;
  const path = ['seats', id, 'points'];
  addTexts(ctx, `seat.${id}.points`, points, path);
  return {
    interests: points.interests.map((interest, i) => {
      const at = [...path, 'interests', i];
      addTexts(ctx, `seat.${id}.interest.${interest.id}`, interest, at);
      const value = shareProgram(compileShown(ctx, interest.value, [...at, 'value'], 'int', [seat]));
      return { id: interest.id, weight: interest.weight, value };
    }),
    walkAway: shareProgram(compileShown(ctx, points.walk_away, [...path, 'walk_away'], 'int', [seat])),
  };
}

/** The player forms a belief, others if they say so; whoever knows the hidden type forms none. */
function hasBelief(ctx: CompileContext, id: string, { belief }: SeatDoc, seat: Seat): boolean {
  const knows = ctx.doc.types?.sees[id] === 'exact';
  if (belief === true && (knows || !ctx.doc.types)) {
    const message = knows ? `${id} sees the hidden type and has nothing to guess.` : 'There is no hidden type to form a belief about.';
    reportAt(ctx, ['seats', id, 'belief'], { code: 'belief-known', message, fix: 'Remove `belief:`.' });
  }
  return belief ?? (seat === playerSeat(ctx) && !knows);
}
