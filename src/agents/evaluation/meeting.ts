// When an adviser brings the leaders together: a text is sought, a type that could sign is believed in, and both sides could live with some
// package; and whether an act that provides something a text needs would still leave no such package.
// Invariant: reads its own view only, and the tables' own programs; at most one meeting a turn.

import { actCost } from '../../engine/commands/act';
import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { ActionIndex, LineIndex, Seat, TypeIndex } from '../../engine/model/indices';
import { elementAt, mapPair } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import type { TableDef } from '../../engine/model/table-def';
import { createContext } from '../../engine/turn/context';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { BargainingProblem } from '../../negotiation/model/bargaining-problem';
import { createBargainingProblem, estimateBargainingProblem, tableSituationOf } from '../../negotiation/model/table-problem';
import { createDecisionDiagram } from '../../negotiation/search/decision-diagram';
import { isZoneEmpty } from '../../negotiation/zone/zone';
import { isSeeking } from './adviser-weights';
import { capitalOf, withFullCapital } from './capital';
import { imagineWorld, tryCommand } from './imagined-world';

/**
 * Points beyond its reservation value that some text must give each side: what four exchanges can be trusted to find. Measured in 2012: with none
 * half of the meetings fail, with 130 hardly any is held.
 */
const MIN_ROOM_POINTS = 90;
/** Turns between one attempt and the next. Design: a text that failed seldom has more room soon after, and each attempt takes a person minutes. */
const TURNS_BETWEEN_MEETINGS = 12;
/** Capital that is surely back by the next turn. */
const SURE_INCOME = 2;
/** Types believed in less than this are no reason to meet: the leaders' time is dearer than an envoy's look (150) or a search's try (80). */
const MIN_BELIEF_PER_MILLE = 400;

/** What an adviser plans for a text this turn. */
export interface MeetingPlan {
  /** The act that brings the leaders; null when they stay at home. */
  readonly meeting: Command | null;
  /** Capital that no other act may touch: for the session, or towards the next turn's meeting. */
  readonly reservedCapital: number;
}

const noPlan: MeetingPlan = { meeting: null, reservedCapital: 0 };

/** Whether this adviser would have the leaders sit down now, and what it keeps back for it. */
export function planMeeting(scenario: Scenario, view: SeatView, state: GameState, line: LineIndex): MeetingPlan {
  const types = soughtTypes(scenario, view, line);
  if (types.length === 0 || view.mode === 'history' || view.tables === 'fast') return noPlan;
  for (const [index, table] of scenario.tables.entries()) {
    const { session } = table;
    if (!session?.settles || view.signed.some((s) => s.table === index && s.fate !== 'failed')) continue;
    if (view.texts.some((t) => t.table === index && t.turn > view.turn - TURNS_BETWEEN_MEETINGS && t.turn < view.turn)) continue;
    const { isOpen, mayBeSigned } = tableSituationOf(scenario, state, table);
    if (!isOpen || mayBeSigned) continue;
    const found = conveningCommand(scenario, withFullCapital(scenario, state), view.seat, table);
    // Whether there is anything to sign is asked last: it takes longest.
    if (!found || !types.some((type) => hasBargainingRoom(estimateBargainingProblem(scenario, view, table, type)))) continue;
    const needed = actCost(createContext(scenario, state, drawInt, null), actionOf(scenario, found)) + session.cost;
    return capitalOf(scenario, state) >= needed
      ? { meeting: found, reservedCapital: session.cost }
      : { meeting: null, reservedCapital: Math.max(0, needed - SURE_INCOME) };
  }
  return noPlan;
}

/** Whether some text gives both sides so much beyond their reservation values that four exchanges may find one. */
function hasBargainingRoom(bargain: BargainingProblem): boolean {
  const parties = mapPair(bargain.parties, (party) => ({ ...party, reservation: party.reservation + MIN_ROOM_POINTS }));
  return !isZoneEmpty(createDecisionDiagram({ ...bargain, parties }));
}

/** A legal act after which leaders may sign at this table; undefined where there is none. */
export function conveningCommand(scenario: Scenario, state: GameState, seat: Seat, table: TableDef): Command | undefined {
  return legalCommands(scenario, state, seat).find((command) => {
    const next = command.type === 'act' ? tryCommand(scenario, state, command) : null;
    return next !== null && tableSituationOf(scenario, next, table).mayBeSigned;
  });
}

/** The hidden types it works towards a text with, as far as it believes in them enough. */
export function soughtTypes(scenario: Scenario, view: SeatView, line: LineIndex): readonly TypeIndex[] {
  const adviser = scenario.valuation.advisers[line];
  if (!adviser?.seeks || !isSeeking(adviser, view.belief)) return [];
  return adviser.seeks.types.filter((type) => (view.belief[type] ?? 0) >= MIN_BELIEF_PER_MILLE);
}

function actionOf(scenario: Scenario, command: Command): ActionIndex {
  return scenario.actions.findIndex((a) => command.type === 'act' && a.id === command.id);
}

/** Whether the act provides what this adviser values for a text's sake, and no type it works with would have room for a text even so. */
export function isFutileTextSupply(scenario: Scenario, view: SeatView, line: LineIndex, action: ActionIndex): boolean {
  const wanted = (scenario.valuation.advisers[line]?.seeks?.nudges ?? []).map(({ slot }) => slot);
  const { id, effects, seat } = elementAt(scenario.actions, action);
  const isSupply = effects.some((e) =>
    e.set.some(([slot]) => wanted.includes(slot) && elementAt(scenario.variables, slot).kind === 'counter'),
  );
  if (!isSupply || view.mode === 'history') return false;
  return soughtTypes(scenario, view, line).every((type) => {
    const world = tryCommand(scenario, imagineWorld(scenario, view, 0, type), { type: 'act', seat, id });
    return (
      world === null ||
      scenario.tables.every((table) => !table.session?.settles || !hasBargainingRoom(createBargainingProblem(scenario, world, table)))
    );
  });
}
