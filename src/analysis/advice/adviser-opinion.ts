// One adviser's opinion of every act that is legal now: which acts pay, in what order it would propose them, and which it counts as a loss.
// Invariant: depends on the seat's view alone; the weights are those the advisers play by.

import { type ActionEvaluation, type EvaluationFactor, evaluateAction } from '../../agents/evaluation/action-evaluation';
import { adviserWeightsOf, WORTH_PER_TOTAL_UNIT } from '../../agents/evaluation/adviser-weights';
import { capitalOf } from '../../agents/evaluation/capital';
import { gradeTotalOf, tryCommand } from '../../agents/evaluation/imagined-world';
import { isFutileTextSupply, planMeeting } from '../../agents/evaluation/meeting';
import {
  createProjectionBaseline,
  createProjectionContext,
  type ProjectedChange,
  type Projection,
  projectAction,
} from '../../agents/evaluation/projection';
import { isWithinMinistryLimit, isWorthItsPrice, partingCommandOf, worthForPrice } from '../../agents/strategies/line-player';
import { legalCommands } from '../../engine/commands/legal-commands';
import type { ActionIndex, LineIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import type { SeatView } from '../../engine/visibility/seat-view';

/** Why an adviser says so, beside the factors: worth, a text both could accept, capital kept for that, a belief sure enough, too small a gain. */
export type AdviceMotive = 'worth' | 'meeting' | 'saving' | 'parting' | 'barely';

/** What one adviser makes of the acts that are legal now. */
export interface AdviserOpinion {
  readonly line: LineIndex;
  readonly evaluations: readonly ActionEvaluation[];
  /** What it would propose, first choice first: acts that pay, or the one it is bound to. */
  readonly choices: readonly ActionEvaluation[];
  readonly motive: AdviceMotive;
}

/** An act of its own line comes before one that is worth less than this many times as much. */
const OWN_LINE_FACTOR = 2;
/**
 * Units of the total that an act must bring for each unit of capital to be spoken for, and a free one in all. Design: half a point; a unit of
 * capital brings the advisers about twice as much when it is spent well.
 */
const MIN_WORTH_PER_CAPITAL_TOLD = 5 * WORTH_PER_TOTAL_UNIT;
const MIN_WORTH_OF_FREE_ACT_TOLD = 2 * WORTH_PER_TOTAL_UNIT;

/** Projections of the acts that are legal now, without what the rules give for doing anything at all. */
export function projectionsNow(scenario: Scenario, view: SeatView, state: GameState): Projection[] {
  const baseline = createProjectionBaseline(createProjectionContext(scenario, view), state);
  const projections = legalCommands(scenario, state, view.seat).flatMap((command): Projection[] => {
    if (command.type !== 'act' || !isWithinMinistryLimit(scenario, state, command.id)) return [];
    const projection = projectAction(
      baseline,
      scenario.actions.findIndex((a) => a.id === command.id),
    );
    return projection ? [projection] : [];
  });
  const shared = sharedByAll(projections.filter(({ action }) => !elementAt(scenario.actions, action).isQuiet));
  return projections.map((p) => (elementAt(scenario.actions, p.action).isQuiet ? p : { ...p, changes: [...p.changes, ...shared] }));
}

/** What the rules give for doing anything at all, with its sign turned: it is no reason for one act rather than another. */
function sharedByAll(projections: readonly Projection[]): ProjectedChange[] {
  const ruled = projections.map(({ changes }) => changes.filter(({ origin }) => origin.kind === 'rule'));
  return (ruled[0] ?? []).flatMap((change): ProjectedChange[] => {
    const all = ruled.map((changes) => changes.find(({ slot }) => slot === change.slot)?.by ?? 0);
    const least = all.every((by) => by > 0) ? Math.min(...all) : all.every((by) => by < 0) ? Math.max(...all) : 0;
    return least === 0 ? [] : [{ ...change, by: 0 - least }];
  });
}

export function opinionOf(
  scenario: Scenario,
  view: SeatView,
  state: GameState,
  projections: readonly Projection[],
  line: LineIndex,
): AdviserOpinion {
  const weights = adviserWeightsOf(scenario, line, state);
  const evaluations = projections.map((projection) => evaluateAction(weights, projection));
  const of = (id: string): ActionEvaluation | undefined => evaluations.find(({ action }) => elementAt(scenario.actions, action).id === id);
  const { meeting, reservedCapital } = planMeeting(scenario, view, state, line);
  const available = capitalOf(scenario, state);
  const paying = evaluations.filter(
    (a) =>
      isWorthItsPrice(a) &&
      (reservedCapital === 0 || a.cost <= available - reservedCapital) &&
      !isPartingOfOther(scenario, a.action, line) &&
      !isFutileTextSupply(scenario, view, line, a.action),
  );
  const own = paying.filter((a) => elementAt(scenario.lines.list, line).actions.includes(a.action) || a.factors.some(isAnswer));
  const pull = (a: ActionEvaluation): number =>
    worthForPrice(a) * (elementAt(scenario.lines.list, line).actions.includes(a.action) ? OWN_LINE_FACTOR : 1);
  const ranked = (own.length > 0 ? own : paying).toSorted((a, b) => pull(b) - pull(a));
  const parting = partingCommandOf(scenario, view, line);
  const partingAct = parting?.type === 'act' && tryCommand(scenario, state, parting) ? of(parting.id) : undefined;
  if (partingAct) return { line, evaluations, choices: [partingAct, ...ranked.filter((a) => a !== partingAct)], motive: 'parting' };
  const meetingAct = meeting?.type === 'act' ? of(meeting.id) : undefined;
  if (meetingAct) return { line, evaluations, choices: [meetingAct], motive: 'meeting' };
  return { line, evaluations, choices: ranked, motive: ranked.length === 0 && reservedCapital > 0 ? 'saving' : 'worth' };
}

/** Whether the act is the one another adviser switches to when it is sure: it is left to that one to propose. */
function isPartingOfOther(scenario: Scenario, action: ActionIndex, line: LineIndex): boolean {
  return scenario.valuation.advisers.some(({ parting }, other) => other !== line && parting?.action === action);
}

/** Whether it answers something that is coming, or keeps a promise, to its own advantage. */
function isAnswer({ kind, worth }: EvaluationFactor): boolean {
  return kind !== 'fact' && worth > 0;
}

/** Whether an act pays, but so little that an adviser would rather keep the capital. */
export function isMarginal({ worth, cost }: ActionEvaluation): boolean {
  return worth < (cost > 0 ? MIN_WORTH_PER_CAPITAL_TOLD * cost : MIN_WORTH_OF_FREE_ACT_TOLD);
}

/** Acts that raise the total at once, most first, ignoring what follows (a myopic player's choice). */
export function myopicActs(scenario: Scenario, state: GameState, projections: readonly Projection[]): ActionIndex[] {
  const before = gradeTotalOf(scenario, state);
  return projections
    .flatMap(({ action }) => {
      const next = tryCommand(scenario, state, { type: 'act', seat: scenario.player, id: elementAt(scenario.actions, action).id });
      const gain = next ? gradeTotalOf(scenario, next) - before : 0;
      return gain > 0 ? [{ action, gain }] : [];
    })
    .sort((a, b) => b.gain - a.gain || a.action - b.action)
    .map(({ action }) => action);
}
