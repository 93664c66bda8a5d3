// Which edges of the win-sets at a table an act would shift, and by how much, before it is played (the two-level game of Putnam, "Diplomacy and
// Domestic Politics", 1988). Invariant: computed on a state imagined from the view, with the same functions that play the act; nothing hidden
// matters. What the seat sees only in bands stands at its middle.

import { withFullCapital } from '../../agents/evaluation/capital';
import { actCost, rejectAct } from '../../engine/commands/act';
import { applyInPlace } from '../../engine/commands/apply';
import { prepare } from '../../engine/expression/prepare';
import type { PreparedEffects } from '../../engine/expression/prepared-scenario';
import { termAmount, termCoefficient, termCoefficients } from '../../engine/expression/term';
import type {
  ActionIndex,
  ByIssue,
  ConditionIndex,
  MeasureIndex,
  OptionIndex,
  Seat,
  TableIndex,
  TermIndex,
  TypeIndex,
} from '../../engine/model/indices';
import { elementAt, mapPair } from '../../engine/model/list-access';
import type { Rejection } from '../../engine/model/rejection';
import { drawInt, type Rng } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { copyState, type GameState } from '../../engine/model/state';
import type { TableDef } from '../../engine/model/table-def';
import { createContext } from '../../engine/turn/context';
import { applyEffects } from '../../engine/turn/effect';
import { createFactsContext } from '../../engine/turn/scorecard';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';
import { PROPOSER, RESPONDER } from '../../negotiation/model/bargaining-problem';
import { type TableScalars, tableScalarsOf, tableSituationOf } from '../../negotiation/model/table-problem';
import { possibleTypes } from './table-knowledge';
import { type Interval, intervalOf } from './threshold-measure';

/**
 * What can move. `walkAway`, `felt`: what leaving is worth to a party, and what it feels like. `worth`: what texts are worth to it.
 * `condition`: the room a ratification or a third seat leaves. `open`, `leaders`: the table, and whether a text could be signed.
 * Of the answering side, where sessions are held: `bears`, the least it believes the player could sign (higher: it asks for less);
 * `clock`, how far its own time has run (0 no hurry, 1000 now or never); `hardens`, whether a concession is answered with a hurdle.
 */
export type EdgeKind = 'walkAway' | 'felt' | 'worth' | 'condition' | 'open' | 'leaders' | 'bears' | 'clock' | 'hardens';

export interface EdgeShift {
  readonly kind: EdgeKind;
  /** The side it belongs to: a party's seat, or the seat a condition is a matter of; -1 for the table and the leaders. */
  readonly seat: Seat;
  /** Index of the condition, else -1. */
  readonly condition: ConditionIndex;
  /** The term of the measure that weighs differently, else -1: then the edge moves the same for every text. */
  readonly term: TermIndex;
  /** Text key of the term, or ''. */
  readonly key: string;
  /** The type under which it moves so; null: under every type believed in. */
  readonly type: TypeIndex | null;
  /** By how much, in points; from the text it moves least to the one it moves most. For table, leaders and `hardens` 1 or -1. */
  readonly delta: Interval;
  /** On the draft in hand; null without one. */
  readonly onDraft: number | null;
  /** Whether it makes agreement easier (a lower walk-away, more room), harder, or either, as the text has it. */
  readonly direction: 'easier' | 'harder' | 'either';
}

/** What an act moves at once, and what it may bring after. */
export interface ActEdges {
  readonly act: string;
  readonly cost: number;
  /** Null when it may be played now; otherwise that it costs too much, or that no more acts fit this turn. */
  readonly rejection: Rejection | null;
  readonly now: readonly EdgeShift[];
  readonly later: readonly LaterEdges[];
}

export interface LaterEdges {
  /** Turns from now; 0: at the end of this turn. */
  readonly turns: number;
  /** Happen whatever is drawn, as things stand now. */
  readonly sure: readonly EdgeShift[];
  /** Happen by chance, or not. */
  readonly chance: readonly EdgeShift[];
}

/** What another seat has announced for the end of this turn, and what it would move if nothing answers it. */
export interface MoveEdges {
  readonly move: string;
  readonly seat: Seat;
  readonly edges: readonly EdgeShift[];
}

interface EdgeContext {
  readonly scenario: Scenario;
  readonly table: TableDef;
  readonly types: readonly (number | null)[];
  readonly states: readonly GameState[];
  /** The seat that is told. */
  readonly seat: Seat;
  readonly text: ByIssue<OptionIndex> | null;
}

function createEdgeContext(scenario: Scenario, view: SeatView, tableIndex: TableIndex, text: ByIssue<OptionIndex> | null): EdgeContext {
  const table = elementAt(scenario.tables, tableIndex);
  const types = possibleTypes(scenario, view, table).map(({ type }) => type);
  const states = types.map((type) => imagine(scenario, view, type ?? undefined));
  return { scenario, table, types, states, seat: view.seat, text };
}

