// What a seat may do now, and why not the rest. Serves buttons, agents and checks alike.
// Invariant: a choice without a rejection is accepted by `apply`; one with a rejection is refused with that rejection.
import { answerCost, costOf, lineCost } from './act';
import { questionOfSeat, rejectAnnouncement } from './announcement';
import { rejectCommand } from './apply';
import type { Command } from './command';
import { createFold, type Fold } from './fold';
import { drawByName } from './luck';
import type { Scenario } from './scenario';
import type { GameState } from './state';
import type { Choice } from './view';

/** Every command the seat could think of now: legal, or with the reason why not. */
export function choicesOf(scenario: Scenario, state: GameState, seat: number): Choice[] {
  const f = createFold(scenario, state, drawByName, null);
  if (state.isOver || !scenario.phases[state.phase].seats.includes(seat)) return [];
  const choice = (command: Command, cost: number): Choice => ({ command, cost, rejection: rejectCommand(f, command) });
  const acts = scenario.actions.flatMap((a, i) => (a.seat === seat ? [choice({ type: 'act', seat, id: a.id }, costOf(f, i))] : []));
  const end = choice({ type: 'endTurn', seat }, 0);
  if (seat !== scenario.player) return [...acts, ...announcements(f, seat), end];
  const lines = scenario.lines.list.map((l) => choice({ type: 'declare', seat, id: l.id }, lineCost(f)));
  const answers = state.crisis
    ? (['climb', 'offRamp'] as const).map((id) => choice({ type: 'answerCrisis', seat, id }, answerCost(f, id)))
    : [];
  return [...acts, ...lines, ...answers, end];
}

function announcements(f: Fold, seat: number): Choice[] {
  const q = questionOfSeat(f, seat);
  return f.prepared.movesBySeat[seat].flatMap((m) => {
    const { id } = f.scenario.moves[m];
    const occasion = f.prepared.moves[m].occasions.findIndex((o) => o(q) !== 0);
    const command: Command = { type: 'announce', seat, id, occasion };
    return [{ command, cost: 0, rejection: rejectAnnouncement(f, seat, id, occasion) }];
  });
}

/** The commands that would be accepted now. */
export function legalCommands(scenario: Scenario, state: GameState, seat: number): Command[] {
  return choicesOf(scenario, state, seat).flatMap((c) => (c.rejection ? [] : [c.command]));
}
