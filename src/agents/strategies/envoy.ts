// Plays for a text: the line that courts most, whatever a text still lacks, leaders at the table when both sides could live with something,
// and then bargains evenly. `lateEnvoy` is the same player saving everything for the last two turns.
// Invariant: reads its own view only; what a text lacks is read from the table's own programs, not from anything about a dispute.

import { apply } from '../../engine/commands/apply';
import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { EffectDef } from '../../engine/model/effect-def';
import type { Scenario } from '../../engine/model/scenario';
import type { TableDef } from '../../engine/model/table-def';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';
import { estimateBargainingProblem, estimateFacts, slotsReadByTable, tableSituationOf } from '../../negotiation/model/table-problem';
import { createDecisionDiagram } from '../../negotiation/search/decision-diagram';
import { isZoneEmpty } from '../../negotiation/zone/zone';
import type { Agent } from '../agent';
import { createProposer, evenHandedStyle } from '../bargaining/proposer';
import { conveningCommand } from '../evaluation/meeting';
import { createLinePlayers } from './line-player';

const LAST_TURNS = 2;

export const envoy: Agent = {
  name: 'envoy',
  version: 2,
  decide: (scenario, view, draw) => possible(scenario, view, [...seek(scenario, view), ...courting(scenario).decide(scenario, view, draw)]),
  negotiate: createProposer(evenHandedStyle),
};

export const lateEnvoy: Agent = {
  name: 'late-envoy',
  version: 2,
  decide: (scenario, view, draw) => (isLate(scenario, view) ? envoy.decide(scenario, view, draw) : []),
  negotiate: (scenario, view, draw) => (isLate(scenario, view) ? (envoy.negotiate?.(scenario, view, draw) ?? null) : null),
};

/** Of the commands, in order, those that can still be given after the ones before them. */
function possible(scenario: Scenario, view: SeatView, commands: readonly Command[]): Command[] {
  let state = imagine(scenario, view);
  return commands.filter((command) => {
    const outcome = apply(scenario, state, command);
    if (outcome.ok) state = outcome.state;
    return outcome.ok;
  });
}

function isLate(scenario: Scenario, view: SeatView): boolean {
  return view.turn >= scenario.turns.length - LAST_TURNS;
}

/** The player of the line whose acts court most. */
function courting(scenario: Scenario): Agent {
  const warmth = scenario.lines.list.map(({ actions }) => {
    const sum = actions.reduce((so, a) => so + scenario.actions[a].posture, 0);
    return Math.floor((sum * 100) / Math.max(1, actions.length));
  });
  const warmest = warmth.indexOf(Math.max(...warmth));
  return createLinePlayers(scenario)[warmest] ?? { name: 'none', version: 1, decide: () => [] };
}

/** Acts that give a text what it lacks, and, where both could then live with one, those that bring the leaders who may sign. */
function seek(scenario: Scenario, view: SeatView): Command[] {
  if (view.mode === 'history' || view.tables === 'fast') return [];
  return scenario.tables.flatMap((table, index) => {
    const isDone = view.signed.some((s) => s.table === index && s.fate !== 'failed');
    if (!table.session || isDone || !tableSituationOf(scenario, estimateFacts(scenario, view, 0), table).isOpen) return [];
    // Whether there is anything to sign is asked last: it takes longest.
    const meeting = convened(scenario, view, table);
    return [...supplied(scenario, view, table), ...(meeting.length === 0 || isHopeless(scenario, view, table) ? [] : meeting)];
  });
}

/** Under no type it believes in at all is there a text both could live with. */
function isHopeless(scenario: Scenario, view: SeatView, table: TableDef): boolean {
  return view.belief.every(
    (share, type) => share < 150 || isZoneEmpty(createDecisionDiagram(estimateBargainingProblem(scenario, view, table, type))),
  );
}

/** Legal acts that set something the table reads, now or later: a letter, a wording. */
function supplied(scenario: Scenario, view: SeatView, table: TableDef): Command[] {
  const read = slotsReadByTable(table);
  const sets = (effects: readonly EffectDef[]): boolean =>
    effects.some((e) => e.set.some(([slot]) => read.includes(slot) && isUnset(slot)));
  const isUnset = (slot: number): boolean => scenario.variables[slot].kind === 'counter' && view.values[slot] === 0;
  const legal = legalCommands(scenario, imagine(scenario, view), view.seat);
  return legal.filter((command) => {
    const act = command.type === 'act' ? scenario.actions.find((a) => a.id === command.id) : undefined;
    return act !== undefined && act.posture > -20 && (sets(act.effects) || sets(act.risks) || act.later.some((l) => sets(l.effects)));
  });
}

/** One legal act after which leaders may sign, where they may not yet. */
function convened(scenario: Scenario, view: SeatView, table: TableDef): Command[] {
  const state = imagine(scenario, view);
  if (tableSituationOf(scenario, state, table).mayBeSigned) return [];
  const found = conveningCommand(scenario, state, view.seat, table);
  return found ? [found] : [];
}
