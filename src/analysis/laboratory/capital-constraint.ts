// Acts a seat would take this turn with full capital, and whether capital is the binding constraint.
// Invariant: depends on the state the seat can imagine, by the weights of the desk's list: worth by price, answers, promises, the line.

import { withFullCapital } from '../../agents/evaluation/capital';
import { deskSize, deskWeights } from '../../agents/evaluation/desk-order';
import { gradeTotalOf, imagineWorld, tryCommand } from '../../agents/evaluation/imagined-world';
import { paidActsOf } from '../../engine/commands/act';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { mandatedActs } from '../../engine/turn/mandate';
import type { SeatView } from '../../engine/visibility/seat-view';

/** Acts worth their price at full capital, best first. */
export function desiredActs(scenario: Scenario, view: SeatView): string[] {
  const state = withFullCapital(scenario, imagineWorld(scenario, view, 0));
  const before = gradeTotalOf(scenario, state);
  const sought = [
    ...view.openCards.map((c) => elementAt(scenario.cards, c).answers),
    ...view.intents.flatMap((i) => (i.turn === view.turn ? [elementAt(scenario.moves, i.move).answers] : [])),
  ];
  const mandated = mandatedActs(scenario, view.turn, view.timesPlayed);
  const line = scenario.slots.line >= 0 ? elementAt(view.values, scenario.slots.line) : 0;
  const lineActs = line > 0 ? elementAt(scenario.lines.list, line - 1).actions : [];
  const weighed = candidateCommands(scenario, state, view.seat).flatMap(({ command, cost, rejection }) => {
    if (command.type !== 'act' || rejection !== null) return [];
    const after = tryCommand(scenario, state, command);
    if (!after) return [];
    const act = scenario.actions.findIndex((a) => a.id === command.id);
    const answers = sought.filter((list) => list.includes(act)).length;
    const worth = gradeTotalOf(scenario, after) - before + deskWeights.capital * cost + deskWeights.answer * answers;
    return [
      {
        id: command.id,
        worth: worth + (mandated.includes(act) ? deskWeights.promise : 0) + (lineActs.includes(act) ? deskWeights.line : 0),
      },
    ];
  });
  return weighed
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

export interface CapitalConstraint {
  /** One of the most desired acts could not be paid when the turn began. */
  readonly atStart: boolean;
  /** One of them, not played, could not be paid any more once the plan was carried out, though the number of acts still allowed it. */
  readonly atEnd: boolean;
}

/** Whether capital keeps the seat from one of its most desired acts, before and after its plan. */
export function capitalConstraintOf(
  scenario: Scenario,
  view: SeatView,
  desired: readonly string[],
  plan: readonly Command[],
): CapitalConstraint {
  const first = desired.slice(0, deskSize);
  const start = imagineWorld(scenario, view, 0);
  const end = plan.reduce((state, command) => tryCommand(scenario, state, command) ?? state, start);
  return { atStart: isTooDear(scenario, start, view.seat, first), atEnd: isTooDear(scenario, end, view.seat, first) };
}

function isTooDear(scenario: Scenario, state: GameState, seat: Seat, ids: readonly string[]): boolean {
  if (paidActsOf(scenario, state, seat) >= elementAt(scenario.seats, seat).paidActsPerTurn) return false;
  return candidateCommands(scenario, state, seat).some(
    ({ command, rejection }) => command.type === 'act' && rejection?.code === 'NotAffordable' && ids.includes(command.id),
  );
}
