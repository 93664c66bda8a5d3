// Which acts the advisers would put first: the ten most worth their price to each, of those possible now or possible but for their price.
// Invariant: the advisers' own valuation on what the seat sees, with capital lent; the same view gives the same lists.
import { appraise } from '../../agents/appraisal';
import { urgency } from '../../agents/line-player';
import { deskOf, outlookOf, prospectOf } from '../../agents/prospect';
import { imagineWorld } from '../../agents/trial';
import { weightsOf } from '../../agents/valuation';
import { legalCommands } from '../../engine/legal';
import type { Scenario } from '../../engine/scenario';
import type { SeatView } from '../../engine/view';
import { withCapital } from './wish';

const TEN = 10;

/** By line: ids of the first ten acts that are worth anything to its adviser. */
export function firstTen(scenario: Scenario, view: SeatView): string[][] {
  const state = withCapital(scenario, imagineWorld(scenario, view, 0));
  const desk = deskOf(outlookOf(scenario, view), state);
  const prospects = legalCommands(scenario, state, view.seat).flatMap((command) => {
    const found =
      command.type === 'act'
        ? prospectOf(
            desk,
            scenario.actions.findIndex((a) => a.id === command.id),
          )
        : null;
    return found ?? [];
  });
  return scenario.lines.list.map((_, line) => {
    const weights = weightsOf(scenario, line, state);
    return prospects
      .map((prospect) => appraise(weights, prospect))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => urgency(b) - urgency(a) || a.action - b.action)
      .slice(0, TEN)
      .map(({ action }) => scenario.actions[action].id);
  });
}
