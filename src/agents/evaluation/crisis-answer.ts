// How an agent answers a crisis: climb, offer a way out, or let it go, by what each is expected to be worth up to the last rung.
// Invariant: works on the states its seat can imagine, one for each hidden type it believes in; no kind of crisis is special to it.

import type { Command } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { scorecard } from '../../engine/turn/scorecard';
import { believedTypes, chanceOfStanding, copyForCrisis, playBranch, wouldTakeOffRamp } from '../../engine/visibility/crisis-forecast';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';

/** A state the seat's view allows, and its belief in it (per mille). */
interface BelievedState {
  readonly state: GameState;
  readonly weight: number;
}

type CrisisChoice = 'climb' | 'offRamp' | 'none';

/** What a state is worth to the seat: the total, where nothing else is given. */
export type StateEvaluator = (state: GameState) => number;

/** The answer worth most after its price, or null when letting it go is worth as much. `worthPerCapital`: in the unit of `worthOf`. */
export function chooseCrisisAnswer(
  scenario: Scenario,
  view: SeatView,
  worthPerCapital: number,
  worthOf: StateEvaluator = (state) => scorecard(scenario, state).total,
): Command | null {
  const { crisis, seat } = view;
  if (!scenario.ladder || !crisis || crisis.opened === view.turn) return null;
  const believed = believedTypes(view).map(({ type, weight }) => ({ state: imagine(scenario, view, type), weight }));
  const { answer } = best(scenario, believed, worthPerCapital, worthOf);
  return answer === 'none' ? null : { type: 'answerCrisis', seat, id: answer };
}

/** The best answer at this rung and what it is worth, by type: one answer for all types, since nobody sees which it is. */
function best(
  scenario: Scenario,
  believed: readonly BelievedState[],
  worthPerCapital: number,
  worthOf: StateEvaluator,
): { answer: CrisisChoice; values: readonly number[] } {
  const { climbCostsFrom = 0, offRampCostsFrom = 0 } = scenario.ladder ?? {};
  const rung = elementAt(believed, 0).state.crisis?.rung ?? 0;
  const after = (state: GameState, branch: 'yields' | 'offRamp' | 'stepDown'): number =>
    worthOf(playBranch(scenario, copyForCrisis(state), branch));
  const none = believed.map(({ state }) => after(state, 'stepDown'));
  const offRamp = believed.map(
    ({ state }, i) =>
      (wouldTakeOffRamp(scenario, state) ? after(state, 'offRamp') : elementAt(none, i)) - (rung >= offRampCostsFrom ? worthPerCapital : 0),
  );
  const afterStanding = believed.map(({ state, weight }) => ({ state: playBranch(scenario, copyForCrisis(state), 'stands'), weight }));
  const continues = afterStanding.every(({ state }) => state.crisis !== null);
  const later = continues
    ? best(scenario, afterStanding, worthPerCapital, worthOf).values
    : afterStanding.map(({ state }) => worthOf(state));
  const climb = believed.map(({ state }, i) => {
    const stands = chanceOfStanding(scenario, state);
    const expected = ((100 - stands) * after(state, 'yields') + stands * elementAt(later, i)) / 100;
    return expected - (rung >= climbCostsFrom ? worthPerCapital : 0);
  });
  const options: readonly { answer: CrisisChoice; values: readonly number[] }[] = [
    { answer: 'none', values: none },
    { answer: 'offRamp', values: offRamp },
    { answer: 'climb', values: climb },
  ];
  const sum = (values: readonly number[]): number => values.reduce((all, value, i) => all + elementAt(believed, i).weight * value, 0);
  return options.reduce((a, b) => (sum(b.values) > sum(a.values) ? b : a));
}
