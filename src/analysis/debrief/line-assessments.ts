// The game assessed by each adviser's weights: result against history, share of acts on its line, acts it praises or blames, variables that
// moved. Invariant: the weights are the scenario's, the same by which the adviser gives advice; every finding names a turn, an act and a number.

import {
  type AdviserWeights,
  adviserWeightsOf,
  WORTH_PER_TOTAL_UNIT,
  worthOfChange,
  worthOfState,
} from '../../agents/evaluation/adviser-weights';
import type { LedgerEntry } from '../../engine/model/event';
import type { ActionIndex } from '../../engine/model/indices';
import { clamp, idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import type { LineDef } from '../../engine/model/seat-def';
import type { GameState } from '../../engine/model/state';
import { hiddenTypeOf } from '../../engine/turn/result';
import { playHistory } from '../simulation/history-game';
import { type Decision, decisionsOf } from './decisions';
import type { DebriefGame } from './game';

/** A decision by one adviser's weights. */
export interface DecisionAssessment {
  readonly decision: Decision;
  /** What its own effects were worth to this adviser, in units of the total (0..1000); what others did in answer is not counted. */
  readonly worth: number;
  /** Whether the line recommends it. */
  readonly isOnLine: boolean;
}

/** A variable this adviser weighs, from the first turn to the end. */
export interface VariableChange {
  /** Id of the variable. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Where it ended in history, in the same world. */
  readonly history: number;
  readonly worth: number;
}

export type LineVerdict = 'with' | 'divided' | 'against';

export interface LineAssessment {
  /** Id of the line. */
  readonly line: string;
  /** 0..100: the mean of `result` and `conduct`; of the result alone where nothing was done. */
  readonly mark: number;
  /** 50: as good as history by these weights; 100: better by the gap between history and the best known play, or more; 0: worse by as much. */
  readonly result: number;
  /** Percent of the acts that the line recommends. */
  readonly conduct: number;
  readonly verdict: LineVerdict;
  /** What the change from start to end is worth by these weights, in units of the total: in this game and in history. */
  readonly own: number;
  readonly history: number;
  /** Acts that count as work, and how many of them the line recommends. */
  readonly acts: number;
  readonly actsOnLine: number;
  /** At most three of each; first what weighs most and what this adviser weighs otherwise than the others. */
  readonly praise: readonly DecisionAssessment[];
  readonly blame: readonly DecisionAssessment[];
  readonly gained: readonly VariableChange[];
  readonly lost: readonly VariableChange[];
}

const most = 3;
/** Marks from which an adviser agrees, and up to which it objects. */
const agreesFrom = 60;
const objectsUpTo = 40;

export function lineAssessmentsOf(debrief: DebriefGame): LineAssessment[] {
  const { scenario, game, final, moments } = debrief;
  const start = moments.find(({ before }) => before !== null)?.before;
  if (!start) return [];
  const past = playHistory(scenario, game.seed, { type: hiddenTypeOf(scenario, final) }).state;
  const ledgers = ledgersOf(debrief);
  const weights = scenario.lines.list.map((_, index) => adviserWeightsOf(scenario, index, final));
  const worths = weights.map((by) => ledgers.map(({ entries }) => worthOf(by, entries)));
  return scenario.lines.list.map((line, index) => {
    const by = elementAt(weights, index);
    const change = (state: GameState): number => inUnits(worthOfState(by, state.values) - worthOfState(by, start.values));
    const [own, history] = [change(final), change(past)];
    const findings = ledgers.map(({ decision }, i) => {
      const worth = elementAt(elementAt(worths, index), i);
      const usual = idiv(
        worths.reduce((sum, all) => sum + elementAt(all, i), 0),
        worths.length,
      );
      return { decision, worth: inUnits(worth), isOnLine: isRecommended(debrief, line, decision), key: 3 * worth - 2 * usual };
    });
    const work = findings.filter(({ decision }) => isWork(debrief, decision));
    const actsOnLine = work.filter(({ isOnLine }) => isOnLine).length;
    const result = clamp(50 + idiv(50 * (own - history), scenario.gap[hiddenTypeOf(scenario, final)] ?? 1), 0, 100);
    const conduct = idiv(100 * actsOnLine, work.length);
    const mark = work.length === 0 ? result : idiv(result + conduct, 2);
    const moved = movements(debrief, by, start, past);
    const told = (side: 1 | -1): DecisionAssessment[] =>
      best(oncePerAct(findings, side), side, ({ key }) => key).map(({ decision, worth, isOnLine }) => ({ decision, worth, isOnLine }));
    return {
      line: line.id,
      mark,
      result,
      conduct,
      verdict: mark >= agreesFrom ? 'with' : mark <= objectsUpTo ? 'against' : 'divided',
      own,
      history,
      acts: work.length,
      actsOnLine,
      praise: told(1),
      blame: told(-1),
      gained: best(moved, 1, ({ worth }) => worth),
      lost: best(moved, -1, ({ worth }) => worth),
    };
  });
}

/** What the changes of one decision are worth, in 1/10000 of a unit. */
function worthOf(weights: AdviserWeights, entries: readonly LedgerEntry[]): number {
  return entries.reduce((sum, { slot, from, to }) => sum + worthOfChange(weights, slot, from, to), 0);
}

/** Of an act played several times, the one that weighs most on this side. */
function oncePerAct<T extends DecisionAssessment>(findings: readonly T[], side: 1 | -1): T[] {
  const sorted = findings.slice().sort((a, b) => side * (b.worth - a.worth));
  const nameOf = ({ decision }: DecisionAssessment): string => `${decision.kind} ${decision.id}`;
  return sorted.filter((f, i) => sorted.findIndex((g) => nameOf(g) === nameOf(f)) === i);
}

/** Those on one side, at least one unit each, by their key; ties in the order given. */
function best<T extends { readonly worth: number }>(list: readonly T[], side: 1 | -1, keyOf: (item: T) => number): T[] {
  return list
    .filter(({ worth }) => side * worth >= 1)
    .sort((a, b) => side * (keyOf(b) - keyOf(a)))
    .slice(0, most);
}

function inUnits(worth: number): number {
  return idiv(worth, WORTH_PER_TOTAL_UNIT);
}

function actionOf({ scenario }: DebriefGame, { kind, id }: Decision): ActionIndex {
  return kind === 'act' ? scenario.actions.findIndex((action) => action.id === id) : -1;
}

function isWork(debrief: DebriefGame, decision: Decision): boolean {
  const action = actionOf(debrief, decision);
  return action >= 0 && !elementAt(debrief.scenario.actions, action).isQuiet;
}

function isRecommended(debrief: DebriefGame, line: LineDef, decision: Decision): boolean {
  return decision.kind === 'declare' ? decision.id === line.id : line.actions.includes(actionOf(debrief, decision));
}

function movements({ scenario, final }: DebriefGame, weights: AdviserWeights, start: GameState, past: GameState): VariableChange[] {
  return scenario.variables.map(({ id }, slot) => {
    const [from, to] = [elementAt(start.values, slot), elementAt(final.values, slot)];
    return { id, from, to, history: elementAt(past.values, slot), worth: inUnits(worthOfChange(weights, slot, from, to)) };
  });
}

interface DecisionLedger {
  readonly decision: Decision;
  readonly entries: LedgerEntry[];
}

/** What each decision changed by itself: at once, and later by its delayed effects and risks. */
function ledgersOf(debrief: DebriefGame): DecisionLedger[] {
  const { events, eventsUntil, moments } = debrief;
  const ledgers = decisionsOf(debrief).map((decision): DecisionLedger => ({ decision, entries: [] }));
  for (const [i, { index }] of moments.entries()) {
    const own = ledgers.find(({ decision }) => decision.commands.includes(index));
    for (const event of events.slice(i === 0 ? 0 : eventsUntil[i - 1], eventsUntil[i])) {
      if (event.type !== 'changed') continue;
      // The events of the first command begin with those of the opening, before anybody decided.
      const isOpening = i === 0 && !isCausedBy(event.cause, own?.decision);
      const ledger = own && !isOpening ? own : rootOf(ledgers, event);
      ledger?.entries.push(event);
    }
  }
  return ledgers;
}

function isCausedBy(cause: string, decision: Decision | undefined): boolean {
  return decision !== undefined && cause.endsWith(`:${decision.id}`);
}

/** The decision a later change goes back to: an act with a delayed effect or a risk, or a text that came into force. */
function rootOf(ledgers: readonly DecisionLedger[], { cause, turn }: LedgerEntry): DecisionLedger | undefined {
  const [kind, whole = ''] = cause.split(':');
  const [id] = whole.split('.');
  const wanted = kind === 'table' ? ['session', 'sign'] : kind === 'later' || kind === 'risk' ? ['act'] : [];
  return ledgers.findLast(({ decision }) => decision.turn <= turn && decision.id === id && wanted.includes(decision.kind));
}
