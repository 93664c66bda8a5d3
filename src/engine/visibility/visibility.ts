// What one seat may know of one thing: the only place where the scenario's word on it is read. Everything that shows, asks, forecasts or tells
// something for a seat goes through this folder: `viewSeat` for how things stand, `eventsFor` and `feedEvents` for what happened.
// Invariant: nothing here looks at a game; what is asked is who may see what, and what is left open to whoever does not see all.

import { type Program, visitProgram } from '../expression/program';
import type { Seat, Slot } from '../model/indices';
import { idiv } from '../model/integer';
import type { PhaseDef, Scenario, VariableDef } from '../model/scenario';

/** Per seat: 0 hidden, 1 exact, n > 1 seen in bands n wide. */
type Seen = Pick<VariableDef, 'visibility'>;

/** The seat sees the value itself. */
export function isExact(def: Seen, seat: Seat): boolean {
  return def.visibility[seat] === 1;
}

/** The seat sees in which band the value lies. */
export function isBand(def: Seen, seat: Seat): boolean {
  return def.visibility[seat] > 1;
}

/** The seat sees nothing of the value. */
export function isHidden(def: Seen, seat: Seat): boolean {
  return def.visibility[seat] === 0;
}

/** A gauge the seat sees exactly: what may be quoted to it as a number with a cause. */
export function isExactGauge(def: Seen & Pick<VariableDef, 'kind'>, seat: Seat): boolean {
  return def.kind === 'gauge' && isExact(def, seat);
}

/** Units of the variable that look alike to the seat: 1 for an exact value; 0 where it sees nothing. */
export function bandWidth(def: Seen, seat: Seat): number {
  return def.visibility[seat];
}

/** What a value may be, both ends included, and what it is best taken for. */
export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/**
 * What the value may be where the seat sees `seen` of it (see `maskValue`), within the variable's limits. Masking cuts towards zero, so with a
 * width of 200 a value seen as 200 lies in 200..399, one seen as -200 in -399..-200, and one seen as 0 in -199..199. The middle is rounded away
 * from zero. Nothing seen: the whole range, and the scenario's published start in the place of the middle.
 */
export function bandOf(def: Seen & Pick<VariableDef, 'min' | 'max' | 'start'>, seat: Seat, seen: number): Band {
  if (isExact(def, seat)) return { low: seen, middle: seen, high: seen };
  if (isHidden(def, seat)) return { low: def.min, middle: def.start, high: def.max };
  const reach = bandWidth(def, seat) - 1;
  const low = Math.max(def.min, seen > 0 ? seen : seen - reach);
  const high = Math.min(def.max, seen < 0 ? seen : seen + reach);
  const ends = low + high;
  return { low, middle: idiv(ends < 0 ? ends - 1 : ends + 1, 2), high };
}

/** The value as the seat sees it: itself, the end nearer to zero of its band, or 0 where it is hidden. */
export function maskValue(visibility: number, value: number): number {
  return visibility === 1 ? value : visibility === 0 ? 0 : idiv(value, visibility) * visibility;
}

/** All that a scenario says of what one seat may see, side by side: asked for every view. */
export interface Sight {
  /** By slot: 0 hidden, 1 exact, n > 1 in bands n wide. */
  readonly variables: readonly number[];
  /** The slots it does not see exactly. */
  readonly maskedSlots: readonly number[];
  /** By action: the seat is told when it is played. */
  readonly acts: readonly boolean[];
  /** The actions it is not told of. */
  readonly hiddenActs: readonly number[];
  /** By measure of the settlement: the seat knows what the text in force gives. */
  readonly measures: readonly boolean[];
  /** By table: it hears what is said there. */
  readonly tables: readonly boolean[];
  /** By phase: it sees what happens while it happens, announcements and plans aside; else when the phase ends. */
  readonly phases: readonly boolean[];
  /** By move: all that its reasons quote the seat sees exactly. */
  readonly openMoves: readonly boolean[];
  /** By signal: it makes the observation. */
  readonly signals: readonly boolean[];
  /** It has acts of its own. */
  readonly hasActs: boolean;
  /** It is told of every act, and hears every table. */
  readonly isTold: boolean;
  /** It is the seat the scores belong to. */
  readonly isPlayer: boolean;
}

const sights = new WeakMap<Scenario, readonly Sight[]>();

/** What the seat may see; worked out once for each scenario. */
export function sightOf(scenario: Scenario, seat: Seat): Sight {
  let all = sights.get(scenario);
  if (!all) {
    all = scenario.seats.map((_, index) => createSight(scenario, index));
    sights.set(scenario, all);
  }
  return all[seat];
}

