// When an adviser brings the leaders together: it works towards a text, believes in someone who could sign one, and both could live with one.
// Invariant: reads its own view only, and the tables' own programs; at most one meeting a turn.

import { actCost } from '../../engine/commands/act';
import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
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
 * Points beyond walking away that some text must give both sides: what four exchanges can be trusted to find. Measured in 2012: with none
 * half of the meetings fail, with 130 hardly any is held.
 */
const ROOM = 90;
/** Turns between one attempt and the next. Design: a text that failed seldom has more room soon after, and each attempt takes a person minutes. */
const REST = 12;
/** Capital surely back by the next turn. */
const INCOME = 2;
/** Types believed in less than this, in per mille, are no reason to meet. */
const HARDLY = 400;

/** What an adviser plans for a text this turn. */
export interface MeetingPlan {
  /** The act that brings the leaders; null when they stay at home. */
  readonly meeting: Command | null;
  /** Capital that no other act may touch: for the session, or towards the next turn's meeting. */
  readonly reservedCapital: number;
}

const noPlan: MeetingPlan = { meeting: null, reservedCapital: 0 };

/** Whether this adviser would have the leaders sit down now, and what it keeps back for it. */
export function planMeeting(scenario: Scenario, view: SeatView, state: GameState, line: number): MeetingPlan {
  const types = soughtTypes(scenario, view, line);
  if (types.length === 0 || view.mode === 'history' || view.tables === 'fast') return noPlan;
  for (const [index, table] of scenario.tables.entries()) {
    const { session } = table;
    if (!session?.settles || view.signed.some((s) => s.table === index && s.fate !== 'failed')) continue;
    if (view.texts.some((t) => t.table === index && t.turn > view.turn - REST && t.turn < view.turn)) continue;
    const { isOpen, mayBeSigned } = tableSituationOf(scenario, state, table);
    if (!isOpen || mayBeSigned) continue;
    const found = conveningCommand(scenario, withFullCapital(scenario, state), view.seat, table);
    // Whether there is anything to sign is asked last: it takes longest.
    if (!found || !types.some((type) => hasBargainingRoom(estimateBargainingProblem(scenario, view, table, type)))) continue;
    const needed = actCost(createContext(scenario, state, drawInt, null), actionOf(scenario, found)) + session.cost;
    return capitalOf(scenario, state) >= needed
      ? { meeting: found, reservedCapital: session.cost }
      : { meeting: null, reservedCapital: Math.max(0, needed - INCOME) };
  }
  return noPlan;
}

/** Whether some text is worth so much more to both than walking away that four exchanges may find one. */
export function hasBargainingRoom(bargain: BargainingProblem): boolean {
  const parties = bargain.parties.map((party) => ({ ...party, reservation: party.reservation + ROOM }));
  return !isZoneEmpty(createDecisionDiagram({ ...bargain, parties }));
}

/** A legal act after which leaders may sign at this table; undefined where there is none. */
export function conveningCommand(scenario: Scenario, state: GameState, seat: number, table: TableDef): Command | undefined {
  return legalCommands(scenario, state, seat).find((command) => {
    const next = command.type === 'act' ? tryCommand(scenario, state, command) : null;
    return next !== null && tableSituationOf(scenario, next, table).mayBeSigned;
  });
}

/** The hidden types in which it believes enough to work for a text with them. */
export function soughtTypes(scenario: Scenario, view: SeatView, line: number): readonly number[] {
  const adviser = scenario.valuation.advisers[line];
  if (!adviser?.seeks || !isSeeking(adviser, view.belief)) return [];
  return adviser.seeks.types.filter((type) => (view.belief[type] ?? 0) >= HARDLY);
}

function actionOf(scenario: Scenario, command: Command): number {
  return scenario.actions.findIndex((a) => command.type === 'act' && a.id === command.id);
}

/** Whether the act sets what this adviser values for a text's sake, and no type it works with would have room for a text even so. */
export function isFutileTextSupply(scenario: Scenario, view: SeatView, line: number, action: number): boolean {
  const wanted = (scenario.valuation.advisers[line]?.seeks?.nudges ?? []).map(({ slot }) => slot);
  const { id, effects, seat } = scenario.actions[action];
  const isSupply = effects.some((e) => e.set.some(([slot]) => wanted.includes(slot) && scenario.variables[slot].kind === 'counter'));
  if (!isSupply || view.mode === 'history') return false;
  return soughtTypes(scenario, view, line).every((type) => {
    const world = tryCommand(scenario, imagineWorld(scenario, view, 0, type), { type: 'act', seat, id });
    return (
      world === null ||
      scenario.tables.every((table) => !table.session?.settles || !hasBargainingRoom(createBargainingProblem(scenario, world, table)))
    );
  });
}
