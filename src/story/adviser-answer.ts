// Which answer of a scene an adviser would give: what its acts are worth to it, weighed as counsel weighs them.
// Invariant: depends on the seat's view alone; the weights are those the advisers speak and play by.

import type { NamedDraw } from '../agents/agent';
import { createProposer, evenHandedStyle } from '../agents/bargaining/proposer';
import { evaluateAction } from '../agents/evaluation/action-evaluation';
import { adviserWeightsOf, WORTH_PER_TOTAL_UNIT, worthOfState } from '../agents/evaluation/adviser-weights';
import { chooseCrisisAnswer } from '../agents/evaluation/crisis-answer';
import { isLineUndeclared } from '../agents/evaluation/imagined-world';
import { planMeeting } from '../agents/evaluation/meeting';
import { createProjectionBaseline, createProjectionContext, projectAction } from '../agents/evaluation/projection';
import { CRISIS_WORTH_PER_CAPITAL, partingCommandOf } from '../agents/strategies/line-player';
import type { Command } from '../engine/model/command';
import type { ActionIndex, LineIndex } from '../engine/model/indices';
import { idiv } from '../engine/model/integer';
import { elementAt } from '../engine/model/list-access';
import type { Scenario } from '../engine/model/scenario';
import type { SceneDef, SceneStep } from '../engine/model/scene-def';
import { imagine } from '../engine/visibility/imagined-state';
import type { SeatView } from '../engine/visibility/seat-view';
import { answerNow } from './scene-answer';

/** An answer that can be given, by its index, and what it is worth to an adviser, in 1/10000 of a unit of the total. */
export interface ValuedAnswer {
  readonly answer: number;
  readonly worth: number;
}

/** More than any act is worth: what an adviser is bound to do, or not to do, whatever else it weighs. */
const BOUND = 1_000_000_000;

/** The answers that can be given now, best first; of equals the one that stands first. */
export function adviserAnswers(scenario: Scenario, view: SeatView, scene: SceneDef, line: LineIndex, draw: NamedDraw): ValuedAnswer[] {
  const worthOf = createStepValuation(scenario, view, line, draw);
  return scene.answers
    .flatMap((answer, index): ValuedAnswer[] =>
      answerNow(scenario, view, answer).rejection === null
        ? [{ answer: index, worth: answer.steps.reduce((sum, step) => sum + worthOf(step), 0) }]
        : [],
    )
    .sort((a, b) => b.worth - a.worth || a.answer - b.answer);
}

function createStepValuation(scenario: Scenario, view: SeatView, line: LineIndex, draw: NamedDraw): (step: SceneStep) => number {
  const state = imagine(scenario, view);
  const weights = adviserWeightsOf(scenario, line, state);
  const baseline = createProjectionBaseline(createProjectionContext(scenario, view), state);
  const { meeting, reservedCapital } = planMeeting(scenario, view, state, line);
  const bound = [meeting, partingCommandOf(scenario, view, line)];
  const isBound = (action: ActionIndex): boolean =>
    bound.some((command) => command?.type === 'act' && command.id === elementAt(scenario.actions, action).id);
  const ofAct = (action: ActionIndex): number => {
    if (isBound(action)) return BOUND;
    const projection = projectAction(baseline, action);
    if (!projection) return 0;
    const evaluation = evaluateAction(weights, projection);
    // One answer a turn never spends all there is: an act counts for what it brings, and its price only where a session needs the capital.
    const isSpared = reservedCapital > 0 && evaluation.cost > 0;
    return isSpared ? -1 : evaluation.worth;
  };
  const crisisAnswer = chooseCrisisAnswer(scenario, view, CRISIS_WORTH_PER_CAPITAL, (world) =>
    idiv(worthOfState(weights, world.values), WORTH_PER_TOTAL_UNIT),
  );
  return (step) => {
    switch (step.kind) {
      case 'act':
        return ofAct(step.action);
      case 'crisis':
        return crisisWorth(crisisAnswer, step.answer);
      case 'openTable': {
        const first = createProposer({ ...evenHandedStyle, draftId: elementAt(scenario.lines.list, line).id })(scenario, view, draw);
        // Without leaders in the room a session is talk: better than waiting, and than no act that brings anything.
        if (meeting) return BOUND;
        return first?.type === 'offer' ? 1 : -1;
      }
      case 'declare':
        return isLineUndeclared(scenario, state, view.seat) && elementAt(scenario.lines.list, line).id === step.line ? BOUND : 0 - BOUND;
      default:
        return 0;
    }
  };
}

function crisisWorth(chosen: Command | null, answer: 'climb' | 'offRamp' | 'stepDown'): number {
  const best = chosen?.type === 'answerCrisis' ? chosen.id : 'stepDown';
  if (best === answer) return best === 'stepDown' ? 0 : BOUND;
  return 0 - BOUND;
}
