// Ranks legal acts for the desk by answers to cards and moves, promises due, fit with the line, and change of the score on an imagined state.
// Invariant: works on the seat's view; the same view gives the same order.
import { deskSize, deskWeights } from '../../agents/evaluation/desk-order';
import { apply } from '../../engine/commands/apply';
import type { Scenario } from '../../engine/model/scenario';
import { mandatedActs } from '../../engine/turn/mandate';
import { scorecard } from '../../engine/turn/scorecard';
import { forecastAct } from '../../engine/visibility/forecast';
import { imagine } from '../../engine/visibility/imagined-state';
import type { CandidateCommand, SeatView } from '../../engine/visibility/seat-view';
import { isOnLine } from './forecast';

/** How urgent an act is now: the desk shows the first six to eight. */
export interface Suggestion {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly weight: number;
}

/** A change of the total, in points, from which an act is said to be worth it. */
const LEAST_WORTH_TOLD = 3;

/** Up to eight acts that matter now, most urgent first. */
export function suggestActs(scenario: Scenario, view: SeatView, choices: readonly CandidateCommand[]): Suggestion[] {
  const state = imagine(scenario, view);
  const before = scorecard(scenario, state).total;
  const promised = mandatedActs(scenario, view.turn, view.timesPlayed);
  const weighed = choices.flatMap((choice): Suggestion[] => {
    const { command } = choice;
    if (command.type !== 'act' || choice.rejection) return [];
    const index = scenario.actions.findIndex((a) => a.id === command.id);
    const outcome = apply(scenario, state, command);
    const worth = outcome.ok ? scorecard(scenario, outcome.state).total - before : 0;
    const reasons: string[] = [];
    let weight = worth + deskWeights.capital * choice.cost;
    for (const answer of forecastAct(scenario, view, command.id).answers) {
      weight += deskWeights.answer;
      reasons.push(`suggest.${answer.kind}`);
    }
    if (promised.includes(index)) {
      weight += deskWeights.promise;
      reasons.push('suggest.mandate');
    }
    if (isOnLine(scenario, view, index)) {
      weight += deskWeights.line;
      reasons.push('suggest.line');
    }
    if (worth >= LEAST_WORTH_TOLD) reasons.push('suggest.worth');
    return [{ id: command.id, reasons: [...new Set(reasons)], weight }];
  });
  weighed.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return weighed.slice(0, deskSize);
}
