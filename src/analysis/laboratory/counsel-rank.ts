// Which acts the advisers would put first: what each would play this turn, then the rest that pays, the most worth its price first, ten in all.
// Invariant: the advisers' own choices on what the seat sees and with the capital it has; the same view gives the same lists.

import type { NamedDraw } from '../../agents/agent';
import { appraise } from '../../agents/appraisal';
import { linePlayers, pays, urgency } from '../../agents/line-player';
import { deskOf, outlookOf, prospectOf } from '../../agents/prospect';
import { imagineWorld } from '../../agents/trial';
import { weightsOf } from '../../agents/valuation';
import { legalCommands } from '../../engine/legal';
import type { Scenario } from '../../engine/scenario';
import type { SeatView } from '../../engine/view';

const TEN = 10;

/** By line: ids of the first ten acts to its adviser. */
export function firstTen(scenario: Scenario, view: SeatView, draw: NamedDraw): string[][] {
  const state = imagineWorld(scenario, view, 0);
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
  return linePlayers(scenario).map((adviser, line) => {
    const weights = weightsOf(scenario, line, state);
    const played = adviser.decide(scenario, view, draw).flatMap((command) => (command.type === 'act' ? [command.id] : []));
    const paying = prospects
      .map((prospect) => appraise(weights, prospect))
      .filter(pays)
      .sort((a, b) => urgency(b) - urgency(a) || a.action - b.action)
      .map(({ action }) => scenario.actions[action].id);
    return [...new Set([...played, ...paying])].slice(0, TEN);
  });
}
