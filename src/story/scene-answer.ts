// What an answer of a scene comes to: the commands it stands for, whether the engine would take them now and at what price, and, looking back,
// which answer a turn's deeds were. Invariant: judged on the seat's view alone; nothing of it is stored.

import { applyInPlace, costOfCommand, rejectCommand } from '../engine/commands/apply';
import type { Command } from '../engine/model/command';
import type { GameEvent } from '../engine/model/event';
import type { IssueIndex, TableIndex, Turn } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import { createRejection, type Rejection } from '../engine/model/rejection';
import { drawInt } from '../engine/model/rng';
import type { Scenario } from '../engine/model/scenario';
import type { SceneAnswerDef, SceneDef, SceneStep } from '../engine/model/scene-def';
import type { GameState } from '../engine/model/state';
import { createContext } from '../engine/turn/context';
import { imagine } from '../engine/visibility/imagined-state';
import { moveCandidates } from '../engine/visibility/move-candidate';
import type { SeatView } from '../engine/visibility/seat-view';

/** An answer as it could be given now. */
export interface AnswerNow {
  /** What to give, in order; empty for waiting, stepping down and opening a table. */
  readonly commands: readonly Command[];
  /** The table page to open after them; null: none. */
  readonly opens: { readonly table: TableIndex; readonly issue: IssueIndex | null } | null;
  /** What the commands cost together. */
  readonly cost: number;
  /** Why the engine would refuse it; null where it would not. */
  readonly rejection: Rejection | null;
}

/** The answer tried out on what the seat can see: its second command after its first. */
export function answerNow(scenario: Scenario, view: SeatView, { steps }: Pick<SceneAnswerDef, 'steps'>): AnswerNow {
  const state = imagine(scenario, view);
  const ctx = createContext(scenario, state, drawInt, null);
  const commands: Command[] = [];
  let opens: AnswerNow['opens'] = null;
  let cost = 0;
  for (const step of steps) {
    const command = commandOf(scenario, view, step);
    if (step.kind === 'openTable') opens = { table: step.table, issue: step.issue };
    const rejection = command ? rejectCommand(ctx, command) : rejectionOf(scenario, state, view, step);
    if (rejection) return { commands, opens, cost, rejection };
    if (!command) continue;
    cost += costOfCommand(ctx, command);
    applyInPlace(scenario, state, command, drawInt, null);
    commands.push(command);
  }
  return { commands, opens, cost, rejection: null };
}

/** The command a step stands for; null where it stands for none. */
function commandOf(scenario: Scenario, view: SeatView, step: SceneStep): Command | null {
  const { seat } = view;
  switch (step.kind) {
    case 'act':
      return { type: 'act', seat, id: elementAt(scenario.actions, step.action).id };
    case 'declare':
      return { type: 'declare', seat, id: step.line };
    case 'crisis':
      return step.answer === 'stepDown' ? null : { type: 'answerCrisis', seat, id: step.answer };
    case 'announce': {
      const occasion = moveCandidates(scenario, view).find(({ move }) => move === step.move)?.occasion ?? -1;
      return { type: 'announce', seat, id: elementAt(scenario.moves, step.move).id, occasion };
    }
    default:
      return null;
  }
}

/** Why a step without a command cannot be taken. */
function rejectionOf(scenario: Scenario, state: GameState, view: SeatView, step: SceneStep): Rejection | null {
  if (step.kind === 'crisis') {
    if (!state.crisis) return createRejection('NoCrisis');
    return state.crisis.answer === 'none' ? null : createRejection('OneAnswer');
  }
  if (step.kind !== 'openTable') return null;
  const table = elementAt(scenario.tables, step.table).id;
  // A text of no clauses is the last thing that is objected to: whatever is objected to before it bars any text.
  const empty: Command = { type: 'offer', seat: view.seat, table, exchange: 0, text: [] };
  const rejection = rejectCommand(createContext(scenario, state, drawInt, null), empty);
  return rejection && !saysOnlyHow.has(rejection.code) ? rejection : null;
}

/** Objections to the text itself, or to its number in a session that is open already. */
const saysOnlyHow: ReadonlySet<Rejection['code']> = new Set(['MalformedText', 'StaleDraft', 'AwaitingAnswer']);

/**
 * Which answer was given in this turn, as an index; null: none of them. It goes by what was done, whether from the scene or from the desk, so
 * that no record needs to say it. `events`: of the game, as told. Of several answers the fullest, then the first done.
 */
export function answerGiven(scenario: Scenario, scene: SceneDef, turn: Turn, events: readonly GameEvent[]): number | null {
  const own = events.filter((event) => 'turn' in event && event.turn === turn);
  const given: { readonly answer: number; readonly deeds: number; readonly doneAt: number }[] = [];
  scene.answers.forEach(({ steps }, answer) => {
    const deeds = steps.filter(({ kind }) => kind !== 'wait');
    const places = deeds.map((step) => own.findIndex((event) => isStepTaken(scenario, step, event)));
    if (deeds.length > 0 && places.every((place) => place >= 0)) given.push({ answer, deeds: deeds.length, doneAt: Math.max(...places) });
  });
  const [best] = given.sort((a, b) => b.deeds - a.deeds || a.doneAt - b.doneAt);
  if (best) return best.answer;
  const hasDone = own.some(({ type, ...event }) => ownDeeds.has(type) && 'seat' in event && event.seat === scenario.player);
  const waiting = scene.answers.findIndex(({ steps }) => steps.length > 0 && steps.every(({ kind }) => kind === 'wait'));
  return hasDone || waiting < 0 ? null : waiting;
}

const ownDeeds: ReadonlySet<GameEvent['type']> = new Set(['acted', 'sessionOpened', 'moveAnnounced']);

/** Whether the event says that the player took this step. */
function isStepTaken(scenario: Scenario, step: SceneStep, event: GameEvent): boolean {
  const isOwn = 'seat' in event && event.seat === scenario.player;
  switch (step.kind) {
    case 'act':
      return isOwn && event.type === 'acted' && event.id === elementAt(scenario.actions, step.action).id;
    case 'declare':
      return isOwn && event.type === 'lineDeclared' && event.id === step.line;
    case 'announce':
      return isOwn && event.type === 'moveAnnounced' && event.id === elementAt(scenario.moves, step.move).id;
    case 'openTable':
      return isOwn && event.type === 'sessionOpened' && event.table === elementAt(scenario.tables, step.table).id;
    case 'crisis':
      if (step.answer === 'climb') return event.type === 'crisisMoved' && event.by === 'player';
      if (event.type !== 'crisisEnded') return false;
      return step.answer === 'stepDown' ? event.how === 'player' : event.how === 'offRamp' || event.how === 'refused';
    case 'wait':
      return false;
  }
}
