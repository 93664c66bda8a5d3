// Ranks legal acts for the desk by answers to cards and moves, promises due, fit with the line, and change of the score on an imagined state.
// Invariant: works on the seat's view; the same view gives the same order.
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

const MOST_SHOWN = 8;
/** A change of the total, in points, from which an act is said to be worth it. */
const LEAST_WORTH_TOLD = 3;
/**
 * Points of the total a reason stands for beside the change of the total itself: an answer to a card or a move outweighs a promise, a promise
 * the line, and a point of capital costs two. Set by hand for an order that reads well; nothing of the rules depends on them.
 */
const WEIGHTS = { answer: 12, promise: 10, line: 4, capital: -2 } as const;

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
    let weight = worth + WEIGHTS.capital * choice.cost;
    for (const answer of forecastAct(scenario, view, command.id).answers) {
      weight += WEIGHTS.answer;
      reasons.push(`suggest.${answer.kind}`);
    }
    if (promised.includes(index)) {
      weight += WEIGHTS.promise;
      reasons.push('suggest.mandate');
    }
    if (isOnLine(scenario, view, index)) {
      weight += WEIGHTS.line;
      reasons.push('suggest.line');
    }
    if (worth >= LEAST_WORTH_TOLD) reasons.push('suggest.worth');
    return [{ id: command.id, reasons: [...new Set(reasons)], weight }];
  });
  weighed.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return weighed.slice(0, MOST_SHOWN);
}