/** The acts the seat could play now, or could if it had the capital, that move something at this table. `text`: a draft in hand. */
export function edgesOfActs(
  scenario: Scenario,
  view: SeatView,
  tableIndex: TableIndex,
  text: ByIssue<OptionIndex> | null = null,
): ActEdges[] {
  const context = createEdgeContext(scenario, view, tableIndex, text);
  const probe = createContext(scenario, elementAt(context.states, 0), drawInt, null);
  return elementAt(prepare(scenario).actsBySeat, view.seat).flatMap((action) => {
    const { id } = elementAt(scenario.actions, action);
    const rejection = rejectAct(probe, view.seat, action);
    if (rejection && rejection.code !== 'NotAffordable' && rejection.code !== 'TooManyActs') return [];
    const played = context.states.map((state) => stateAfterAct(scenario, state, view.seat, id));
    if (played.some((state) => state === null)) return [];
    const after = played.filter((state) => state !== null);
    const now = shiftsBetween(context, context.states, after);
    const later = laterEdges(context, after, action);
    return now.length + later.length === 0 ? [] : [{ act: id, cost: actCost(probe, action), rejection, now, later }];
  });
}

/** What the moves announced for the end of this turn would change at this table, if nothing answers them. */
export function edgesOfMoves(
  scenario: Scenario,
  view: SeatView,
  tableIndex: TableIndex,
  text: ByIssue<OptionIndex> | null = null,
): MoveEdges[] {
  const context = createEdgeContext(scenario, view, tableIndex, text);
  const { moves } = prepare(scenario);
  return view.intents.flatMap(({ seat, move, turn }) => {
    if (turn !== view.turn) return [];
    const after = context.states.map((state) => stateAfterEffects(scenario, state, elementAt(moves, move).effects, highestDraw));
    const edges = shiftsBetween(context, context.states, after);
    return edges.length === 0 ? [] : [{ move: elementAt(scenario.moves, move).id, seat, edges }];
  });
}

/** The state after the act, price and count of acts forgiven; null when it is impossible even so. */
function stateAfterAct(scenario: Scenario, state: GameState, seat: Seat, id: string): GameState | null {
  const next = { ...withFullCapital(scenario, copyState(state)), paidActs: prepare(scenario).start.paidActs };
  return applyInPlace(scenario, next, { type: 'act', seat, id }, drawInt, null) === null ? next : null;
}

/** Draws fixed to both extremes: a risk written `roll(…) < n` happens under the first and not under the second. */
const lowestDraw: Rng = () => 0;
const highestDraw: Rng = (_seed, _turn, _channel, n) => n - 1;

function stateAfterEffects(scenario: Scenario, state: GameState, effects: PreparedEffects, rng: Rng): GameState {
  const next = copyState(state);
  applyEffects(createContext(scenario, next, rng, null), effects);
  return next;
}

function laterEdges(context: EdgeContext, states: readonly GameState[], action: ActionIndex): LaterEdges[] {
  const { scenario } = context;
  const { risks, later } = prepare(scenario);
  const upcoming = [{ turns: 0, effects: elementAt(risks, action) }];
  elementAt(scenario.actions, action).later.forEach(({ turns }, k) => {
    upcoming.push({ turns, effects: elementAt(elementAt(later, action), k) });
  });
  return upcoming.flatMap(({ turns, effects }) => {
    if (effects.blocks.length === 0) return [];
    const [first, second] = mapPair([lowestDraw, highestDraw], (rng) =>
      shiftsBetween(
        context,
        states,
        states.map((state) => stateAfterEffects(scenario, state, effects, rng)),
      ),
    );
    const keysOf = (list: readonly EdgeShift[]): Set<string> => new Set(list.map((shift) => JSON.stringify(shift)));
    const [inFirst, inSecond] = [keysOf(first), keysOf(second)];
    const sure = first.filter((shift) => inSecond.has(JSON.stringify(shift)));
    const chance = [...first, ...second].filter((shift) => !(inFirst.has(JSON.stringify(shift)) && inSecond.has(JSON.stringify(shift))));
    return sure.length + chance.length === 0 ? [] : [{ turns, sure, chance }];
  });
}

/** Everything that differs at the table between two lists of states, one state for each type; told once where it is the same for all. */
function shiftsBetween(context: EdgeContext, before: readonly GameState[], after: readonly GameState[]): EdgeShift[] {
  const byType = context.types.map((type, i) =>
    shiftsOfOne(context, elementAt(before, i), elementAt(after, i)).map((shift) => ({ ...shift, type })),
  );
  const [first = [], ...others] = byType;
  const withoutType = (shift: EdgeShift): string => JSON.stringify({ ...shift, type: null });
  const isCommon = (shift: EdgeShift): boolean => others.every((list) => list.some((other) => withoutType(other) === withoutType(shift)));
  const common = first.filter(isCommon).map((shift) => ({ ...shift, type: null }));
  const known = new Set(common.map(withoutType));
  const all = [...common, ...byType.flatMap((list) => list.filter((shift) => !known.has(withoutType(shift))))];
  return all.sort((a, b) => rankOf(b) - rankOf(a));
}

