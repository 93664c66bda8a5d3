// Which acts the advisers would put first: what each would play this turn, then what it would propose, then the rest that pays; ten in all.
// Where an adviser would wait, the act that saves capital is its first. Invariant: the advisers' own choices, by what the seat sees and has.

import type { NamedDraw } from '../../agents/agent';
import { evaluateAction } from '../../agents/evaluation/action-evaluation';
import { adviserWeightsOf } from '../../agents/evaluation/adviser-weights';
import { imagineWorld } from '../../agents/evaluation/imagined-world';
import { createProjectionBaseline, createProjectionContext, type Projection, projectAction } from '../../agents/evaluation/projection';
import { createLinePlayers, isWorthItsPrice, worthForPrice } from '../../agents/strategies/line-player';
import { legalCommands } from '../../engine/commands/legal-commands';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { SeatView } from '../../engine/visibility/seat-view';
import { isMarginal, opinionOf, projectionsNow } from '../advice/adviser-opinion';

const TEN = 10;

/** By line: ids of the first ten acts to its adviser. */
export function topTenByAdviser(scenario: Scenario, view: SeatView, draw: NamedDraw): string[][] {
  const state = imagineWorld(scenario, view, 0);
  const baseline = createProjectionBaseline(createProjectionContext(scenario, view), state);
  const projections = legalCommands(scenario, state, view.seat).flatMap((command) => {
    const found =
      command.type === 'act'
        ? projectAction(
            baseline,
            scenario.actions.findIndex((a) => a.id === command.id),
          )
        : null;
    return found ?? [];
  });
  const projectionsTold = projectionsNow(scenario, view, state);
  const saving = projections.filter((p) => savesCapital(scenario, p)).map(({ action }) => action);
  return createLinePlayers(scenario).map((adviser, line) => {
    const weights = adviserWeightsOf(scenario, line, state);
    const { choices, motive } = opinionOf(scenario, view, state, projectionsTold, line);
    const waits = motive === 'worth' && choices.every(isMarginal);
    const played = adviser.decide(scenario, view, draw).flatMap((command) => (command.type === 'act' ? [command.id] : []));
    const paying = projections
      .map((projection) => evaluateAction(weights, projection))
      .filter(isWorthItsPrice)
      .sort((a, b) => worthForPrice(b) - worthForPrice(a) || a.action - b.action);
    const ranked = [...(waits ? saving : []), ...[...choices, ...paying].map(({ action }) => action)].map(
      (a) => elementAt(scenario.actions, a).id,
    );
    return [...new Set([...(waits ? [] : played), ...ranked, ...played])].slice(0, TEN);
  });
}

/** Whether it costs nothing and leaves more capital when the turn is over. */
function savesCapital({ slots }: Scenario, { cost, changes }: Projection): boolean {
  return cost === 0 && changes.some(({ slot, by }) => slot === slots.capital && by > 0);
}
