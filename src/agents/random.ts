// Declares a line by lot, then plays none to three legal actions by lot: what a player who does not read would do.

import type { Command, CommandType } from '../engine/command';
import { imagine } from '../engine/imagine';
import { legalCommands } from '../engine/legal';
import type { Agent, NamedDraw } from './agent';

export const random: Agent = {
  name: 'random',
  version: 1,
  decide: (scenario, view, draw) => {
    const legal = legalCommands(scenario, imagine(scenario, view), view.seat);
    const of = (type: CommandType): Command[] => legal.filter((c) => c.type === type);
    const answers = of('answerCrisis');
    const hasLine = scenario.slots.line < 0 || view.values[scenario.slots.line] !== 0;
    return [
      ...(hasLine ? [] : take(of('declare'), 1, draw, 'line')),
      ...(answers.length > 0 ? take(answers, draw('random:answers', 2), draw, 'answer') : []),
      ...take(of('act'), draw('random:count', 4), draw, 'act'),
    ];
  },
};

function take(from: readonly Command[], count: number, draw: NamedDraw, name: string): Command[] {
  const left = from.slice();
  const out: Command[] = [];
  for (let k = 0; k < count && left.length > 0; k++) out.push(...left.splice(draw(`random:${name}${k}`, left.length), 1));
  return out;
}
