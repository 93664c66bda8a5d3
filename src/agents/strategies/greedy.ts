// One move ahead: again and again the command after which the total, or the seat's points, stand highest when the turn has gone by, until none
// raises them.
// Invariant: looks no further than the next news, on a world it imagines; no command is special to it.

import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { Seat } from '../../engine/model/indices';
import { linesOf, type Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import type { Agent } from '../agent';
import { createProposer, evenHandedStyle } from '../bargaining/proposer';
import { imagineWorld, isLineUndeclared, simulateTurnEnd, tryCommand, WORLD_SEED_COUNT, worthTo } from '../evaluation/imagined-world';

/** Tries the end of the turn after every command. */
export const greedy: Agent = createGreedy('greedy', Number.MAX_SAFE_INTEGER);

/** Tries it only after the commands that raise the total most at once: a third of the time, a little worse. For look-ahead. */
export const hasty: Agent = createGreedy('hasty', 15);

function createGreedy(name: string, breadth: number): Agent {
  return {
    name,
    version: 2,
    // One move ahead, the perceived reservation value is all it sees of the later game, and the votes come later still.
    negotiate: createProposer({ ...evenHandedStyle, isHopeful: true, isRatificationAware: false, isAftermathAware: false }),
    decide: (scenario, view, draw) => {
      const { seat } = view;
      const world = imagineWorld(scenario, view, draw('greedy', WORLD_SEED_COUNT));
      const beginnings = isLineUndeclared(scenario, world, seat) ? withLines(scenario, world, seat) : [];
      const plans = (beginnings.length > 0 ? beginnings : [{ commands: [], state: world }]).map((s) =>
        extendPlan(scenario, s, seat, breadth),
      );
      return plans.reduce((best, p) => (p.total > best.total ? p : best)).commands;
    },
  };
}

/** The commands decided so far, and the state right after them. */
interface PartialPlan {
  readonly commands: readonly Command[];
  readonly state: GameState;
}

/** One for each line there is to declare. */
function withLines(scenario: Scenario, world: GameState, seat: Seat): PartialPlan[] {
  const lines = linesOf(scenario, seat);
  if (lines === null) return [];
  return lines.list.flatMap(({ id }) => {
    const command: Command = { type: 'declare', seat, id };
    const state = tryCommand(scenario, world, command);
    return state ? [{ commands: [command], state }] : [];
  });
}

interface GreedyPlan {
  readonly commands: readonly Command[];
  /** The grade total, or the seat's points, when the turn has gone by. */
  readonly total: number;
}

function extendPlan(scenario: Scenario, start: PartialPlan, seat: Seat, breadth: number): GreedyPlan {
  const commands = start.commands.slice();
  let { state } = start;
  let total = worthTo(scenario, simulateTurnEnd(scenario, state, seat), seat);
  for (;;) {
    let best: NextStep | null = null;
    for (const next of bestAtOnce(scenario, state, seat, breadth)) {
      const totalAfter = worthTo(scenario, simulateTurnEnd(scenario, next.state, seat), seat);
      if (totalAfter <= total) continue;
      total = totalAfter;
      best = next;
    }
    if (best === null) return { commands, total };
    commands.push(best.command);
    state = best.state;
  }
}

interface NextStep {
  readonly command: Command;
  readonly state: GameState;
}

/** At most `breadth` of the acts and answers that may be given now: those with the highest total at once. */
function bestAtOnce(scenario: Scenario, state: GameState, seat: Seat, breadth: number): NextStep[] {
  const all = legalCommands(scenario, state, seat).flatMap((command): NextStep[] => {
    const next = command.type === 'act' || command.type === 'answerCrisis' ? tryCommand(scenario, state, command) : null;
    return next ? [{ command, state: next }] : [];
  });
  if (all.length <= breadth) return all;
  return all
    .map((next) => ({ next, total: worthTo(scenario, next.state, seat) }))
    .sort((a, b) => b.total - a.total)
    .slice(0, breadth)
    .map(({ next }) => next);
}
