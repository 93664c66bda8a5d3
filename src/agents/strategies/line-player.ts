// Plays one declared line as its adviser would: by the shared weights and what the line adds to them, the most worth for its price first.
// Invariant: works on the state its seat can imagine; no act is special to it, the scenario's weights say what pays.

import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { ActionIndex, LineIndex, TypeIndex } from '../../engine/model/indices';
import { idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import { closeText } from '../../engine/turn/closing';
import { createContext } from '../../engine/turn/context';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { Agent } from '../agent';
import { createProposer, evenHandedStyle } from '../bargaining/proposer';
import { type ActionEvaluation, evaluateAction } from '../evaluation/action-evaluation';
import { type AdviserWeights, adviserWeightsOf, WORTH_PER_TOTAL_UNIT, worthOfState } from '../evaluation/adviser-weights';
import { capitalOf } from '../evaluation/capital';
import { chooseCrisisAnswer } from '../evaluation/crisis-answer';
import { gradeTotalOf, imagineWorld, isLineUndeclared, tryCommand } from '../evaluation/imagined-world';
import { isFutileTextSupply, planMeeting, soughtTypes } from '../evaluation/meeting';
import { createProjectionBaseline, createProjectionContext, type ProjectionContext, projectAction } from '../evaluation/projection';

/** Worth (1/10000 of a unit of the total) that an act must bring for each unit of capital, and that a free one must bring. */
const MIN_WORTH_PER_CAPITAL = 3_500;
const MIN_WORTH_OF_FREE_ACT = 6_000;
/** Units of the total that make an answer to a crisis worth one unit of capital. */
export const CRISIS_WORTH_PER_CAPITAL = 1;
/** Categories of acts that are not quiet in one turn. */
const MAX_LOUD_CATEGORIES = 2;

/** One player per line of the scenario, named after it. */
export function createLinePlayers(scenario: Scenario): Agent[] {
  return scenario.lines.list.map((line, i) => ({
    name: `line-${line.id.replaceAll('_', '-')}`,
    version: 6,
    decide: (s, view) => playLine(s, view, i),
    negotiate: createProposer({ ...evenHandedStyle, draftId: line.id }),
  }));
}

/** Worth by price, what acts are ranked by: a unit of capital weighs less the more an act costs. */
export function worthForPrice({ worth, cost }: ActionEvaluation): number {
  return cost > 0 ? idiv(worth * 3, cost + 2) : idiv(worth, 2);
}

/** Whether it is worth its price. */
export function isWorthItsPrice({ worth, cost }: ActionEvaluation): boolean {
  return worth >= (cost > 0 ? MIN_WORTH_PER_CAPITAL * cost : MIN_WORTH_OF_FREE_ACT);
}

function playLine(scenario: Scenario, view: SeatView, line: LineIndex): Command[] {
  const { seat } = view;
  let state = imagine(scenario, view);
  const commands: Command[] = [];
  const apply = (command: Command | null): boolean => {
    const next = command && tryCommand(scenario, state, command);
    if (!command || !next) return false;
    state = next;
    commands.push(command);
    return true;
  };
  if (isLineUndeclared(scenario, state, seat)) apply({ type: 'declare', seat, id: elementAt(scenario.lines.list, line).id });
  const weights = adviserWeightsOf(scenario, line, state);
  apply(
    chooseCrisisAnswer(scenario, view, CRISIS_WORTH_PER_CAPITAL, (world) =>
      idiv(worthOfState(weights, world.values), WORTH_PER_TOTAL_UNIT),
    ),
  );
  apply(partingCommandOf(scenario, view, line));
  const { meeting, reservedCapital } = planMeeting(scenario, view, state, line);
  apply(meeting);
  for (const command of closingCommands(scenario, view, soughtTypes(scenario, view, line))) apply(command);
  const context = createProjectionContext(scenario, view);
  const isFutile = (action: ActionIndex): boolean => isFutileTextSupply(scenario, view, line, action);
  while (apply(bestAct(context, state, weights, reservedCapital, isFutile)));
  return commands;
}

/** The act the adviser switches to once its belief in one hidden type is strong enough; null before. */
export function partingCommandOf(scenario: Scenario, view: SeatView, line: LineIndex): Command | null {
  const parting = scenario.valuation.advisers[line]?.parting;
  if (!parting || (view.belief[parting.type] ?? 0) < parting.atLeast) return null;
  return { type: 'act', seat: view.seat, id: elementAt(scenario.actions, parting.action).id };
}

/** The act worth most for its price now, with so much capital kept back, or null when none is worth it. */
function bestAct(
  context: ProjectionContext,
  state: GameState,
  weights: AdviserWeights,
  reservedCapital: number,
  isFutile: (action: ActionIndex) => boolean,
): Command | null {
  const { scenario, view } = context;
  const baseline = createProjectionBaseline(context, state);
  const available = capitalOf(scenario, state);
  let best: { command: Command; urgency: number } | null = null;
  for (const command of legalCommands(scenario, state, view.seat)) {
    if (command.type !== 'act' || !isWithinMinistryLimit(scenario, state, command.id)) continue;
    const projection = projectAction(
      baseline,
      scenario.actions.findIndex((a) => a.id === command.id),
    );
    const evaluation = projection && evaluateAction(weights, projection);
    if (!evaluation || !isWorthItsPrice(evaluation) || (reservedCapital > 0 && evaluation.cost > available - reservedCapital)) continue;
    if ((best === null || worthForPrice(evaluation) > best.urgency) && !isFutile(evaluation.action))
      best = { command, urgency: worthForPrice(evaluation) };
  }
  return best?.command ?? null;
}

/** Whether the act keeps to the limit of two categories of loud acts a turn. */
export function isWithinMinistryLimit(scenario: Scenario, state: GameState, id: string): boolean {
  const def = scenario.actions.find((a) => a.id === id);
  if (!def || def.reveals || def.closes) return false;
  const today = elementAt(state.acts, state.turn).map((a) => elementAt(scenario.actions, a));
  const categories = new Set([...today.filter((a) => !a.isQuiet).map((a) => a.category), def.category]);
  return def.isQuiet || categories.size <= MAX_LOUD_CATEGORIES;
}

/** The acts, in order, after which a text would be signed under every type sought and leave the total higher; none when there is no such way. */
function closingCommands(scenario: Scenario, view: SeatView, types: readonly TypeIndex[]): readonly Command[] {
  const closer = scenario.actions.find((a) => a.closes && a.seat === view.seat);
  if (!closer || types.length === 0 || view.mode === 'history' || view.tables !== 'fast') return [];
  const act = (id: string): Command => ({ type: 'act', seat: view.seat, id });
  const hosts = closer.withOneOf.map((index) => elementAt(scenario.actions, index).id);
  const ways = [[act(closer.id)], ...hosts.map((id) => [act(id), act(closer.id)])];
  return ways.find((way) => types.every((type) => isSigned(scenario, imagineWorld(scenario, view, 0, type), way))) ?? [];
}

function isSigned(scenario: Scenario, world: GameState, way: readonly Command[]): boolean {
  const shown = way.reduce<GameState | null>((state, command) => state && tryCommand(scenario, state, command), world);
  if (!shown) return false;
  const before = gradeTotalOf(scenario, shown);
  closeText(createContext(scenario, shown, drawInt, null));
  return shown.agreement !== null && gradeTotalOf(scenario, shown) > before;
}
