// What a seat would wish to do this turn if it had the capital, and whether capital is what keeps it from doing so.
// Invariant: worked out on the state the seat can imagine, by the rule of the desk's list: what is worth it, answers, promises, the line.
import { withFullCapital } from '../../agents/evaluation/capital';
import { gradeTotalOf, imagineWorld, tryCommand } from '../../agents/evaluation/imagined-world';
import { candidateCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { mandatedActs, mandateHorizon } from '../../engine/turn/mandate';
import type { SeatView } from '../../engine/visibility/seat-view';

/** Points of the total (0..1000) that one unit of capital must bring, and that answers, promises and the line count for: as on the desk. */
const WORTH_PER_CAPITAL = 2;
const ANSWER = 12;
const PROMISE = 10;
const LINE = 4;
/** As many as the desk shows. */
const SHOWN = 8;

/** Acts worth their price at full capital, best first. */
export function desiredActs(scenario: Scenario, view: SeatView): string[] {
  const state = withFullCapital(scenario, imagineWorld(scenario, view, 0));
  const before = gradeTotalOf(scenario, state);
  const coming = [
    ...view.openCards.map((c) => scenario.cards[c].answers),
    ...view.intents.flatMap((i) => (i.turn === view.turn ? [scenario.moves[i.move].answers] : [])),
  ];
  const promised = mandatedActs(scenario, view.turn, mandateHorizon, view.timesPlayed);
  const line = scenario.slots.line >= 0 ? view.values[scenario.slots.line] : 0;
  const own = line > 0 ? scenario.lines.list[line - 1].actions : [];
  const weighed = candidateCommands(scenario, state, view.seat).flatMap(({ command, cost, rejection }) => {
    if (command.type !== 'act' || rejection !== null) return [];
    const after = tryCommand(scenario, state, command);
    if (!after) return [];
    const act = scenario.actions.findIndex((a) => a.id === command.id);
    const answers = coming.filter((list) => list.includes(act)).length;
    const worth = gradeTotalOf(scenario, after) - before - WORTH_PER_CAPITAL * cost + ANSWER * answers;
    return [{ id: command.id, worth: worth + (promised.includes(act) ? PROMISE : 0) + (own.includes(act) ? LINE : 0) }];
  });
  return weighed
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

export interface CapitalConstraint {
  /** One of the acts first wished for could not be paid when the turn began. */
  readonly atStart: boolean;
  /** One of them, not played, could not be paid any more once the plan was carried out, though the number of acts still allowed it. */
  readonly atEnd: boolean;
}

/** Whether capital keeps the seat from one of its first wishes, before and after its plan. */
export function capitalConstraintOf(
  scenario: Scenario,
  view: SeatView,
  wished: readonly string[],
  plan: readonly Command[],
): CapitalConstraint {
  const first = wished.slice(0, SHOWN);
  const start = imagineWorld(scenario, view, 0);
  const end = plan.reduce((state, command) => tryCommand(scenario, state, command) ?? state, start);
  return { atStart: isTooDear(scenario, start, view.seat, first), atEnd: isTooDear(scenario, end, view.seat, first) };
}

function isTooDear(scenario: Scenario, state: GameState, seat: number, ids: readonly string[]): boolean {
  if (state.paidActs >= scenario.paidActsPerTurn) return false;
  return candidateCommands(scenario, state, seat).some(
    ({ command, rejection }) => command.type === 'act' && rejection?.code === 'NotAffordable' && ids.includes(command.id),
  );
}
