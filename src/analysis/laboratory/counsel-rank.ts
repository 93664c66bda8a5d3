// Which acts the advisers would put first: what each would play this turn, then what it would speak for, then the rest that pays; ten in all.
// Where an adviser would wait, the act that saves capital is its first. Invariant: the advisers' own choices, by what the seat sees and has.
import type { NamedDraw } from '../../agents/agent';
import { appraise } from '../../agents/appraisal';
import { linePlayers, pays, urgency } from '../../agents/line-player';
import { deskOf, outlookOf, type Prospect, prospectOf } from '../../agents/prospect';
import { imagineWorld } from '../../agents/trial';
import { weightsOf } from '../../agents/valuation';
import { legalCommands } from '../../engine/legal';
import type { Scenario } from '../../engine/scenario';
import type { SeatView } from '../../engine/view';
import { isBarely, mindOf, prospectsNow } from '../counsel-mind';

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
  const spoken = prospectsNow(scenario, view, state);
  const saving = prospects.filter((p) => savesCapital(scenario, p)).map(({ action }) => action);
  return linePlayers(scenario).map((adviser, line) => {
    const weights = weightsOf(scenario, line, state);
    const { choices, because } = mindOf(scenario, view, state, spoken, line);
    const waits = because === 'worth' && choices.every(isBarely);
    const played = adviser.decide(scenario, view, draw).flatMap((command) => (command.type === 'act' ? [command.id] : []));
    const paying = prospects
      .map((prospect) => appraise(weights, prospect))
      .filter(pays)
      .sort((a, b) => urgency(b) - urgency(a) || a.action - b.action);
    const said = [...(waits ? saving : []), ...[...choices, ...paying].map(({ action }) => action)].map((a) => scenario.actions[a].id);
    return [...new Set([...(waits ? [] : played), ...said, ...played])].slice(0, TEN);
  });
}

/** Whether it costs nothing and leaves more capital when the turn is over. */
function savesCapital({ slots }: Scenario, { cost, shifts }: Prospect): boolean {
  return cost === 0 && shifts.some(({ slot, by }) => slot === slots.capital && by > 0);
}
