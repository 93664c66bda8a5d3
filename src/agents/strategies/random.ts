// A random player: declares a random line, then plays none to three random legal acts.

import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command, CommandType } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import { imagine } from '../../engine/visibility/imagined-state';
import type { Agent } from '../agent';
import { createStallAnswer } from '../bargaining/stall';

/** One draw a turn serves all its choices: each takes a remainder and leaves the quotient to the next. */
const DRAW_RANGE = 2 ** 31;

const answerTypes = ['accept', 'stall', 'break'] as const;

export const random: Agent = {
  name: 'random',
  version: 2,
  decide: (scenario, view, draw) => {
    const legal = legalCommands(scenario, imagine(scenario, view), view.seat);
    // Acts come first.
    let count = 0;
    while (legal[count]?.type === 'act') count++;
    const acts = legal.slice(0, count);
    const others = legal.slice(count);
    const of = (type: CommandType): Command[] => others.filter((command) => command.type === type);
    const answers = of('answerCrisis');
    const rest = { left: draw('random', DRAW_RANGE) };
    const hasLine = scenario.slots.line < 0 || view.values[scenario.slots.line] !== 0;
    const chosen: Command[] = [];
    if (!hasLine) take(of('declare'), 1, rest, chosen);
    if (answers.length > 0) take(answers, pick(rest, 2), rest, chosen);
    take(acts, pick(rest, 4), rest, chosen);
    if (view.seat !== scenario.player) take(of('announce'), pick(rest, 2), rest, chosen);
    return chosen;
  },
  stand: (_, { seat }, draw) => ({ type: 'standInCrisis', seat, id: draw('random:stand', 2) === 0 ? 'yield' : 'stand' }),
  // It answers a text without reading it.
  answer: (scenario, view, draw) => {
    const exchange = view.session?.exchange ?? 0;
    return { ...createStallAnswer(scenario, view), answer: elementAt(answerTypes, draw(`random:answer:${exchange}`, answerTypes.length)) };
  },
};

/** A whole number in 0..n-1 out of what is left of the turn's draw. */
function pick(rest: { left: number }, n: number): number {
  const chosen = rest.left % n;
  rest.left = (rest.left - chosen) / n;
  return chosen;
}

/** Moves so many, chosen by lot, from one list to the end of another. */
function take(from: Command[], count: number, rest: { left: number }, chosen: Command[]): void {
  for (let k = 0; k < count && from.length > 0; k++) chosen.push(...from.splice(pick(rest, from.length), 1));
}
