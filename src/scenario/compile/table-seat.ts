// Who has to do with a table: the two that sit at it, who may open it, the mediator, the seats with a veto.
// Invariant: what decides whether and how a seat can act at a table reads only what that seat sees exactly; a power, which nobody
// plays for points, may bargain by secrets of its own.
import type { Seat } from '../../engine/model/indices';
import type { TableDef, TablePartyDef } from '../../engine/model/table-def';
import type { ExpressionSource } from '../expression/cel';
import type { TableDoc } from '../schema/table';
import { nodeAt, type Path } from '../source/node';
import { type CompileContext, compileAmount, findReference, findReferences, reportAt, reportAtKey } from './context';
import { compileShown, isPlayed, playerSeat } from './shown-expression';
import { addTexts } from './text';

/** Tells whether the text has an entry of a name in a section: then it is broken, not missing. */
export function definesAt(ctx: CompileContext, path: Path): (name: string) => boolean {
  const section = nodeAt(ctx.root, path);
  return (name) => section?.kind === 'map' && section.entries.has(name);
}

/** Two different seats, the player's first, and exactly their parties. */
export function compileBetween(ctx: CompileContext, table: TableDoc, path: Path): readonly [Seat, Seat] {
  const seats = table.between.map((seat, i) => findReference(ctx, 'seat', seat, [...path, 'between', i]));
  const wrong = (at: Path, message: string, fix: string): void => reportAtKey(ctx, at, { code: 'table-parties', message, fix });
  const isBroken = definesAt(ctx, [...path, 'parties']);
  const player = playerSeat(ctx);
  const hasPlayerFirst = seats[0] === player || (ctx.doc.format === 2 && !seats.includes(player));
  if (seats.length !== 2 || seats[0] === seats[1] || !hasPlayerFirst) {
    const first = ctx.doc.player === undefined ? '' : ', the player’s first';
    const seated = Object.keys(ctx.doc.seats);
    wrong([...path, 'between'], `A table stands between two different seats${first}.`, `E.g. [${ctx.doc.player ?? seated[0]}, …].`);
  }
  for (const seat of table.between.slice(0, 2)) {
    if (Object.hasOwn(table.parties, seat) || isBroken(seat)) continue;
    wrong(
      [...path, 'parties'],
      `It is not said what a text is worth to "${seat}".`,
      `Add \`${seat}:\` with \`utility:\` and \`reservation:\`.`,
    );
  }
  for (const seat of Object.keys(table.parties)) {
    if (!table.between.includes(seat))
      wrong(
        [...path, 'parties', seat],
        `"${seat}" does not sit at this table.`,
        'Others come in by `conditions:`, `mediator:` and `veto:`.',
      );
  }
  const [first = -1, second = -1] = seats;
  return [first, second];
}

/** Seats that may open talks here, and so are shown whether they can. */
export function openersOf(ctx: CompileContext, table: TableDoc): number[] {
  if (ctx.doc.format === 1) return [playerSeat(ctx)];
  const names = [
    ...table.between.slice(0, table.opened_by === 'either' ? 2 : 1),
    ...(table.mediator === undefined ? [] : [table.mediator]),
  ];
  return names.flatMap((name) => ctx.symbols.index.seat.get(name) ?? []);
}

export function compileThirdSeats(ctx: CompileContext, table: TableDoc, path: Path): Pick<TableDef, 'openedBy' | 'mediator' | 'veto'> {
  const wrong = (at: Path, message: string, fix: string): void => reportAt(ctx, at, { code: 'table-third', message, fix });
  const sits = (name: string, at: Path): void => {
    if (table.between.includes(name)) wrong(at, `"${name}" sits at this table itself.`, 'Name another seat.');
  };
  if (table.mediator !== undefined) sits(table.mediator, [...path, 'mediator']);
  const judged = Object.values(table.conditions ?? {}).map((condition) => condition.of);
  for (const [i, name] of (table.veto ?? []).entries()) {
    const at = [...path, 'veto', i];
    sits(name, at);
    if (!judged.includes(name) && ctx.symbols.index.seat.has(name))
      wrong(at, `No condition says by what "${name}" consents when an agent sits there.`, `Add a condition with \`of: ${name}\`.`);
  }
  return {
    openedBy: table.opened_by ?? 'first',
    mediator: table.mediator === undefined ? null : findReference(ctx, 'seat', table.mediator, [...path, 'mediator']),
    veto: findReferences(ctx, 'seat', table.veto, [...path, 'veto']),
  };
}

/** By measure: the seats that are shown it, and must see exactly what it reads. */
export function readersOf(ctx: CompileContext, table: TableDoc, measure: string): number[] {
  const { seat: seats } = ctx.symbols.index;
  const own = Object.entries(table.parties).flatMap(([name, party]) => (party.utility === measure ? (seats.get(name) ?? []) : []));
  const played = own.filter((seat) => isPlayed(ctx, seat));
  if (ctx.doc.format === 1) return played;
  const vetoes = Object.values(table.conditions ?? {}).flatMap((condition) =>
    condition.measure === measure && table.veto?.includes(condition.of) ? (seats.get(condition.of) ?? []) : [],
  );
  return [...new Set([...played, ...vetoes])];
}

interface PartyPlace {
  readonly id: string;
  readonly path: Path;
  readonly findMeasure: (name: string, at: Path) => number;
}

export function compileParty(ctx: CompileContext, table: TableDoc, name: string, seat: Seat, place: PartyPlace): TablePartyDef {
  const party = Object.hasOwn(table.parties, name) ? table.parties[name] : undefined;
  if (!party) return { seat, utility: -1, reservation: 0, perceivedReservation: null };
  const path = [...place.path, 'parties', name];
  addTexts(ctx, `table.${place.id}.party.${name}`, party, path);
  const isShown = isPlayed(ctx, seat);
  const scalar = (source: ExpressionSource, at: Path) =>
    isShown ? compileShown(ctx, source, at, 'int', [seat]) : compileAmount(ctx, source, at);
  return {
    seat,
    utility: place.findMeasure(party.utility, [...path, 'utility']),
    reservation: scalar(party.reservation, [...path, 'reservation']),
    perceivedReservation: party.felt === undefined ? null : scalar(party.felt, [...path, 'felt']),
  };
}
