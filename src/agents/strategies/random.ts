// Declares a line by lot, then plays none to three legal actions by lot: what a player who does not read would do.

import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command, CommandType } from '../../engine/model/command';
import { imagine } from '../../engine/visibility/imagined-state';
import type { Agent } from '../agent';
import { createStallAnswer } from '../bargaining/stall';

/** One draw a turn is enough for all its choices: what is left of it serves the next one. */
const LOTS = 2 ** 31;

const said = ['accept', 'stall', 'break'] as const;

export const random: Agent = {
  name: 'random',
  version: 2,
  decide: (scenario, view, draw) => {
    const legal = legalCommands(scenario, imagine(scenario, view), view.seat);
    const of = (type: CommandType): Command[] => legal.filter((c) => c.type === type);
    const lot = { left: draw('random', LOTS) };
    const answers = of('answerCrisis');
    const hasLine = scenario.slots.line < 0 || view.values[scenario.slots.line] !== 0;
    return [
      ...(hasLine ? [] : take(of('declare'), 1, lot)),
      ...(answers.length > 0 ? take(answers, pick(lot, 2), lot) : []),
      ...take(of('act'), pick(lot, 4), lot),
      ...(view.seat === scenario.player ? [] : take(of('announce'), pick(lot, 2), lot)),
    ];
  },
  stand: (_, { seat }, draw) => ({ type: 'standInCrisis', seat, id: draw('random:stand', 2) === 0 ? 'yield' : 'stand' }),
  // Whatever it says of a text it says without reading it.
  answer: (scenario, view, draw) => {
    const exchange = view.session?.exchange ?? 0;
    return { ...createStallAnswer(scenario, view), answer: said[draw(`random:answer:${exchange}`, said.length)] };
  },
};

/** A whole number in 0..n-1 out of what is left of the turn's draw. */
function pick(lot: { left: number }, n: number): number {
  const chosen = lot.left % n;
  lot.left = (lot.left - chosen) / n;
  return chosen;
}

function take(from: readonly Command[], count: number, lot: { left: number }): Command[] {
  const left = from.slice();
  const out: Command[] = [];
  for (let k = 0; k < count && left.length > 0; k++) out.push(...left.splice(pick(lot, left.length), 1));
  return out;
}