/** What opens or shuts first, then by the greatest change. */
function rankOf({ kind, delta }: EdgeShift): number {
  return kind === 'open' || kind === 'leaders' || kind === 'hardens'
    ? Number.MAX_SAFE_INTEGER
    : Math.max(Math.abs(delta.low), Math.abs(delta.high));
}

function shiftsOfOne({ scenario, table, seat: informedSeat, text }: EdgeContext, before: GameState, after: GameState): EdgeShift[] {
  const [was, is] = mapPair([before, after], (state) => tableScalarsOf(scenario, state, table));
  const [then, now] = mapPair([before, after], (state) => tableSituationOf(scenario, state, table));
  const found: EdgeShift[] = [];
  const blank = { seat: -1, condition: -1, term: -1, key: '', type: null, onDraft: null };
  const push = (edge: Pick<EdgeShift, 'kind'> & Partial<EdgeShift>, delta: Interval, easierWhen: 1 | -1): void => {
    if (delta.low === 0 && delta.high === 0) return;
    found.push({
      ...blank,
      ...edge,
      delta,
      onDraft: edge.onDraft !== undefined ? edge.onDraft : text && delta.low,
      direction: directionOf(delta, easierWhen),
    });
  };
  push({ kind: 'open', onDraft: null }, one(Number(now.isOpen) - Number(then.isOpen)), 1);
  push({ kind: 'leaders', onDraft: null }, one(Number(now.mayBeSigned) - Number(then.mayBeSigned)), 1);
  for (const i of [PROPOSER, RESPONDER] as const) {
    const { seat, perceivedReservation } = table.parties[i];
    push({ kind: 'walkAway', seat }, one(is.reservations[i] - was.reservations[i]), -1);
    if (perceivedReservation !== null) push({ kind: 'felt', seat }, one(is.perceivedReservations[i] - was.perceivedReservations[i]), -1);
  }
  table.parties.forEach(({ seat, utility }) => {
    for (const shift of measureShifts(table, utility, was, is, text)) push({ kind: 'worth', seat, ...shift }, shift.delta, 1);
  });
  table.conditions.forEach(({ of, measure }, condition) => {
    const edge = { kind: 'condition', seat: of, condition } as const;
    push(edge, one(elementAt(was.atLeast, condition) - elementAt(is.atLeast, condition)), 1);
    for (const shift of measureShifts(table, measure, was, is, text)) push({ ...edge, ...shift }, shift.delta, 1);
  });
  const answering = table.between[RESPONDER];
  if (table.session && informedSeat !== answering) {
    const { answering: answers } = elementAt(prepare(scenario).tables, scenario.tables.indexOf(table));
    const { assumedOpponentFloor, clock, hardensOnConcession } = elementAt(answers, RESPONDER);
    const [asked, asks] = mapPair([before, after], (state) => createFactsContext(scenario, state));
    const edge = (kind: EdgeKind) => ({ kind, seat: answering, onDraft: null });
    push(edge('bears'), one(assumedOpponentFloor(asks) - assumedOpponentFloor(asked)), 1);
    push(edge('clock'), one(clock(asks) - clock(asked)), 1);
    push(edge('hardens'), one(Number(hardensOnConcession(asks) !== 0) - Number(hardensOnConcession(asked) !== 0)), -1);
  }
  return found;
}

const one = (by: number): Interval => ({ low: by, high: by });

function directionOf({ low, high }: Interval, easierWhen: 1 | -1): EdgeShift['direction'] {
  if (low < 0 && high > 0) return 'either';
  return (low + high) * easierWhen > 0 ? 'easier' : 'harder';
}

/** The terms of a measure that weigh differently. The constant ones shift every text alike. */
function measureShifts(
  table: TableDef,
  measure: MeasureIndex,
  was: TableScalars,
  is: TableScalars,
  text: ByIssue<OptionIndex> | null,
): Pick<EdgeShift, 'term' | 'key' | 'delta' | 'onDraft'>[] {
  const { id, terms } = elementAt(table.measures, measure);
  return terms.flatMap((def, term) => {
    const [from, to] = mapPair([was, is], ({ times }) => elementAt(elementAt(times, measure), term));
    if (from === to) return [];
    const moved = (coefficient: number): number => termAmount(coefficient, to, def.per) - termAmount(coefficient, from, def.per);
    const onDraft = text && moved(termCoefficient(def, text));
    return [{ term, key: `table.${table.id}.measure.${id}.term.${term}`, delta: intervalOf(termCoefficients(def).map(moved)), onDraft }];
  });
}
