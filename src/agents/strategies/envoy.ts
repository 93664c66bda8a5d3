// Plays for a text: the line whose acts court most, whatever a text still lacks, leaders at the table when there is a zone of agreement, and
// then negotiates even-handedly. `lateEnvoy` is the same player that does everything in the last two turns.
// Invariant: reads its own view only; what a text lacks is read from the table's own programs, not from anything about a dispute.

import { apply } from '../../engine/commands/apply';
import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { EffectDef } from '../../engine/model/effect-def';
import type { Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
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

const LATE_TURNS = 2;
/** Types believed in less than this are left out: an envoy looks for a text sooner than an adviser calls the leaders (400). */
const MIN_BELIEF_PER_MILLE = 150;
/** An act that presses harder than this is no way to provide something. */
const MIN_POSTURE = -20;

export const envoy: Agent = {
  name: 'envoy',
  version: 2,
  decide: (scenario, view, draw) =>
    playable(scenario, view, [...actsForText(scenario, view), ...courtingPlayer(scenario).decide(scenario, view, draw)]),
  negotiate: createProposer(evenHandedStyle),
};

export const lateEnvoy: Agent = {
  name: 'late-envoy',
  version: 2,
  decide: (scenario, view, draw) => (isLate(scenario, view) ? envoy.decide(scenario, view, draw) : []),
  negotiate: (scenario, view, draw) => (isLate(scenario, view) ? (envoy.negotiate?.(scenario, view, draw) ?? null) : null),
};

/** Of the commands, in order, those that are legal after the ones before them. */
function playable(scenario: Scenario, view: SeatView, commands: readonly Command[]): Command[] {
  let state = imagine(scenario, view);
  return commands.filter((command) => {
    const outcome = apply(scenario, state, command);
    if (outcome.ok) state = outcome.state;
    return outcome.ok;
  });
}

function isLate(scenario: Scenario, view: SeatView): boolean {
  return view.turn >= scenario.turns.length - LATE_TURNS;
}

/** The player of the line whose acts court most. */
function courtingPlayer(scenario: Scenario): Agent {
  const warmth = scenario.lines.list.map(({ actions }) => {
    const sum = actions.reduce((total, a) => total + elementAt(scenario.actions, a).posture, 0);
    return Math.floor((sum * 100) / Math.max(1, actions.length));
  });
  const warmest = warmth.indexOf(Math.max(...warmth));
  return createLinePlayers(scenario)[warmest] ?? { name: 'none', version: 1, decide: () => [] };
}

/** Acts that provide what a text lacks, and, where there may be a zone of agreement, the act that brings the leaders who may sign. */
function actsForText(scenario: Scenario, view: SeatView): Command[] {
  if (view.mode === 'history' || view.tables === 'fast') return [];
  return scenario.tables.flatMap((table, index) => {
    const isSettled = view.signed.some((s) => s.table === index && s.fate !== 'failed');
    if (!table.session || isSettled || !tableSituationOf(scenario, estimateFacts(scenario, view, 0), table).isOpen) return [];
    // Whether there is anything to sign is asked last: it takes longest.
    const meeting = meetingActs(scenario, view, table);
    return [...supplyingActs(scenario, view, table), ...(meeting.length === 0 || hasNoZone(scenario, view, table) ? [] : meeting)];
  });
}

/** Whether there is no zone of agreement under any type it believes in at all. */
function hasNoZone(scenario: Scenario, view: SeatView, table: TableDef): boolean {
  return view.belief.every(
    (share, type) =>
      share < MIN_BELIEF_PER_MILLE || isZoneEmpty(createDecisionDiagram(estimateBargainingProblem(scenario, view, table, type))),
  );
}

/** Legal acts that set something the table reads, now or later: a letter, a wording. */
function supplyingActs(scenario: Scenario, view: SeatView, table: TableDef): Command[] {
  const read = slotsReadByTable(table);
  const sets = (effects: readonly EffectDef[]): boolean =>
    effects.some((e) => e.set.some(([slot]) => read.includes(slot) && isUnset(slot)));
  const isUnset = (slot: Slot): boolean => elementAt(scenario.variables, slot).kind === 'counter' && view.values[slot] === 0;
  const legal = legalCommands(scenario, imagine(scenario, view), view.seat);
  return legal.filter((command) => {
    const act = command.type === 'act' ? scenario.actions.find((a) => a.id === command.id) : undefined;
    return (
      act !== undefined && act.posture > MIN_POSTURE && (sets(act.effects) || sets(act.risks) || act.later.some((l) => sets(l.effects)))
    );
  });
}

/** One legal act after which leaders may sign, where they may not yet. */
function meetingActs(scenario: Scenario, view: SeatView, table: TableDef): Command[] {
  const state = imagine(scenario, view);
  if (tableSituationOf(scenario, state, table).mayBeSigned) return [];
  const found = conveningCommand(scenario, state, view.seat, table);
  return found ? [found] : [];
}
