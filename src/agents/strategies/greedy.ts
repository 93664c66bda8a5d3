// One move ahead: again and again the command after which the total stands highest when the turn has gone by, until none raises it.
// Invariant: looks no further than the next news, on a world it imagines; no command is special to it.

import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { Scenario } from '../../engine/model/scenario';
import type { GameState } from '../../engine/model/state';
import type { Agent } from '../agent';
import { createProposer, evenHandedStyle } from '../bargaining/proposer';
import { gradeTotalOf, imagineWorld, isLineUndeclared, simulateTurnEnd, tryCommand, WORLD_SEED_COUNT } from '../evaluation/imagined-world';

/** Looks closely at every command. */
export const greedy: Agent = greedyOver('greedy', Number.MAX_SAFE_INTEGER);

/** Looks closely only at the commands that raise the total most at once: a third of the time, a little worse. For trying things out. */
export const hasty: Agent = greedyOver('hasty', 15);

function greedyOver(name: string, breadth: number): Agent {
  return {
    name,
    version: 2,
    // Hope is as good as gain to whoever looks one move ahead, and the votes come later than that.
    negotiate: createProposer({ ...evenHandedStyle, isHopeful: true, isRatificationAware: false, isAftermathAware: false }),
    decide: (scenario, view, draw) => {
      const { seat } = view;
      const world = imagineWorld(scenario, view, draw('greedy', WORLD_SEED_COUNT));
      const starts = isLineUndeclared(scenario, world) ? declared(scenario, world, seat) : [];
      const plans = (starts.length > 0 ? starts : [{ commands: [], state: world }]).map((s) => extended(scenario, s, seat, breadth));
      return plans.reduce((best, p) => (p.total > best.total ? p : best)).commands;
    },
  };
}

/** What has been decided so far, and where it leads at once. */
interface Start {
  readonly commands: readonly Command[];
  readonly state: GameState;
}

/** One for each line there is to declare. */
function declared(scenario: Scenario, world: GameState, seat: number): Start[] {
  return scenario.lines.list.flatMap(({ id }) => {
    const command: Command = { type: 'declare', seat, id };
    const state = tryCommand(scenario, world, command);
    return state ? [{ commands: [command], state }] : [];
  });
}

interface Plan {
  readonly commands: readonly Command[];
  /** The grade total when the turn has gone by. */
  readonly total: number;
}

function extended(scenario: Scenario, start: Start, seat: number, breadth: number): Plan {
  const commands = start.commands.slice();
  let { state } = start;
  let total = gradeTotalOf(scenario, simulateTurnEnd(scenario, state, seat));
  for (;;) {
    let best: Next | null = null;
    for (const next of promising(scenario, state, seat, breadth)) {
      const reached = gradeTotalOf(scenario, simulateTurnEnd(scenario, next.state, seat));
      if (reached <= total) continue;
      total = reached;
      best = next;
    }
    if (best === null) return { commands, total };
    commands.push(best.command);
    state = best.state;
  }
}

interface Next {
  readonly command: Command;
  readonly state: GameState;
}

/** At most `breadth` of the acts and answers that may be given now: those with the highest total at once. */
function promising(scenario: Scenario, state: GameState, seat: number, breadth: number): Next[] {
  const all = legalCommands(scenario, state, seat).flatMap((command): Next[] => {
    const next = command.type === 'act' || command.type === 'answerCrisis' ? tryCommand(scenario, state, command) : null;
    return next ? [{ command, state: next }] : [];
  });
  if (all.length <= breadth) return all;
  return all
    .map((next) => ({ next, total: gradeTotalOf(scenario, next.state) }))
    .sort((a, b) => b.total - a.total)
    .slice(0, breadth)
    .map(({ next }) => next);
}
