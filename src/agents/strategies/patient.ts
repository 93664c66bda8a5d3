// A patient player: at most one act a turn that costs anything, on the calmest line, by the total some turns on, and nothing that lowers what
// it already has. Invariant: no act of its own lowers a score by a point, except to keep a promise that falls due.

import { paidActsOf } from '../../engine/commands/act';
import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { ActionIndex, ByScore, Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { LineDef } from '../../engine/model/seat-def';
import type { GameState } from '../../engine/model/state';
import { mandatedActs } from '../../engine/turn/mandate';
import { scoresAt } from '../../engine/turn/result';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { Agent } from '../agent';
import { createProposer, evenHandedStyle } from '../bargaining/proposer';
import { gradeTotalOf, imagineWorld, isLineUndeclared, simulateTurnEnd, tryCommand, WORLD_SEED_COUNT } from '../evaluation/imagined-world';

/** Points of the total that make a promise, or an answer to what is coming, come first. */
const MANDATE_BONUS = 12;
/** Points beyond its reservation value that a text must give. */
const MARGIN = 40;
const ANSWER_BONUS = 8;
/** Turns it looks ahead, with nobody doing anything else: long enough for delayed effects to come. */
const LOOK_AHEAD_TURNS = 6;
/** Units (of 1000) a score may lose to an act: less than a point on the screen. */
const NEGLIGIBLE_LOSS = 9;

export const patient: Agent = {
  name: 'patient',
  version: 4,
  negotiate: createProposer({ ...evenHandedStyle, margin: MARGIN }),
  decide: (scenario, view, draw) => {
    const { seat } = view;
    const commands: Command[] = [];
    let state = imagineWorld(scenario, view, draw('patient', WORLD_SEED_COUNT));
    const apply = (command: Command): void => {
      const next = tryCommand(scenario, state, command);
      if (!next) return;
      commands.push(command);
      state = next;
    };
    if (isLineUndeclared(scenario, state, seat)) apply({ type: 'declare', seat, id: calmestLine(scenario).id });
    if (state.crisis) apply({ type: 'answerCrisis', seat, id: 'offRamp' });
    for (let next = nextAct(scenario, view, state); next !== null; next = nextAct(scenario, view, state)) apply(next);
    return commands;
  },
};

/** The line whose acts, on average, court and press least; the first of equals. */
export function calmestLine(scenario: Scenario): LineDef {
  const heat = (line: LineDef): number => line.actions.reduce((sum, a) => sum + Math.abs(elementAt(scenario.actions, a).posture), 0);
  const { list } = scenario.lines;
  return list.reduce(
    (calmest, line) => (heat(line) * calmest.actions.length < heat(calmest) * line.actions.length ? line : calmest),
    list[0],
  );
}

/** The act with the greatest gain later among those that lower nothing now; null when none gains anything. */
function nextAct(scenario: Scenario, view: SeatView, state: GameState): Command | null {
  const before = scoresAt(scenario, state);
  const total = totalLater(scenario, state, view.seat);
  const mandated = mandatedActs(scenario, view.turn, state.timesPlayed);
  const sought = answersTo(scenario, view, state);
  let best: { command: Command; worth: number } | null = null;
  for (const command of legalCommands(scenario, state, view.seat)) {
    if (command.type !== 'act') continue;
    const index = scenario.actions.findIndex((a) => a.id === command.id);
    if (elementAt(scenario.actions, index).closes || elementAt(scenario.actions, index).reveals) continue;
    const next = tryCommand(scenario, state, command);
    if (!next || (paidActsOf(scenario, state, view.seat) > 0 && next.paidActs !== state.paidActs)) continue;
    const isMandated = mandated.includes(index);
    if (!isMandated && isLower(scoresAt(scenario, next), before)) continue;
    const gain = totalLater(scenario, next, view.seat) - total;
    const worth = gain + (isMandated ? MANDATE_BONUS : 0) + (sought.includes(index) ? ANSWER_BONUS : 0);
    if (worth > 0 && (best === null || worth > best.worth)) best = { command, worth };
  }
  return best?.command ?? null;
}

/** The total some turns on, if nothing else is done. */
function totalLater(scenario: Scenario, state: GameState, seat: Seat): number {
  let world = state;
  for (let turn = 0; turn < LOOK_AHEAD_TURNS && !world.isOver; turn++) world = simulateTurnEnd(scenario, world, seat);
  return gradeTotalOf(scenario, world);
}

function isLower(after: ByScore<number>, before: ByScore<number>): boolean {
  return after.some((value, i) => value < elementAt(before, i) - NEGLIGIBLE_LOSS);
}

/** Acts that answer a card on the table or a move announced for this turn, and nothing played yet does. */
function answersTo(scenario: Scenario, view: SeatView, state: GameState): ActionIndex[] {
  const asked = [
    ...view.openCards.map((c) => elementAt(scenario.cards, c).answers),
    ...view.intents.flatMap((i) => (i.turn === view.turn ? [elementAt(scenario.moves, i.move).answers] : [])),
  ];
  return asked.flatMap((answers) => (answers.some((a) => elementAt(state.acts, state.turn).includes(a)) ? [] : answers));
}