function createSight(scenario: Scenario, seat: Seat): Sight {
  const variables = scenario.variables.map((def) => bandWidth(def, seat));
  const acts = scenario.actions.map((action) => action.seat === seat || action.seenBy[seat]);
  const tables = scenario.tables.map(({ between, mediator, veto }) => between.includes(seat) || mediator === seat || veto.includes(seat));
  return {
    variables,
    maskedSlots: variables.flatMap((width, slot) => (width === 1 ? [] : [slot])),
    acts,
    hiddenActs: acts.flatMap((isTold, action) => (isTold ? [] : [action])),
    measures: measuresKnown(scenario, seat),
    tables,
    isTold: acts.every(Boolean) && tables.every(Boolean),
    phases: scenario.phases.map((phase) => seesWhileDecided(scenario, phase, seat)),
    openMoves: scenario.moves.map(({ occasions }) =>
      occasions.every(({ args }) => args.every((slot) => isExact(scenario.variables[slot], seat))),
    ),
    signals: scenario.signals.map(({ seenBy }) => seenBy[seat]),
    hasActs: scenario.actions.some((action) => action.seat === seat),
    isPlayer: seat === scenario.player,
  };
}

/**
 * By measure of the settlement. Of a text in force a party knows what it gives itself and what it asks of its own home; every seat also what its
 * points, or the scores that are its own, are reckoned from.
 */
function measuresKnown(scenario: Scenario, seat: Seat): boolean[] {
  const known = new Set<number>();
  for (const { session, parties, conditions } of scenario.tables) {
    const own = [
      ...parties.filter((party) => party.seat === seat).map(({ utility }) => utility),
      ...conditions.filter((condition) => condition.of === seat).map(({ measure }) => measure),
    ];
    session?.settles?.forEach((measure, index) => {
      if (own.includes(measure)) known.add(index);
    });
  }
  for (const program of programsShown(scenario, seat)) {
    visitProgram(program, (operator, operands) => {
      if (operator === 'measure') known.add(operands[0] as number);
    });
  }
  return (scenario.closing?.measures ?? []).map((_, index) => known.has(index));
}

/** What the seat is shown the result of: its points; the player's seat also scores, progress and mandates. */
function programsShown({ seats, player, scores, total, progress, mandates }: Scenario, seat: Seat): Program[] {
  const { points } = seats[seat];
  const own = points ? [...points.interests.map(({ value }) => value), points.walkAway] : [];
  if (seat !== player) return own;
  return [
    ...own,
    ...scores.flatMap(({ value, parts }) => [value, ...parts.map((part) => part.value)]),
    total,
    ...progress.map(({ when }) => when),
    ...mandates.map(({ met }) => met),
  ];
}

/**
 * Whether the seat sees the effects of a phase while it lasts: it decides in it, and either nobody else there can change anything at once, or
 * it is a phase of talks, where each answers the other. A phase that is sealed shows nothing but one's own part until it ends.
 */
function seesWhileDecided(scenario: Scenario, { kind, seats }: PhaseDef, seat: Seat): boolean {
  if (!seats.includes(seat)) return false;
  return kind === 'table' || !seats.some((other) => other !== seat && changesAtOnce(scenario, other));
}

/** Seats that may change something at once in a phase, where what they decide is not sealed: what one does is refused or not by what others have done. */
export function seatsAtOnce(scenario: Scenario, { kind, seats }: PhaseDef): readonly Seat[] {
  return kind === 'open' ? seats.filter((seat) => changesAtOnce(scenario, seat)) : [];
}

/** Whether a command of the seat may change anything before its phase ends: it acts, declares, answers crises or opens talks. */
function changesAtOnce({ seats, actions, tables, player, ladder }: Scenario, seat: Seat): boolean {
  if (seat === player || seat === ladder?.own || seats[seat].lines !== null || actions.some((action) => action.seat === seat)) return true;
  return tables.some(
    ({ between, openedBy, mediator }) => between[0] === seat || mediator === seat || (openedBy === 'either' && between.includes(seat)),
  );
}

/** Every value as the seat sees it, by slot. */
export function maskValues({ variables, maskedSlots }: Sight, values: readonly number[]): number[] {
  const out = values.slice();
  for (const slot of maskedSlots) out[slot] = maskValue(variables[slot], values[slot]);
  return out;
}

/** Numbers quoted in a reason as the seat is told them: exact, the seen end of a band, or null. `slots`: of what they are values. */
export function maskArgs({ variables }: Sight, slots: readonly Slot[], args: readonly (number | null)[]): readonly (number | null)[] {
  return args.map((value, i) => {
    const visibility = variables[slots[i]] ?? 0;
    return visibility === 0 || value === null ? null : maskValue(visibility, value);
  });
}
